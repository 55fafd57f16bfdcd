//! The style sheets of the app, carried in the wasm and adopted by the shadow root.
//!
//! Adopted sheets are allowed under `style-src 'self'`, arrive with the app and cannot leak in or out.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ShadowRoot;

/// `style/cadenza.css` with all it imports, put together by build.rs.
const SHEET: &str = include_str!(concat!(env!("CADENZA_STYLES"), "/cadenza.css"));

/// Gives a shadow root the app's style.
///
/// # Errors
/// A browser without constructable style sheets.
pub fn adopt_styles(root: &ShadowRoot) -> Result<(), JsValue> {
    adopt(root, SHEET)
}

/// Gives a shadow root one more sheet.
///
/// # Errors
/// A browser without constructable style sheets.
pub fn adopt(root: &ShadowRoot, text: &str) -> Result<(), JsValue> {
    root.host().unchecked_into::<Wearer>().wear(text)
}

#[wasm_bindgen]
extern "C" {
    /// The element around, `CadenzaSchedules` of web/element.js: it makes the sheets anew in another document.
    type Wearer;

    #[wasm_bindgen(method, catch, js_name = _wear)]
    fn wear(this: &Wearer, text: &str) -> Result<(), JsValue>;
}
