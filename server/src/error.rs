//! Refusals: every answer that is not a 200, in the shape `{"message", "status", "errors"}`.

use std::collections::BTreeMap;

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use cadenza_contract::{Failure, message};

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
    /// 403: no token, a bad one, or one that may not do this. Which of them is not said, as documented.
    Forbidden,
    /// 404: no such call.
    NoSuchCall,
    /// 405: the call exists under another method.
    WrongMethod,
    /// 413: the body is over the limit.
    TooLarge,
    /// 500: the database failed. The reason goes to the log, not to the caller.
    Failed(sqlx::Error),
}

impl Refusal {
    /// For `map_err`: the documented 400 of one call.
    pub(crate) fn invalid(message: &'static str) -> impl Fn(Errors) -> Self {
        move |errors| Self::Invalid(message, errors)
    }
}

impl From<sqlx::Error> for Refusal {
    fn from(error: sqlx::Error) -> Self {
        Self::Failed(error)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let (status, message, errors) = match self {
            Self::Invalid(message, errors) => (StatusCode::BAD_REQUEST, message, errors.0),
            Self::Forbidden => (StatusCode::FORBIDDEN, message::FORBIDDEN, BTreeMap::new()),
            Self::NoSuchCall => (StatusCode::NOT_FOUND, "Not found", BTreeMap::new()),
            Self::WrongMethod => (StatusCode::METHOD_NOT_ALLOWED, "Method not allowed", BTreeMap::new()),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "Request body too large", BTreeMap::new()),
            Self::Failed(error) => {
                tracing::error!(%error, "the database failed");
                (StatusCode::INTERNAL_SERVER_ERROR, "Internal server error", BTreeMap::new())
            }
        };
        (
            status,
            Json(Failure {
                message: message.to_owned(),
                status: "error".to_owned(),
                errors: errors.into_iter().collect(),
            }),
        )
            .into_response()
    }
}
