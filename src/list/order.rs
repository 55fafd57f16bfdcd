//! The order of rows, where the API has none: natural for texts, unknown values last.

use std::cmp::Ordering;
use std::sync::Arc;

use cadenza_contract::Schedule;

use super::{Column, Direction, Sort};

/// The rows in an order. Equal rows keep the server's order; a row without a value stands last in both directions.
pub fn sorted(rows: &[Arc<Schedule>], sort: Option<Sort>) -> Vec<Arc<Schedule>> {
    let Some(Sort { column, direction }) = sort else { return rows.to_vec() };
    let mut keyed: Vec<(Option<Key>, &Arc<Schedule>)> = rows.iter().map(|row| (key(row, column), row)).collect();
    keyed.sort_by(|(left, _), (right, _)| match (left, right) {
        (Some(left), Some(right)) if direction == Direction::Descending => right.cmp(left),
        (Some(left), Some(right)) => left.cmp(right),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    keyed.into_iter().map(|(_, row)| Arc::clone(row)).collect()
}

/// What a row is ordered by, made once a row and not once a comparison.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Text(Vec<Part>),
    Number(i64),
}

/// Digits compare by their value, so that `host9` stands before `host10`; letters without regard to case.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Digits(u128),
    Text(String),
}

fn key(row: &Schedule, column: Column) -> Option<Key> {
    let count = |list: &Option<Vec<String>>| list.as_ref().map(|list| Key::Number(list.len() as i64));
    match column {
        Column::Name => text(&row.name),
        Column::Kind => text(&row.kind),
        Column::Frequency => text(&row.frequency),
        Column::Timezone => text(&row.timezone),
        Column::CreatedBy => text(&row.created_by),
        Column::Recipients => count(&row.send_to),
        Column::Hosts => count(&row.hosts),
        Column::Services => count(&row.services),
        Column::Created => row.created.map(|time| Key::Number(time.micros())),
        Column::FirstRun => row.first_run.map(|time| Key::Number(time.micros())),
        Column::LastRun => row.last_run.map(|time| Key::Number(time.micros())),
    }
}

fn text(value: &str) -> Option<Key> {
    let value = value.trim().to_lowercase();
    (!value.is_empty()).then(|| Key::Text(parts(&value)))
}

fn parts(value: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = value;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest.find(|next: char| next.is_ascii_digit() != digits).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        // A number too long for an integer is a text like any other.
        parts.push(part.parse().map_or_else(|_| Part::Text(part.to_owned()), Part::Digits));
        rest = after;
    }
    parts
}
