//! The rows under the present query: the newest request wins, and the one before is cancelled.

use cadenza_contract::{Listing, Timestamp};
use futures::future::LocalBoxFuture;

use cadenza_view::prelude::*;

use super::session::Session;
use crate::browser::intl::now;
use cadenza_core::api::error::ApiError;
use cadenza_core::list::{ListState, Phase, Query, Size};

/// Asks the API for the rows of a page. A plain function: a resource brings its own, and the list is compiled once.
pub type FetchPage = fn(Session, Query, Size) -> LocalBoxFuture<'static, Result<Listing, ApiError>>;

/// Keeps `state` answering `query`, from now until its owner is gone; `refresh` asks again.
///
/// The callback it returns refreshes silently: nothing is dimmed meanwhile, and a failure that is on the
/// screen is not said once more.
///
/// The order is not part of what is asked: another sort of the same rows needs no request.
pub fn use_list(
    session: Session,
    fetch: FetchPage,
    query: Signal<(Query, Size)>,
    refresh: Signal<u32>,
    state: RwSignal<ListState>,
) -> Callback<()> {
    let asked = Memo::new(move |_| {
        let (query, size) = query.get();
        (query.server_query(), size)
    });
    let latest = LatestTask::new();
    Effect::new(move || {
        refresh.read();
        let (query, size) = asked.get();
        state.set(state.read_untracked().loading(&query, size));
        latest.start(load(session, fetch, query, size, state));
    });
    Callback::new(move |()| {
        let (query, size) = untrack(|| asked.get());
        latest.start(load(session, fetch, query, size, state));
    })
}

async fn load(session: Session, fetch: FetchPage, query: Query, size: Size, state: RwSignal<ListState>) {
    let answer = fetch(session, query.clone(), size).await;
    let before = state.read_untracked();
    match answer.map_err(Phase::Failed) {
        Ok(listing) => state.set(before.answered(listing, query, size, Timestamp::from_micros(now() as i64 * 1_000))),
        Err(failed) if before.phase == failed => {}
        Err(failed) => state.set(before.failed(failed)),
    }
}
