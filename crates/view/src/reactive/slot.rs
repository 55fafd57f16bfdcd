//! A place in Leptos' arena: what a handle that can be copied leads to.

use std::any::Any;
use std::rc::Rc;

use leptos::prelude::{Dispose, GetValue, LocalStorage};

use super::graph::Node;

/// A place in the arena of the present owner, freed with it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Slot(leptos::prelude::StoredValue<Rc<Node>, LocalStorage>);

impl Slot {
    pub(super) fn new(value: Rc<dyn Any>) -> Self {
        Self::of(Node::signal(value))
    }

    pub(super) fn of(node: Rc<Node>) -> Self {
        Self(leptos::prelude::StoredValue::new_local(node))
    }

    /// None once the owner was disposed.
    pub(super) fn node(self) -> Option<Rc<Node>> {
        self.0.try_get_value()
    }

    /// What it holds; the reader is told of changes.
    pub(super) fn tracked(self) -> Option<Rc<dyn Any>> {
        self.node().map(|node| node.tracked())
    }

    /// What it holds; the reader is not told of changes.
    pub(super) fn untracked(self) -> Option<Rc<dyn Any>> {
        self.node().map(|node| node.value())
    }

    pub(super) fn exists(self) -> bool {
        self.node().is_some()
    }

    /// Puts another value in place and tells nobody; does nothing once the owner was disposed.
    pub(super) fn replace(self, value: Rc<dyn Any>) {
        if let Some(node) = self.node() {
            node.replace(value);
        }
    }

    /// Puts another value in place and tells the readers; does nothing once the owner was disposed.
    pub(super) fn publish(self, value: Rc<dyn Any>) {
        if let Some(node) = self.node() {
            node.replace(value);
            node.notify();
        }
    }

    /// Tells the readers that the value is another one.
    pub(super) fn notify(self) {
        if let Some(node) = self.node() {
            node.notify();
        }
    }

    /// Takes the value out, for one that is put in its place right after.
    pub(super) fn take(self) -> Option<Rc<dyn Any>> {
        self.node().map(|node| node.replace(Rc::new(())))
    }

    pub(super) fn dispose(self) {
        self.0.dispose();
    }
}

/// The value as the type it was made with.
pub(super) fn downcast<T: 'static>(value: Rc<dyn Any>) -> Rc<T> {
    value.downcast().unwrap_or_else(|_| type_mismatch())
}

/// The value of a handle whose owner is there, which is what methods without `try_` ask for.
pub(super) fn alive(value: Option<Rc<dyn Any>>) -> Rc<dyn Any> {
    value.unwrap_or_else(|| disposed())
}

fn type_mismatch() -> ! {
    unreachable!("a slot keeps its type, and no signal is read while `update` changes it")
}

fn disposed() -> ! {
    unreachable!("a signal was read after its owner was disposed; `try_` methods allow for that")
}
