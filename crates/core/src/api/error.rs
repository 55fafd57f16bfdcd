//! What can go wrong with a call, told apart by what the screen then does.

use std::time::Duration;

use cadenza_contract::{Failure, is_ok};

use crate::form::{FieldErrors, FieldProblem, in_form_order};
use crate::schedule::Attribute;

/// Which call of the API it was: what an answer means depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// Many schedules: the list, an export, the check of a token.
    List,
    /// One schedule.
    Read,
    /// A change.
    Write(Write),
}

/// A call that changes something. It is never repeated by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// A new schedule.
    Create,
    /// Another content of one.
    Update,
    /// Schedules taken away.
    Delete,
}

/// A call that did not give what was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// The token is missing or no longer accepted: sign-in opens over the page.
    SignedOut,
    /// The token is good and may not do this: the action is refused, nobody is signed out.
    NotAllowed(ServerMessage),
    /// The server refused what was sent: messages go to their fields, the rest is shown.
    Rejected(ServerMessage, FieldErrors),
    /// There is no such schedule any more.
    Missing(ServerMessage),
    /// The API has nothing at this address, or not for this method.
    NotOffered(ServerMessage),
    /// It stands against the present state: changed or taken meanwhile.
    Conflict(ServerMessage),
    /// More was sent than the server accepts.
    TooLarge(ServerMessage),
    /// Too many requests; when the server says so, this long from now it may be tried again.
    Busy(ServerMessage, Option<Duration>),
    /// The server failed.
    Failed(ServerMessage),
    /// The server is not there: something in front of it says so.
    Down(ServerMessage),
    /// A success that is not the API's: a page of something between here and there.
    NotTheApi(ServerMessage),
    /// The API sent us somewhere else; the token does not follow.
    Redirected(ServerMessage),
    /// The answer is cut off, empty or of an unknown shape.
    Unreadable(String),
    /// The browser has no network; nothing has left.
    Offline,
    /// No answer: the server is down, the name is wrong, or the browser kept the answer back (CORS).
    Unreachable,
    /// No answer in time.
    TimedOut,
    /// The person did not want to wait any longer.
    Stopped,
    /// Why the answer to a change was not clear, where a look did not tell either whether it was made.
    Unclear(Write, Box<ApiError>),
}

/// The status and the server's own sentence, kept beside ours, and the call they answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerMessage {
    /// The call that was answered.
    pub call: Call,
    /// The HTTP status; 0 where nothing was sent.
    pub status: u16,
    /// The server's message; empty when it had none.
    pub message: String,
}

/// What came back over the wire, whatever it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawResponse {
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
pub enum TransportError {
    /// The browser has no network.
    Offline,
    /// The connection failed, or the browser kept the answer back.
    Unreachable,
    /// Nothing came for too long.
    TimedOut,
    /// The person did not want to wait any longer.
    Stopped,
}

impl ApiError {
    /// What an answer other than success means. Its status decides before its body does: a proxy answers in HTML.
    pub fn of(answer: &RawResponse, call: Call) -> Self {
        let failure = Failure::decode(&answer.body);
        let of_the_api = failure.is_some();
        let (fields, message) = by_field(failure.unwrap_or_default());
        let said = ServerMessage { call, status: answer.status, message };
        match (answer.status, call) {
            (401, _) | (403, Call::List) => Self::SignedOut,
            (403, Call::Read | Call::Write(_)) => Self::NotAllowed(said),
            // 400 is the documented answer to an unknown id: nothing else in the request could be wrong. A proxy, whose page
            // it would be, knows nothing of schedules.
            (404 | 410, Call::Read | Call::Write(Write::Update)) | (400, Call::Read) if of_the_api => {
                Self::Missing(said)
            }
            (404 | 410 | 405, _) => Self::NotOffered(said),
            (408, _) => Self::TimedOut,
            (409 | 412, _) => Self::Conflict(said),
            (413 | 414 | 431, _) => Self::TooLarge(said),
            (429, _) => Self::Busy(said, answer.retry_after()),
            (503, _) if answer.retry_after().is_some() => Self::Busy(said, answer.retry_after()),
            (0 | 300..=399, _) => Self::Redirected(said),
            (400..=499, _) => Self::Rejected(said, fields),
            // Beyond 520 are those of a content network in front of a server that does not answer it.
            (502..=504 | 520..=530, _) => Self::Down(said),
            (_, _) => Self::Failed(said),
        }
    }

