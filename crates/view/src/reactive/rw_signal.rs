//! A value that can be written.

use std::marker::PhantomData;
use std::rc::Rc;

use super::handles;
use super::readable::{readable, slot_value};
use super::slot::{Slot, downcast};
use super::split_signal::{ReadSignal, WriteSignal};

/// A value that can be written, and tells those who read it.
pub struct RwSignal<T> {
    pub(super) slot: Slot,
    of: PhantomData<fn() -> T>,
}

handles!(RwSignal);
readable!(RwSignal);
slot_value!(RwSignal);

impl<T: 'static> RwSignal<T> {
    /// A signal with its first value, which lives as long as the present owner.
    pub fn new(value: T) -> Self {
        Self::at(Slot::new(Rc::new(value)))
    }

    pub(super) fn at(slot: Slot) -> Self {
        Self { slot, of: PhantomData }
    }

    /// Replaces the value; does nothing once the owner was disposed.
    pub fn set(&self, value: T) {
        self.slot.publish(Rc::new(value));
    }

    /// Replaces the value. `None` if that was done, the value itself if the owner was disposed.
    pub fn try_set(&self, value: T) -> Option<T> {
        if !self.slot.exists() {
            return Some(value);
        }
        self.set(value);
        None
    }

    /// Tells those who read it, though nothing was written.
    pub fn notify(&self) {
        self.slot.notify();
    }

    /// Ends it before its owner does.
    pub fn dispose(self) {
        self.slot.dispose();
    }

    /// The half that reads.
    pub fn read_only(&self) -> ReadSignal<T> {
        ReadSignal::at(self.slot)
    }

    /// The half that writes.
    pub fn write_only(&self) -> WriteSignal<T> {
        WriteSignal::at(self.slot)
    }

    /// Both halves.
    pub fn split(&self) -> (ReadSignal<T>, WriteSignal<T>) {
        (self.read_only(), self.write_only())
    }
}

impl<T: Clone + 'static> RwSignal<T> {
    /// Changes the value in its place; does nothing once the owner was disposed. Whoever still holds what `read` gave
    /// keeps that, which is why `T` is `Clone`.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// Changes the value and hands on what `change` returns; `None` once the owner was disposed.
    pub fn try_update<R>(&self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        let outcome = change_untracked(self.slot, change)?;
        self.notify();
        Some(outcome)
    }

    /// Changes the value and tells nobody; does nothing once the owner was disposed.
    pub fn update_untracked(&self, change: impl FnOnce(&mut T)) {
        change_untracked(self.slot, change);
    }
}

/// Changes what a slot holds; `None` once the owner was disposed.
pub(super) fn change_untracked<T: Clone + 'static, R>(slot: Slot, change: impl FnOnce(&mut T) -> R) -> Option<R> {
    // Out of the slot meanwhile: unless a reader still holds the value, it need not be copied.
    let mut value = downcast::<T>(slot.take()?);
    let outcome = change(Rc::make_mut(&mut value));
    slot.replace(value);
    Some(outcome)
}

impl<T: Default + 'static> Default for RwSignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}
