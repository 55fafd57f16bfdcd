//! A value that can be written.

use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::{GetValue, Notify, Track};

use super::{Slot, handles, node, present, slot};

/// A value that can be written, and tells those who read it.
pub struct RwSignal<T> {
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

handles!(RwSignal);

impl<T: 'static> RwSignal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self { slot: slot(Rc::new(value)), of: PhantomData }
    }

    /// The value; the reader is told of changes.
    pub fn read(&self) -> Rc<T> {
        let node = node(self.slot);
        node.trigger.track();
        present(node.value())
    }

    /// The value; the reader is not told of changes.
    pub fn read_untracked(&self) -> Rc<T> {
        present(node(self.slot).value())
    }

    /// Replaces the value.
    pub fn set(&self, value: T) {
        let node = node(self.slot);
        node.value.replace(Rc::new(value));
        node.trigger.notify();
    }

    /// Replaces the value, if the signal still exists; tells whether it does.
    pub fn try_set(&self, value: T) -> bool {
        let alive = self.slot.try_get_value().is_some();
        if alive {
            self.set(value);
        }
        alive
    }
}

impl<T: Clone + 'static> RwSignal<T> {
    /// A copy of the value; the reader is told of changes.
    pub fn get(&self) -> T {
        T::clone(&self.read())
    }

    /// A copy of the value; the reader is not told of changes.
    pub fn get_untracked(&self) -> T {
        T::clone(&self.read_untracked())
    }

    /// A copy of the value, if the signal still exists; the reader is not told of changes.
    pub fn try_get_untracked(&self) -> Option<T> {
        self.slot.try_get_value().map(|node| T::clone(&present(node.value())))
    }

    /// Changes the value.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let node = node(self.slot);
        node.change(change);
        node.trigger.notify();
    }
}

impl<T: Default + 'static> Default for RwSignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}
