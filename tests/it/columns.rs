//! Columns: which are shown, in which order, and as a text; the pace of asking again and ages; rows that stay themselves.

use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId, Timestamp};
use cadenza_core::list::{
    Column, Columns, DataAge, Filter, FilterField, PageNumber, Query, QueryChange, RefreshInterval, Rows,
};
use cadenza_core::schedule::Attribute;
use proptest::prelude::*;

use crate::address::{columns, filter, query};
use crate::list::schedule;

fn shown(columns: Columns) -> Vec<Column> {
    columns.shown().collect()
}

proptest! {
    #[test]
    fn columns_survive_their_text(columns in columns()) {
        prop_assert_eq!(Columns::parse(&columns.to_text()), Some(columns));
    }

    #[test]
    fn every_column_is_there_once_and_the_name_first(columns in columns()) {
        let all: Vec<Column> = columns.entries().map(|(column, _)| column).collect();
        prop_assert!(Column::EVERY.iter().all(|column| all.contains(column)));
        prop_assert_eq!(columns.entries().next(), Some((Column::NAME, true)));
    }

    #[test]
    fn no_text_breaks_the_columns(text in "[a-z_.-]{0,60}") {
        if let Some(columns) = Columns::parse(&text) {
            prop_assert_eq!(Columns::parse(&columns.to_text()), Some(columns));
        }
    }

    #[test]
    fn a_filter_is_the_sum_of_its_parts(filter in filter()) {
        let emptied = filter.set_fields().into_iter().fold(filter.clone(), |filter, part| filter.without(part));
        prop_assert_eq!(emptied, Filter::default());
    }

    #[test]
    fn other_columns_ask_nothing_and_move_nothing(query in query(), columns in columns()) {
        let other = query.clone().after(QueryChange::Columns(Some(columns)));
        prop_assert_eq!(other.server_query(), query.server_query());
        prop_assert!(other.has_rows_of(&query));
        prop_assert_eq!(other.page, query.page);
    }
}

#[test]
fn a_text_names_the_columns_in_sight() {
    let columns = Columns::parse("hosts.-type.send_to").unwrap();
    assert_eq!(
        shown(columns),
        [Column::NAME, Column::Attribute(Attribute::Hosts), Column::Attribute(Attribute::SendTo)]
    );
    assert_eq!(columns.to_text(), "hosts.-type.send_to");
    assert_eq!(shown(Columns::parse("").unwrap()), [Column::NAME]);
}

#[test]
fn columns_of_other_versions_are_passed_over_and_missing_ones_hidden() {
    let columns = Columns::parse("owner.schedule.-color.schedule.name").unwrap();
    assert_eq!(shown(columns), [Column::NAME, Column::Attribute(Attribute::Frequency)]);
    assert_eq!(columns.entries().count(), Column::EVERY.len());
    assert_eq!(Columns::parse("owner.-color"), None, "a text that names none of ours says nothing");
}

#[test]
fn the_name_can_neither_be_hidden_nor_moved_nor_passed() {
    let usual = Columns::default();
    assert_eq!(usual.with(Column::NAME, false), usual);
    assert_eq!(usual.moved(Column::NAME, false), usual);
    assert_eq!(usual.moved(Column::Attribute(Attribute::Kind), true), usual);
    assert_eq!(Columns::parse("type.-name"), Columns::parse("type"));
}

#[test]
fn a_column_moves_one_place_at_a_time_and_stops_at_the_end() {
    let moved = Columns::default().moved(Column::Attribute(Attribute::Hosts), true);
    assert_eq!((moved.place(Column::Attribute(Attribute::Hosts)), moved.place(Column::Covers)), (5, 6));
    assert_eq!(moved.moved(Column::Attribute(Attribute::Hosts), false), Columns::default());
    assert_eq!(Columns::default().moved(Column::Attribute(Attribute::SendVia), false), Columns::default());
}

