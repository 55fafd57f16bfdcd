//! Gives a text to the clipboard.

use wasm_bindgen_futures::JsFuture;

/// Copies a text; tells whether the browser did. It refuses pages that came without encryption, and may ask its person.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window().filter(web_sys::Window::is_secure_context) else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
