//! Where in the document something is put.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::renderer::Renderer;
use super::skeleton::Namespace;

/// A gap in the document. Nodes are shared, since each copy of a handle crosses the border; what is called an element
/// may also be a text or a shadow root.
#[derive(Clone)]
pub(super) struct InsertionPoint {
    pub(super) renderer: Rc<Renderer>,
    /// The language of what is around it.
    pub(super) namespace: Namespace,
    parent: Rc<Element>,
    before: Option<Rc<Element>>,
    hold: Hold,
}

/// What keeps a gap where it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Hold {
    /// Nothing: what is drawn there leaves a mark, to be found again.
    Mark,
    /// Its neighbor is a fixed node, or the end of the parent.
    Neighbor,
    /// There is nothing else in the parent.
    Parent,
}

impl InsertionPoint {
    /// After everything in `parent`, which somebody else may put more into.
    pub(super) fn end_of(parent: &Node, namespace: Namespace, renderer: Rc<Renderer>) -> Self {
        Self { renderer, namespace, parent: Rc::new(parent.clone().unchecked_into()), before: None, hold: Hold::Mark }
    }

    /// A gap among the fixed children of `parent`.
    pub(super) fn gap(
        &self,
        parent: Rc<Element>,
        before: Option<Rc<Element>>,
        hold: Hold,
        namespace: Namespace,
    ) -> Self {
        Self { renderer: Rc::clone(&self.renderer), namespace, parent, before, hold }
    }

    /// The same place for one of several that are put there.
    pub(super) fn shared(&self) -> Self {
        Self { hold: Hold::Mark, ..self.clone() }
    }

    /// Where to draw what replaces something whose first node is `first`.
    pub(super) fn again(&self, first: Option<&Node>) -> Option<Self> {
        match first {
            // What was there before still is.
            _ if self.hold != Hold::Mark => Some(Self { hold: Hold::Neighbor, ..self.clone() }),
            Some(first) => Some(self.before(first)),
            None => None,
        }
    }

    /// Just before `node`; aside from the document, if somebody took that out of it.
    pub(super) fn before(&self, node: &Node) -> Self {
        let (parent, before) = match node.parent_node() {
            Some(parent) => (parent, Some(Rc::new(node.clone().unchecked_into()))),
            None => (self.renderer.document.create_document_fragment().into(), None),
        };
        Self { parent: Rc::new(parent.unchecked_into()), before, hold: Hold::Mark, ..self.clone() }
    }

    pub(super) fn insert(&self, node: &Node) {
        // Fails only if a host took the neighbor elsewhere in the meantime; then there is no place to be.
        let _ = self.parent.insert_before(node, self.before.as_deref().map(AsRef::as_ref));
    }

    /// The element that holds nothing but what is drawn here.
    pub(super) fn whole(&self) -> Option<&Rc<Element>> {
        (self.hold == Hold::Parent).then_some(&self.parent)
    }

    /// Puts a mark that cannot be seen, unless the place is found without.
    pub(super) fn mark(&self) -> Option<Node> {
        (self.hold == Hold::Mark).then(|| {
            let mark = self.renderer.document.create_comment("").into();
            self.insert(&mark);
            mark
        })
    }
}
