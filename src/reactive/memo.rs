//! A value that is computed, and passes on only real changes.

use std::any::Any;
use std::marker::PhantomData;
use std::rc::Rc;

use leptos::prelude::Get;

use super::{Slot, handles, node, present, slot};

/// A value computed from others, that tells those who read it only when it really changed.
pub struct Memo<T> {
    version: leptos::prelude::Memo<u64>,
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

handles!(Memo);

impl<T: PartialEq + 'static> Memo<T> {
    /// A value and how to compute it.
    pub fn new(compute: impl Fn() -> T + 'static) -> Self {
        let computed = slot(Rc::new(None::<Rc<T>>));
        let renew: Rc<dyn Any> = Rc::new(Box::new(move || {
            let (now, node) = (Rc::new(compute()), node(computed));
            let changed = present::<Option<Rc<T>>>(node.value()).as_ref().as_ref() != Some(&now);
            if changed {
                node.value.replace(Rc::new(Some(now)));
            }
            changed
        }) as Box<dyn Fn() -> bool>);
        Self { version: versioned(slot(renew)), slot: computed, of: PhantomData }
    }

    /// The value; the reader is told of changes.
    pub fn read(&self) -> Rc<T> {
        self.version.get();
        match present::<Option<Rc<T>>>(node(self.slot).value()).as_ref() {
            Some(value) => Rc::clone(value),
            None => unreachable!("a version is a computed value"),
        }
    }
}

impl<T: PartialEq + Clone + 'static> Memo<T> {
    /// A copy of the value; the reader is told of changes.
    pub fn get(&self) -> T {
        T::clone(&self.read())
    }
}

fn versioned(renew: Slot) -> leptos::prelude::Memo<u64> {
    leptos::prelude::Memo::new(move |before: Option<&u64>| {
        let changed = present::<Box<dyn Fn() -> bool>>(node(renew).value())();
        before.map_or(0, |before| before + u64::from(changed))
    })
}
