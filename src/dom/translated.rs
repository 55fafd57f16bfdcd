//! Texts in a page that is being translated: translators put `<font>` elements in their places.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Node, Text};

/// What `followTexts` of `web/element.js` has noted on a text: the element that stands for it.
const STAND_IN: &str = "standIn";

/// What stands in the document for a text: mostly the text itself.
pub(super) fn present(text: &Text) -> Node {
    let inside = if text.parent_node().is_some() { Some(Node::clone(text)) } else { stand_in(text) };
    outermost(inside.unwrap_or_else(|| Node::clone(text)))
}

/// Gives a text another content, and its place back if something else stands there.
pub(super) fn set(text: &Text, data: &str) {
    text.set_data(data);
    if text.parent_node().is_some() {
        return;
    }
    let present = present(text);
    if let Some(parent) = present.parent_node() {
        // The one is a child of the other: nothing can fail.
        let _ = parent.replace_child(text, &present);
    }
}

fn stand_in(text: &Text) -> Option<Node> {
    let noted = Reflect::get(text, &JsValue::from_str(STAND_IN)).ok()?;
    noted.dyn_into::<Node>().ok().filter(|node| node.parent_node().is_some())
}

/// Nothing of ours is a `<font>`: all around it are the translator's.
fn outermost(node: Node) -> Node {
    match node.parent_element().filter(|around| around.tag_name() == "FONT") {
        Some(font) => outermost(font.into()),
        None => node,
    }
}
