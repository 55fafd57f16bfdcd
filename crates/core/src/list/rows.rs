//! The rows of a list, shared and never copied.

use std::collections::{HashMap, HashSet};
use std::ops::Deref;
use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId};

use super::Choices;

/// Rows in an order. Equal only to themselves: comparing ten thousand of them would cost more than drawing fifty.
#[derive(Clone, Debug, Default)]
pub struct Rows(Arc<Vec<Arc<Schedule>>>);

/// How far ahead an old row is looked for: whatever is further away was not moved but is another page.
const AHEAD: usize = 50;

impl Rows {
    /// Newer rows in the place of these. A row that is the same stays the same one, and all of them the same rows: what
    /// did not change is not drawn again, and keeps its focus.
    pub fn renewed(&self, newer: Vec<Schedule>) -> Self {
        let mut from = 0;
        let mut kept = 0;
        let rows: Vec<Arc<Schedule>> = newer
            .into_iter()
            .map(|row| {
                let ahead = self.0.iter().enumerate().skip(from).take(AHEAD).find(|(_, old)| old.id == row.id);
                let Some((at, old)) = ahead else { return Arc::new(row) };
                from = at + 1;
                if **old != row {
                    return Arc::new(row);
                }
                kept += 1;
                Arc::clone(old)
            })
            .collect();
        if kept == rows.len() && kept == self.0.len() { self.clone() } else { rows.into() }
    }

    /// The rows with schedules as they now are. New ones stand where the newest of them stand: at the top of rows that were
    /// created later the higher they stand, else at the end.
    pub fn with(&self, written: &[Schedule]) -> Self {
        let mut written: HashMap<&ScheduleId, &Schedule> = written.iter().map(|it| (&it.id, it)).collect();
        let mut rows: Vec<_> = self.0.iter().map(|row| renewed(row, written.remove(&row.id))).collect();
        let newest_first = match (rows.first(), rows.last()) {
            (Some(first), Some(last)) => first.created > last.created,
            (None, _) | (_, None) => false,
        };
        let at = if newest_first { 0 } else { rows.len() };
        rows.splice(at..at, written.into_values().cloned().map(Arc::new));
        rows.into()
    }

    /// The rows that have what is chosen, in their order.
    pub fn chosen(&self, choices: &Choices) -> Self {
        self.0.iter().filter(|row| choices.matches(row)).cloned().collect::<Vec<_>>().into()
    }

    /// The rows without these.
    pub fn without(&self, gone: &[ScheduleId]) -> Self {
        let gone: HashSet<&ScheduleId> = gone.iter().collect();
        self.0.iter().filter(|row| !gone.contains(&row.id)).cloned().collect::<Vec<_>>().into()
    }

    /// Where a row stands, looked for first where it stood when it was drawn.
    pub fn place(&self, row: &Arc<Schedule>, hint: usize) -> usize {
        let here = |at: &usize| self.0.get(*at).is_some_and(|other| Arc::ptr_eq(other, row));
        Some(hint).filter(here).or_else(|| (0..self.0.len()).find(here)).unwrap_or(hint)
    }
}

fn renewed(row: &Arc<Schedule>, written: Option<&Schedule>) -> Arc<Schedule> {
    match written {
        Some(written) if **row != *written => Arc::new(written.clone()),
        Some(_) | None => Arc::clone(row),
    }
}

impl From<Vec<Arc<Schedule>>> for Rows {
    fn from(rows: Vec<Arc<Schedule>>) -> Self {
        Self(Arc::new(rows))
    }
}

impl Deref for Rows {
    type Target = [Arc<Schedule>];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
