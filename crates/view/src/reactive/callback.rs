//! Something to be done, as a handle that can be copied and given to components.

use std::marker::PhantomData;
use std::rc::Rc;

use super::handles;
use super::slot::{Slot, downcast};

/// Something to be done with a value by whoever is handed it.
pub struct Callback<T> {
    slot: Slot,
    of: PhantomData<fn(T)>,
}

handles!(Callback);

/// One method, so its vtable has one slot where that of `dyn Fn` has three.
trait Run<T> {
    fn run(&self, value: T);
}

impl<T, F: Fn(T)> Run<T> for F {
    fn run(&self, value: T) {
        self(value);
    }
}

type Action<T> = Box<dyn Run<T>>;

impl<T: 'static> Callback<T> {
    /// Something to be done, for as long as the present owner lives.
    pub fn new(action: impl Fn(T) + 'static) -> Self {
        Self::of(Box::new(action))
    }

    fn of(action: Action<T>) -> Self {
        Self { slot: Slot::new(Rc::new(action)), of: PhantomData }
    }

    /// Does it; nothing once the owner was disposed: a late event of an element that is being removed may ask for it.
    pub fn run(&self, value: T) {
        if let Some(action) = self.slot.untracked() {
            downcast::<Action<T>>(action).run(value);
        }
    }
}

impl<T: 'static, F: Fn(T) + 'static> From<F> for Callback<T> {
    fn from(action: F) -> Self {
        Self::new(action)
    }
}
