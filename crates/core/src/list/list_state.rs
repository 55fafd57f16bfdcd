//! What is known of the rows under the present query.

use std::rc::Rc;

use cadenza_contract::{Listing, Schedule, ScheduleId, Timestamp, Unreadable};

use super::{Query, Rows, Size};
use crate::api::error::ApiError;

/// What is known of the rows that answer the present question, and of no others: whoever counts, selects or deletes
/// can meet none that answer another. They stay while newer ones are fetched, and after that has failed.
#[derive(Clone, Debug, PartialEq)]
pub struct ListState {
    /// How it stands with the rows.
    pub phase: Phase,
    /// The rows, in the server's order; none before the question is answered.
    pub rows: Rows,
    /// Rows that came and could not be read.
    pub unreadable: Vec<Unreadable>,
    /// How many match in all, where the server says so.
    pub total: Option<u64>,
    /// The query these rows answer; `None` before the answer.
    pub answered_query: Option<(Query, Size)>,
    /// When they came.
    pub loaded_at: Option<Timestamp>,
    /// What answered the question before, while the answer to this one is under way: to be looked at, and no more.
    pub previous: Option<Rc<ListState>>,
}

/// How it stands with the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// A request is under way.
    Loading,
    /// The rows answer the present query.
    Ready,
    /// The last request failed; the rows, if any, are older.
    Failed(ApiError),
}

impl ListState {
    /// Nothing asked and nothing known.
    pub fn empty() -> Self {
        Self {
            phase: Phase::Loading,
            rows: Rows::default(),
            unreadable: Vec::new(),
            total: None,
            answered_query: None,
            loaded_at: None,
            previous: None,
        }
    }

    /// What is to be drawn: the answer, or until it is there the one before.
    pub fn displayed(&self) -> &Self {
        self.previous.as_deref().unwrap_or(self)
    }

    /// Asked: again, which leaves the rows what they are, or something else, which none of them answers.
    pub fn loading(&self, query: &Query, size: Size) -> Self {
        let same = self.answered_query.as_ref().is_none_or(|(answered, rows)| answered == query && *rows == size);
        if same {
            return Self { phase: Phase::Loading, ..self.clone() };
        }
        Self {
            loaded_at: self.loaded_at,
            previous: Some(Rc::new(Self { previous: None, ..self.clone() })),
            ..Self::empty()
        }
    }

    /// The request failed. What answered another question goes: under the present one it would be read as the answer.
    pub fn failed(&self, phase: Phase) -> Self {
        let at = if self.answered_query.is_some() { self.loaded_at } else { None };
        Self { phase, loaded_at: at, previous: None, ..self.clone() }
    }

    /// Answered at a time.
    pub fn answered(&self, listing: Listing, query: Query, size: Size, at: Timestamp) -> Self {
        Self {
            phase: Phase::Ready,
            rows: self.displayed().rows.renewed(listing.rows),
            unreadable: listing.unreadable,
            total: listing.total,
            answered_query: Some((query, size)),
            loaded_at: Some(at),
            previous: None,
        }
    }

    /// What is known of all rows in the place of what was known: they, too, answer this question, or are about to.
    pub fn following(&self, whole: &Self, query: &Query, size: Size) -> Self {
        if whole.answered_query.is_some() {
            return Self { answered_query: Some((query.clone(), size)), ..whole.clone() };
        }
        let waiting = self.loading(query, size);
        match &whole.phase {
            Phase::Failed(_) => waiting.failed(whole.phase.clone()),
            Phase::Loading | Phase::Ready => waiting,
        }
    }

    /// The same with schedules as they now are, new ones among them.
    pub fn with(&self, written: &[Schedule]) -> Self {
        self.of_rows(self.rows.with(written))
    }

    /// The same without some schedules.
    pub fn without(&self, gone: &[ScheduleId]) -> Self {
        self.of_rows(self.rows.without(gone))
    }

    /// Other rows; how many match in all moves with them.
    fn of_rows(&self, rows: Rows) -> Self {
        let total = self.total.map(|total| (total + rows.len() as u64).saturating_sub(self.rows.len() as u64));
        Self { rows, total, ..self.clone() }
    }
}
