//! All schedules: fetched once, shared by every screen that needs them whole, and kept true by what is written here.

use cadenza_contract::{Schedule, ScheduleId};
use cadenza_view::prelude::*;

use super::fetch_schedules::fetch_schedules;
use super::session::Session;
use super::use_list::ListLoader;
use crate::browser::intl::now;
use cadenza_core::list::{ListState, Phase, Query, Size};

/// After this long, in milliseconds, rows are shown as they were and fetched again meanwhile when a screen is entered.
const OLD: f64 = 300_000.0;

/// The schedules within the scope, whoever created them and whatever they are called.
#[derive(Clone, Copy)]
pub struct Fleet {
    state: RwSignal<ListState>,
    loader: ListLoader,
    refresh: RwSignal<u32>,
    session: Session,
    /// What `refresh`, and the session's unsure writes, stood at when they were last asked for.
    asked_at: StoredValue<(u32, u32)>,
}

impl Fleet {
    /// Nothing is asked for yet. Once `refresh` has moved on, whoever wants the schedules next fetches them anew.
    pub fn new(session: Session, refresh: RwSignal<u32>) -> Self {
        let state = RwSignal::new(ListState::empty());
        let loader = ListLoader::new(session, fetch_schedules, state);
        Self { state, loader, refresh, session, asked_at: StoredValue::new((0, 0)) }
    }

    /// Whether these are the rows a question asks for.
    pub fn answers(query: &Query, size: Size) -> bool {
        size == Size::All && query.filter.is_empty()
    }

    /// Them, or how far they are.
    pub fn state(self) -> Signal<ListState> {
        self.state.into()
    }

    /// Fetches them, unless they are here or on their way. It goes on when the screen that wanted them is left.
    pub fn want(self) {
        let state = self.state.read_untracked();
        let is_asked = state.answered_query.is_some() || self.loader.is_running();
        let is_good = is_asked && !matches!(state.phase, Phase::Failed(_));
        if !is_good || self.asked_at.get_value() != self.stand() {
            self.fetch();
        } else if state.loaded_at.is_some_and(|at| now() - at.micros() as f64 / 1e3 > OLD) && !self.loader.is_running()
        {
            self.fetch_quietly();
        }
    }

    /// Fetches them anew.
    pub fn fetch(self) {
        self.asked_at.set_value(self.stand());
        self.loader.ask(Query::default(), Size::All);
    }

    /// The same, with nothing dimmed meanwhile; a failure that is on the screen is not said once more.
    pub fn fetch_quietly(self) {
        self.loader.ask_quietly(Query::default(), Size::All);
    }

    /// These schedules were written, and are now so.
    pub fn put(self, written: &[Schedule]) {
        self.change(|state| state.with(written));
    }

    /// These are gone.
    pub fn remove(self, gone: &[ScheduleId]) {
        self.change(|state| state.without(gone));
    }

    /// Forgets them: another person's, or another scope's, are not these.
    pub fn forget(self) {
        self.loader.cancel();
        self.state.set(ListState::empty());
    }

    /// What has been asked for by others, and what of our own writes is not known: either makes what is here doubtful.
    fn stand(self) -> (u32, u32) {
        (self.refresh.get_untracked(), self.session.unsure_writes())
    }

    fn change(self, change: impl FnOnce(&ListState) -> ListState) {
        // The app may be gone by the time a write ends.
        let Some(state) = self.state.try_get_untracked() else { return };
        if state.answered_query.is_some() {
            self.state.set(change(&state));
        }
        // What is on its way may have been read before the write.
        if self.loader.is_running() {
            self.fetch_quietly();
        }
    }
}
