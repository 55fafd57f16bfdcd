//! The loads after the first, each a wasm file of its own: fetched, awaited, given up, fetched again.

use std::time::Duration;

use cadenza_view::prelude::*;
use futures::future::LocalBoxFuture;

use super::lazy_views::{LazyView, OnDemandView};
use cadenza_core::list::{Column, Query, Rows, SearchIndex, SortedRows};

/// Draws a piece.
pub type DrawLazyView = fn(LazyView) -> View;

/// Looks for the rows a query narrows the list to; the index is made again where it is that of other rows.
pub type FindRows = fn(&Rows, &Query, StoredValue<SearchIndex>) -> Rows;

/// Sorts rows by a column, texts as a language has them.
pub type SortRows = fn(&Rows, Column, &str) -> SortedRows;

/// Brings a load.
pub type LoadChunk<M> = fn() -> LocalBoxFuture<'static, Result<M, Missing>>;

/// The file of a load did not come.
pub struct Missing;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for Missing {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

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
    /// Looks for rows of the list.
    pub find: FindRows,
    /// The style of what is drawn.
    pub style: &'static str,
}

/// What the third load brings, and the fourth: one type, or all that fetches would be there once more for the fourth. Two of
/// them are the same, as a load brings one.
#[derive(Clone, Copy)]
pub struct OnDemandModule {
    /// Draws a piece.
    pub draw: fn(OnDemandView) -> View,
    /// The style of what is drawn.
    pub style: &'static str,
}

/// How long the first time until what did not come is asked for again.
const PAUSE: Duration = Duration::from_secs(10);

/// A load of one app after the first.
pub struct ChunkLoader<M> {
    load_state: RwSignal<LoadState<M>>,
    loading: StoredValue<LoadChunk<M>>,
    /// Whether fetching has started.
    sent: StoredValue<bool>,
    /// Whether the app was given its style.
    is_styled: StoredValue<bool>,
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
            is_styled: StoredValue::new(false),
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
            let is_missing = module.is_err();
            self.load_state.set(module.map_or(LoadState::Missing, LoadState::Here));
            if is_missing {
                set_timeout(move || self.send_missing(pause.saturating_mul(2)), pause);
            }
        });
    }

    fn send_missing(self, pause: Duration) {
        if matches!(self.load_state.try_get_untracked(), Some(LoadState::Missing)) {
            self.send(pause);
        }
    }

    /// Whether the app is still to be given its style; once told so, it has it.
    pub fn take_style(self) -> bool {
        let is_missing = !self.is_styled.get_value();
        self.is_styled.set_value(true);
        is_missing
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
