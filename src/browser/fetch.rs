//! The browser's side of [`Transport`]: the only place that knows `fetch`.

use std::rc::Rc;
use std::time::Duration;

use cadenza_contract::Timestamp;
use futures::FutureExt;
use futures::future::{Either, select};
use gloo_net::http::{Method as HttpMethod, RequestBuilder, Response};
use gloo_timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, AbortSignal, ReadableStreamDefaultReader, ReadableStreamReadResult, RequestCache,
    RequestCredentials, RequestRedirect,
};

use cadenza_client::{HttpRequest, Transport};
use cadenza_core::api::error::{RawResponse, TransportError};
use cadenza_core::api::request::Method;

/// After this long without a byte a request is given up; a large answer on a slow line may take as long as it needs.
const SILENCE: Duration = Duration::from_secs(15);

/// The transport of a page: `fetch`, with a time limit, cancelled when its future is dropped.
pub fn transport() -> Transport {
    Transport {
        send: Rc::new(|request| send(request).boxed_local()),
        wait: Rc::new(|pause| TimeoutFuture::new(milliseconds(pause)).map(|()| true).boxed_local()),
        random: Rc::new(js_sys::Math::random),
        now: Rc::new(|| Timestamp::from_micros(js_sys::Date::now() as i64 * 1_000)),
    }
}

/// The absolute form of an address, as `fetch` reads it: a relative one counts from the document's.
pub fn absolute(address: &str) -> String {
    let document = web_sys::window().and_then(|window| window.document());
    let base = document.and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
    web_sys::Url::new_with_base(address, &base).map_or_else(|_| address.to_owned(), |url| url.href())
}

/// The origin of the page and that of an address, where they are two.
pub fn origins(address: &str) -> Option<(String, String)> {
    let page = web_sys::window()?.location().origin().ok()?;
    let other = web_sys::Url::new(&absolute(address)).ok()?.origin();
    (page != other).then_some((page, other))
}

/// Whether an address has the origin of another one.
pub fn same_origin(address: &str, other: &str) -> bool {
    let origin = |address: &str| web_sys::Url::new(&absolute(address)).ok().map(|url| url.origin());
    origin(address).is_some_and(|it| Some(it) == origin(other))
}

async fn send(request: HttpRequest) -> Result<RawResponse, TransportError> {
    let cancel = CancelOnDrop(AbortController::new().ok());
    let online = is_online();
    let failed = move |_| no_answer(online);
    let response = within_silence_limit(Box::pin(exchange(request, cancel.signal()))).await?.map_err(failed)?;
    let mut bytes = Vec::new();
    if let Some(body) = response.body() {
        let reader = ReadableStreamDefaultReader::new(&body).map_err(|_| TransportError::Unreachable)?;
        while let Some(piece) =
            within_silence_limit(JsFuture::from(reader.read())).await?.map_err(|_| no_answer(online)).map(chunk)?
        {
            bytes.extend(piece);
        }
    }
    Ok(read(&response, bytes))
}

/// What comes within the time one listens.
async fn within_silence_limit<F: Future + Unpin>(next: F) -> Result<F::Output, TransportError> {
    match select(next, TimeoutFuture::new(milliseconds(SILENCE))).await {
        Either::Left((came, _)) => Ok(came),
        Either::Right(_) => Err(TransportError::TimedOut),
    }
}

/// The bytes in what a stream's reader gives; nothing at its end.
fn chunk(given: JsValue) -> Option<Vec<u8>> {
    let given = given.unchecked_into::<ReadableStreamReadResult>();
    (given.get_done() != Some(true)).then(|| given.get_value().unchecked_into::<Uint8Array>().to_vec())
}

async fn exchange(outgoing: HttpRequest, signal: Option<AbortSignal>) -> Result<Response, gloo_net::Error> {
    let HttpRequest { method, url, token, body } = outgoing;
    let builder = RequestBuilder::new(&url)
        .method(match method {
            Method::Get => HttpMethod::GET,
            Method::Post => HttpMethod::POST,
            Method::Put => HttpMethod::PUT,
            Method::Delete => HttpMethod::DELETE,
        })
        .header("Authorization", &token.authorization())
        .header("Accept", "application/json")
        .cache(RequestCache::NoStore)
        // The token is the only credential; a cookie of the same origin is nobody's business here.
        .credentials(RequestCredentials::Omit)
        // A followed redirect could carry the token to another place.
        .redirect(RequestRedirect::Manual)
        .abort_signal(signal.as_ref());
    match body {
        Some(body) => builder.header("Content-Type", "application/json").body(body)?.send().await,
        None => builder.send().await,
    }
}

/// What some servers put before a text.
const MARK: char = '\u{feff}';

fn read(response: &Response, bytes: Vec<u8>) -> RawResponse {
    let headers = response.headers();
    // A long body is not copied to be looked at.
    let text = String::from_utf8(bytes);
    let mut body = text.unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    if body.starts_with(MARK) {
        body.remove(0);
    }
    RawResponse {
        status: response.status(),
        content_type: headers.get("content-type").unwrap_or_default().to_ascii_lowercase(),
        retry_after: headers.get("retry-after"),
        body,
    }
}

/// Without a network from the start nothing has left; one that went meanwhile leaves that open.
fn no_answer(online: bool) -> TransportError {
    if online || is_online() { TransportError::Unreachable } else { TransportError::Offline }
}

fn is_online() -> bool {
    web_sys::window().is_none_or(|window| window.navigator().on_line())
}

fn milliseconds(time: Duration) -> u32 {
    u32::try_from(time.as_millis()).unwrap_or(u32::MAX)
}

/// Whoever drops the future of a request no longer wants its answer: the browser is told, too.
struct CancelOnDrop(Option<AbortController>);

impl CancelOnDrop {
    fn signal(&self) -> Option<AbortSignal> {
        self.0.as_ref().map(AbortController::signal)
    }
}

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        if let Some(controller) = &self.0 {
            controller.abort();
        }
    }
}
