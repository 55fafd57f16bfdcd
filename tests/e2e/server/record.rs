//! What the server received, and what it was told to do with it.

use std::sync::{Arc, Mutex};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use cadenza_server::CONTENT_POLICY;
use tokio::sync::Semaphore;

use super::call::{Call, Outcome};
use super::line::{Harm, Standing};

/// Where the API begins.
const BASE: &str = "/api/v1";

/// Cheap to clone; every clone is the same record.
#[derive(Clone, Default)]
pub(crate) struct Record {
    calls: Arc<Mutex<Vec<Call>>>,
    violations: Arc<Mutex<Vec<String>>>,
    orders: Arc<Mutex<Vec<Order>>>,
    standing: Arc<Mutex<Option<Standing>>>,
    config: Arc<Mutex<Option<String>>>,
    missing: Arc<Mutex<Option<&'static str>>>,
    spoiled: Arc<Mutex<Option<(&'static str, Spoiled)>>>,
    stalled: Arc<Mutex<Option<&'static str>>>,
    served: Arc<Mutex<Vec<String>>>,
}

/// What becomes of a static file on its way.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Spoiled {
    /// There is a byte more at its end.
    Altered,
    /// Its type is said to be another.
    Typed(&'static str),
    /// The policy that comes with it lacks these words.
    Without(&'static str),
}

impl Spoiled {
    async fn spoil(self, response: Response) -> Response {
        let (mut parts, body) = response.into_parts();
        let mut bytes = to_bytes(body, usize::MAX).await.unwrap().to_vec();
        let mut header = |name: &str, text: &str| {
            parts.headers.insert(HeaderName::try_from(name).unwrap(), HeaderValue::try_from(text).unwrap());
        };
        match self {
            Self::Altered => bytes.extend(b"\n"),
            Self::Typed(kind) => header("content-type", kind),
            Self::Without(words) => {
                header("content-security-policy", &CONTENT_POLICY.replace(words, ""));
            }
        }
        parts.headers.remove("content-length");
        Response::from_parts(parts, Body::from(bytes))
    }
}

/// What to do with the next request that fits.
struct Order {
    fits: Box<dyn Fn(&Call) -> bool + Send>,
    fault: Fault,
}

#[derive(Clone)]
enum Fault {
    /// Answer with this status and body, and do nothing.
    Answer(StatusCode, &'static str),
    /// Send the browser elsewhere.
    Redirect(String),
    /// Answer only once the gate is open; with this status and body, if there are any.
    Wait(Gate, Option<(StatusCode, &'static str)>),
}

/// Closed until it is opened.
#[derive(Clone)]
pub(crate) struct Gate(Arc<Semaphore>);

impl Gate {
    /// Lets the request that waits here go on.
    pub(crate) fn open(&self) {
        self.0.close();
    }
}

impl Record {
    /// Every request to the API so far.
    pub(crate) fn calls(&self) -> Vec<Call> {
        self.calls.lock().unwrap().clone()
    }

    /// The requests that could have changed something.
    pub(crate) fn writes(&self) -> Vec<Call> {
        self.calls().into_iter().filter(Call::is_write).collect()
    }

    /// Static files whose names start like this are missing from now on; with `None`, none is.
    pub(crate) fn miss(&self, start: Option<&'static str>) {
        *self.missing.lock().unwrap() = start;
    }

    /// Static files whose names start like this come spoiled from now on; the page is the one without a name.
    pub(crate) fn spoil(&self, start: &'static str, how: Spoiled) {
        *self.spoiled.lock().unwrap() = Some((start, how));
    }

    /// Static files whose names start like this are asked for and never come, from now on; with `None`, all do.
    pub(crate) fn stall(&self, start: Option<&'static str>) {
        *self.stalled.lock().unwrap() = start;
    }

    /// The names of the static files the browser asked for, each as often as it did.
    pub(crate) fn served(&self) -> Vec<String> {
        self.served.lock().unwrap().clone()
    }

    fn stalls(&self, path: &str) -> bool {
        self.stalled.lock().unwrap().is_some_and(|start| path.trim_start_matches('/').starts_with(start))
    }

    fn spoils(&self, path: &str) -> Option<Spoiled> {
        let name = path.trim_start_matches('/');
        let spoiled = *self.spoiled.lock().unwrap();
        spoiled
            .filter(|(start, _)| if start.is_empty() { name.is_empty() } else { name.starts_with(start) })
            .map(|it| it.1)
    }

    fn lacks(&self, path: &str) -> bool {
        self.missing.lock().unwrap().is_some_and(|start| path.trim_start_matches('/').starts_with(start))
    }

    /// Forgets the requests so far, so that what comes is easy to count.
    pub(crate) fn clear(&self) {
        self.calls.lock().unwrap().clear();
    }

    /// What the browser reported as forbidden by the content security policy.
    pub(crate) fn violations(&self) -> Vec<String> {
        self.violations.lock().unwrap().clone()
    }

    /// Makes the next request that fits fail with this status, without reaching the API.
    pub(crate) fn fail_next(&self, fits: impl Fn(&Call) -> bool + Send + 'static, status: u16, body: &'static str) {
        let status = StatusCode::from_u16(status).unwrap();
        self.orders.lock().unwrap().push(Order { fits: Box::new(fits), fault: Fault::Answer(status, body) });
    }

    /// Makes the next request that fits be sent on to another address.
    pub(crate) fn redirect_next(&self, fits: impl Fn(&Call) -> bool + Send + 'static, to: String) {
        self.orders.lock().unwrap().push(Order { fits: Box::new(fits), fault: Fault::Redirect(to) });
    }

    /// Makes the next request that fits wait at a gate.
    pub(crate) fn hold_next(&self, fits: impl Fn(&Call) -> bool + Send + 'static) -> Gate {
        let gate = Gate(Arc::new(Semaphore::new(0)));
        self.orders.lock().unwrap().push(Order { fits: Box::new(fits), fault: Fault::Wait(gate.clone(), None) });
        gate
    }

    /// The same for one that then fails with this status, without reaching the API.
    pub(crate) fn hold_and_fail_next(
        &self,
        fits: impl Fn(&Call) -> bool + Send + 'static,
        status: u16,
        body: &'static str,
    ) -> Gate {
        let gate = Gate(Arc::new(Semaphore::new(0)));
        let answer = Some((StatusCode::from_u16(status).unwrap(), body));
        self.orders.lock().unwrap().push(Order { fits: Box::new(fits), fault: Fault::Wait(gate.clone(), answer) });
        gate
    }

    /// Harms every call that fits from now on; `fits` is told, too, how many were harmed before.
    pub(crate) fn harm(&self, harm: Harm, fits: impl Fn(&Call, usize) -> bool + Send + 'static) {
        *self.standing.lock().unwrap() = Some(Standing { fits: Box::new(fits), harm, met: 0, made: false });
    }

    /// How many calls were harmed since that was ordered.
    pub(crate) fn harmed(&self) -> usize {
        self.standing.lock().unwrap().as_ref().map_or(0, |standing| standing.met)
    }

    /// Harms no call any more.
    pub(crate) fn heal(&self) {
        *self.standing.lock().unwrap() = None;
    }

    fn harm_for(&self, call: &Call) -> Option<(Harm, bool)> {
        self.standing.lock().unwrap().as_mut()?.meets(call)
    }

    /// Gives the app this `config.json` from now on.
    pub(crate) fn configure(&self, config: impl Into<String>) {
        *self.config.lock().unwrap() = Some(config.into());
    }

    fn order_for(&self, call: &Call) -> Option<Fault> {
        let mut orders = self.orders.lock().unwrap();
        let place = orders.iter().position(|order| (order.fits)(call))?;
        Some(orders.remove(place).fault)
    }
}

/// Notes each request to the API and what became of it.
pub(super) async fn follow(State(record): State<Record>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    if let ("/config.json", Some(config)) = (parts.uri.path(), record.config.lock().unwrap().clone()) {
        return ([("content-type", "application/json")], config).into_response();
    }
    if !parts.uri.path().starts_with(BASE) {
        record.served.lock().unwrap().push(parts.uri.path().trim_start_matches('/').to_owned());
    }
    if record.stalls(parts.uri.path()) {
        // The browser hangs up in the end.
        std::future::pending::<()>().await;
    }
    if record.lacks(parts.uri.path()) {
        return StatusCode::NOT_FOUND.into_response();
    }
    if let Some(spoiled) = record.spoils(parts.uri.path()) {
        // As it lies there: what is altered would else not unpack.
        let mut parts = parts;
        parts.headers.remove("accept-encoding");
        return spoiled.spoil(next.run(Request::from_parts(parts, Body::from(body))).await).await;
    }
    let Some(path) = parts.uri.path().strip_prefix(BASE) else {
        return next.run(Request::from_parts(parts, Body::from(body))).await;
    };
    let signed = parts.headers.get("authorization").and_then(|it| it.to_str().ok()?.strip_prefix("Bearer "));
    let signed = signed.map(str::to_owned);
    let call = Call::new(parts.method.as_str(), path, parts.uri.query().unwrap_or_default(), &body, signed);
    let mut watched = Watched { call: call.clone(), answered: None };
    let (fault, harm) = (record.order_for(&call), record.harm_for(&call));
    record.calls.lock().unwrap().push(call);
    let request = Request::from_parts(parts, Body::from(body));
    let response = match harm {
        Some((harm, again)) => harm.befalls(request, next, again).await,
        None => answered(fault, request, next).await,
    };
    watched.answered = Some(response.status().as_u16());
    response
}

async fn answered(fault: Option<Fault>, request: Request, next: Next) -> Response {
    match fault {
        Some(Fault::Answer(status, body)) => (status, [("content-type", "application/json")], body).into_response(),
        Some(Fault::Redirect(to)) => (StatusCode::TEMPORARY_REDIRECT, [("location", to)]).into_response(),
        Some(Fault::Wait(gate, answer)) => {
            // The gate opens by being closed: whoever waits for it learns so.
            let _ = gate.0.acquire().await;
            match answer {
                Some((status, body)) => (status, [("content-type", "application/json")], body).into_response(),
                None => next.run(request).await,
            }
        }
        None => next.run(request).await,
    }
}

/// A request whose future is dropped without an answer was cancelled: the server drops it when the browser hangs up.
struct Watched {
    call: Call,
    answered: Option<u16>,
}

impl Drop for Watched {
    fn drop(&mut self) {
        *self.call.outcome.lock().unwrap() = self.answered.map_or(Outcome::Cancelled, Outcome::Answered);
    }
}

/// Takes a browser's report of what the content security policy forbade.
pub(crate) async fn csp_report(State(record): State<Record>, report: String) -> StatusCode {
    record.violations.lock().unwrap().push(report);
    StatusCode::NO_CONTENT
}
