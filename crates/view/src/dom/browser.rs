//! The browser's own functions, with names as values that cross the border once.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Node};

/// The name of an attribute, property, style, class or event, as JavaScript has it.
pub(super) type Name = std::rc::Rc<JsValue>;

#[wasm_bindgen]
extern "C" {
    /// An element whose methods take names as values.
    pub(super) type NamedElement;
    pub(super) type ClassList;
    pub(super) type Style;

    #[wasm_bindgen(method, catch, js_name = setAttribute)]
    pub(super) fn set_text_attribute(this: &NamedElement, name: &JsValue, value: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(method, catch, js_name = setAttribute)]
    pub(super) fn set_number_attribute(this: &NamedElement, name: &JsValue, value: f64) -> Result<(), JsValue>;
    #[wasm_bindgen(method, js_name = removeAttribute)]
    pub(super) fn remove_attribute(this: &NamedElement, name: &JsValue);
    #[wasm_bindgen(method, getter, js_name = classList)]
    pub(super) fn class_list(this: &NamedElement) -> ClassList;
    #[wasm_bindgen(method, getter)]
    pub(super) fn style(this: &NamedElement) -> Style;
    #[wasm_bindgen(method, js_name = addEventListener)]
    pub(super) fn add_listener(this: &NamedElement, name: &JsValue, handler: &JsValue, capture: bool);
    #[wasm_bindgen(method, js_name = removeEventListener)]
    pub(super) fn remove_listener(this: &NamedElement, name: &JsValue, handler: &JsValue, capture: bool);
    /// Every node that can stand in an element has it, not only elements.
    #[wasm_bindgen(method, js_name = remove)]
    pub(super) fn detach(this: &NamedElement);

    #[wasm_bindgen(method, catch)]
    pub(super) fn toggle(this: &ClassList, name: &JsValue, on: bool) -> Result<bool, JsValue>;

    #[wasm_bindgen(method, js_name = setProperty)]
    pub(super) fn set_text(this: &Style, name: &JsValue, value: &str);
    #[wasm_bindgen(method, js_name = setProperty)]
    pub(super) fn set_number(this: &Style, name: &JsValue, value: f64);
    #[wasm_bindgen(method, js_name = removeProperty)]
    pub(super) fn remove(this: &Style, name: &JsValue);

    /// A number as JavaScript writes it; Rust's own way costs 10 KB of code.
    #[wasm_bindgen(js_name = String)]
    pub(super) fn number_to_text(number: f64) -> String;
}

pub(super) fn named(element: &Element) -> &NamedElement {
    use wasm_bindgen::JsCast;
    element.unchecked_ref()
}

/// Takes a node out of the document.
pub(super) fn detach(node: &Node) {
    use wasm_bindgen::JsCast;
    node.unchecked_ref::<NamedElement>().detach();
}

/// Takes out of the document what stands from one node to another, and says whether it could: only among the children of
/// one parent. Each node by itself would be a crossing of the border.
pub(super) fn detach_from_to(first: &Node, last: &Node) -> bool {
    let (Some(parent), Some(document)) = (first.parent_node(), first.owner_document()) else { return false };
    let Ok(range) = document.create_range() else { return false };
    Some(parent) == last.parent_node()
        && range.set_start_before(first).and_then(|()| range.set_end_after(last)).is_ok()
        && range.delete_contents().is_ok()
}
