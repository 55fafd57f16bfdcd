//! Adding, removing and replacing values of lists, in whatever spelling they stand there.

use cadenza_core::change::{Operation, replace_value};
use cadenza_core::schedule::{Attribute, AttributeValue};
use cadenza_core::tag_input::{ValueKind, ValueRules};
use proptest::prelude::*;

use super::{texts, value, values};

const TO: Attribute = Attribute::SendTo;

fn after(list: &[&str], operation: &Operation) -> Vec<String> {
    match operation.apply(AttributeValue::List(texts(list)), &ValueRules::from) {
        AttributeValue::List(list) => list,
        AttributeValue::Text(text) => panic!("{text:?} is no list"),
    }
}

fn add(new: &[&str]) -> Operation {
    Operation::Add(TO, texts(new))
}

fn remove(gone: &[&str]) -> Operation {
    Operation::Remove(TO, texts(gone))
}

fn replace(from: &str, to: &str) -> Operation {
    Operation::Replace(TO, from.to_owned(), to.to_owned())
}

#[test]
fn what_is_added_stands_at_the_end_once() {
    assert_eq!(after(&[], &add(&["a@x.org"])), ["a@x.org"]);
    assert_eq!(after(&["a@x.org"], &add(&["c@x.org", "b@x.org", "C@x.org"])), ["a@x.org", "c@x.org", "b@x.org"]);
    let present = &["b@x.org", "Ada@X.org", "b@x.org"];
    assert_eq!(after(present, &add(&["ada@x.org", "<B@x.org>"])), present, "those that are there stay as they are");
}

#[test]
fn what_is_removed_goes_in_every_spelling_and_as_often_as_it_stands_there() {
    let list = &["ada@x.org", "b@x.org", "ADA@x.org", "Ada <ada@X.org>", "c@x.org"];
    assert_eq!(after(list, &remove(&["<Ada@x.org>"])), ["b@x.org", "c@x.org"]);
    assert_eq!(after(list, &remove(&["b@x.org", "C@x.org", "nobody@x.org"])), [list[0], list[2], list[3]]);
    assert_eq!(after(&["ada@x.org"], &remove(&["ada@x.org"])), [""; 0]);
}

#[test]
fn a_successor_takes_the_first_place_and_stands_there_once() {
    let cases: [(&[&str], &str, &str, &[&str]); 7] = [
        (&["a@x", "ada@x", "c@x"], "ADA@x", "new@x", &["a@x", "new@x", "c@x"]),
        (&["ada@x", "b@x", "Ada@x"], "ada@x", "new@x", &["new@x", "b@x"]),
        (&["New@x", "ada@x"], "ada@x", "new@x", &["New@x"]),
        (&["ada@x", "b@x", "New@x"], "ada@x", "new@x", &["b@x", "New@x"]),
        (&["ada@x", "b@x"], "ada@x", "Ada@x", &["Ada@x", "b@x"]),
        (&["ada@x", "ADA@x"], "ada@x", "ada@x", &["ada@x"]),
        (&["b@x"], "ada@x", "new@x", &["b@x"]),
    ];
    for (list, from, to, expected) in cases {
        assert_eq!(after(list, &replace(from, to)), expected, "{from} by {to} in {list:?}");
    }
    assert_eq!(replace_value(texts(&["a@x", "b@x"]), "A@x", None, ValueKind::Address.into()), ["b@x"]);
}

#[test]
fn values_come_as_they_are_meant_and_none_comes_empty() {
    assert_eq!(after(&[], &add(&[" a@x.org ", "Bo <b@x.org>", "", " \u{200b}"])), ["a@x.org", "b@x.org"]);
    assert_eq!(after(&["a@x.org"], &replace("a@x.org", " <b@x.org>")), ["b@x.org"]);
    assert_eq!(after(&["a@x.org"], &replace("a@x.org", " ")), ["a@x.org"], "half an operation takes nothing away");
    assert_eq!(after(&["a@x.org", ""], &remove(&[""])), ["a@x.org"], "what came empty can be taken away");
}

