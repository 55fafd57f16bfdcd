//! Refusals: every answer that is not a 200, in the shape `{"message", "status", "errors"}`.

use std::collections::BTreeMap;

use axum::Json;
use axum::http::header::{CONNECTION, RETRY_AFTER};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use cadenza_contract::{Failure, message};

use tower_http::timeout::TimeoutError;

use crate::database::{Trouble, trouble};

/// When to ask again after somebody else kept the database locked: its writes are a matter of milliseconds.
const AFTER_A_LOCK: u64 = 5;

/// Sentences by the wire name of the field or parameter they are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Errors(BTreeMap<String, Vec<String>>);

impl Errors {
    /// One sentence about one field.
    pub(crate) fn one(field: &str, sentence: impl Into<String>) -> Self {
        let mut errors = Self::default();
        errors.add(field, sentence);
        errors
    }

    pub(crate) fn add(&mut self, field: &str, sentence: impl Into<String>) {
        self.0.entry(field.to_owned()).or_default().push(sentence.into());
    }

    /// The value, or `None` with its complaint noted: the next field is looked at all the same.
    pub(crate) fn note<T>(&mut self, field: &str, outcome: Result<T, String>) -> Option<T> {
        outcome.map_err(|sentence| self.add(field, sentence)).ok()
    }

    /// `value` if there was nothing to complain about.
    pub(crate) fn unless<T>(self, value: T) -> Result<T, Self> {
        if self.0.is_empty() { Ok(value) } else { Err(self) }
    }
}

/// Why a request is not answered with 200.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// 400 with the call's documented message.
    Invalid(&'static str, Errors),
    /// 400: not a request as HTTP has it.
    Malformed(&'static str),
    /// 403: no token, a bad one, or one that may not do this. Which of them is not said, as documented.
    Forbidden,
    /// 404: no such call.
    NoSuchCall,
    /// 405: the call exists under another method.
    WrongMethod,
    /// 408: the body stopped coming.
    TooSlow,
    /// 413: the body is over the limit.
    TooLarge,
    /// 414: the address is over the limit.
    TooLong,
    /// 429: too many tokens that are none came from this address; after so many seconds there is room for another.
    TooMany(u64),
    /// 500, 503 or 507: the database failed. The reason goes to the log, not to the caller.
    Failed(sqlx::Error),
}

impl Refusal {
    /// For `map_err`: the documented 400 of one call.
    pub(crate) fn invalid(message: &'static str) -> impl Fn(Errors) -> Self {
        move |errors| Self::Invalid(message, errors)
    }

    fn status(&self) -> (StatusCode, &'static str) {
        match self {
            Self::Invalid(message, _) | Self::Malformed(message) => (StatusCode::BAD_REQUEST, message),
            Self::Forbidden => (StatusCode::FORBIDDEN, message::FORBIDDEN),
            Self::NoSuchCall => (StatusCode::NOT_FOUND, "Not found"),
            Self::WrongMethod => (StatusCode::METHOD_NOT_ALLOWED, "Method not allowed"),
            Self::TooSlow => (StatusCode::REQUEST_TIMEOUT, "Request body stopped arriving"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "Request body too large"),
            Self::TooLong => (StatusCode::URI_TOO_LONG, "Request line too long"),
            Self::TooMany(_) => (StatusCode::TOO_MANY_REQUESTS, "Too many failed sign-in attempts"),
            Self::Failed(error) => match trouble(error) {
                Trouble::Busy => (StatusCode::SERVICE_UNAVAILABLE, "Database is busy"),
                Trouble::Full => (StatusCode::INSUFFICIENT_STORAGE, "Insufficient storage"),
                Trouble::Other => (StatusCode::INTERNAL_SERVER_ERROR, "Internal server error"),
            },
        }
    }

    /// What goes into the head of the answer beside its status.
    fn header(&self) -> Option<(HeaderName, HeaderValue)> {
        match self {
            Self::TooMany(seconds) => Some((RETRY_AFTER, (*seconds).into())),
            Self::Failed(error) if trouble(error) == Trouble::Busy => Some((RETRY_AFTER, AFTER_A_LOCK.into())),
            // What is left of the body would be taken for the next request.
            Self::Malformed(_) | Self::TooSlow => Some((CONNECTION, HeaderValue::from_static("close"))),
            Self::Invalid(..) | Self::Forbidden | Self::NoSuchCall | Self::WrongMethod => None,
            Self::TooLarge | Self::TooLong | Self::Failed(_) => None,
        }
    }
}

impl From<sqlx::Error> for Refusal {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let ((status, message), header) = (self.status(), self.header());
        let errors = match self {
            Self::Invalid(_, errors) => errors.0,
            Self::Failed(error) => {
                tracing::error!(%error, "the database failed");
                BTreeMap::new()
            }
            Self::Malformed(_) | Self::Forbidden | Self::NoSuchCall | Self::WrongMethod | Self::TooSlow => {
                BTreeMap::new()
            }
            Self::TooLarge | Self::TooLong | Self::TooMany(_) => BTreeMap::new(),
        };
        let mut response = failure(status, message, errors);
        response.headers_mut().extend(header);
        response
    }
}

/// The shape every refusal has.
pub(crate) fn failure(status: StatusCode, message: &str, errors: BTreeMap<String, Vec<String>>) -> Response {
    let errors = errors.into_iter().collect();
    (status, Json(Failure { message: message.to_owned(), status: "error".to_owned(), errors })).into_response()
}

/// Whether this came about because nothing came any more: the reasons below an error say so.
pub(crate) fn is_silence(error: &(dyn std::error::Error + 'static)) -> bool {
    let below = std::iter::successors(Some(error), |error| error.source());
    below.into_iter().any(<dyn std::error::Error>::is::<TimeoutError>)
}
