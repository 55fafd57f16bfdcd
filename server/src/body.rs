//! The body of a write: read to its end within the limit, understood later by the handler.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use serde_json::{Map, Value};

use crate::error::{Errors, Refusal, is_silence};

/// What was sent, with what it was said to be.
///
/// Only the size is judged here: every other fault is the documented 400 of the call, which the handler knows.
#[derive(Debug)]
pub(crate) struct Body {
    content_type: Option<String>,
    bytes: Bytes,
}

impl Body {
    /// The one value under `key` of a JSON object that has nothing else.
    pub(crate) fn only(&self, key: &str) -> Result<Value, Errors> {
        if self.content_type.as_deref().is_none_or(|kind| !is_json(kind)) {
            return Err(Errors::one("content-type", "The body must be sent as application/json."));
        }
        self.member(key)
    }

    /// Like [`Body::only`], and content with no `Content-Type`: the API text asks a delete for none.
    pub(crate) fn only_untyped(&self, key: &str) -> Result<Value, Errors> {
        if self.content_type.is_none() { self.member(key) } else { self.only(key) }
    }

    fn member(&self, key: &str) -> Result<Value, Errors> {
        let mut members: Map<String, Value> = serde_json::from_slice(&self.bytes)
            .map_err(|error| Errors::one("body", format!("The body is not a JSON object: {error}.")))?;
        let value = members.remove(key);
        let mut errors = Errors::default();
        for unknown in members.keys() {
            errors.add(unknown, "There is no such member.");
        }
        let value = errors.note(key, value.ok_or_else(|| "This member is required.".to_owned()));
        errors.unless(value.unwrap_or_default())
    }
}

impl<S: Send + Sync> FromRequest<S> for Body {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        let content_type =
            request.headers().get(CONTENT_TYPE).map(|kind| String::from_utf8_lossy(kind.as_bytes()).into());
        match Bytes::from_request(request, state).await {
            Ok(bytes) => Ok(Self { content_type, bytes }),
            Err(rejection) if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE => Err(Refusal::TooLarge),
            Err(rejection) if is_silence(&rejection) => Err(Refusal::TooSlow),
            // The connection broke off: nobody is there to read a better answer, and no JSON is the truth.
            Err(rejection) => {
                tracing::debug!(status = %rejection.into_response().status(), "the body did not arrive");
                Ok(Self { content_type, bytes: Bytes::new() })
            }
        }
    }
}

/// Parameters such as `charset` may follow.
fn is_json(content_type: &str) -> bool {
    content_type.split(';').next().is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
}
