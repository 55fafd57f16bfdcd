//! The second load: screens and dialogs that the first sight of the list does without, in a wasm file of their own.

use std::time::Duration;

use cadenza_contract::ScheduleId;
use cadenza_view::prelude::*;
use futures::future::LocalBoxFuture;

use super::pending_delete::PendingDelete;
use cadenza_core::api::error::ApiError;
use cadenza_core::list::{Column, Columns, DataAge, Filter, PageInfo, Query, Rows, SortedRows};
use cadenza_core::route::Route;

/// Something the second load draws, with what it needs for that.
pub enum LazyView {
    /// The page that is all there is before one has signed in.
    SignIn,
    /// A page other than the list.
    Page(Route),
    /// What goes with every page: toasts, questions, single keys.
    Around(OverlayInput),
    /// Why nothing can be changed for now, and what gets the focus when that goes.
    ReadOnly(NodeRef),
    /// What is selected, and what can be done with it.
    Selected(SelectionBarInput),
    /// What of the address could not be read, or is doubtful, and what gets the focus when that goes.
    AddressWarnings(Signal<Query>, NodeRef),
    /// The fields of the filter, and those that are set, one by one.
    Filters(Signal<Query>),
    /// What paper lacks.
    PaperNote,
    /// Which rows came and cannot be shown, and why.
    Unreadable,
    /// Why there is no answer, and how to ask again.
    Failed(ApiError, Callback<()>),
    /// That the texts of the wanted language did not come.
    MissingTexts(MissingTranslation),
    /// How often the list asks again by itself.
    RefreshEvery,
    /// How old the rows are.
    Updated(Signal<Option<DataAge>>),
    /// That there are no rows, and what to do about it.
    NoRows(NoRowsInput),
    /// The question before a deletion, and who hears that it is done.
    Delete(PendingDelete, Callback<Vec<ScheduleId>>),
    /// The question what to export.
    Export(ExportDialogInput),
    /// The choice of columns.
    Columns(ListDialogInput),
    /// The saved views.
    Views(ListDialogInput),
}

/// Whether the texts of the wanted language did not come.
#[derive(Clone, Copy)]
pub struct MissingTranslation {
    /// That it is so.
    pub is_missing: RwSignal<bool>,
    /// Counts how often they were sent for: one more sends for them again.
    pub attempts: RwSignal<u32>,
}

/// What must be known by what goes with every page.
#[derive(Clone, Copy)]
pub struct OverlayInput {
    /// The token was refused midway.
    pub refused: Memo<bool>,
    /// All of the app: where keys, and copying, are heard.
    pub app: NodeRef,
}

/// What the bar of the selected knows of the list.
#[derive(Clone, Copy)]
pub struct SelectionBarInput {
    /// The rows on the page.
    pub rows: Signal<Rows>,
    /// Where they stand among all that match.
    pub page_info: Memo<PageInfo>,
    /// The query in the address.
    pub query: Signal<Query>,
    /// Asks before deleting.
    pub pending_delete: PendingDelete,
    /// What gets the focus when the bar goes.
    pub heading: NodeRef,
}

/// What must be known to say that there are no rows.
#[derive(Clone, Copy)]
pub struct NoRowsInput {
    /// The query in the address.
    pub query: Signal<Query>,
    /// Whether its filter is the reason.
    pub is_filtered: bool,
}

/// What the list knows when somebody wants to export.
#[derive(Clone, Copy)]
pub struct ExportDialogInput {
    /// Whether the question is asked.
    pub open: RwSignal<bool>,
    /// The filters that are set.
    pub filter: Signal<Filter>,
    /// How many match, where known.
    pub total: Signal<Option<u64>>,
}

/// What a dialog over the list needs to know.
#[derive(Clone, Copy)]
pub struct ListDialogInput {
    /// Whether it is open.
    pub open: RwSignal<bool>,
    /// The query in the address.
    pub query: Signal<Query>,
    /// The columns in sight.
    pub columns: Signal<Columns>,
}

