//! How much there is to do for thousands of values: counted, not timed.

use std::cell::Cell;
use std::hash::{Hash, Hasher};

use cadenza_core::schedule::difference;
use cadenza_core::tag_input::{TagInput, Unicode, ValueKind, ValueRules, WINDOW, window, window_around};

thread_local! {
    static WORK: Cell<usize> = const { Cell::new(0) };
}

/// What was done in the meantime.
fn work(of: impl FnOnce()) -> usize {
    WORK.set(0);
    of();
    WORK.get()
}

fn counted(text: &str) -> String {
    WORK.set(WORK.get() + 1);
    text.to_owned()
}

/// Each look at one of these values is counted: their letters need the browser.
fn rules() -> ValueRules {
    ValueRules {
        kind: ValueKind::Address,
        unicode: Unicode { composed: counted, ascii: |domain| Some(counted(domain)) },
    }
}

fn people(count: usize) -> Vec<String> {
    (0..count).map(|number| format!("persön{number}@bücher.example")).collect()
}

#[test]
fn adding_to_many_looks_at_each_a_few_times() {
    for count in [500, 5_000] {
        let values = TagInput::of(people(count));
        let one = work(|| assert_eq!(values.pasted(rules(), "neü@bücher.example").0.list.len(), count + 1));
        assert!(one <= 4 * (count + 8), "{one} looks for one more among {count}");
        let all =
            work(|| assert_eq!(TagInput::default().pasted(rules(), &people(count).join("\n")).0.list.len(), count));
        assert!(all <= 12 * count, "{all} looks for {count} pasted");
    }
}

#[test]
fn removing_one_of_many_looks_at_none() {
    let values = TagInput::of(people(5_000));
    assert_eq!(work(|| assert_eq!(values.without(17).unwrap().0.list.len(), 4_999)), 0);
    assert_eq!(work(|| assert_eq!(values.committed(rules()).len(), 5_000)), 0, "nothing is typed");
}

/// A value whose comparisons are counted.
#[derive(Clone, Debug)]
struct Counted(usize);

impl PartialEq for Counted {
    fn eq(&self, other: &Self) -> bool {
        WORK.set(WORK.get() + 1);
        self.0 == other.0
    }
}

impl Eq for Counted {}

impl Hash for Counted {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}

#[test]
fn what_was_removed_from_many_is_found_without_comparing_all_with_all() {
    let now: Vec<Counted> = (0..5_000).map(Counted).collect();
    let after: Vec<Counted> = (0..5_000).filter(|number| *number != 17).map(Counted).collect();
    let looked = work(|| {
        let difference = difference(&now, &after);
        assert_eq!((difference.removed.len(), difference.kept, difference.reordered), (1, 4_999, false));
    });
    assert!(looked <= 20_000, "{looked} comparisons");
}

#[test]
fn of_very_many_a_window_is_drawn_and_every_place_comes_into_it() {
    assert_eq!([window(0, 0), window(7, 3), window(0, WINDOW)], [0..0, 0..3, 0..WINDOW]);
    assert_eq!(window(usize::MAX, 5_000), 5_000 - WINDOW..5_000, "the last ones");
    for place in 0..5_000 {
        for start in [0, 100, 4_900, usize::MAX] {
            let drawn = window(window_around(place, start, 5_000), 5_000);
            assert!(drawn.contains(&place) && drawn.len() == WINDOW, "{place} from {start}: {drawn:?}");
        }
    }
    assert_eq!(window_around(20, 10, 5_000), 10, "what is in sight stays where it is");
}
