//! A signal in two halves, for who should only read or only write.

use std::marker::PhantomData;

use super::readable::{readable, slot_value};
use super::slot::Slot;
use super::{RwSignal, handles};

/// The half of a signal that reads.
pub struct ReadSignal<T> {
    pub(super) slot: Slot,
    of: PhantomData<fn() -> T>,
}

/// The half of a signal that writes.
pub struct WriteSignal<T> {
    pub(super) slot: Slot,
    of: PhantomData<fn(T)>,
}

handles!(ReadSignal, WriteSignal);
readable!(ReadSignal);
slot_value!(ReadSignal);

/// A signal with its first value, as its two halves.
pub fn signal<T: 'static>(value: T) -> (ReadSignal<T>, WriteSignal<T>) {
    RwSignal::new(value).split()
}

impl<T> ReadSignal<T> {
    pub(super) const fn at(slot: Slot) -> Self {
        Self { slot, of: PhantomData }
    }
}

impl<T> WriteSignal<T> {
    pub(super) const fn at(slot: Slot) -> Self {
        Self { slot, of: PhantomData }
    }
}

impl<T: 'static> WriteSignal<T> {
    /// Replaces the value; does nothing once the owner was disposed.
    pub fn set(&self, value: T) {
        RwSignal::at(self.slot).set(value);
    }

    /// Replaces the value. `None` if that was done, the value itself if the owner was disposed.
    pub fn try_set(&self, value: T) -> Option<T> {
        RwSignal::at(self.slot).try_set(value)
    }
}

impl<T: Clone + 'static> WriteSignal<T> {
    /// Changes the value in its place; does nothing once the owner was disposed.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        self.try_update(change);
    }

    /// Changes the value and hands on what `change` returns; `None` once the owner was disposed.
    pub fn try_update<R>(&self, change: impl FnOnce(&mut T) -> R) -> Option<R> {
        RwSignal::at(self.slot).try_update(change)
    }
}
