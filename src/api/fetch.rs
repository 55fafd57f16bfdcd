//! The browser's side of [`Transport`]: the only place that knows `fetch`.

use std::rc::Rc;
use std::time::Duration;

use futures::FutureExt;
use futures::future::{Either, select};
use gloo_net::http::{Method as HttpMethod, RequestBuilder, Response};
use gloo_timers::future::TimeoutFuture;
use web_sys::{AbortController, AbortSignal, RequestCache, RequestCredentials, RequestRedirect};

use super::error::{Answer, NoAnswer};
use super::request::Method;
use super::{Outgoing, Transport};

/// After this long without a complete answer a request is given up.
const TIME_LIMIT: Duration = Duration::from_secs(15);

/// The transport of a page: `fetch`, with a time limit, cancelled when its future is dropped.
pub fn transport() -> Transport {
    Transport {
        send: Rc::new(|request| send(request).boxed_local()),
        wait: Rc::new(|pause| TimeoutFuture::new(milliseconds(pause)).boxed_local()),
        chance: Rc::new(js_sys::Math::random),
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

async fn send(request: Outgoing) -> Result<Answer, NoAnswer> {
    let cancel = CancelOnDrop(AbortController::new().ok());
    let answer = Box::pin(exchange(request, cancel.signal()));
    match select(answer, TimeoutFuture::new(milliseconds(TIME_LIMIT))).await {
        Either::Left((answer, _)) => answer.map_err(|_| no_answer()),
        Either::Right(_) => Err(NoAnswer::TimedOut),
    }
}

async fn exchange(outgoing: Outgoing, signal: Option<AbortSignal>) -> Result<Answer, gloo_net::Error> {
    let Outgoing { method, url, token, body } = outgoing;
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
    let response = match body {
        Some(body) => builder.header("Content-Type", "application/json").body(body)?.send().await?,
        None => builder.send().await?,
    };
    read(response).await
}

async fn read(response: Response) -> Result<Answer, gloo_net::Error> {
    let headers = response.headers();
    Ok(Answer {
        status: response.status(),
        content_type: headers.get("content-type").unwrap_or_default().to_ascii_lowercase(),
        retry_after: headers.get("retry-after"),
        body: response.text().await?,
    })
}

fn no_answer() -> NoAnswer {
    let online = web_sys::window().is_none_or(|window| window.navigator().on_line());
    if online { NoAnswer::Unreachable } else { NoAnswer::Offline }
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
