//! An error in words: what happened, what to do, and the server's own sentence beside it.

use super::{Messages, lazy_messages};
use crate::api::error::{ApiError, Call, ServerMessage, Write};

/// The words for one kind of error.
pub struct ErrorText {
    /// What happened, as a title.
    pub what: &'static str,
    /// What it means and what to do.
    pub advice: &'static str,
}

/// The words for every kind of error, by the call where its situation has words of its own.
#[expect(missing_docs, reason = "named as the errors they are for")]
pub struct Errors {
    pub signed_out: ErrorText,
    pub not_allowed: fn(Call) -> ErrorText,
    pub rejected: fn(Call) -> ErrorText,
    pub missing: ErrorText,
    pub not_offered: fn(Call) -> ErrorText,
    pub conflict: fn(Call) -> ErrorText,
    pub too_large: fn(Call) -> ErrorText,
    pub busy: ErrorText,
    pub busy_for: fn(u64) -> String,
    pub failed: ErrorText,
    pub down: ErrorText,
    pub not_the_api: ErrorText,
    pub redirected: ErrorText,
    pub unreadable: ErrorText,
    pub offline: ErrorText,
    pub unreachable: ErrorText,
    pub timed_out: ErrorText,
    pub stopped: ErrorText,
    pub unclear: fn(Write) -> ErrorText,
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
    let errors = &lazy_messages(messages).errors;
    let plain = |ErrorText { what, advice }: &ErrorText| Explanation {
        what: (*what).to_owned(),
        advice: (*advice).to_owned(),
        detail: None,
    };
    let quoting =
        |text: &ErrorText, said: &ServerMessage| Explanation { detail: quoted(messages, said), ..plain(text) };
    match error {
        ApiError::SignedOut => plain(&errors.signed_out),
        ApiError::NotAllowed(said) => quoting(&(errors.not_allowed)(said.call), said),
        ApiError::Rejected(said, _) => quoting(&(errors.rejected)(said.call), said),
        ApiError::Missing(said) => quoting(&errors.missing, said),
        ApiError::NotOffered(said) => quoting(&(errors.not_offered)(said.call), said),
        ApiError::Conflict(said) => quoting(&(errors.conflict)(said.call), said),
        ApiError::TooLarge(said) => quoting(&(errors.too_large)(said.call), said),
        ApiError::Busy(said, None) => quoting(&errors.busy, said),
        ApiError::Busy(said, Some(pause)) => {
            Explanation { advice: (errors.busy_for)(pause.as_secs()), ..quoting(&errors.busy, said) }
        }
        ApiError::Failed(said) => quoting(&errors.failed, said),
        ApiError::Down(said) => quoting(&errors.down, said),
        ApiError::NotTheApi(said) => quoting(&errors.not_the_api, said),
        ApiError::Redirected(_) => plain(&errors.redirected),
        ApiError::Unreadable(why) => Explanation { detail: Some(why.clone()), ..plain(&errors.unreadable) },
        ApiError::Offline => plain(&errors.offline),
        ApiError::Unreachable => plain(&errors.unreachable),
        ApiError::TimedOut => plain(&errors.timed_out),
        ApiError::Stopped => plain(&errors.stopped),
        ApiError::Unclear(write, why) => {
            let why = explain(messages, why);
            let detail = why.detail.map_or(String::new(), |detail| format!(". {detail}"));
            Explanation { detail: Some(format!("{}{detail}", why.what)), ..plain(&(errors.unclear)(*write)) }
        }
    }
}

/// The server's own sentence, if it was asked at all.
fn quoted(messages: &Messages, said: &ServerMessage) -> Option<String> {
    let message = said.message.trim();
    (said.status != 0 || !message.is_empty()).then(|| (lazy_messages(messages).server_said)(said.status, message))
}
