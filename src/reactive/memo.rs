//! A value that is computed, and passes on only real changes.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::{ArcMemo, Get, on_cleanup};
use leptos::reactive::graph::ToAnySubscriber;

use super::signal::Compute;
use super::{Slot, handles, held, node, present, slot, unsubscribe};

/// A value computed from others, that tells those who read it only when it really changed.
pub struct Memo<T> {
    version: leptos::prelude::Memo<u64>,
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

handles!(Memo);

/// How to compute a value, and what is a change.
struct Recipe {
    compute: Box<dyn Compute>,
    equal: fn(&dyn Any, &dyn Any) -> bool,
}

impl<T: PartialEq + 'static> Memo<T> {
    /// A value and how to compute it.
    pub fn new(compute: impl Fn() -> T + 'static) -> Self {
        let compute = Box::new(move || Rc::new(compute()) as Rc<dyn Any>);
        let (version, slot) = versioned(Recipe { compute, equal: equal::<T> });
        Self { version, slot, of: PhantomData }
    }

    /// The value; the reader is told of changes.
    pub fn read(&self) -> Rc<T> {
        present(computed(self.version, self.slot))
    }
}

impl<T: PartialEq + Clone + 'static> Memo<T> {
    /// A copy of the value; the reader is told of changes.
    pub fn get(&self) -> T {
        T::clone(&self.read())
    }
}

/// What was computed. Asking for the version computes it.
fn computed(version: leptos::prelude::Memo<u64>, slot: Slot) -> Rc<dyn Any> {
    version.get();
    held(slot)
}

fn equal<T: PartialEq + 'static>(left: &dyn Any, right: &dyn Any) -> bool {
    left.downcast_ref::<T>() == right.downcast_ref::<T>()
}

/// A number that grows with each change, and where the value is.
fn versioned(recipe: Recipe) -> (leptos::prelude::Memo<u64>, Slot) {
    let (recipe, computed) = (slot(Rc::new(recipe)), slot(Rc::new(())));
    let version = ArcMemo::new(move |before: Option<&u64>| {
        let recipe = present::<Recipe>(node(recipe).value());
        let (now, node) = (recipe.compute.compute(), node(computed));
        match before {
            Some(before) if (recipe.equal)(&*node.value(), &*now) => *before,
            before => {
                node.value.replace(now);
                before.map_or(0, |before| before + 1)
            }
        }
    });
    let reader = version.to_any_subscriber();
    on_cleanup(move || unsubscribe(&reader));
    (version.into(), computed)
}
