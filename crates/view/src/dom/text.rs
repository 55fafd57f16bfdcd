//! A text in the document.

use std::rc::Rc;

use web_sys::{Element, Node, Text};

use super::insertion_point::InsertionPoint;

/// A text that was drawn.
pub(super) enum MountedText {
    Node(Text),
    /// All there is in an element. It is set by one call, and no handle of it is kept, where a node would be made, put in
    /// and kept: most texts of a table are of this kind.
    Whole(Rc<Element>),
}

impl MountedText {
    pub(super) fn draw(text: &str, place: &InsertionPoint) -> Self {
        match place.whole() {
            // An empty one would leave no node to be found again.
            Some(parent) if !text.is_empty() => {
                parent.set_text_content(Some(text));
                Self::Whole(Rc::clone(parent))
            }
            Some(_) | None => {
                let node = place.renderer.document.create_text_node(text);
                place.insert(&node);
                Self::Node(node)
            }
        }
    }

    /// Another text in the same node.
    pub(super) fn set(&self, text: &str) {
        match self {
            Self::Node(node) => node.set_data(text),
            Self::Whole(_) => self.node().iter().for_each(|node| node.set_node_value(Some(text))),
        }
    }

    pub(super) fn node(&self) -> Option<Node> {
        match self {
            Self::Node(node) => Some(node.clone().into()),
            Self::Whole(parent) => parent.first_child(),
        }
    }
}
