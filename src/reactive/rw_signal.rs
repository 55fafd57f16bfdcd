//! A value that can be written.

use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::Notify;

use super::{Slot, handles, held, node, present, publish, slot, still_held, tracked};

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
        present(tracked(self.slot))
    }

    /// The value; the reader is not told of changes.
    pub fn read_untracked(&self) -> Rc<T> {
        present(held(self.slot))
    }

    /// Replaces the value.
    pub fn set(&self, value: T) {
        publish(self.slot, Rc::new(value));
    }

    /// Replaces the value, if the signal still exists; tells whether it does.
    pub fn try_set(&self, value: T) -> bool {
        let alive = still_held(self.slot).is_some();
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
        still_held(self.slot).map(|value| T::clone(&present(value)))
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
