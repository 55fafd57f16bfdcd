//! A way to an element in the document.

use std::marker::PhantomData;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::reactive::{Effect, RwSignal};

/// The element it was given to in a `view!`, once that is drawn and as long as it is there.
pub struct NodeRef<E = HtmlElement> {
    element: AnyNodeRef,
    of: PhantomData<fn() -> E>,
}

/// A reference to an element of any kind.
#[derive(Clone, Copy)]
pub struct AnyNodeRef(RwSignal<Option<Element>>);

/// Clears the reference when it is dropped.
pub(super) struct NodeRefGuard(AnyNodeRef);

impl<E> Clone for NodeRef<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for NodeRef<E> {}

impl NodeRef {
    /// A reference to nothing yet. For a kind of element that is not [`HtmlElement`] there is `NodeRef::default()`.
    pub fn new() -> Self {
        Self::default()
    }
}

impl<E> Default for NodeRef<E> {
    fn default() -> Self {
        Self { element: AnyNodeRef(RwSignal::new(None)), of: PhantomData }
    }
}

impl<E: JsCast + 'static> NodeRef<E> {
    /// The element, if it is there; the reader is told when it comes and goes.
    pub fn get(self) -> Option<E> {
        self.element.0.try_get().flatten().map(JsCast::unchecked_into)
    }

    /// The element, if it is there; the reader is not told of changes. Also after the owner of the reference is gone.
    pub fn get_untracked(self) -> Option<E> {
        self.element.0.try_get_untracked().flatten().map(JsCast::unchecked_into)
    }

    /// Does something with the element once it is in the document.
    pub fn on_load(self, mut action: impl FnMut(E) + 'static) {
        Effect::new(move || {
            if let Some(element) = self.get() {
                action(element);
            }
        });
    }
}

impl<E> From<NodeRef<E>> for AnyNodeRef {
    fn from(reference: NodeRef<E>) -> Self {
        reference.element
    }
}

impl NodeRefGuard {
    pub(super) fn new(reference: AnyNodeRef, element: &Element) -> Self {
        reference.0.set(Some(element.clone()));
        Self(reference)
    }

    /// The element is handed to another reference.
    pub(super) fn replace(&mut self, reference: AnyNodeRef, element: &Element) {
        if self.0.0 != reference.0 {
            // Its owner may be gone, which `set` allows for.
            self.0.0.set(None);
            reference.0.set(Some(element.clone()));
            self.0 = reference;
        }
    }
}

impl Drop for NodeRefGuard {
    fn drop(&mut self) {
        self.0.0.set(None);
    }
}

impl<E> std::fmt::Debug for NodeRef<E> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("NodeRef")
    }
}
