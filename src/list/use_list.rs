//! The rows under the present query: the newest request wins, and the one before is cancelled.

use std::rc::Rc;

use cadenza_contract::{Listing, Timestamp, Unreadable};

use leptos::prelude::untrack;

use crate::reactive::{Callback, Latest, Memo, RwSignal, Signal, effect};

use super::{Query, Rows, Size};
use crate::api::error::ApiError;
use crate::intl::now;
use crate::session::Session;

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
    pub answers: Option<(Query, Size)>,
    /// When they came.
    pub at: Option<Timestamp>,
    /// What answered the question before, while the answer to this one is under way: to be looked at, and no more.
    pub before: Option<Rc<ListState>>,
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
            answers: None,
            at: None,
            before: None,
        }
    }

    /// What is to be drawn: the answer, or until it is there the one before.
    pub fn drawn(&self) -> &Self {
        self.before.as_deref().unwrap_or(self)
    }

    /// Asked: again, which leaves the rows what they are, or something else, which none of them answers.
    pub fn asked(&self, query: &Query, size: Size) -> Self {
        let same = self.answers.as_ref().is_none_or(|(answered, rows)| answered == query && *rows == size);
        if same {
            return Self { phase: Phase::Loading, ..self.clone() };
        }
        Self { at: self.at, before: Some(Rc::new(Self { before: None, ..self.clone() })), ..Self::empty() }
    }

    /// It came to nothing. What answered another question goes: under the present one it would be read as the answer.
    pub fn failed(&self, phase: Phase) -> Self {
        let at = if self.answers.is_some() { self.at } else { None };
        Self { phase, at, before: None, ..self.clone() }
    }

    /// Answered.
    pub fn answered(&self, listing: Listing, query: Query, size: Size) -> Self {
        Self {
            phase: Phase::Ready,
            rows: self.drawn().rows.renewed(listing.rows),
            unreadable: listing.unreadable,
            total: listing.total,
            answers: Some((query, size)),
            at: Some(Timestamp::from_micros(now() as i64 * 1_000)),
            before: None,
        }
    }
}

/// Keeps `state` answering `query`, from now until its owner is gone; `refresh` asks again.
///
/// What it gives back asks again behind the person's back: nothing is dimmed meanwhile, and a failure that is on the
/// screen is not said once more.
///
/// The order is not part of what is asked: another sort of the same rows needs no request.
pub fn use_list(
    session: Session,
    query: Signal<(Query, Size)>,
    refresh: Signal<u32>,
    state: RwSignal<ListState>,
) -> Callback<()> {
    let asked = Memo::new(move || {
        let (query, size) = query.get();
        (query.asked(), size)
    });
    let latest = Latest::new();
    effect(move || {
        refresh.read();
        let (query, size) = asked.get();
        state.set(state.read_untracked().asked(&query, size));
        latest.start(fetch(session, query, size, state));
    });
    Callback::new(move |()| {
        let (query, size) = untrack(|| asked.get());
        latest.start(fetch(session, query, size, state));
    })
}

async fn fetch(session: Session, query: Query, size: Size, state: RwSignal<ListState>) {
    let asked = query.clone();
    let answer = session
        .call(move |client| {
            let query = query.clone();
            async move { client.schedules(&query, size).await }
        })
        .await;
    let before = state.read_untracked();
    match answer.map_err(Phase::Failed) {
        Ok(listing) => state.set(before.answered(listing, asked, size)),
        Err(failed) if before.phase == failed => {}
        Err(failed) => state.set(before.failed(failed)),
    }
}
