//! Which of its states the list is in.

use super::{ListState, Phase};
use crate::api::error::ApiError;

/// What the list page shows in the place of its table, or with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListViewState {
    /// Nothing has come yet.
    FirstLoad,
    /// Rows; newer ones may be on their way.
    Rows {
        /// A request is under way.
        refreshing: bool,
    },
    /// Rows from before, and why there are no newer ones.
    Stale(ApiError),
    /// There is no schedule at all.
    NothingYet,
    /// No schedule matches the filter.
    NothingMatches,
    /// Rows came, but none of them could be read.
    NothingReadable,
    /// No rows, and why.
    Failed(ApiError),
}

impl ListState {
    /// The state the list is in.
    pub fn view_state(&self) -> ListViewState {
        let filtered = self.answered_query.as_ref().is_some_and(|(query, _)| !query.filter.is_empty());
        match (&self.phase, self.rows.is_empty(), &self.answered_query) {
            (Phase::Failed(error), true, _) => ListViewState::Failed(error.clone()),
            (Phase::Failed(error), false, _) => ListViewState::Stale(error.clone()),
            // Those from before, dimmed.
            (Phase::Loading, true, None) if !self.displayed().rows.is_empty() => {
                ListViewState::Rows { refreshing: true }
            }
            (Phase::Loading | Phase::Ready, false, _) => {
                ListViewState::Rows { refreshing: self.phase == Phase::Loading }
            }
            (Phase::Loading | Phase::Ready, true, None) => ListViewState::FirstLoad,
            (Phase::Loading | Phase::Ready, true, Some(_)) if !self.unreadable.is_empty() => {
                ListViewState::NothingReadable
            }
            (Phase::Loading | Phase::Ready, true, Some(_)) if filtered => ListViewState::NothingMatches,
            (Phase::Loading | Phase::Ready, true, Some(_)) => ListViewState::NothingYet,
        }
    }
}
