//! The rows under the present query: the newest request wins, and the one before is cancelled.

use cadenza_contract::{Listing, Timestamp};
use futures::future::LocalBoxFuture;

use cadenza_view::prelude::*;

use super::fleet::Fleet;
use super::session::Session;
use crate::browser::intl::now;
use cadenza_core::api::error::ApiError;
use cadenza_core::list::{ListState, Phase, Query, Size};

/// Asks the API for the rows of a page. A plain function: a resource brings its own, and the list is compiled once.
pub type FetchPage = fn(Session, Query, Size) -> LocalBoxFuture<'static, Result<Listing, ApiError>>;

/// Asks for rows and puts them into a state: the newest request wins.
#[derive(Clone, Copy)]
pub struct ListLoader {
    session: Session,
    fetch: FetchPage,
    state: RwSignal<ListState>,
    latest: LatestTask,
    running: StoredValue<bool>,
}

impl ListLoader {
    /// Nothing is asked yet.
    pub fn new(session: Session, fetch: FetchPage, state: RwSignal<ListState>) -> Self {
        Self { session, fetch, state, latest: LatestTask::new(), running: StoredValue::new(false) }
    }

    /// Asks; what is there is about to be replaced.
    pub fn ask(self, query: Query, size: Size) {
        self.state.set(self.state.read_untracked().loading(&query, size));
        self.ask_quietly(query, size);
    }

    /// Asks silently: nothing is dimmed meanwhile, and a failure that is on the screen is not said once more.
    pub fn ask_quietly(self, query: Query, size: Size) {
        self.running.set_value(true);
        self.latest.start(async move {
            let answer = (self.fetch)(self.session, query.clone(), size).await;
            self.running.set_value(false);
            let before = self.state.read_untracked();
            match answer.map_err(Phase::Failed) {
                Ok(listing) => {
                    let at = Timestamp::from_micros(now() as i64 * 1_000);
                    self.state.set(before.answered(listing, query, size, at));
                }
                Err(failed) if before.phase == failed => {}
                Err(failed) => self.state.set(before.failed(failed)),
            }
        });
    }

    /// Nobody waits any longer.
    pub fn cancel(self) {
        self.running.set_value(false);
        self.latest.cancel();
    }

    /// Whether an answer is under way.
    pub fn is_running(self) -> bool {
        *self.running.read_value()
    }
}

/// Keeps `state` answering `query`, from now until its owner is gone; `refresh` asks again. Where the answer is all
/// schedules, it is the fleet's.
///
/// The callback it returns refreshes silently.
///
/// The order is not part of what is asked: another sort of the same rows needs no request.
pub fn use_list(
    (session, fleet): (Session, Fleet),
    fetch: FetchPage,
    query: Signal<(Query, Size)>,
    refresh: Signal<u32>,
    state: RwSignal<ListState>,
) -> Callback<()> {
    let asked = Memo::new(move |_| {
        let (query, size) = query.get();
        (query.server_query(), size)
    });
    let loader = ListLoader::new(session, fetch, state);
    Effect::new(move || {
        refresh.read();
        let (query, size) = asked.get();
        if Fleet::answers(&query, size) {
            loader.cancel();
            fleet.want();
        } else {
            loader.ask(query, size);
        }
    });
    Effect::new(move || {
        let (query, size) = asked.get();
        if Fleet::answers(&query, size) {
            state.set(state.read_untracked().following(&fleet.state().read(), &query, size));
        }
    });
    Callback::new(move |()| match untrack(|| asked.get()) {
        (query, size) if Fleet::answers(&query, size) => fleet.fetch_quietly(),
        (query, size) => loader.ask_quietly(query, size),
    })
}
