//! A session that ended without its person having said so here.

use cadenza_core::unfinished::Concern;

/// Why it ended, and what that took with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Why.
    pub why: Why,
    /// What was not finished then.
    pub lost: Option<Concern>,
}

/// Why a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Somebody signed out in another tab.
    Elsewhere,
    /// Nobody was there for too long.
    Idle,
}
