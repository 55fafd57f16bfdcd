//! Selecting all that match: asked for whole, cancelled by another filter, and nothing selected if it fails.

use cadenza_view::prelude::*;

use super::fetch_schedules::fetch_schedules;
use super::session::Session;
use cadenza_core::api::error::ApiError;
use cadenza_core::list::{Filter, Query, Selection, Size};

/// Where the question for all stands.
#[derive(Clone, Copy)]
pub struct SelectAllMatching {
    session: Session,
    filter: Signal<Filter>,
    selection: RwSignal<Selection>,
    asking: RwSignal<bool>,
    failure: RwSignal<Option<ApiError>>,
    latest: LatestTask,
}

/// Nothing asked yet. What is asked later is all that `filter` matches then; once it is another, nobody waits for it.
pub fn use_select_all(session: Session, filter: Signal<Filter>, selection: RwSignal<Selection>) -> SelectAllMatching {
    let all = SelectAllMatching {
        session,
        filter,
        selection,
        asking: RwSignal::new(false),
        failure: RwSignal::new(None),
        latest: LatestTask::new(),
    };
    let present = Memo::new(move |_| filter.get());
    Effect::new(move || {
        present.read();
        all.cancel();
    });
    all
}

impl SelectAllMatching {
    /// Asks for all that match and selects them; `on_done` is told when they are.
    pub fn ask(self, on_done: impl FnOnce() + 'static) {
        let filter = self.filter.get_untracked();
        let query = Query { filter: filter.clone(), ..Query::default() };
        self.asking.set(true);
        self.failure.set(None);
        let call = fetch_schedules(self.session, query, Size::All);
        self.latest.start(async move {
            let answer = call.await;
            self.asking.set(false);
            match answer {
                Ok(all) => {
                    self.selection.update(|selection| selection.set_matching(filter, &all));
                    on_done();
                }
                Err(error) => self.failure.set(Some(error)),
            }
        });
    }

    /// Takes the question back, and forgets how the last one failed.
    pub fn cancel(self) {
        self.latest.cancel();
        self.asking.set(false);
        self.failure.set(None);
    }

    /// Whether the answer is awaited.
    pub fn asking(self) -> Signal<bool> {
        self.asking.into()
    }

    /// Why nothing was selected the last time.
    pub fn failure(self) -> Signal<Option<ApiError>> {
        self.failure.into()
    }
}