#[test]
fn what_is_kept_of_a_list_begins_at_its_first_page_with_the_columns_in_sight() {
    let third = Query::default().after(QueryChange::Page(PageNumber::new(3).unwrap()));
    let two = Columns::parse("hosts").unwrap();
    assert_eq!(third.for_saved_view(Columns::default()), Query::default());
    assert_eq!(third.for_saved_view(two).to_text(), "columns=hosts");
    let of_address = third.after(QueryChange::Columns(Some(two)));
    assert_eq!(
        of_address.for_saved_view(Columns::default()).to_text(),
        "columns=hosts",
        "those in sight, not one's own"
    );
}

#[test]
fn the_parts_of_a_filter_stand_in_the_order_of_the_bar() {
    let ids = vec![ScheduleId::new("a").unwrap(), ScheduleId::new("b").unwrap()];
    let filter = Filter { ids, created_by: "anna".to_owned(), name: "x".to_owned(), ..Filter::default() };
    assert_eq!(filter.set_fields(), [FilterField::Name, FilterField::CreatedBy, FilterField::Ids]);
    let without = filter.without(FilterField::Ids);
    assert_eq!((without.ids.len(), without.name.as_str(), without.created_by.as_str()), (0, "x", "anna"));
    let timed = Filter { created_after: Some(Timestamp::from_micros(0)), ..Filter::default() };
    assert_eq!(timed.set_fields(), [FilterField::CreatedAfter], "the first of January 1970 is a time like any other");
}

#[test]
fn it_is_time_again_when_the_pace_is_over_and_never_without_one() {
    let minute = RefreshInterval::of(60).unwrap();
    let cases = [(0.0, false), (59_999.0, false), (60_000.0, true), (86_400_000.0, true), (-1.0, true)];
    for (milliseconds, due) in cases {
        assert_eq!(minute.is_due(milliseconds), due, "{milliseconds}");
        assert!(!RefreshInterval::Off.is_due(milliseconds));
    }
    assert_eq!(RefreshInterval::EVERY.map(RefreshInterval::seconds), [0, 30, 60, 300]);
    assert_eq!((RefreshInterval::of(0), RefreshInterval::of(7)), (Some(RefreshInterval::Off), None));
}

#[test]
fn an_age_is_as_coarse_as_it_is_old() {
    let cases = [
        (-5.0, DataAge::Now),
        (4_999.0, DataAge::Now),
        (12_000.0, DataAge::Seconds(10)),
        (59_999.0, DataAge::Seconds(55)),
        (60_000.0, DataAge::Minutes(1)),
        (3_599_999.0, DataAge::Minutes(59)),
        (7_200_000.0, DataAge::Hours(2)),
    ];
    for (milliseconds, age) in cases {
        assert_eq!(DataAge::of(milliseconds), age, "{milliseconds}");
    }
}

fn listed(ids: &[&str]) -> Vec<Schedule> {
    ids.iter().map(|id| schedule(id)).collect()
}

/// Which of the rows are the very same as before.
fn stayed(before: &Rows, after: &Rows) -> Vec<bool> {
    after.iter().map(|row| before.iter().any(|old| Arc::ptr_eq(old, row))).collect()
}

#[test]
fn rows_that_did_not_change_stay_the_same_rows() {
    let before = Rows::default().renewed(listed(&["a", "b", "c"]));
    assert_eq!(before.renewed(listed(&["a", "b", "c"])), before, "nothing to draw again");
    let mut newer = listed(&["new", "a", "b", "c"]);
    newer[2].name = "changed".to_owned();
    let after = before.renewed(newer);
    assert_eq!(stayed(&before, &after), [false, true, false, true]);
    assert_eq!(after.place(&before[2], 2), 3);
    assert_eq!(stayed(&before, &before.renewed(listed(&["a", "c"]))), [true, true]);
    assert_ne!(before.renewed(listed(&["a", "b"])), before, "one is gone");
}

#[test]
fn two_rows_of_one_id_do_not_become_one() {
    let before = Rows::default().renewed(listed(&["a", "b"]));
    let after = before.renewed(listed(&["a", "a"]));
    assert!(!Arc::ptr_eq(&after[0], &after[1]));
    assert_eq!(stayed(&before, &after), [true, false]);
}
