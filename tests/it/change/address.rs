//! The address of a change: what is written is read again.

use cadenza_core::change::{ChangeRequest, ChangeTarget, NameReplacement, Operation};
use cadenza_core::list::{Filter, Query};
use cadenza_core::query_string;
use cadenza_core::schedule::Attribute;
use proptest::prelude::*;

use super::texts;
use crate::address::query;

/// Any operation that says something: of the right kind for its attribute, with at least one value, and none empty.
fn any_operation() -> impl Strategy<Value = Operation> {
    let text = || prop_oneof!["\\PC{0,8}", any::<String>(), "[*&=+%#? ]{0,4}"];
    let filled = move || text().prop_filter("an empty value says nothing", |text| !text.is_empty());
    let many = move || prop::collection::vec(filled(), 1..4);
    prop::sample::select(Attribute::EVERY.to_vec()).prop_flat_map(move |attribute| {
        let rename = (text(), text(), any::<bool>())
            .prop_map(|(find, replacement, is_pattern)| NameReplacement { find, replacement, is_pattern })
            .prop_map(Operation::Rename);
        match attribute.value_kind() {
            None => prop_oneof![filled().prop_map(move |it| Operation::Set(attribute, it)), rename].boxed(),
            Some(_) => prop_oneof![
                many().prop_map(move |it| Operation::Add(attribute, it)),
                many().prop_map(move |it| Operation::Remove(attribute, it)),
                (text(), text()).prop_map(move |(from, to)| Operation::Replace(attribute, from, to)),
            ]
            .boxed(),
        }
    })
}

fn target() -> impl Strategy<Value = Option<ChangeTarget>> {
    prop_oneof![
        Just(None),
        Just(Some(ChangeTarget::Selected)),
        query().prop_map(|query| Some(ChangeTarget::Matching(query)))
    ]
}

proptest! {
    #[test]
    fn every_request_survives_its_address(
        target in target(), operations in prop::collection::vec(any_operation(), 0..6),
    ) {
        let request = ChangeRequest { target, operations, ..ChangeRequest::default() };
        prop_assert_eq!(ChangeRequest::parse(&request.to_text()), request);
    }

    #[test]
    fn an_address_holds_only_characters_no_browser_changes(
        target in target(), operations in prop::collection::vec(any_operation(), 0..6),
    ) {
        let text = ChangeRequest { target, operations, ..ChangeRequest::default() }.to_text();
        prop_assert!(text.chars().all(|c| c.is_ascii_alphanumeric() || "&=%-._~".contains(c)), "{}", text);
    }
}

fn parse(text: &str) -> ChangeRequest {
    ChangeRequest::parse(text)
}

fn rename(find: &str, replacement: &str, is_pattern: bool) -> Operation {
    Operation::Rename(NameReplacement { find: find.to_owned(), replacement: replacement.to_owned(), is_pattern })
}

#[test]
fn an_address_reads_like_what_is_done() {
    let request = ChangeRequest {
        target: Some(ChangeTarget::Matching(Query {
            filter: Filter { name: "milan".to_owned(), ..Filter::default() },
            ..Query::default()
        })),
        operations: vec![
            Operation::Set(Attribute::Frequency, "weekly".to_owned()),
            Operation::Add(Attribute::SendTo, texts(&["a@x.org", "b@x.org"])),
            Operation::Replace(Attribute::Hosts, "old.x.org".to_owned(), "new.x.org".to_owned()),
            rename("Daily *", "Weekly *", true),
        ],
        ..ChangeRequest::default()
    };
    let text = "name=milan&set.schedule=weekly&add.send_to=a%40x.org&add.send_to=b%40x.org\
                &replace.hosts=old.x.org&with=new.x.org&rename.pattern=Daily%20%2A&with=Weekly%20%2A";
    assert_eq!(request.to_text(), text);
    assert_eq!(parse(text), request);
}

#[test]
fn two_operations_of_one_kind_stay_two() {
    let add = |value: &str| Operation::Add(Attribute::Hosts, texts(&[value]));
    let request = ChangeRequest { operations: vec![add("a"), add("b")], ..ChangeRequest::default() };
    assert_eq!(request.to_text(), "add.hosts=a&then=&add.hosts=b");
    assert_eq!(parse(&request.to_text()), request);
    assert_eq!(parse("add.hosts=a&add.hosts=b").operations, [Operation::Add(Attribute::Hosts, texts(&["a", "b"]))]);
}

#[test]
fn what_is_selected_is_said_and_not_listed() {
    let request = ChangeRequest { target: Some(ChangeTarget::Selected), ..ChangeRequest::default() };
    assert_eq!(request.to_text(), "selected=1");
    assert_eq!(parse("selected"), request);
    assert_eq!(parse("matching=all&selected=1"), request, "few rather than all");
}

#[test]
fn all_are_meant_only_where_that_is_said() {
    assert_eq!(parse("").target, None);
    assert_eq!(parse("set.type=x").target, None);
    let all = ChangeRequest { target: Some(ChangeTarget::Matching(Query::default())), ..ChangeRequest::default() };
    assert_eq!(all.to_text(), "matching=all");
    assert_eq!(parse("matching=all"), all);
    let Some(ChangeTarget::Matching(query)) = parse("matching=all&name=milan").target else { panic!() };
    assert_eq!(query.filter.name, "milan", "and a filter beside it still filters");
}

#[test]
fn the_order_of_the_pairs_of_other_kinds_does_not_matter() {
    let (one, other) =
        (parse("name=a&set.type=x&page=2&rename=b&with=c"), parse("set.type=x&rename=b&with=c&name=a&page=2"));
    assert_eq!(one, other);
    assert_eq!(query_string::read(&one.to_text()).count(), 5);
}
