//! Which of its states the list is in.

use super::{ListState, Phase};
use crate::api::error::ApiError;

/// What the list page shows in the place of its table, or with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
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
    pub fn screen(&self) -> Screen {
        let filtered = self.answers.as_ref().is_some_and(|(query, _)| !query.filter.is_empty());
        match (&self.phase, self.rows.is_empty(), &self.answers) {
            (Phase::Failed(error), true, _) => Screen::Failed(error.clone()),
            (Phase::Failed(error), false, _) => Screen::Stale(error.clone()),
            // Those from before, dimmed.
            (Phase::Loading, true, None) if !self.drawn().rows.is_empty() => Screen::Rows { refreshing: true },
            (Phase::Loading | Phase::Ready, false, _) => Screen::Rows { refreshing: self.phase == Phase::Loading },
            (Phase::Loading | Phase::Ready, true, None) => Screen::FirstLoad,
            (Phase::Loading | Phase::Ready, true, Some(_)) if !self.unreadable.is_empty() => Screen::NothingReadable,
            (Phase::Loading | Phase::Ready, true, Some(_)) if filtered => Screen::NothingMatches,
            (Phase::Loading | Phase::Ready, true, Some(_)) => Screen::NothingYet,
        }
    }
}
