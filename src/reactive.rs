//! Reactive values whose machinery is compiled once, and not once for every type they hold.
//!
//! Leptos' own signals are generic all the way down: some sixty types of values cost this app half its size. Here
//! every value lies behind one type in Leptos' arena, beside one trigger; only the last step, looking at the value,
//! knows its type. Names and methods are Leptos', so that the app reads like any other; an explicit import wins over
//! its prelude. `read` gives a shared value, not a lock: nothing can be borrowed twice.

use std::any::Any;
use std::cell::RefCell;
use std::marker::PhantomData;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use leptos::prelude::{ArcTrigger, Effect, Get, GetValue, LocalStorage, Notify, Track, untrack};
use leptos::tachys::reactive_graph::SharedReactiveFunction;

/// A value that can be written, and tells those who read it.
pub struct RwSignal<T> {
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

/// A value computed from others, that tells those who read it only when it really changed.
pub struct Memo<T> {
    version: leptos::prelude::Memo<u64>,
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

/// A value to be read, however it comes about: what components take.
pub struct Signal<T> {
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

/// A value that is kept and tells nobody.
pub struct StoredValue<T> {
    slot: Slot,
    of: PhantomData<fn() -> T>,
}

/// Something to be done with a value by whoever is handed it.
pub struct Callback<T> {
    slot: Slot,
    of: PhantomData<fn(T)>,
}

/// Runs now, and again whenever something it read has changed.
pub fn effect(run: impl FnMut() + 'static) {
    fn erased(mut run: Box<dyn FnMut()>) {
        Effect::new(move |_| run());
    }
    erased(Box::new(run));
}

/// A closure for a `view!`, behind a pointer: attributes and children of one type then share their machinery, too.
pub fn live<T: 'static>(compute: impl FnMut() -> T + Send + 'static) -> SharedReactiveFunction<T> {
    Arc::new(Mutex::new(compute))
}

/// A place in the arena of the present owner, freed with it.
type Slot = leptos::prelude::StoredValue<Rc<Node>, LocalStorage>;

struct Node {
    trigger: ArcTrigger,
    value: RefCell<Rc<dyn Any>>,
}

type Compute<T> = Box<dyn Fn() -> Rc<T>>;
type Action<T> = Box<dyn Fn(T)>;

fn slot(value: Rc<dyn Any>) -> Slot {
    Slot::new_local(Rc::new(Node { trigger: ArcTrigger::new(), value: RefCell::new(value) }))
}

fn node(slot: Slot) -> Rc<Node> {
    slot.get_value()
}

fn present<T: 'static>(value: Rc<dyn Any>) -> Rc<T> {
    match value.downcast() {
        Ok(value) => value,
        Err(_) => unreachable!("a slot keeps the type it was made with"),
    }
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

impl<T: 'static> RwSignal<T> {
    /// A signal with its first value.
    pub fn new(value: T) -> Self {
        Self { slot: slot(Rc::new(value)), of: PhantomData }
    }

    /// The value; the reader is told of changes.
    pub fn read(&self) -> Rc<T> {
        let node = node(self.slot);
        node.trigger.track();
        present(node.value())
    }

    /// The value; the reader is not told of changes.
    pub fn read_untracked(&self) -> Rc<T> {
        present(node(self.slot).value())
    }

    /// Replaces the value.
    pub fn set(&self, value: T) {
        let node = node(self.slot);
        node.value.replace(Rc::new(value));
        node.trigger.notify();
    }

    /// Replaces the value, if the signal still exists; tells whether it does.
    pub fn try_set(&self, value: T) -> bool {
        let alive = leptos::prelude::GetValue::try_get_value(&self.slot).is_some();
        if alive {
            self.set(value);
        }
        alive
    }
}

impl<T: Clone + 'static> RwSignal<T> {
    /// A copy of the value; the reader is told of changes.
    pub fn get(&self) -> T {
        T::clone(&self.read())
    }

    /// A copy of the value; the reader is not told of changes.
    pub fn get_untracked(&self) -> T {
        T::clone(&self.read_untracked())
    }

    /// Changes the value.
    pub fn update(&self, change: impl FnOnce(&mut T)) {
        let node = node(self.slot);
        node.change(change);
        node.trigger.notify();
    }
}

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

impl<T: 'static> StoredValue<T> {
    /// Keeps a value.
    pub fn new(value: T) -> Self {
        Self { slot: slot(Rc::new(value)), of: PhantomData }
    }

    /// The value.
    pub fn read(&self) -> Rc<T> {
        present(node(self.slot).value())
    }

    /// Replaces the value.
    pub fn set_value(&self, value: T) {
        node(self.slot).value.replace(Rc::new(value));
    }
}

impl<T: Clone + 'static> StoredValue<T> {
    /// A copy of the value.
    pub fn get_value(&self) -> T {
        T::clone(&self.read())
    }
}

impl<T: Default + 'static> StoredValue<T> {
    /// Takes the value out and leaves the default; the default too, when the owner is gone.
    pub fn take(&self) -> Rc<T> {
        match leptos::prelude::GetValue::try_get_value(&self.slot) {
            Some(node) => present(node.value.replace(Rc::new(T::default()))),
            None => Rc::default(),
        }
    }
}

impl<T: 'static> Callback<T> {
    /// Something to be done.
    pub fn new(action: impl Fn(T) + 'static) -> Self {
        Self { slot: slot(Rc::new(Box::new(action) as Action<T>)), of: PhantomData }
    }

    /// Does it.
    pub fn run(&self, value: T) {
        present::<Action<T>>(node(self.slot).value())(value);
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

impl<T: Default + 'static> Default for RwSignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

impl<T: Default + Clone + 'static> Default for Signal<T> {
    fn default() -> Self {
        Self::from(T::default())
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

handles!(RwSignal, Memo, Signal, StoredValue, Callback);
