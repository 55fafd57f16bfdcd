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
    /// Whether it stays where it is for as long as what is drawn there: its neighbor is a fixed node or the end of the
    /// parent. What is drawn at such a point needs no mark to be found again.
    is_stable: bool,
}

impl InsertionPoint {
    /// After everything in `parent`, which somebody else may put more into.
    pub(super) fn end_of(parent: &Node, namespace: Namespace, renderer: Rc<Renderer>) -> Self {
        Self { renderer, namespace, parent: Rc::new(parent.clone().unchecked_into()), before: None, is_stable: false }
    }

    /// A gap among the fixed children of `parent`.
    pub(super) fn gap(
        &self,
        parent: Rc<Element>,
        before: Option<Rc<Element>>,
        is_stable: bool,
        namespace: Namespace,
    ) -> Self {
        Self { renderer: Rc::clone(&self.renderer), namespace, parent, before, is_stable }
    }

    /// The same place for one of several that are put there.
    pub(super) fn shared(&self) -> Self {
        Self { is_stable: false, ..self.clone() }
    }

    /// Where to draw what replaces something whose first node is `first`.
    pub(super) fn again(&self, first: Option<&Node>) -> Option<Self> {
        match first {
            _ if self.is_stable => Some(self.clone()),
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
        Self { parent: Rc::new(parent.unchecked_into()), before, is_stable: false, ..self.clone() }
    }

    pub(super) fn insert(&self, node: &Node) {
        // Fails only if a host took the neighbor elsewhere in the meantime; then there is no place to be.
        let _ = self.parent.insert_before(node, self.before.as_deref().map(AsRef::as_ref));
    }

    /// Puts a mark that cannot be seen, unless the place is found without.
    pub(super) fn mark(&self) -> Option<Node> {
        (!self.is_stable).then(|| {
            let mark = self.renderer.document.create_comment("").into();
            self.insert(&mark);
            mark
        })
    }
}
