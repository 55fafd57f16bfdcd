//! What can go wrong with a call, told apart by what the screen then does.

use std::time::Duration;

use cadenza_contract::Failure;

use crate::form::{Field, FieldErrors, Problem, in_order};

/// A call that did not give what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// The token is missing or no longer accepted: sign-in opens over the page.
    SignedOut,
    /// The token is good and may not do this: the action is refused, nobody is signed out.
    NotAllowed(Said),
    /// The server refused what was sent: messages go to their fields, the rest is shown.
    Rejected(Said, FieldErrors),
    /// There is no such schedule any more.
    Missing(Said),
    /// It was changed or taken meanwhile.
    Conflict(Said),
    /// More was sent than the server accepts.
    TooLarge(Said),
    /// Too many requests; when the server says so, this long from now it may be tried again.
    Busy(Said, Option<Duration>),
    /// The server failed; after a write it may or may not have been done.
    Failed(Said),
    /// Something between here and the API answered with a page of its own.
    NotTheApi(Said),
    /// The API sent us somewhere else; the token does not follow.
    Redirected(Said),
    /// The answer is cut off, empty or of an unknown shape.
    Unreadable(String),
    /// The browser has no network.
    Offline,
    /// No answer: the server is down, the name is wrong, or the browser kept the answer back (CORS).
    Unreachable,
    /// No answer in time; after a write it may or may not have been done.
    TimedOut,
}

/// The status and the server's own sentence, kept beside ours.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// The HTTP status.
    pub status: u16,
    /// The server's message; empty when it had none.
    pub message: String,
}

/// What came back over the wire, whatever it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status; 0 for a redirect the browser kept closed.
    pub status: u16,
    /// The `Content-Type` header, lower case, empty when there is none.
    pub content_type: String,
    /// The `Retry-After` header.
    pub retry_after: Option<String>,
    /// The body as text.
    pub body: String,
}

/// Why nothing came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAnswer {
    /// The browser has no network.
    Offline,
    /// The connection failed, or the browser kept the answer back.
    Unreachable,
    /// The time was up.
    TimedOut,
}

/// What a 403 to this call means, which the API leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The list call is open to every token, so the token is bad.
    SignedOut,
    /// The token is known to be good.
    NotAllowed,
}

impl ApiError {
    /// What an answer other than success means.
    pub fn of(answer: &Answer, refusal: Refusal) -> Self {
        let failure = Failure::decode(&answer.body);
        if failure.is_none() && answer.is_page() && !matches!(answer.status, 401 | 403 | 429) {
            return Self::NotTheApi(Said { status: answer.status, message: String::new() });
        }
        let failure = failure.unwrap_or_default();
        let (fields, message) = by_field(failure);
        let said = Said { status: answer.status, message };
        match (answer.status, refusal) {
            (401, _) | (403, Refusal::SignedOut) => Self::SignedOut,
            (403, Refusal::NotAllowed) => Self::NotAllowed(said),
            (404 | 410, _) => Self::Missing(said),
            (409 | 412, _) => Self::Conflict(said),
            (413, _) => Self::TooLarge(said),
            (429, _) => Self::Busy(said, answer.pause()),
            (503, _) if answer.pause().is_some() => Self::Busy(said, answer.pause()),
            (0 | 300..=399, _) => Self::Redirected(said),
            (400..=499, _) => Self::Rejected(said, fields),
            (_, _) => Self::Failed(said),
        }
    }

    /// Whether a write that ended like this may have been done all the same.
    pub fn is_ambiguous(&self) -> bool {
        match self {
            Self::Failed(_) | Self::TimedOut | Self::Unreadable(_) | Self::NotTheApi(_) | Self::Unreachable => true,
            Self::SignedOut
            | Self::NotAllowed(_)
            | Self::Rejected(..)
            | Self::Missing(_)
            | Self::Conflict(_)
            | Self::TooLarge(_)
            | Self::Busy(..)
            | Self::Redirected(_)
            | Self::Offline => false,
        }
    }
}

impl From<NoAnswer> for ApiError {
    fn from(none: NoAnswer) -> Self {
        match none {
            NoAnswer::Offline => Self::Offline,
            NoAnswer::Unreachable => Self::Unreachable,
            NoAnswer::TimedOut => Self::TimedOut,
        }
    }
}

impl Answer {
    /// Whether the status is a success.
    pub fn is_ok(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Whether the body is a web page: a proxy's, a captive portal's, a single-page host's.
    pub fn is_page(&self) -> bool {
        self.content_type.starts_with("text/html") || self.body.trim_start().starts_with('<')
    }

    /// How long the server asks to wait. A date is not read: a wrong clock would make it meaningless.
    pub fn pause(&self) -> Option<Duration> {
        self.retry_after.as_ref()?.trim().parse().ok().map(Duration::from_secs)
    }
}

/// Sentences that belong to a field we have, in the order of the form, and the message with those that do not.
fn by_field(failure: Failure) -> (FieldErrors, String) {
    let (mut said, mut message) = (FieldErrors::new(), failure.message);
    for (name, sentences) in failure.errors {
        let sentences = sentences.join(" ");
        match Field::from_wire(&name) {
            Some(field) => said.push((field, Problem::Said(sentences))),
            None => message = format!("{message} ({name}: {sentences})").trim_start().to_owned(),
        }
    }
    (in_order(said), message)
}
