//! Gives a text to the clipboard.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, Document, Element, HtmlDocument, HtmlElement, HtmlTextAreaElement, ShadowRoot, Window};

use super::event_listener::EventListener;

/// Copies a text; tells whether the browser did. Its person may be asked, and may refuse.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    written(&window, text).await || as_by_keys(&window, text)
}

/// Pages that came without encryption have no clipboard.
async fn written(window: &Window, text: &str) -> bool {
    window.is_secure_context() && JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}

/// The older way, which every page has: a copy as if by the keys, which is told what to copy instead.
///
/// A browser that copies nothing where nothing is selected gets a field to select.
fn as_by_keys(window: &Window, text: &str) -> bool {
    let Some(document) = window.document().and_then(|document| document.dyn_into::<HtmlDocument>().ok()) else {
        return false;
    };
    copies(&document, text) || selected(&document, text, || copies(&document, text)).unwrap_or(false)
}

fn copies(document: &HtmlDocument, text: &str) -> bool {
    let (taken, text) = (Rc::new(Cell::new(false)), text.to_owned());
    let tell = Rc::clone(&taken);
    let target: &Document = document;
    // Before anybody else: what is copied here is nobody's selection.
    let heard = EventListener::first(target.clone().into(), "copy", move |event| {
        event.stop_immediate_propagation();
        let data = event.unchecked_ref::<ClipboardEvent>().clipboard_data();
        if data.is_some_and(|data| data.set_data("text/plain", &text).is_ok()) {
            event.prevent_default();
            tell.set(true);
        }
    });
    let done = document.exec_command("copy").unwrap_or(false);
    drop(heard);
    done && taken.get()
}

/// Does something while the text is selected in a field out of sight, and gives the focus back.
fn selected(document: &Document, text: &str, act: impl FnOnce() -> bool) -> Option<bool> {
    let focused = deepest(document.active_element()?);
    // Outside of an open dialog nothing takes the focus.
    let place = focused.closest("dialog, .cadenza").ok().flatten()?;
    let area: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    area.set_class_name("visually-hidden");
    area.set_read_only(true);
    area.set_value(text);
    place.append_child(&area).ok()?;
    area.select();
    let done = act();
    area.remove();
    if let Some(focused) = focused.dyn_ref::<HtmlElement>() {
        // An element that cannot take the focus has lost it already.
        let _ = focused.focus();
    }
    Some(done)
}

/// The element that has the focus within however many shadow roots.
fn deepest(element: Element) -> Element {
    // Firefox and Chromium know it of each root; the bindings do not.
    let of = |root: ShadowRoot| js_sys::Reflect::get(&root, &JsValue::from("activeElement")).ok()?.dyn_into().ok();
    element.shadow_root().and_then(of).map_or(element, deepest)
}
