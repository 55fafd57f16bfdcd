//! The style sheets of the app, carried in the wasm and adopted by the shadow root.
//!
//! Adopted sheets are allowed under `style-src 'self'`, arrive with the app and cannot leak in or out.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CssStyleSheet, ShadowRoot};

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
    let sheet = sheet_for(root)?;
    sheet.replace_sync(text)?;
    let sheets = Reflect::get(root, &"adoptedStyleSheets".into())?;
    let sheets = Array::from(&sheets);
    sheets.push(sheet.unchecked_ref());
    Reflect::set(root, &"adoptedStyleSheets".into(), &sheets).map(drop)
}

/// A sheet of the document the root stands in now: no document takes a sheet made in another.
fn sheet_for(root: &ShadowRoot) -> Result<CssStyleSheet, JsValue> {
    let window = root.owner_document().and_then(|document| document.default_view());
    let Some(window) = window else { return CssStyleSheet::new() };
    let kind: Function = Reflect::get(&window, &"CSSStyleSheet".into())?.dyn_into()?;
    Reflect::construct(&kind, &Array::new()).map(JsCast::unchecked_into)
}
