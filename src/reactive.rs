//! Reactive values whose machinery is compiled once, and not once for every type they hold.
//!
//! Leptos' own signals are generic all the way down: some sixty types of values cost this app half its size. Here
//! every value lies behind one type in Leptos' arena, beside one trigger; only the last step, looking at the value,
//! knows its type. Names and methods are Leptos', so that the app reads like any other; an explicit import wins over
//! its prelude. `read` gives a shared value, not a lock: nothing can be borrowed twice.

mod late;
mod memo;
mod rw_signal;
mod signal;
mod stored;
mod task;
mod watch;

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::{ArcTrigger, Effect, GetValue, LocalStorage, Notify, Track, on_cleanup};
use leptos::reactive::graph::{AnySubscriber, Subscriber, ToAnySubscriber};

pub use late::{LATE, late};
pub use memo::Memo;
pub use rw_signal::RwSignal;
pub use signal::Signal;
pub use stored::{Callback, StoredValue};
pub use task::{Latest, spawn};
pub use watch::Watch;

/// Runs now, and again whenever something it read has changed.
pub fn effect(run: impl FnMut() + 'static) {
    fn erased(mut run: Box<dyn Run>) {
        let reader = Effect::new(move |_| run.run()).to_any_subscriber();
        on_cleanup(move || unsubscribe(&reader));
    }
    erased(Box::new(run));
}

/// Takes a reader out of everything it read. Leptos leaves the entry of a reader that ended: where what it read lives on,
/// entries would add up for as long as the app does.
fn unsubscribe(reader: &AnySubscriber) {
    reader.clear_sources(reader);
}

/// One entry in its table, where `dyn FnMut` has three.
trait Run {
    fn run(&mut self);
}

impl<F: FnMut()> Run for F {
    fn run(&mut self) {
        self();
    }
}

/// A place in the arena of the present owner, freed with it.
type Slot = leptos::prelude::StoredValue<Rc<Node>, LocalStorage>;

struct Node {
    trigger: ArcTrigger,
    value: RefCell<Rc<dyn Any>>,
}

fn slot(value: Rc<dyn Any>) -> Slot {
    Slot::new_local(Rc::new(Node { trigger: ArcTrigger::new(), value: RefCell::new(value) }))
}

fn node(slot: Slot) -> Rc<Node> {
    slot.get_value()
}

/// What a slot holds now.
fn held(slot: Slot) -> Rc<dyn Any> {
    node(slot).value()
}

/// What a slot holds now, and from now on a reader of it is told of changes.
fn tracked(slot: Slot) -> Rc<dyn Any> {
    let node = node(slot);
    node.trigger.track();
    node.value()
}

/// Puts another value into a slot, and tells nobody.
fn put(slot: Slot, value: Rc<dyn Any>) {
    node(slot).value.replace(value);
}

/// Puts another value into a slot, and tells those who read it.
fn publish(slot: Slot, value: Rc<dyn Any>) {
    let node = node(slot);
    node.value.replace(value);
    node.trigger.notify();
}

/// What a slot holds now, if it still exists.
fn still_held(slot: Slot) -> Option<Rc<dyn Any>> {
    slot.try_get_value().map(|node| node.value())
}

fn present<T: 'static>(value: Rc<dyn Any>) -> Rc<T> {
    value.downcast().unwrap_or_else(|_| another_type())
}

fn another_type() -> ! {
    unreachable!("a slot keeps the type it was made with")
}

impl Node {
    fn value(&self) -> Rc<dyn Any> {
        Rc::clone(&self.value.borrow())
    }

    fn change<T: Clone + 'static, R>(&self, change: impl FnOnce(&mut T) -> R) -> R {
        // The slot lets go of the value meanwhile: unless a reader still holds it, it is changed in its place.
        let mut value = present::<T>(self.value.replace(Rc::new(())));
        let outcome = change(Rc::make_mut(&mut value));
        self.value.replace(value);
        outcome
    }
}

/// Handles are copied whatever they lead to, which a derive would not grant.
macro_rules! handles {
    ($($handle:ident),*) => {$(
        impl<T> Clone for $handle<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $handle<T> {}
    )*};
}

use handles;