#[test]
fn groups_are_told_apart_by_their_capitals_and_hosts_are_not() {
    let remove = |attribute| Operation::Remove(attribute, texts(&["SHOP"]));
    assert_eq!(after(&["Shop", "SHOP", " SHOP "], &remove(Attribute::Services)), ["Shop"]);
    assert_eq!(after(&["Shop", "shop.", "x"], &remove(Attribute::Hosts)), ["x"]);
}

#[test]
fn a_text_is_set_without_spaces_around_it_and_a_blank_sets_nothing() {
    let set = |value: &str| {
        let before = AttributeValue::Text("daily".to_owned());
        Operation::Set(Attribute::Frequency, value.to_owned()).apply(before, &ValueRules::from)
    };
    assert_eq!(set(" weekly "), AttributeValue::Text("weekly".to_owned()));
    for blank in ["", "  ", "\n"] {
        assert_eq!(set(blank), AttributeValue::Text("daily".to_owned()));
    }
}

#[test]
fn an_operation_of_the_other_kind_does_nothing() {
    let (text, list) = (AttributeValue::Text("daily".to_owned()), AttributeValue::List(texts(&["a@x.org"])));
    let of_text =
        [Operation::Add(Attribute::Kind, texts(&["x"])), Operation::Remove(Attribute::Kind, texts(&["daily"]))];
    for operation in of_text {
        assert_eq!(operation.apply(text.clone(), &ValueRules::from), text);
    }
    assert_eq!(Operation::Set(TO, "b@x.org".to_owned()).apply(list.clone(), &ValueRules::from), list);
}

fn lists() -> impl Strategy<Value = (Attribute, Vec<String>, String, String)> {
    let attributes: Vec<_> = Attribute::EVERY.into_iter().filter(|it| it.value_kind().is_some()).collect();
    prop::sample::select(attributes).prop_flat_map(|attribute| {
        let value = || value(attribute);
        (Just(attribute), prop::collection::vec(value(), 0..6), value(), value())
    })
}

fn apply(operation: &Operation, list: &[String]) -> Vec<String> {
    after(&list.iter().map(String::as_str).collect::<Vec<_>>(), operation)
}

proptest! {
    #[test]
    fn what_is_added_is_there_and_what_is_removed_is_not((attribute, list, one, other) in lists()) {
        let rules = ValueRules::from(attribute.value_kind().unwrap());
        let has = |list: &[String], value: &str| list.iter().any(|it| rules.same(it, value));
        let more = apply(&Operation::Add(attribute, vec![one.clone(), other.clone()]), &list);
        prop_assert_eq!(&more[..list.len()], &list[..]);
        prop_assert!([&one, &other].into_iter().all(|it| it.is_empty() || has(&more, it)));
        prop_assert!(more.len() <= list.len() + 2);
        let less = apply(&Operation::Remove(attribute, vec![one.clone()]), &list);
        let stay: Vec<_> = list.iter().filter(|it| !rules.same(it, &one)).cloned().collect();
        prop_assert_eq!(less, stay);
    }

    #[test]
    fn a_replacement_takes_one_out_and_puts_no_other_in_twice((attribute, list, from, to) in lists()) {
        let rules = ValueRules::from(attribute.value_kind().unwrap());
        let count = |list: &[String], value: &str| list.iter().filter(|it| rules.same(it, value)).count();
        let after = apply(&Operation::Replace(attribute, from.clone(), to.clone()), &list);
        if count(&list, &from) == 0 || to.is_empty() {
            prop_assert_eq!(after, list);
        } else if rules.same(&from, &to) {
            prop_assert_eq!(count(&after, &to), 1);
        } else {
            prop_assert_eq!(count(&after, &from), 0);
            prop_assert_eq!(count(&after, &to), count(&list, &to).max(1));
        }
    }
}

#[test]
fn the_values_of_these_tests_meet_each_other() {
    for attribute in Attribute::EVERY {
        let Some(rules) = attribute.value_kind().map(ValueRules::from) else { continue };
        let values = values(attribute);
        assert!(values.iter().skip(1).any(|it| rules.same(it, values[0])), "{attribute:?}");
    }
}
