//! The order of rows, where the API has none: natural for texts, unknown values last.

use std::collections::BinaryHeap;
use std::sync::Arc;

use cadenza_contract::{Schedule, Timestamp};

use super::{Column, Direction, Sort};

/// Gives each text its place among them all, in the order of a language; texts that are alike get the same one.
pub type Collate<'a> = &'a dyn Fn(&[&str]) -> Vec<u32>;

/// The rows in an order. Equal rows keep the server's order; a row without a value stands last in both directions.
pub fn sorted(rows: &[Arc<Schedule>], sort: Option<Sort>, collate: Collate<'_>) -> Vec<Arc<Schedule>> {
    let Some(Sort { column, direction }) = sort else { return rows.to_vec() };
    let place = |(at, key): (usize, Option<i64>)| match (key, direction) {
        (Some(key), Direction::Ascending) => (false, key, at),
        // The other way round, and of no number too small to have an opposite.
        (Some(key), Direction::Descending) => (false, !key, at),
        (None, Direction::Ascending | Direction::Descending) => (true, 0, at),
    };
    // A heap and not `sort`: no two places are equal, and its code is a fifth, which every visitor loads.
    let places: BinaryHeap<(bool, i64, usize)> =
        keys(rows, column, collate).into_iter().enumerate().map(place).collect();
    let sorted = places.into_sorted_vec().into_iter();
    sorted.filter_map(|(_, _, at)| rows.get(at)).map(Arc::clone).collect()
}

/// What each row is ordered by.
fn keys(rows: &[Arc<Schedule>], column: Column, collate: Collate<'_>) -> Vec<Option<i64>> {
    let number = |of: fn(&Schedule) -> Option<i64>| rows.iter().map(|row| of(row)).collect();
    let text = |of: fn(&Schedule) -> &str| {
        let texts: Vec<&str> = rows.iter().map(|row| of(row).trim()).collect();
        let ranks = collate(&texts);
        texts.iter().zip(ranks).map(|(text, rank)| (!text.is_empty()).then_some(i64::from(rank))).collect()
    };
    match column {
        Column::Name => text(|row| &row.name),
        Column::Kind => text(|row| &row.kind),
        Column::Frequency => text(|row| &row.frequency),
        Column::Timezone => text(|row| &row.timezone),
        Column::CreatedBy => text(|row| &row.created_by),
        Column::Recipients => number(|row| count(row.send_to.as_deref())),
        Column::Hosts => number(|row| count(row.hosts.as_deref())),
        Column::Services => number(|row| count(row.services.as_deref())),
        Column::Created => number(|row| row.created.map(Timestamp::micros)),
        Column::FirstRun => number(|row| row.first_run.map(Timestamp::micros)),
        Column::LastRun => number(|row| row.last_run.map(Timestamp::micros)),
    }
}

fn count(list: Option<&[String]>) -> Option<i64> {
    list.map(|list| list.len() as i64)
}
