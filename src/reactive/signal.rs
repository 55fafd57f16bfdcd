//! A value to be read, whichever kind it is.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::untrack;

use super::{Memo, RwSignal, Slot, handles, node, present, slot};

/// A value to be read, however it comes about: what components take.
pub struct Signal<T> {
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

handles!(Signal);

/// One entry in its table, where `dyn Fn` has three, and one type for signals of every type.
pub(super) trait Compute {
    fn compute(&self) -> Rc<dyn Any>;
}

impl<F: Fn() -> Rc<dyn Any>> Compute for F {
    fn compute(&self) -> Rc<dyn Any> {
        self()
    }
}

fn computing(compute: Box<dyn Compute>) -> Slot {
    slot(Rc::new(compute))
}

fn computed(slot: Slot) -> Rc<dyn Any> {
    present::<Box<dyn Compute>>(node(slot).value()).compute()
}

impl<T: 'static> Signal<T> {
    /// A value computed at every reading.
    pub fn derive(compute: impl Fn() -> T + 'static) -> Self {
        Self::of(Box::new(move || Rc::new(compute()) as Rc<dyn Any>))
    }

    /// The value; the reader is told of changes.
    pub fn read(&self) -> Rc<T> {
        present(computed(self.slot))
    }

    /// The value; the reader is not told of changes.
    pub fn read_untracked(&self) -> Rc<T> {
        untrack(|| self.read())
    }

    fn of(compute: Box<dyn Compute>) -> Self {
        Self { slot: computing(compute), of: PhantomData }
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
}

impl<T: Clone + 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        let value = Rc::new(value);
        Self::of(Box::new(move || Rc::clone(&value) as Rc<dyn Any>))
    }
}

impl<T: 'static> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::of(Box::new(move || signal.read() as Rc<dyn Any>))
    }
}

impl<T: PartialEq + 'static> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::of(Box::new(move || memo.read() as Rc<dyn Any>))
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
