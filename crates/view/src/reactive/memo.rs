//! A value that is computed, and passes on only real changes.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use super::graph::{Compute, Node};
use super::handles;
use super::readable::{readable, slot_value};
use super::slot::Slot;

/// A value computed from others, that tells those who read it only when it really changed.
pub struct Memo<T> {
    pub(super) slot: Slot,
    of: PhantomData<fn() -> T>,
}

handles!(Memo);
readable!(Memo);
slot_value!(Memo);

impl<T: PartialEq + 'static> Memo<T> {
    /// A value and how to compute it, from the value before if there is one. Computed when first read.
    pub fn new(compute: impl Fn(Option<&T>) -> T + 'static) -> Self {
        Self::of(Box::new(move |before: &Rc<dyn Any>| {
            let before = before.downcast_ref::<T>();
            let value = compute(before);
            (before != Some(&value)).then(|| Rc::new(value) as Rc<dyn Any>)
        }))
    }
}

impl<T> Memo<T> {
    fn of(compute: Box<dyn Compute>) -> Self {
        Self { slot: Slot::of(Node::memo(compute)), of: PhantomData }
    }
}
