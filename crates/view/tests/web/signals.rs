//! Handles: what their methods give, and what they give once their owner is gone.

use std::cell::Cell;
use std::rc::Rc;

use cadenza_view::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn what_is_read_stays_as_it_is_across_a_write() {
    let owner = Owner::new();
    owner.with(|| {
        let signal = RwSignal::new(vec![1]);
        let before = signal.read();
        signal.update(|list| list.push(2));
        signal.set(vec![9]);
        signal.update(|list| list.push(8));
        let stored = StoredValue::new(vec![1]);
        let kept = stored.read_value();
        stored.update_value(Vec::clear);
        assert_eq!((&*before, signal.get(), &*kept, stored.get_value()), (&vec![1], vec![9, 8], &vec![1], vec![]));
    });
}

#[wasm_bindgen_test]
fn the_methods_are_those_of_leptos() {
    let owner = Owner::new();
    owner.with(|| {
        let (read, write) = signal(1);
        write.set(2);
        write.update(|value| *value += 1);
        assert_eq!((read.get(), read.with(|value| value * 2), *read.read(), read.try_get()), (3, 6, 3, Some(3)));
        let signal = RwSignal::new(String::from("a"));
        assert_eq!(signal.try_update(|text| text.len()), Some(1));
        assert_eq!((signal.try_set("b".to_owned()), signal.with_untracked(String::len)), (None, 1));
        let derived = Signal::derive(move || signal.get() + "!");
        let memo = Memo::new(move |_| derived.get().len());
        assert_eq!((derived.get(), memo.get(), memo.try_with(|length| *length)), ("b!".to_owned(), 2, Some(2)));
        assert_eq!(Signal::<usize>::from(memo).get_untracked(), 2);
        assert_eq!((Signal::stored(5).get(), Signal::<i32>::from(7).get()), (5, 7));
    });
}

#[wasm_bindgen_test]
fn what_was_disposed_gives_nothing_takes_nothing_and_does_nothing() {
    let owner = Owner::new();
    let runs = Rc::new(Cell::new(0));
    let count = Rc::clone(&runs);
    let (signal, memo, derived, stored, callback) = owner.with(|| {
        let signal = RwSignal::new(1);
        let memo = Memo::new(move |_| signal.get());
        let derived: Signal<i32> = signal.into();
        (signal, memo, derived, StoredValue::new(1), Callback::new(move |()| count.set(count.get() + 1)))
    });
    callback.run(());
    owner.cleanup();
    callback.run(());
    assert_eq!(runs.get(), 1);
    assert_eq!((signal.try_get(), signal.try_get_untracked(), signal.try_set(5)), (None, None, Some(5)));
    assert_eq!((memo.try_get(), derived.try_get(), stored.try_get_value()), (None, None, None));
    assert_eq!((signal.try_update(|_| ()), stored.try_set_value(2)), (None, Some(2)));
    signal.set(2);
    signal.update(|value| *value += 1);
    stored.set_value(3);
}

#[wasm_bindgen_test]
fn a_signal_that_was_ended_early_is_gone() {
    let owner = Owner::new();
    owner.with(|| {
        let signal = RwSignal::new(1);
        signal.dispose();
        assert_eq!(signal.try_get(), None);
    });
}
