//! The style sheet of the app, carried in the wasm and adopted by the shadow root.
//!
//! Adopted sheets are allowed under `style-src 'self'`, arrive with the app and cannot leak in or out.

use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

/// `style/cadenza.css` with all it imports, put together by build.rs.
const SHEET: &str = include_str!(env!("CADENZA_STYLE"));

/// Gives a shadow root the app's style.
///
/// # Errors
/// A browser without constructable style sheets.
pub fn adopt_styles(root: &ShadowRoot) -> Result<(), JsValue> {
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(SHEET)?;
    let sheets = js_sys::Array::of1(&sheet);
    js_sys::Reflect::set(root, &"adoptedStyleSheets".into(), &sheets).map(drop)
}
