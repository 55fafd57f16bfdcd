//! Single keys: what each asks for, when it asks for nothing, and where a step among rows leads.

use cadenza_core::shortcuts::{Action, KEYS, RowStep, ShortcutContext, action, row};
use proptest::prelude::*;

const WANTED: ShortcutContext = ShortcutContext {
    wanted: true,
    typing: false,
    modified: false,
    shifted: false,
    modal_open: false,
    repeated: false,
};

#[test]
fn the_keys_are_those_of_the_product() {
    let expected = [
        ("/", Action::Search),
        ("n", Action::New),
        ("j", Action::Row(RowStep::Down)),
        ("k", Action::Row(RowStep::Up)),
        ("x", Action::Select),
        ("e", Action::Edit),
        ("d", Action::Delete),
        ("?", Action::Help),
    ];
    assert_eq!(KEYS, expected);
    for (key, expected) in expected {
        assert_eq!(action(key, WANTED), Some(expected), "{key}");
    }
}

#[test]
fn a_key_does_nothing_where_it_is_text_or_the_browsers_or_a_question_is_open_or_nobody_wants_it() {
    let off = [
        ShortcutContext { wanted: false, ..WANTED },
        ShortcutContext { typing: true, ..WANTED },
        ShortcutContext { modified: true, ..WANTED },
        ShortcutContext { modal_open: true, ..WANTED },
    ];
    for (key, _) in KEYS {
        for situation in off {
            assert_eq!(action(key, situation), None, "{key} in {situation:?}");
        }
    }
}

#[test]
fn caps_lock_leaves_a_key_what_it_is_and_shift_makes_a_letter_another() {
    let shifted = ShortcutContext { shifted: true, ..WANTED };
    for (key, expected) in KEYS {
        let capital = key.to_ascii_uppercase();
        assert_eq!(action(&capital, WANTED), Some(expected), "{key} with Caps Lock");
        let letter = key != capital;
        // A sign may need Shift, as the question mark does everywhere; x with Shift selects a range.
        let with_shift = (!letter || expected == Action::Select).then_some(expected);
        assert_eq!(action(&capital, shifted), with_shift, "{key} with Shift");
        assert_eq!(action(key, shifted), with_shift, "{key} with Shift and Caps Lock");
    }
}

#[test]
fn held_down_only_the_rows_go_on() {
    let held = ShortcutContext { repeated: true, ..WANTED };
    let on: Vec<&str> = KEYS.into_iter().filter(|(key, _)| action(key, held).is_some()).map(|(key, _)| key).collect();
    assert_eq!(on, ["j", "k"]);
}

#[test]
fn a_step_leads_to_the_next_row_and_never_past_the_end() {
    for (step, present, in_sight, count, expected) in [
        (RowStep::Down, None, 3, 25, Some(3)),
        (RowStep::Up, None, 3, 25, Some(3)),
        (RowStep::Down, Some(0), 3, 25, Some(1)),
        (RowStep::Up, Some(1), 3, 25, Some(0)),
        (RowStep::Up, Some(0), 3, 25, None),
        (RowStep::Down, Some(24), 3, 25, None),
        (RowStep::Down, None, 0, 0, None),
    ] {
        assert_eq!(row(step, present, in_sight, count), expected, "{step:?} from {present:?} of {count}");
    }
}

proptest! {
    #[test]
    fn no_other_key_does_anything(key in "\\PC{0,8}") {
        prop_assume!(KEYS.iter().all(|(known, _)| !known.eq_ignore_ascii_case(&key)));
        prop_assert_eq!(action(&key, WANTED), None);
    }

    #[test]
    fn a_step_and_the_one_back_end_where_they_began(at in 0_usize..1000, more in 1_usize..1000) {
        let count = at + 1 + more;
        prop_assert_eq!(row(RowStep::Down, Some(at), 0, count).and_then(|next| row(RowStep::Up, Some(next), 0, count)), Some(at));
    }
}
