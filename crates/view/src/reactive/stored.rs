//! A value that is kept and tells nobody.

use std::marker::PhantomData;
use std::rc::Rc;

use super::handles;
use super::rw_signal::change_untracked;
use super::slot::{Slot, alive, downcast};

/// A value that is kept and tells nobody.
pub struct StoredValue<T> {
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

handles!(StoredValue);

impl<T: 'static> StoredValue<T> {
    /// Keeps a value as long as the present owner lives.
    pub fn new(value: T) -> Self {
        Self { slot: Slot::new(Rc::new(value)), of: PhantomData }
    }

    /// The value.
    pub fn read_value(&self) -> Rc<T> {
        downcast(alive(self.slot.untracked()))
    }

    /// The value, or `None` once the owner was disposed.
    pub fn try_read_value(&self) -> Option<Rc<T>> {
        self.slot.untracked().map(downcast)
    }

    /// What `look` makes of the value.
    pub fn with_value<R>(&self, look: impl FnOnce(&T) -> R) -> R {
        look(&self.read_value())
    }

    /// Replaces the value; does nothing once the owner was disposed.
    pub fn set_value(&self, value: T) {
        self.slot.replace(Rc::new(value));
    }

    /// Replaces the value. `None` if that was done, the value itself if the owner was disposed.
    pub fn try_set_value(&self, value: T) -> Option<T> {
        if !self.slot.exists() {
            return Some(value);
        }
        self.set_value(value);
        None
    }

    /// Ends it before its owner does.
    pub fn dispose(self) {
        self.slot.dispose();
    }
}

impl<T: Clone + 'static> StoredValue<T> {
    /// A copy of the value.
    pub fn get_value(&self) -> T {
        T::clone(&self.read_value())
    }

    /// A copy of the value, or `None` once the owner was disposed.
    pub fn try_get_value(&self) -> Option<T> {
        self.try_read_value().map(|value| T::clone(&value))
    }

    /// Changes the value in its place; does nothing once the owner was disposed.
    pub fn update_value(&self, change: impl FnOnce(&mut T)) {
        self.try_update_value(change);
    }

    /// Changes the value and hands on what `change` returns; `None` once the owner was disposed.
    pub fn try_update_value<R>(&self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        change_untracked(self.slot, change)
    }
}

impl<T: Default + 'static> StoredValue<T> {
    /// Takes the value out and leaves the default; gives the default, too, once the owner was disposed.
    pub fn take(&self) -> Rc<T> {
        match self.slot.node() {
            Some(node) => downcast(node.replace(Rc::new(T::default()))),
            None => Rc::default(),
        }
    }
}

impl<T: Default + 'static> Default for StoredValue<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}
