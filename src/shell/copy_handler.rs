//! Who copies a time gets the moment in ISO 8601, which every program reads, and not how it is written here.

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element};

/// Puts the moment in the place of a copied time. A part of a time, or more than it, is copied as it was selected.
pub fn copy_moment(event: &ClipboardEvent) {
    let start = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let time = start.and_then(|start| start.closest("time[datetime]").ok().flatten());
    let whole = time.filter(|time| {
        let written = time.text_content().unwrap_or_default();
        selected(time).is_some_and(|selected| visible(&selected) == visible(&written))
    });
    if let Some((moment, data)) = whole.and_then(|time| time.get_attribute("datetime")).zip(event.clipboard_data())
        && data.set_data("text/plain", &moment).is_ok()
    {
        event.prevent_default();
    }
}

/// The selected text. Chromium knows a selection inside a shadow root only by that root, Firefox only by the window.
fn selected(within: &Element) -> Option<String> {
    let root = within.get_root_node();
    let own = Reflect::get(&root, &"getSelection".into()).ok().and_then(|get| get.dyn_into::<Function>().ok());
    let selection = match own {
        Some(get) => get.call0(&root).ok()?.dyn_into().ok()?,
        None => web_sys::window()?.get_selection().ok()??,
    };
    let selection: web_sys::Selection = selection;
    Some(String::from(selection.to_string()))
}

/// Browsers write, and copy, one space for another.
fn visible(text: &str) -> String {
    text.split_whitespace().collect()
}
