//! Values of fields, chosen by their counts: what the API is asked for, and what is looked for here.

use std::sync::Arc;

use cadenza_contract::Schedule;
use cadenza_core::list::{Facet, Filter, FilterField, Query, QueryChange, Rows, SearchIndex};
use cadenza_core::schedule::Attribute;
use proptest::prelude::*;

use crate::list::schedule;

const FREQUENCY: Facet = Facet::Attribute(Attribute::Frequency);
const RECIPIENT: Facet = Facet::Attribute(Attribute::SendTo);

fn schedules() -> impl Strategy<Value = Rows> {
    let list = || prop::option::of(prop::collection::vec("[abA]", 0..3));
    let one = ("[ab]", "[ab]", list(), list(), "[ab]").prop_map(|(frequency, kind, send_to, hosts, created_by)| {
        Arc::new(Schedule { frequency, kind, send_to, hosts, created_by, ..schedule("x") })
    });
    prop::collection::vec(one, 0..12).prop_map(Rows::from)
}

fn choice() -> impl Strategy<Value = QueryChange> {
    (prop::sample::select(Facet::every().collect::<Vec<_>>()), prop::collection::vec("[abc]?", 0..3))
        .prop_map(|(facet, values)| QueryChange::Choose(facet, values))
}

fn choose(query: Query, facet: Facet, values: &[&str]) -> Query {
    query.after(QueryChange::Choose(facet, values.iter().map(|&value| value.to_owned()).collect()))
}

/// The rows a list shows: those the API gives, and of them those that have what is chosen.
fn shown(rows: &Rows, query: &Query) -> usize {
    let given: Rows = rows.iter().filter(|row| query.filter.matches(row)).cloned().collect::<Vec<_>>().into();
    SearchIndex::of(&given, &|text| text.to_lowercase()).find(query, &|text| text.to_lowercase()).len()
}

proptest! {
    #[test]
    fn a_value_counts_as_many_schedules_as_are_shown_once_it_is_chosen(
        rows in schedules(),
        choices in prop::collection::vec(choice(), 0..4),
        facet in prop::sample::select(Facet::every().collect::<Vec<_>>()),
    ) {
        let query = choices.into_iter().fold(Query::default(), Query::after);
        for value in query.facet_values(&rows, facet) {
            // Nobody can choose that a field of one value has none.
            if value.value.is_empty() && !facet.can_be_none() {
                continue;
            }
            let alone = choose(query.clone(), facet, &[&value.value]);
            // The API knows capitals apart, where we ask it.
            if facet.filter_field().is_none() {
                prop_assert_eq!(value.count, shown(&rows, &alone), "{:?} {}", facet, value.value);
            }
        }
    }

    #[test]
    fn what_is_chosen_is_what_was_chosen(facet in prop::sample::select(Facet::every().collect::<Vec<_>>()), values in prop::collection::btree_set("[a-z]{1,3}", 0..5)) {
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        let query = choose(Query::default(), facet, &values);
        prop_assert_eq!(query.chosen(facet), values);
        prop_assert_eq!(choose(query, facet, &[]), Query::default());
    }
}

#[test]
fn one_value_is_left_to_the_api_and_more_are_looked_for_here() {
    let one = choose(Query::default(), FREQUENCY, &["daily"]);
    assert_eq!((one.filter.frequency.as_str(), one.is_narrowed()), ("daily", false));
    let two = choose(one, FREQUENCY, &["daily", "weekly"]);
    assert_eq!((two.filter.frequency.as_str(), two.is_narrowed()), ("", true));
    assert_eq!(two.to_text(), "schedule=daily&schedule=weekly");
    let back = choose(two, FREQUENCY, &["weekly"]);
    assert_eq!((back.filter.frequency.as_str(), back.is_narrowed()), ("weekly", false));
    assert!(choose(Query::default(), RECIPIENT, &["ada@example.com"]).is_narrowed(), "the API knows no recipients");
}

#[test]
fn nobody_can_be_chosen() {
    let nobody = choose(Query::default(), RECIPIENT, &[""]);
    assert_eq!(Query::parse(&nobody.to_text()), nobody);
    let mailed = Schedule { send_to: Some(vec!["ada@example.com".to_owned()]), ..schedule("a") };
    let rows: Rows = [mailed, schedule("b")].map(Arc::new).to_vec().into();
    assert_eq!(shown(&rows, &nobody), 1);
}

#[test]
fn what_a_scope_sets_cannot_be_chosen() {
    let chosen = choose(choose(Query::default(), FREQUENCY, &["daily", "weekly"]), RECIPIENT, &["ada@example.com"]);
    let scope = Filter { frequency: "daily".to_owned(), ..Filter::default() };
    assert_eq!(FREQUENCY.filter_field(), Some(FilterField::Frequency));
    let left = chosen.choices.without_fields_of(&scope);
    assert_eq!(left.iter().collect::<Vec<_>>(), [(RECIPIENT, "ada@example.com")]);
}
