//! A value to be read, whichever kind it is.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use super::graph::untrack;
use super::readable::readable;
use super::slot::{Slot, downcast};
use super::{Memo, ReadSignal, RwSignal, handles};

/// A value to be read, however it comes about: what components take.
pub struct Signal<T> {
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

handles!(Signal);
readable!(Signal);

/// Where a signal gets its value. One method, so one vtable slot, and one type for signals of every type.
trait Source {
    /// None once the owner of what it reads was disposed.
    fn value(&self) -> Option<Rc<dyn Any>>;
}

impl<F: Fn() -> Option<Rc<dyn Any>>> Source for F {
    fn value(&self) -> Option<Rc<dyn Any>> {
        self()
    }
}

/// What the slot of a signal holds.
enum Origin {
    /// Another signal's or memo's slot.
    Slot(Slot),
    Derived(Box<dyn Source>),
    Constant(Rc<dyn Any>),
}

impl Origin {
    fn value(&self, tracked: bool) -> Option<Rc<dyn Any>> {
        match self {
            Self::Slot(slot) if tracked => slot.tracked(),
            Self::Slot(slot) => slot.untracked(),
            Self::Derived(source) if tracked => source.value(),
            Self::Derived(source) => untrack(|| source.value()),
            Self::Constant(value) => Some(Rc::clone(value)),
        }
    }
}

fn value(slot: Slot, tracked: bool) -> Option<Rc<dyn Any>> {
    downcast::<Origin>(slot.untracked()?).value(tracked)
}

impl<T: 'static> Signal<T> {
    /// A value computed at every reading.
    pub fn derive(compute: impl Fn() -> T + 'static) -> Self {
        Self::of(Origin::Derived(Box::new(move || Some(Rc::new(compute()) as Rc<dyn Any>))))
    }

    /// A value that stays.
    pub fn stored(value: T) -> Self {
        Self::of(Origin::Constant(Rc::new(value)))
    }

    fn slot_value(&self, tracked: bool) -> Option<Rc<dyn Any>> {
        value(self.slot, tracked)
    }
}

impl<T> Signal<T> {
    fn of(origin: Origin) -> Self {
        Self { slot: Slot::new(Rc::new(origin)), of: PhantomData }
    }
}

impl<T: 'static> From<T> for Signal<T> {
    fn from(value: T) -> Self {
        Self::stored(value)
    }
}

impl<T> From<RwSignal<T>> for Signal<T> {
    fn from(signal: RwSignal<T>) -> Self {
        Self::of(Origin::Slot(signal.slot))
    }
}

impl<T> From<ReadSignal<T>> for Signal<T> {
    fn from(signal: ReadSignal<T>) -> Self {
        Self::of(Origin::Slot(signal.slot))
    }
}

impl<T> From<Memo<T>> for Signal<T> {
    fn from(memo: Memo<T>) -> Self {
        Self::of(Origin::Slot(memo.slot))
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

impl<T: Default + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::from(T::default())
    }
}