/// Something the third load draws: what few open, so that nobody else fetches it.
#[derive(Clone)]
pub enum OnDemandView {
    /// The settings.
    Settings,
    /// Everybody who is mailed anything.
    Recipients,
    /// What one of them is mailed.
    Recipient(String),
    /// The question what to export.
    Export(ExportDialogInput),
    /// The choice of columns.
    Columns(ListDialogInput),
    /// The saved views.
    Views(ListDialogInput),
}

/// Draws a piece.
pub type DrawLazyView = fn(LazyView) -> View;

/// Sorts rows by a column, texts as a language has them.
pub type SortRows = fn(&Rows, Column, &str) -> SortedRows;

/// Brings a load; nothing where it did not come.
pub type LoadChunk<M> = fn() -> LocalBoxFuture<'static, Option<M>>;

/// Whether a load is there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LoadState<M> {
    /// On its way.
    Coming,
    /// It did not come: no network, a newer release in its place, or it takes too long.
    Missing,
    /// There.
    Here(M),
}

/// What the second load brings. Two of them are the same: a load brings one.
#[derive(Clone, Copy)]
pub struct LazyModule {
    /// Draws a piece.
    pub draw: DrawLazyView,
    /// Sorts the rows of the list.
    pub sort: SortRows,
    /// The style of what is drawn.
    pub style: &'static str,
}

/// What the third load brings. Two of them are the same: a load brings one.
#[derive(Clone, Copy)]
pub struct OnDemandModule {
    /// Draws a piece.
    pub draw: fn(OnDemandView) -> View,
}

/// How long the first time until what did not come is asked for again.
const PAUSE: Duration = Duration::from_secs(10);

/// A load of one app after the first.
pub struct ChunkLoader<M> {
    load_state: RwSignal<LoadState<M>>,
    loading: StoredValue<LoadChunk<M>>,
    /// Whether fetching has started.
    sent: StoredValue<bool>,
}

impl<M> Clone for ChunkLoader<M> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<M> Copy for ChunkLoader<M> {}

impl<M: Copy + 'static> ChunkLoader<M> {
    /// Starts fetching at once.
    pub fn start(loading: LoadChunk<M>) -> Self {
        let loader = Self::lazy(loading);
        loader.want();
        loader
    }

    /// Fetches nothing until [`ChunkLoader::want`].
    pub fn lazy(loading: LoadChunk<M>) -> Self {
        Self {
            load_state: RwSignal::new(LoadState::Coming),
            loading: StoredValue::new(loading),
            sent: StoredValue::new(false),
        }
    }

    /// Starts fetching, unless that was done before.
    pub fn want(self) {
        if !self.sent.get_value() {
            self.sent.set_value(true);
            self.send(PAUSE);
        }
    }

    /// Fetches again after a failure.
    pub fn retry(self) {
        self.load_state.set(LoadState::Coming);
        self.send(PAUSE);
    }

    /// Fetches, and retries by itself after a pause: on a slow line it comes later than anybody waits for it.
    fn send(self, pause: Duration) {
        let loading = *self.loading.read_value();
        spawn_local(async move {
            let module = loading().await;
            // The app may be gone by now.
            self.load_state.set(module.map_or(LoadState::Missing, LoadState::Here));
            if module.is_none() {
                set_timeout(move || self.send_missing(pause.saturating_mul(2)), pause);
            }
        });
    }

    fn send_missing(self, pause: Duration) {
        if matches!(self.load_state.try_get_untracked(), Some(LoadState::Missing)) {
            self.send(pause);
        }
    }

    /// Whether it is there, live.
    pub fn is_here(self) -> bool {
        matches!(self.load_state(), LoadState::Here(_))
    }

    /// The same, with what it brought or whether it still comes.
    pub fn load_state(self) -> LoadState<M> {
        self.load_state.get()
    }
}

impl PartialEq for LazyModule {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for LazyModule {}

impl PartialEq for OnDemandModule {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for OnDemandModule {}
