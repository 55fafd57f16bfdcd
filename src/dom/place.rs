//! Where in the document something is put.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

/// The elements of SVG the app draws with; all others are HTML.
const DRAWN: [&str; 2] = ["svg", "path"];

/// A gap in the document.
#[derive(Clone)]
pub(super) struct Place {
    parent: Node,
    before: Option<Node>,
}

impl Place {
    /// After everything in `parent`.
    pub(super) fn end_of(parent: &Node) -> Self {
        Self { parent: parent.clone(), before: None }
    }

    /// Just before `node`; aside from the document, if somebody took that out of it.
    pub(super) fn before(node: &Node) -> Self {
        match node.parent_node() {
            Some(parent) => Self { parent, before: Some(node.clone()) },
            None => Self { parent: document().create_document_fragment().into(), before: None },
        }
    }

    pub(super) fn put(&self, node: &Node) {
        // Fails only if a host took the neighbor elsewhere in the meantime; then there is no place to be.
        let _ = self.parent.insert_before(node, self.before.as_ref());
    }

    /// Puts a mark that cannot be seen.
    pub(super) fn mark(&self) -> Node {
        let mark = document().create_comment("").unchecked_into();
        self.put(&mark);
        mark
    }
}

pub(super) fn new_element(tag: &'static str) -> Element {
    let made = if DRAWN.contains(&tag) {
        document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag)
    } else {
        document().create_element(tag)
    };
    match made {
        Ok(element) => element,
        Err(_) => unreachable!("a tag of ours is a name"),
    }
}

pub(super) fn take_out(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}
