//! Effects: what runs again whenever something it read has changed.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::graph::{Compute, Node};
use super::slot::Slot;

/// Runs with the next microtask, and again after each change of what it read; ends with its owner.
#[derive(Clone, Copy)]
pub struct Effect(Slot);

/// Runs at once, and again after each change of what it read; ends when it is dropped.
pub struct RenderEffect(Rc<Node>);

/// A closure that can be an effect: with what it returned the last time as its argument, or without.
pub trait EffectFunction<T, Arguments> {
    /// Runs once; `before` is what the last run returned.
    fn run(&mut self, before: Option<T>) -> T;
}

impl<T, F: FnMut(Option<T>) -> T> EffectFunction<T, (Option<T>,)> for F {
    fn run(&mut self, before: Option<T>) -> T {
        self(before)
    }
}

impl<F: FnMut()> EffectFunction<(), ()> for F {
    fn run(&mut self, _: Option<()>) {
        self();
    }
}

thread_local! {
    /// Effects about to run in the next microtask. Empty between two tasks, and an effect knows its app by itself.
    static QUEUE: Queue = const { Queue { waiting: RefCell::new(Vec::new()), scheduled: Cell::new(false), created: Cell::new(0) } };
}

struct Queue {
    /// In the order of their numbers.
    waiting: RefCell<Vec<(u64, Weak<Node>)>>,
    scheduled: Cell<bool>,
    created: Cell<u64>,
}

impl Effect {
    /// Runs `run` after what is being drawn now is in the document.
    pub fn new<T: 'static, A>(run: impl EffectFunction<T, A> + 'static) -> Self {
        fn erased(compute: Box<dyn Compute>) -> Effect {
            let number = next_number();
            let node = Node::effect(compute, number);
            enqueue(number, &node);
            Effect(Slot::of(node))
        }
        erased(computing(run))
    }

    /// Ends it before its owner does.
    pub fn stop(self) {
        self.0.dispose();
    }
}

impl RenderEffect {
    /// Runs `run` before this returns.
    pub fn new<T: 'static, A>(run: impl EffectFunction<T, A> + 'static) -> Self {
        Self::of(computing(run))
    }

    fn of(compute: Box<dyn Compute>) -> Self {
        let node = Node::effect(compute, next_number());
        node.update_if_necessary();
        Self(node)
    }
}

impl std::fmt::Debug for RenderEffect {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "RenderEffect({:p})", self.0)
    }
}

impl std::fmt::Debug for Effect {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Effect")
    }
}

fn computing<T: 'static, A>(mut run: impl EffectFunction<T, A> + 'static) -> Box<dyn Compute> {
    let mut before = None;
    Box::new(move |_: &Rc<dyn Any>| {
        before = Some(run.run(before.take()));
        None
    })
}

fn next_number() -> u64 {
    QUEUE.with(|queue| {
        let number = queue.created.get();
        queue.created.set(number + 1);
        number
    })
}

/// Lets an effect run in the next microtask.
pub(super) fn enqueue(number: u64, effect: &Rc<Node>) {
    QUEUE.with(|queue| {
        let mut waiting = queue.waiting.borrow_mut();
        // Put in its place at once: most come in order, and sorting is much code.
        let place = waiting.partition_point(|(other, _)| *other <= number);
        waiting.insert(place, (number, Rc::downgrade(effect)));
        if !queue.scheduled.replace(true) {
            leptos::task::spawn_local(async { flush() });
        }
    });
}

/// Runs what waits, outer effects first: they were created first, and may end inner ones.
fn flush() {
    loop {
        let waiting = QUEUE.with(|queue| queue.waiting.take());
        if waiting.is_empty() {
            break;
        }
        for (_, effect) in waiting {
            if let Some(effect) = effect.upgrade() {
                effect.update_if_necessary();
            }
        }
    }
    QUEUE.with(|queue| queue.scheduled.set(false));
}
