//! `For` and `Show`: lists and conditions as components.

use std::cell::RefCell;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

use super::keyed::{Row, RowOwners};
use super::{ChildrenFn, Compute, IntoValue, IntoView, Value, View, ViewFn};
use crate::reactive::Memo;

/// A list whose rows keep their elements while they keep their keys. Each row is drawn once for its key, and what it
/// makes is freed when its key is no longer listed. Two rows of one key are drawn both.
#[leptos::component(transparent)]
pub fn For<Each, Items, Item, KeyOf, Key, Draw, Drawn>(
    /// The items; asked again whenever something it read has changed.
    each: Each,
    /// What tells one item from another, by a hash of 64 bits.
    key: KeyOf,
    /// Draws an item.
    children: Draw,
) -> View
where
    Each: Fn() -> Items + 'static,
    Items: IntoIterator<Item = Item> + 'static,
    Item: 'static,
    KeyOf: Fn(&Item) -> Key + 'static,
    Key: Hash + 'static,
    Draw: Fn(Item) -> Drawn + 'static,
    Drawn: IntoView + 'static,
{
    let owners = RowOwners::new();
    let children = Rc::new(children);
    let row = move |item: Item| {
        let children = Rc::clone(&children);
        let key = hash(&key(&item));
        Row { key, owners: Rc::clone(&owners), draw: Box::new(move || children(item).into_view()) }
    };
    View::Dynamic(Box::new(move || View::Keyed(each().into_iter().map(&row).collect())))
}

fn hash(key: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    key.hash(&mut hasher);
    hasher.finish()
}

/// Its children while a condition holds, something else while it does not. Drawn again only when the answer changes.
#[leptos::component(transparent)]
pub fn Show<When>(
    /// The condition: a closure, a signal or a memo of a `bool`.
    when: When,
    /// Drawn while it holds.
    children: ChildrenFn,
    /// Drawn while it does not.
    #[prop(optional, into)]
    fallback: ViewFn,
) -> View
where
    When: IntoValue,
{
    show(when.into_value(), children, fallback)
}

fn show(when: Value, children: ChildrenFn, fallback: ViewFn) -> View {
    let holds = match when {
        Value::Constant(value) => return if value.is_on() { children() } else { fallback.run() },
        Value::Dynamic(compute) => memo(compute),
    };
    View::Dynamic(Box::new(move || if holds.get() { children() } else { fallback.run() }))
}

fn memo(compute: Box<dyn Compute>) -> Memo<bool> {
    let compute = RefCell::new(compute);
    Memo::new(move |_| compute.borrow_mut().compute().is_on())
}
