//! The order of rows, where the API has none: natural for texts, and no value at all as the lowest.

use std::collections::BinaryHeap;
use std::sync::Arc;

use cadenza_contract::{Schedule, Timestamp};

use super::{Column, Direction, Rows, Sort};
use crate::schedule::{AttributeKind, AttributeRef};

/// Gives each text its place among them all, in the order of a language; texts that are alike get the same one.
pub type Collate<'a> = &'a dyn Fn(&[&str]) -> Vec<u32>;

/// Rows and their order by a column, from which both directions follow without comparing anything again.
#[derive(Clone, Debug, Default)]
pub struct SortedRows {
    rows: Rows,
    order: Option<Arc<[Ranking]>>,
}

/// What a row is ordered by, and its place among the rows. No value is less than every other.
type Ranking = (Option<i64>, usize);

impl SortedRows {
    /// The rows in the server's order.
    pub fn unsorted(rows: &Rows) -> Self {
        Self { rows: rows.clone(), order: None }
    }

    /// The rows ranked by a column.
    pub fn by(rows: &Rows, column: Column, collate: Collate<'_>) -> Self {
        let keys = keys(rows, column, collate).into_iter().enumerate();
        // A heap and not `sort`: no two places are equal, and its code is a fifth.
        let order = keys.map(|(at, key)| (key, at)).collect::<BinaryHeap<_>>().into_sorted_vec();
        Self { rows: rows.clone(), order: Some(order.into()) }
    }

    /// The rows in an order by that column. Equal rows keep the server's order in both directions.
    pub fn in_order(&self, sort: Option<Sort>) -> Rows {
        let (Some(order), Some(sort)) = (&self.order, sort) else { return self.rows.clone() };
        let alike = order.chunk_by(|(left, _), (right, _)| left == right);
        let row = |(_, at): &Ranking| self.rows.get(*at).map(Arc::clone);
        let sorted: Vec<_> = match sort.direction {
            Direction::Ascending => order.iter().filter_map(row).collect(),
            Direction::Descending => alike.rev().flatten().filter_map(row).collect(),
        };
        sorted.into()
    }
}

impl PartialEq for SortedRows {
    /// Equal only to itself, as its rows are: to compare them would cost as much as to rank them.
    fn eq(&self, other: &Self) -> bool {
        let same = match (&self.order, &other.order) {
            (Some(order), Some(other)) => Arc::ptr_eq(order, other),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        same && self.rows == other.rows
    }
}

/// What each row is ordered by.
fn keys(rows: &[Arc<Schedule>], column: Column, collate: Collate<'_>) -> Vec<Option<i64>> {
    let number = |of: &dyn Fn(&Schedule) -> Option<i64>| rows.iter().map(|row| of(row)).collect();
    let text = |of: &dyn Fn(&Schedule) -> &str| {
        let texts: Vec<&str> = rows.iter().map(|row| of(row).trim()).collect();
        let ranks = collate(&texts);
        texts.iter().zip(ranks).map(|(text, rank)| (!text.is_empty()).then_some(i64::from(rank))).collect()
    };
    match column {
        Column::Attribute(attribute) => match attribute.kind() {
            AttributeKind::List(_) => number(&|row| match attribute.read(row) {
                AttributeRef::List(list) => list.map(|list| list.len() as i64),
                AttributeRef::Text(_) => None,
            }),
            AttributeKind::Text | AttributeKind::Word | AttributeKind::Zone => text(&|row| match attribute.read(row) {
                AttributeRef::Text(text) => text,
                AttributeRef::List(_) => "",
            }),
        },
        Column::Covers => number(&|row| {
            let covered = [&row.hosts, &row.services].into_iter().flatten();
            covered.map(|list| list.len() as i64).reduce(|hosts, groups| hosts + groups)
        }),
        Column::CreatedBy => text(&|row| &row.created_by),
        Column::Created => number(&|row| row.created.map(Timestamp::micros)),
        Column::FirstRun => number(&|row| row.first_run.map(Timestamp::micros)),
        Column::LastRun => number(&|row| row.last_run.map(Timestamp::micros)),
    }
}
