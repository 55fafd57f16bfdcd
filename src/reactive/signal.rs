//! A value to be read, whichever kind it is.

use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::untrack;
use leptos::tachys::reactive_graph::SharedReactiveFunction;

use super::{Memo, RwSignal, Slot, handles, live, node, present, slot};

/// A value to be read, however it comes about: what components take.
pub struct Signal<T> {
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

handles!(Signal);

type Compute<T> = Box<dyn Fn() -> Rc<T>>;

impl<T: 'static> Signal<T> {
    /// A value computed at every reading.
    pub fn derive(compute: impl Fn() -> T + 'static) -> Self {
        Self::of(Box::new(move || Rc::new(compute())))
    }

    /// The value; the reader is told of changes.
    pub fn read(&self) -> Rc<T> {
        present::<Compute<T>>(node(self.slot).value())()
    }

    /// The value; the reader is not told of changes.
    pub fn read_untracked(&self) -> Rc<T> {
        untrack(|| self.read())
    }

    fn of(compute: Compute<T>) -> Self {
        Self { slot: slot(Rc::new(compute)), of: PhantomData }
    }
}

impl<T: Clone + 'static> Signal<T> {
    /// A copy of the value; the reader is told of changes.
    pub fn get(&self) -> T {
        T::clone(&self.read())
    }

    /// A copy of the value; the reader is not told of changes.
    pub fn get_untracked(&self) -> T {
        T::clone(&self.read_untracked())
    }

    /// The value as an attribute, a property or a child of a `view!`, which follows its changes.
    pub fn live(self) -> SharedReactiveFunction<T> {
        live(move || self.get())
    }
}

impl<T: Clone + 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        let value = Rc::new(value);
        Self::of(Box::new(move || Rc::clone(&value)))
    }
}

impl<T: 'static> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::of(Box::new(move || signal.read()))
    }
}

impl<T: PartialEq + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::of(Box::new(move || memo.read()))
    }
}

impl From<&str> for Signal<String> {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<&str> for Signal<Option<String>> {
    fn from(text: &str) -> Self {
        Self::from(Some(text.to_owned()))
    }
}

impl<T: Default + Clone + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::from(T::default())
    }
}
