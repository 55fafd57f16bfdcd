//! The graph of signals, memos and effects: who reads whom, and what has to be computed again.
//!
//! A write marks its readers `Dirty` and the readers of those `Check`. Whoever is asked for a value, and each effect
//! when its turn comes, first brings up to date what it read. A memo that changed marks *all* its readers dirty, also
//! one that is just asking: that an effect reads a memo and then what the memo was computed from hides no change.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use leptos::prelude::Owner;

use super::effect::enqueue;

/// Whether a node has to be computed again.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Clean,
    /// Something further up may have changed.
    Check,
    Dirty,
}

/// What a memo or an effect does. One method, so its vtable has one slot where that of `dyn FnMut` has three.
pub(super) trait Compute {
    /// The new value, or `None` if it is equal to the one before. An effect has no value.
    fn compute(&mut self, before: &Rc<dyn Any>) -> Option<Rc<dyn Any>>;
}

impl<F: FnMut(&Rc<dyn Any>) -> Option<Rc<dyn Any>>> Compute for F {
    fn compute(&mut self, before: &Rc<dyn Any>) -> Option<Rc<dyn Any>> {
        self(before)
    }
}

/// A signal, a memo or an effect.
pub(super) struct Node {
    value: RefCell<Rc<dyn Any>>,
    state: Cell<State>,
    sources: RefCell<Vec<Weak<Node>>>,
    subscribers: RefCell<Vec<Weak<Node>>>,
    /// None for a signal, whose value comes from outside.
    computation: Option<Box<Computation>>,
}

struct Computation {
    compute: RefCell<Box<dyn Compute>>,
    /// Owns what is created while it runs.
    owner: Owner,
    /// The number of an effect, by order of creation. None for a memo.
    effect: Option<u64>,
}

thread_local! {
    /// The memo or effect that runs right now. Empty between two tasks: it is a part of the call stack, not of an app.
    static OBSERVER: RefCell<Option<Rc<Node>>> = const { RefCell::new(None) };
}

/// Runs a closure whose reads are not followed.
pub fn untrack<T>(run: impl FnOnce() -> T) -> T {
    observed_by(None, run)
}

fn observed_by<T>(observer: Option<Rc<Node>>, run: impl FnOnce() -> T) -> T {
    let before = OBSERVER.replace(observer);
    let outcome = run();
    OBSERVER.set(before);
    outcome
}

impl Node {
    pub(super) fn signal(value: Rc<dyn Any>) -> Rc<Self> {
        Self::new(value, State::Clean, None)
    }

    pub(super) fn memo(compute: Box<dyn Compute>) -> Rc<Self> {
        Self::computed(compute, None)
    }

    pub(super) fn effect(compute: Box<dyn Compute>, number: u64) -> Rc<Self> {
        Self::computed(compute, Some(number))
    }

    fn computed(compute: Box<dyn Compute>, effect: Option<u64>) -> Rc<Self> {
        let computation = Computation { compute: RefCell::new(compute), owner: Owner::new(), effect };
        Self::new(Rc::new(()), State::Dirty, Some(Box::new(computation)))
    }

    fn new(value: Rc<dyn Any>, state: State, computation: Option<Box<Computation>>) -> Rc<Self> {
        let (value, state) = (RefCell::new(value), Cell::new(state));
        Rc::new(Self { value, state, sources: RefCell::default(), subscribers: RefCell::default(), computation })
    }

    /// The value now.
    pub(super) fn value(self: &Rc<Self>) -> Rc<dyn Any> {
        self.update_if_necessary();
        Rc::clone(&self.value.borrow())
    }

    /// The value now; whoever is running will run again when it changes.
    pub(super) fn tracked(self: &Rc<Self>) -> Rc<dyn Any> {
        // First the update: it marks those who read the value before, and the observer is about to read the new one.
        let value = self.value();
        if let Some(observer) = OBSERVER.with_borrow(Clone::clone) {
            self.subscribe(&observer);
        }
        value
    }

    /// Puts another value in place and gives back the one before; readers are not told.
    pub(super) fn replace(&self, value: Rc<dyn Any>) -> Rc<dyn Any> {
        self.value.replace(value)
    }

    /// Tells the readers that the value is another one.
    pub(super) fn notify(&self) {
        self.mark_subscribers(State::Dirty);
    }

    /// Runs an effect or computes a memo if something it read has changed.
    pub(super) fn update_if_necessary(self: &Rc<Self>) {
        if self.state.get() == State::Check {
            self.check_sources();
        }
        if self.state.get() == State::Dirty {
            self.run();
        }
    }

    fn check_sources(&self) {
        let mut at = 0;
        // In the order of reading: a later source may not even make sense any more once an earlier one has changed.
        while self.state.get() == State::Check {
            let Some(source) = self.sources.borrow().get(at).cloned() else {
                self.state.set(State::Clean);
                return;
            };
            if let Some(source) = source.upgrade() {
                source.update_if_necessary();
            }
            at += 1;
        }
    }

    fn run(self: &Rc<Self>) {
        let Some(computation) = &self.computation else { return };
        // A memo that reads itself finds its value from before.
        let Ok(mut compute) = computation.compute.try_borrow_mut() else { return };
        // Before the run: what it writes itself makes it dirty again.
        self.state.set(State::Clean);
        self.clear_sources();
        let before = Rc::clone(&self.value.borrow());
        untrack(|| computation.owner.cleanup());
        let run = || observed_by(Some(Rc::clone(self)), || compute.compute(&before));
        if let Some(value) = computation.owner.with(run) {
            self.value.replace(value);
            self.notify();
        }
    }

    fn mark(self: &Rc<Self>, state: State) {
        let before = self.state.get();
        if before >= state {
            return;
        }
        self.state.set(state);
        match (before, self.computation.as_ref().and_then(|computation| computation.effect)) {
            (State::Clean, Some(number)) => enqueue(number, self),
            (State::Clean, None) => self.mark_subscribers(State::Check),
            // Who reads it knows already.
            (State::Check | State::Dirty, _) => {}
        }
    }

    fn mark_subscribers(&self, state: State) {
        // Marking runs no closure, so nothing can change the list meanwhile.
        self.subscribers.borrow().iter().filter_map(Weak::upgrade).for_each(|subscriber| subscriber.mark(state));
    }

    fn subscribe(self: &Rc<Self>, observer: &Rc<Self>) {
        let this = Rc::downgrade(self);
        let mut sources = observer.sources.borrow_mut();
        if !sources.iter().any(|source| source.ptr_eq(&this)) {
            sources.push(this);
            self.subscribers.borrow_mut().push(Rc::downgrade(observer));
        }
    }

    /// Leaves everything it reads.
    fn clear_sources(&self) {
        for source in self.sources.take() {
            if let Some(source) = source.upgrade() {
                source.unsubscribe(self);
            }
        }
    }

    fn unsubscribe(&self, reader: &Self) {
        let mut subscribers = self.subscribers.borrow_mut();
        if let Some(at) = subscribers.iter().position(|subscriber| std::ptr::eq(subscriber.as_ptr(), reader)) {
            subscribers.remove(at);
        }
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        self.clear_sources();
    }
}
