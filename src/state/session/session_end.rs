//! A session that ended without its person having said so here.

use cadenza_core::unfinished::UnfinishedReason;

/// Why it ended, and what that took with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SessionEnd {
    /// Why.
    pub why: SessionEndReason,
    /// What was not finished then.
    pub lost: Option<UnfinishedReason>,
}

/// Why a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionEndReason {
    /// Somebody signed out in another tab.
    Elsewhere,
    /// Nobody was there for too long.
    Idle,
}
