//! What an address of a change says and nobody can read: it is kept, it chooses nothing, and it does nothing.

use cadenza_core::change::{ChangeRequest, ChangeTarget, Operation};
use cadenza_core::list::Query;
use cadenza_core::query_string;
use cadenza_core::schedule::Attribute;
use proptest::prelude::*;

use super::operations;
use crate::address::query;

type Pairs = Vec<(String, String)>;

fn parse(text: &str) -> ChangeRequest {
    ChangeRequest::parse(text)
}

fn unread(request: &ChangeRequest) -> Pairs {
    request.unread().cloned().collect()
}

/// Whether none of its values is empty: such a one says nothing.
fn is_complete(operation: &Operation) -> bool {
    match operation {
        Operation::Add(_, values) | Operation::Remove(_, values) => !values.iter().any(String::is_empty),
        Operation::Set(_, value) => !value.is_empty(),
        Operation::Replace(..) | Operation::Rename(_) => true,
    }
}

fn pairs(pairs: &[(&str, &str)]) -> Pairs {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

/// Words an address is made of, ours and others', in any order.
fn words() -> impl Strategy<Value = String> {
    let keys = vec![
        "set.type",
        "set.hosts",
        "set.",
        "add.hosts",
        "add.send_to",
        "add.type",
        "remove.hosts",
        "remove.foo",
        "replace.hosts",
        "replace.type",
        "rename",
        "rename.pattern",
        "with",
        "then",
        "selected",
        "matching",
        "name",
        "page",
        "size",
        "sort",
        "type",
        "id",
        "foo",
        "",
    ];
    let pair = (prop::sample::select(keys), prop::sample::select(vec!["", "a", "b", "all", "1", "a&b=c"]));
    prop::collection::vec(pair, 0..9).prop_map(query_string::write)
}

proptest! {
    #[test]
    fn no_text_breaks_the_parser(text in any::<String>()) {
        let request = parse(&text);
        prop_assert_eq!(parse(&request.to_text()), request);
    }

    #[test]
    fn a_reload_reads_the_same_however_odd_the_address(text in words()) {
        let request = parse(&text);
        prop_assert_eq!(parse(&request.to_text()), request.clone(), "{}", request.to_text());
    }

    #[test]
    fn what_cannot_be_read_is_kept(text in words()) {
        let foreign = |pairs: Pairs| pairs.into_iter().filter(|(key, _)| key == "foo" || key == "set.hosts");
        let written: Pairs = foreign(query_string::read(&text).collect()).collect();
        prop_assert_eq!(foreign(unread(&parse(&text))).collect::<Pairs>(), written);
    }

    #[test]
    fn what_a_list_could_not_read_becomes_neither_a_choice_nor_an_operation(
        query in query(), text in words(), operations in operations(),
    ) {
        let query = Query { unknown_parameters: query_string::read(&text).collect(), ..query };
        let operations: Vec<_> = operations.into_iter().filter(is_complete).collect();
        let target = Some(ChangeTarget::Matching(query.clone()));
        let read = parse(&ChangeRequest { target, operations: operations.clone(), ..ChangeRequest::default() }.to_text());
        prop_assert_eq!(read.operations, operations);
        prop_assert!(matches!(read.target, Some(ChangeTarget::Matching(_))), "{:?}", read.target);
    }
}

#[test]
fn what_cannot_be_read_chooses_no_schedule() {
    for (text, kept) in [
        ("nmae=milan", pairs(&[("nmae", "milan")])),
        ("rename=Daily", pairs(&[("rename", "Daily")])),
        ("set.type=", pairs(&[("set.type", "")])),
        ("add.hosts=a&page=0", pairs(&[("page", "0")])),
    ] {
        let request = parse(text);
        assert_eq!((&request.target, &request.unknown_parameters), (&None, &kept), "{text}");
    }
}

#[test]
fn beside_a_filter_it_is_said_with_the_filter() {
    let request = parse("name=milan&nmae=x&set.type=y");
    let Some(ChangeTarget::Matching(query)) = &request.target else { panic!("{request:?}") };
    assert_eq!((query.unknown_parameters.clone(), &request.unknown_parameters), (pairs(&[("nmae", "x")]), &vec![]));
    assert_eq!(request.to_text(), "name=milan&nmae=x&set.type=y");
    let all = parse("matching=all&nmae=x");
    assert!(matches!(&all.target, Some(ChangeTarget::Matching(query)) if query.has_warnings()));
    assert_eq!(all.to_text(), "matching=all&nmae=x");
}

#[test]
fn beside_a_selection_nothing_is_lost_a_filter_neither() {
    let request = parse("name=milan&selected=1&nmae=x&set.type=y&rename=z");
    assert_eq!(request.target, Some(ChangeTarget::Selected));
    assert_eq!(request.unknown_parameters, pairs(&[("name", "milan"), ("nmae", "x"), ("rename", "z")]));
    assert_eq!(parse(&request.to_text()), request);
}

#[test]
fn half_an_operation_is_none() {
    for text in ["rename=a", "with=b", "rename=a&then=&with=b", "replace.hosts=a&name=b", "replace.type=a&with=b"] {
        let request = parse(text);
        assert_eq!(request.operations, [], "{text}");
        assert_eq!(parse(&request.to_text()), request, "{text}");
    }
    let whole = parse("rename=a&rename=b&with=c");
    assert_eq!((whole.operations.len(), unread(&whole)), (1, pairs(&[("rename", "a")])));
}

#[test]
fn an_operation_of_the_other_kind_is_none() {
    let text = "set.hosts=a&add.type=b&remove.name=c&replace.schedule=d&with=e&set.nothing=f";
    let request = parse(text);
    assert_eq!(request.operations, []);
    assert_eq!(unread(&request).len(), 6);
    let mixed = parse(&format!("{text}&set.type=g"));
    assert_eq!(mixed.operations, [Operation::Set(Attribute::Kind, "g".to_owned())]);
}
