//! The rows under the present query: the newest request wins, and the one before is cancelled.

use cadenza_contract::{Listing, Timestamp, Unreadable};

use leptos::prelude::untrack;

use crate::reactive::{Callback, Latest, Memo, RwSignal, Signal, effect};

use super::{Query, Rows, Size};
use crate::api::error::ApiError;
use crate::intl::now;
use crate::session::Session;

/// What the table shows. Rows stay while newer ones are fetched, and after a failure.
#[derive(Clone, Debug, PartialEq)]
pub struct ListState {
    /// How it stands with the rows.
    pub phase: Phase,
    /// The rows, in the server's order.
    pub rows: Rows,
    /// Rows that came and could not be read.
    pub unreadable: Vec<Unreadable>,
    /// How many match in all, where the server says so.
    pub total: Option<u64>,
    /// The query these rows answer; `None` before the first answer.
    pub answers: Option<(Query, Size)>,
    /// When they came.
    pub at: Option<Timestamp>,
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
        }
    }

    fn answered(&self, listing: Listing, query: Query, size: Size) -> Self {
        Self {
            phase: Phase::Ready,
            rows: self.rows.renewed(listing.rows),
            unreadable: listing.unreadable,
            total: listing.total,
            answers: Some((query, size)),
            at: Some(Timestamp::from_micros(now() as i64 * 1_000)),
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
        state.update(|state| state.phase = Phase::Loading);
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
        Err(failed) => state.update(|state| state.phase = failed),
    }
}
