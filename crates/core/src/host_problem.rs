//! What the page around is told of a call that did not go well.

use crate::api::error::ApiError;

/// What kind of trouble it is, with the status of the answer if there was one; never with what was asked or answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HostProblem {
    /// A word that documentation lists.
    pub kind: &'static str,
    /// The HTTP status; 0 where there was no answer.
    pub status: u16,
}

impl HostProblem {
    /// The policy of the page does not allow the call.
    pub const POLICY: Self = Self { kind: "policy", status: 0 };

    /// What a page around hears of an error; nothing of a token that is refused, which it hears of otherwise.
    pub fn of(error: &ApiError) -> Option<Self> {
        let of = |kind, status| Some(Self { kind, status });
        match error {
            // Whoever did not want to wait knows it.
            ApiError::SignedOut | ApiError::Stopped => None,
            ApiError::Unclear(_, why) => Self::of(why),
            ApiError::NotAllowed(said) => of("not-allowed", said.status),
            ApiError::Rejected(said, _) => of("rejected", said.status),
            ApiError::Missing(said) => of("missing", said.status),
            ApiError::NotOffered(said) => of("not-offered", said.status),
            ApiError::Conflict(said) => of("conflict", said.status),
            ApiError::TooLarge(said) => of("too-large", said.status),
            ApiError::Busy(said, _) => of("busy", said.status),
            ApiError::Failed(said) => of("failed", said.status),
            ApiError::Down(said) => of("down", said.status),
            ApiError::NotTheApi(said) => of("not-the-api", said.status),
            ApiError::Redirected(said) => of("redirected", said.status),
            ApiError::Unreadable(_) => of("unreadable", 200),
            ApiError::Offline => of("offline", 0),
            ApiError::Unreachable => of("unreachable", 0),
            ApiError::TimedOut => of("timed-out", 0),
        }
    }
}
