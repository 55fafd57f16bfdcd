//! What a line, and whoever stands in it, does to a call.

use std::convert::Infallible;
use std::future::pending;
use std::io::{self, ErrorKind};
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{ConnectInfo, Request};
use axum::http::StatusCode;
use axum::http::header::{ACCEPT_ENCODING, CONTENT_LENGTH};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures::{StreamExt as _, stream};

use super::call::Call;
use super::connection::Reset;

/// A call comes to harm: before the server has it, or after it has done what was asked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Harm {
    /// The server did it.
    pub(crate) done: bool,
    pub(crate) heard: Heard,
}

/// What the browser then hears.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Heard {
    /// The connection is reset.
    Reset,
    /// Nothing at all.
    Silence,
    /// Half of the body, and then nothing more.
    HalfThenSilence,
    /// Half of the body, and then the end of the connection.
    HalfThenEnd,
    /// Half of the body, as if it were the whole.
    HalfAsWhole,
    /// A web page of something in between.
    Page(u16),
    /// JSON.
    Json(u16, &'static str),
    /// That it is too busy, for so many seconds.
    Busy(&'static str),
}

const PAGE: &str = "<!doctype html><title>nginx</title><h1>Something in between</h1>";

impl Harm {
    /// What comes of a call. A change that was made is not made `again`: where a connection that had been used before is
    /// reset, browsers send it once more by themselves, and nobody behind `fetch` hears of it.
    pub(super) async fn befalls(self, request: Request, next: Next, again: bool) -> Response {
        let (mut parts, body) = request.into_parts();
        // As it is read, half of what is packed would be nothing.
        parts.headers.remove(ACCEPT_ENCODING);
        let reset = parts.extensions.get::<ConnectInfo<Reset>>().map(|it| it.0.clone());
        let answer = if self.done && !again {
            next.run(Request::from_parts(parts, body)).await
        } else {
            StatusCode::OK.into_response()
        };
        match self.heard {
            Heard::Reset => {
                reset.expect("the server knows its connections").now();
                answer
            }
            Heard::Silence => pending().await,
            Heard::HalfThenSilence => {
                halved(answer, |half| {
                    let silence = stream::pending::<Result<Bytes, Infallible>>();
                    Body::from_stream(stream::iter([Ok(half)]).chain(silence))
                })
                .await
            }
            Heard::HalfThenEnd => {
                halved(answer, |half| Body::from_stream(stream::iter([Ok(half)]).chain(stream::once(broken())))).await
            }
            Heard::HalfAsWhole => halved(answer, Body::from).await,
            Heard::Page(status) => typed(status, "text/html", PAGE),
            Heard::Json(status, body) => typed(status, "application/json", body),
            Heard::Busy(seconds) => {
                let busy = typed(429, "application/json", r#"{"message":"Slow down"}"#);
                ([("retry-after", seconds)], busy).into_response()
            }
        }
    }
}

/// The end of a connection, once what came before it has gone: at once, and nothing of it would.
async fn broken() -> io::Result<Bytes> {
    tokio::time::sleep(Duration::from_millis(50)).await;
    Err(ErrorKind::BrokenPipe.into())
}

/// The answer with what is made of the first half of its body.
async fn halved(answer: Response, body: impl FnOnce(Bytes) -> Body) -> Response {
    let (mut parts, whole) = answer.into_parts();
    let whole = to_bytes(whole, usize::MAX).await.unwrap();
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, body(whole.slice(..whole.len() / 2)))
}

fn typed(status: u16, kind: &'static str, body: &'static str) -> Response {
    (StatusCode::from_u16(status).unwrap(), [("content-type", kind)], body).into_response()
}

/// Whether it is for a call, after so many others.
type Fits = dyn Fn(&Call, usize) -> bool + Send;

/// Harm that stands on the line until it is taken off.
pub(super) struct Standing {
    pub(super) fits: Box<Fits>,
    pub(super) harm: Harm,
    /// How many calls it has met.
    pub(super) met: usize,
    /// A change was let through before it was spoiled.
    pub(super) made: bool,
}

impl Standing {
    /// What befalls a call, if it fits, and whether it is the same change again.
    pub(super) fn meets(&mut self, call: &Call) -> Option<(Harm, bool)> {
        if !(self.fits)(call, self.met) {
            return None;
        }
        let again = call.is_write() && self.made;
        self.met += 1;
        self.made |= call.is_write();
        Some((self.harm, again))
    }
}
