//! The order of rows: natural, stable, and the same values at the same end whichever column it is.

use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId, Timestamp};
use cadenza_core::list::{Column, Direction, Rows, Sort, SortedRows};
use cadenza_core::schedule::Attribute;

use crate::list::schedule;

const BY_NAME: Sort = Sort { column: Column::NAME, direction: Direction::Ascending };

fn rows(ids: &[&str]) -> Vec<Arc<Schedule>> {
    ids.iter().map(|id| Arc::new(schedule(id))).collect()
}

/// Ranks as a browser gives them, for texts whose order needs no language: alike without regard to case.
fn collate(texts: &[&str]) -> Vec<u32> {
    let order = |text: &str| text.to_ascii_lowercase();
    texts.iter().map(|text| texts.iter().filter(|other| order(other) < order(text)).count() as u32).collect()
}

fn sorted(rows: &[Arc<Schedule>], sort: Sort) -> Rows {
    SortedRows::by(&rows.to_vec().into(), sort.column, &collate).in_order(Some(sort))
}

#[test]
fn texts_sort_as_collated_and_a_missing_one_is_the_lowest() {
    let mut all = rows(&["charlie", "Bravo", "alpha"]);
    let mut nameless = schedule("z");
    nameless.name = String::new();
    all.push(Arc::new(nameless));
    let names = |sort| sorted(&all, sort).iter().map(|row| row.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(BY_NAME), ["", "alpha", "Bravo", "charlie"]);
    assert_eq!(names(Sort { direction: Direction::Descending, ..BY_NAME }), ["charlie", "Bravo", "alpha", ""]);
}

#[test]
fn an_unknown_time_or_count_is_first_one_way_and_last_the_other() {
    let known = |id: &str, number: i64| Schedule {
        created: Some(Timestamp::from_micros(number)),
        hosts: Some(vec![String::new(); number as usize]),
        ..schedule(id)
    };
    let all: Vec<_> = [schedule("unknown"), known("two", 2), known("none", 0), known("one", 1)].map(Arc::new).into();
    for column in [Column::Created, Column::Attribute(Attribute::Hosts)] {
        let ids = |direction| {
            let sorted = sorted(&all, Sort { column, direction });
            sorted.iter().map(|row| row.id.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(ids(Direction::Ascending), ["unknown", "none", "one", "two"], "{column:?}");
        assert_eq!(ids(Direction::Descending), ["two", "one", "none", "unknown"], "{column:?}");
    }
}

#[test]
fn the_other_direction_of_a_sort_compares_nothing_again() {
    let compared = std::cell::Cell::new(0);
    let counting = |texts: &[&str]| {
        compared.set(compared.get() + 1);
        collate(texts)
    };
    let all = rows(&["b", "a", "b"]);
    let ranked = SortedRows::by(&all.into(), Column::NAME, &counting);
    let ids = |direction| {
        let sorted = ranked.in_order(Some(Sort { direction, ..BY_NAME }));
        sorted.iter().map(|row| row.id.to_string()).collect::<Vec<_>>()
    };
    let [up, down] = [Direction::Ascending, Direction::Descending].map(ids);
    assert_eq!((up.first(), down.last(), compared.get()), (down.last(), up.first(), 1));
}

#[test]
fn every_column_can_be_sorted_by_and_keeps_equal_rows_in_their_order() {
    let mut first = schedule("first");
    first.created = Some(Timestamp::from_micros(2));
    first.send_to = Some(vec!["a@example.com".to_owned()]);
    let second = Schedule { id: ScheduleId::new("second").unwrap(), ..first.clone() };
    let all = vec![Arc::new(first), Arc::new(second)];
    for column in Column::EVERY {
        for direction in [Direction::Ascending, Direction::Descending] {
            let ids: Vec<_> = sorted(&all, Sort { column, direction }).iter().map(|row| row.id.to_string()).collect();
            assert_eq!(ids, ["first", "second"], "{column:?} {direction:?}");
        }
    }
}