    /// What a success is that does not read as the call's answer, for the reason the decoder gives.
    pub fn unreadable(answer: &RawResponse, call: Call, why: String) -> Self {
        let said = |message| ServerMessage { call, status: answer.status, message };
        match Failure::decode(&answer.body) {
            Some(failure) if !failure.status.is_empty() && !is_ok(&failure.status) => {
                Self::Failed(said(failure.message))
            }
            None if answer.is_html() => Self::NotTheApi(said(String::new())),
            Some(_) | None => Self::Unreadable(why),
        }
    }

    /// Whether a change that ended like this may have been made all the same.
    pub fn is_outcome_unknown(&self) -> bool {
        match self {
            Self::Failed(_)
            | Self::Down(_)
            | Self::TimedOut
            | Self::Stopped
            | Self::Unreadable(_)
            | Self::NotTheApi(_)
            | Self::Unreachable
            | Self::Unclear(..) => true,
            Self::Busy(said, _) => said.status >= 500,
            Self::SignedOut
            | Self::NotAllowed(_)
            | Self::Rejected(..)
            | Self::Missing(_)
            | Self::NotOffered(_)
            | Self::Conflict(_)
            | Self::TooLarge(_)
            | Self::Redirected(_)
            | Self::Offline => false,
        }
    }

    /// Whether it was a change that the token was refused.
    pub fn forbids_writing(&self) -> bool {
        matches!(self, Self::NotAllowed(ServerMessage { call: Call::Write(_), .. }))
    }

    /// Whether the same call may go well later, without anything else being done.
    pub fn is_transient(&self) -> bool {
        match self {
            Self::Busy(..)
            | Self::Conflict(_)
            | Self::Failed(_)
            | Self::Down(_)
            | Self::NotTheApi(_)
            | Self::Unreadable(_)
            | Self::Offline
            | Self::Unreachable
            | Self::TimedOut
            | Self::Stopped
            | Self::Unclear(..) => true,
            Self::SignedOut
            | Self::NotAllowed(_)
            | Self::Rejected(..)
            | Self::Missing(_)
            | Self::NotOffered(_)
            | Self::TooLarge(_)
            | Self::Redirected(_) => false,
        }
    }

    /// The same where a look has not told either what became of the change.
    #[must_use]
    pub fn unclear(self, write: Write) -> Self {
        match self {
            Self::Unclear(..) => self,
            why => Self::Unclear(write, Box::new(why)),
        }
    }
}

impl From<TransportError> for ApiError {
    fn from(none: TransportError) -> Self {
        match none {
            TransportError::Offline => Self::Offline,
            TransportError::Unreachable => Self::Unreachable,
            TransportError::TimedOut => Self::TimedOut,
            TransportError::Stopped => Self::Stopped,
        }
    }
}

impl RawResponse {
    /// Whether the status is a success.
    pub fn is_ok(&self) -> bool {
        (200..300).contains(&self.status)
    }

    /// Whether the body is a web page: a proxy's, a captive portal's, a single-page host's.
    pub fn is_html(&self) -> bool {
        self.content_type.starts_with("text/html") || self.body.trim_start().starts_with('<')
    }

    /// How long the server asks to wait. A date is not read: a wrong clock would make it meaningless.
    pub fn retry_after(&self) -> Option<Duration> {
        self.retry_after.as_ref()?.trim().parse().ok().map(Duration::from_secs)
    }
}

/// Sentences that belong to a field we have, in the order of the form, and the message with those that do not.
fn by_field(failure: Failure) -> (FieldErrors, String) {
    let (mut said, mut message) = (FieldErrors::new(), failure.message);
    for (name, sentences) in failure.errors {
        let sentences = sentences.join(" ");
        match Attribute::from_wire(&name) {
            Some(attribute) => said.push((attribute, FieldProblem::Said(sentences))),
            None => message = format!("{message} ({name}: {sentences})").trim_start().to_owned(),
        }
    }
    (in_form_order(said), message)
}
