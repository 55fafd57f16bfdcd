//! An error in words: what happened, what to do, and the server's own sentence beside it.

use super::Messages;
use crate::api::error::{ApiError, Said};

/// The words for one kind of error.
pub struct ErrorText {
    /// What happened, as a title.
    pub what: &'static str,
    /// What it means and what to do.
    pub advice: &'static str,
}

/// The words for every kind of error.
#[expect(missing_docs, reason = "named as the errors they are for")]
pub struct Errors {
    pub signed_out: ErrorText,
    pub not_allowed: ErrorText,
    pub rejected: ErrorText,
    pub missing: ErrorText,
    pub conflict: ErrorText,
    pub too_large: ErrorText,
    pub busy: ErrorText,
    pub busy_for: fn(u64) -> String,
    pub failed: ErrorText,
    pub not_the_api: ErrorText,
    pub redirected: ErrorText,
    pub unreadable: ErrorText,
    pub offline: ErrorText,
    pub unreachable: ErrorText,
    pub timed_out: ErrorText,
}

/// An error as the screen shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What happened.
    pub what: String,
    /// What it means and what to do.
    pub advice: String,
    /// The server's sentence, or what the decoder found; never without our own words.
    pub detail: Option<String>,
}

/// An error in the language of `messages`.
pub fn explain(messages: &Messages, error: &ApiError) -> Explanation {
    let errors = &messages.errors;
    let said = |said: &Said| Some((messages.server_said)(said.status, said.message.trim()));
    let (text, detail) = match error {
        ApiError::SignedOut => (&errors.signed_out, None),
        ApiError::NotAllowed(what) => (&errors.not_allowed, said(what)),
        ApiError::Rejected(what, _) => (&errors.rejected, said(what)),
        ApiError::Missing(what) => (&errors.missing, said(what)),
        ApiError::Conflict(what) => (&errors.conflict, said(what)),
        ApiError::TooLarge(what) => (&errors.too_large, said(what)),
        ApiError::Busy(what, _) => (&errors.busy, said(what)),
        ApiError::Failed(what) => (&errors.failed, said(what)),
        ApiError::NotTheApi(what) => (&errors.not_the_api, said(what)),
        ApiError::Redirected(_) => (&errors.redirected, None),
        ApiError::Unreadable(why) => (&errors.unreadable, Some(why.clone())),
        ApiError::Offline => (&errors.offline, None),
        ApiError::Unreachable => (&errors.unreachable, None),
        ApiError::TimedOut => (&errors.timed_out, None),
    };
    let advice = match error {
        ApiError::Busy(_, Some(pause)) => (errors.busy_for)(pause.as_secs()),
        ApiError::Busy(_, None)
        | ApiError::SignedOut
        | ApiError::NotAllowed(_)
        | ApiError::Rejected(..)
        | ApiError::Missing(_)
        | ApiError::Conflict(_)
        | ApiError::TooLarge(_)
        | ApiError::Failed(_)
        | ApiError::NotTheApi(_)
        | ApiError::Redirected(_)
        | ApiError::Unreadable(_)
        | ApiError::Offline
        | ApiError::Unreachable
        | ApiError::TimedOut => text.advice.to_owned(),
    };
    Explanation { what: text.what.to_owned(), advice, detail }
}
