//! What is kept without telling anybody: values, and things to be done.

use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::GetValue;

use super::{Slot, handles, held, present, put, slot};

/// A value that is kept and tells nobody.
pub struct StoredValue<T> {
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

/// Something to be done with a value by whoever is handed it.
pub struct Callback<T> {
    slot: Slot,
    of: PhantomData<fn(T)>,
}

handles!(StoredValue, Callback);

/// One entry in its table, where `dyn Fn` has three.
trait Act<T> {
    fn act(&self, value: T);
}

impl<T, F: Fn(T)> Act<T> for F {
    fn act(&self, value: T) {
        self(value);
    }
}

type Action<T> = Box<dyn Act<T>>;

impl<T: 'static> StoredValue<T> {
    /// Keeps a value.
    pub fn new(value: T) -> Self {
        Self { slot: slot(Rc::new(value)), of: PhantomData }
    }

    /// The value.
    pub fn read(&self) -> Rc<T> {
        present(held(self.slot))
    }

    /// Replaces the value.
    pub fn set_value(&self, value: T) {
        put(self.slot, Rc::new(value));
    }
}

impl<T: Clone + 'static> StoredValue<T> {
    /// A copy of the value.
    pub fn get_value(&self) -> T {
        T::clone(&self.read())
    }
}

impl<T: Default + 'static> StoredValue<T> {
    /// Takes the value out and leaves the default; the default too, when the owner is gone.
    pub fn take(&self) -> Rc<T> {
        match self.slot.try_get_value() {
            Some(node) => present(node.value.replace(Rc::new(T::default()))),
            None => Rc::default(),
        }
    }
}

impl<T: 'static> Callback<T> {
    /// Something to be done.
    pub fn new(action: impl Fn(T) + 'static) -> Self {
        Self::of(Box::new(action))
    }

    fn of(action: Action<T>) -> Self {
        Self { slot: slot(Rc::new(action)), of: PhantomData }
    }

    /// Does it.
    pub fn run(&self, value: T) {
        present::<Action<T>>(held(self.slot)).act(value);
    }
}
