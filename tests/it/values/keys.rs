//! What the keys do: end, edit, remove, go from one value to the next, and leave the rest to the browser.

use cadenza_core::tag_input::{Announcement, FocusTarget, Key, KeyOutcome, TagInput, ValueKind};

const KIND: ValueKind = ValueKind::Group;
const TEXT: FocusTarget = FocusTarget::Text { at_start: true };
const KEYS: [(&str, Key); 10] = [
    ("Enter", Key::Enter),
    ("Tab", Key::Tab),
    ("Backspace", Key::Backspace),
    ("Delete", Key::Delete),
    ("ArrowLeft", Key::Left),
    ("ArrowRight", Key::Right),
    ("ArrowUp", Key::Up),
    ("ArrowDown", Key::Down),
    ("Home", Key::Home),
    ("End", Key::End),
];

fn three() -> TagInput {
    TagInput::of(["a", "b", "c"])
}

fn list(step: &KeyOutcome) -> Vec<String> {
    step.values.clone().unwrap().list
}

#[test]
fn keys_are_known_by_the_names_of_the_browser() {
    for (name, key) in KEYS {
        assert_eq!(Key::named(name), Some(key));
    }
    assert!(["a", " ", "F2", "Escape"].into_iter().all(|name| Key::named(name).is_none()));
}

#[test]
fn enter_and_tab_end_what_is_typed_and_are_the_browsers_where_nothing_is() {
    for key in [Key::Enter, Key::Tab] {
        let typed = three().typed(KIND, "d").0;
        let step = typed.press(KIND, FocusTarget::Text { at_start: false }, key).unwrap();
        assert_eq!((list(&step).last().map(String::as_str), step.focus), (Some("d"), None));
        for nothing in [three(), three().typed(KIND, " ").0, TagInput::default()] {
            assert_eq!(nothing.press(KIND, TEXT, key), None, "{key:?} would be caught in {nothing:?}");
        }
    }
}

#[test]
fn backspace_in_an_empty_text_edits_the_last_value() {
    let step = three().press(KIND, TEXT, Key::Backspace).unwrap();
    assert_eq!(
        (list(&step), step.values.unwrap().text.as_str(), step.focus),
        (vec!["a".into(), "b".into()], "c", None)
    );
    assert_eq!(three().typed(KIND, "d").0.press(KIND, TEXT, Key::Backspace), None);
    assert_eq!(TagInput::default().press(KIND, TEXT, Key::Backspace), None);
}

#[test]
fn arrows_go_from_the_text_over_the_values_and_back() {
    let to = |spot, key| three().press(KIND, spot, key).map(|step| step.focus);
    assert_eq!(to(TEXT, Key::Left), Some(Some(2)));
    assert_eq!(to(FocusTarget::Text { at_start: false }, Key::Left), None, "there the caret moves");
    for (back, on) in [(Key::Left, Key::Right), (Key::Up, Key::Down)] {
        assert_eq!([to(FocusTarget::Value(2), back), to(FocusTarget::Value(0), back)], [Some(Some(1)), Some(Some(0))]);
        assert_eq!([to(FocusTarget::Value(0), on), to(FocusTarget::Value(2), on)], [Some(Some(1)), Some(None)]);
    }
    assert_eq!(
        [to(FocusTarget::Value(1), Key::Home), to(FocusTarget::Value(1), Key::End)],
        [Some(Some(0)), Some(Some(2))]
    );
    assert_eq!(TagInput::default().press(KIND, TEXT, Key::Left), None);
}

#[test]
fn a_value_is_removed_by_a_key_and_its_neighbor_gets_the_focus() {
    let cases = [
        (0, Key::Delete, ["b", "c"], Some(0)),
        (1, Key::Delete, ["a", "c"], Some(1)),
        (2, Key::Delete, ["a", "b"], Some(1)),
        (0, Key::Backspace, ["b", "c"], Some(0)),
        (2, Key::Backspace, ["a", "b"], Some(1)),
    ];
    for (at, key, left, focus) in cases {
        let step = three().press(KIND, FocusTarget::Value(at), key).unwrap();
        let removed = three().list.remove(at);
        assert_eq!(
            (list(&step), step.focus, step.news),
            (left.map(str::to_owned).to_vec(), focus, Some(Announcement::Removed(removed)))
        );
    }
    let step = TagInput::of(["a"]).press(KIND, FocusTarget::Value(0), Key::Delete).unwrap();
    assert_eq!((list(&step), step.focus), (Vec::new(), None), "after the last one it is in the text");
}

#[test]
fn what_else_is_pressed_is_the_browsers() {
    for key in [Key::Delete, Key::Right, Key::Up, Key::Down, Key::Home, Key::End] {
        assert_eq!(three().press(KIND, TEXT, key), None, "{key:?}");
    }
    for key in [Key::Enter, Key::Tab] {
        assert_eq!(three().press(KIND, FocusTarget::Value(1), key), None, "{key:?} presses, or leaves");
    }
}

#[test]
fn all_are_removed_at_once_and_what_is_typed_stays() {
    let (values, news) = three().typed(KIND, "d").0.cleared();
    assert_eq!((values.list.len(), values.text.as_str(), news), (0, "d", Announcement::Emptied(3)));
}
