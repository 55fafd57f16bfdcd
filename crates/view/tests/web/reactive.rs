//! Effects and memos: who hears of which change, in which order, and for how long.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::roots::in_each_root;

/// Runs a test under an owner of its own, with nothing drawn.
async fn owned(test: impl AsyncFn()) {
    in_each_root(
        || (),
        async |_| {
            let owner = Owner::new();
            owner.set();
            test().await;
            owner.cleanup();
        },
    )
    .await;
}

fn log<T: 'static>() -> (Rc<RefCell<Vec<T>>>, impl Fn(T) + Clone + 'static) {
    let log = Rc::new(RefCell::new(Vec::new()));
    let writer = Rc::clone(&log);
    (log, move |entry| writer.borrow_mut().push(entry))
}

#[wasm_bindgen_test]
async fn an_effect_that_reads_a_memo_of_a_memo_first_hears_what_changes_in_the_memo_alone() {
    owned(async || {
        let source = RwSignal::new(1);
        let screen = Memo::new(move |_| source.get());
        let has_rows = Memo::new(move |_| screen.get() > 0);
        let (seen, see) = log();
        Effect::new(move || see((has_rows.get(), screen.get())));
        tick().await;
        source.set(2);
        tick().await;
        assert_eq!(*seen.borrow(), [(true, 1), (true, 2)]);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_memo_that_reads_a_memo_of_a_memo_first_hears_it_too() {
    owned(async || {
        let source = RwSignal::new(1);
        let screen = Memo::new(move |_| source.get());
        let has_rows = Memo::new(move |_| screen.get() > 0);
        let both = Memo::new(move |_| (has_rows.get(), screen.get()));
        let (seen, see) = log();
        let _render = RenderEffect::new(move || see(both.get()));
        source.set(2);
        tick().await;
        assert_eq!(*seen.borrow(), [(true, 1), (true, 2)]);
    })
    .await;
}

/// Every way of reading a chain of three memos and its source, in every order, against what they are worth.
#[wasm_bindgen_test]
async fn no_order_of_reading_hides_a_change() {
    owned(async || {
        for order in 0..24_usize {
            let source = RwSignal::new(0_i32);
            let first = Memo::new(move |_| source.get() / 2);
            let second = Memo::new(move |_| first.get() / 2);
            let third = Memo::new(move |_| second.get() + first.get());
            let all: Vec<Signal<i32>> = vec![source.into(), first.into(), second.into(), third.into()];
            let seen = Rc::new(Cell::new([0; 4]));
            let write = Rc::clone(&seen);
            let mut left = vec![0, 1, 2, 3];
            let order: Vec<usize> = [order / 6, order / 2 % 3, order % 2, 0].map(|at| left.remove(at)).to_vec();
            Effect::new(move || {
                let mut values = [0; 4];
                order.iter().for_each(|at| values[*at] = all[*at].get());
                write.set(values);
            });
            for value in [1, 2, 3, 4, 9, 8, 2, 0] {
                source.set(value);
                tick().await;
                let (first, second) = (value / 2, value / 4);
                assert_eq!(seen.get(), [value, first, second, second + first]);
            }
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_is_computed_again_and_equal_runs_nobody() {
    owned(async || {
        let source = RwSignal::new(1);
        let parity = Memo::new(move |_| source.get() % 2);
        let runs = Rc::new(Cell::new(0));
        let count = Rc::clone(&runs);
        Effect::new(move || {
            parity.get();
            count.set(count.get() + 1);
        });
        tick().await;
        source.set(3);
        tick().await;
        assert_eq!(runs.get(), 1);
        source.set(4);
        tick().await;
        assert_eq!(runs.get(), 2);
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_effect_is_given_what_it_returned_and_a_memo_its_value() {
    owned(async || {
        let source = RwSignal::new(1);
        let sum = Memo::new(move |before: Option<&i32>| before.copied().unwrap_or_default() + source.get());
        let (seen, see) = log();
        Effect::new(move |before: Option<i32>| {
            see(before);
            sum.get()
        });
        tick().await;
        source.set(10);
        tick().await;
        source.set(5);
        tick().await;
        assert_eq!(*seen.borrow(), [None, Some(1), Some(11)]);
        assert_eq!(sum.get_untracked(), 16);
    })
    .await;
}

#[wasm_bindgen_test]
async fn several_writes_run_an_effect_once_and_one_of_its_own_once_more() {
    owned(async || {
        let (a, b) = (RwSignal::new(0), RwSignal::new(0));
        let (seen, see) = log();
        Effect::new(move || {
            see((a.get(), b.get()));
            if a.get() > b.get() {
                b.set(a.get());
            }
        });
        tick().await;
        a.set(1);
        a.set(2);
        tick().await;
        assert_eq!(*seen.borrow(), [(0, 0), (2, 0), (2, 2)]);
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_outer_effect_runs_first_and_ends_the_inner_ones_of_its_last_run() {
    owned(async || {
        let value = RwSignal::new(Some(1));
        let (seen, see) = log();
        Effect::new(move || {
            let Some(_) = value.get() else { return };
            let see = see.clone();
            // Would be wrong to run with nothing.
            Effect::new(move || see(value.get().unwrap()));
        });
        tick().await;
        value.set(None);
        tick().await;
        value.set(Some(2));
        tick().await;
        assert_eq!(*seen.borrow(), [1, 2]);
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_effect_ends_with_its_owner_or_when_it_is_stopped() {
    owned(async || {
        let source = RwSignal::new(0);
        let runs = Rc::new(Cell::new(0));
        let run = move |runs: &Rc<Cell<i32>>| {
            let runs = Rc::clone(runs);
            Effect::new(move || {
                source.track();
                runs.set(runs.get() + 1);
            })
        };
        let inner = Owner::new();
        inner.with(|| run(&runs));
        let stopped = run(&runs);
        tick().await;
        assert_eq!(runs.get(), 2);
        inner.cleanup();
        stopped.stop();
        source.set(1);
        tick().await;
        assert_eq!(runs.get(), 2);
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_is_untracked_runs_nobody() {
    owned(async || {
        let (tracked, other) = (RwSignal::new(0), RwSignal::new(0));
        let derived = Signal::derive(move || other.get());
        let (seen, see) = log();
        Effect::new(move || {
            let sum = other.get_untracked() + derived.get_untracked() + untrack(|| other.get());
            see(tracked.get() + sum);
        });
        tick().await;
        other.set(1);
        tick().await;
        assert_eq!(*seen.borrow(), [0]);
        tracked.set(1);
        tick().await;
        assert_eq!(*seen.borrow(), [0, 4]);
    })
    .await;
}
