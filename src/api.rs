//! The client of the report schedules API: one `send`, an endpoint a line.

pub mod curl;
pub mod endpoint;
pub mod error;
pub mod fetch;
pub mod request;
pub mod retry;
pub mod token;

use std::rc::Rc;
use std::time::Duration;

use cadenza_contract::{Attributes, Listing, One, Schedule, ScheduleId, Verbatim};
use futures::future::LocalBoxFuture;

use crate::list::{Query, Size};
use crate::schedule::{Patch, Saving, merge};
use endpoint::Endpoint;
use error::{Answer, ApiError, NoAnswer, Refusal, Said};
use request::{Method, Request};
use token::Token;

/// How requests leave: a value, so that tests can put a server, or a faulty line, in its place.
#[derive(Clone)]
pub struct Transport {
    /// Sends one request and waits for its answer. Dropping the future cancels the request.
    pub send: Rc<dyn Fn(Outgoing) -> LocalBoxFuture<'static, Result<Answer, NoAnswer>>>,
    /// Lets time pass, between two tries.
    pub wait: Rc<dyn Fn(Duration) -> LocalBoxFuture<'static, ()>>,
    /// A random number from 0 to 1.
    pub chance: Rc<dyn Fn() -> f64>,
}

/// A request with its address and its token, ready to leave.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// What to do.
    pub method: Method,
    /// Base, path and query.
    pub url: String,
    /// Signs the request, in the `Authorization` header and nowhere else.
    pub token: Token,
    /// JSON text.
    pub body: Option<String>,
}

/// Reads the body of a successful answer, or says in words why it cannot.
type Decode<T> = fn(&str) -> Result<T, String>;

/// The API as one person sees it.
#[derive(Clone)]
pub struct Client {
    // Behind pointers: a client is copied into every call, and taken down in each state of it.
    endpoint: Rc<Endpoint>,
    token: Token,
    transport: Rc<Transport>,
}

impl Client {
    /// A client that signs with `token`. Nothing is sent yet.
    pub fn new(endpoint: impl Into<Rc<Endpoint>>, token: Token, transport: impl Into<Rc<Transport>>) -> Self {
        Self { endpoint: endpoint.into(), token, transport: transport.into() }
    }

    /// The rows a query asks for.
    ///
    /// # Errors
    /// Any [`ApiError`]; a 403 means "signed out" here, because every good token may list.
    pub async fn schedules(&self, query: &Query, size: Size) -> Result<Listing, ApiError> {
        let request = Request::list(query, size, &self.endpoint);
        self.send(&request, Refusal::SignedOut, Listing::decode).await.map_err(nothing_here)
    }

    /// The same rows as the server wrote them.
    ///
    /// # Errors
    /// As [`Client::schedules`].
    pub async fn verbatim(&self, query: &Query, size: Size) -> Result<Verbatim, ApiError> {
        let request = Request::list(query, size, &self.endpoint);
        self.send(&request, Refusal::SignedOut, Verbatim::decode).await.map_err(nothing_here)
    }

    /// Whether the token is good, asked at the price of one row.
    ///
    /// # Errors
    /// [`ApiError::SignedOut`] when it is not; any other when it cannot be told.
    pub async fn check(&self) -> Result<(), ApiError> {
        self.schedules(&Query::default(), Size::ONE).await.map(drop)
    }

    /// One schedule as it now stands.
    ///
    /// # Errors
    /// Any [`ApiError`]. The API answers 400 to an id it does not know: with nothing else in the request to be wrong,
    /// that is [`ApiError::Missing`].
    pub async fn schedule(&self, id: &ScheduleId) -> Result<Schedule, ApiError> {
        let read = self.one(Request::read(id)).await.map_err(|error| match error {
            ApiError::Rejected(said, _) if said.status == 400 => ApiError::Missing(said),
            other => other,
        });
        // What a list would not show is not there for whoever asks by id.
        let outside = || ApiError::Missing(Said { status: 404, message: String::new() });
        read.and_then(|it: Schedule| if self.endpoint.scope.admits(&it) { Ok(it) } else { Err(outside()) })
    }

    /// Creates a schedule and gives it as the server made it.
    ///
    /// # Errors
    /// Any [`ApiError`]; see [`ApiError::is_ambiguous`] before sending again.
    pub async fn create(&self, attributes: &Attributes) -> Result<Schedule, ApiError> {
        self.one(Request::create().attrs(attributes)).await
    }

    /// Changes what the patch holds and gives the schedule as it now stands.
    ///
    /// # Errors
    /// Any [`ApiError`].
    pub async fn update(&self, id: &ScheduleId, patch: &Patch) -> Result<Schedule, ApiError> {
        self.one(Request::update(id).attrs(patch)).await
    }

    /// Saves an edit of `before`, unless somebody else has changed the same fields since: the schedule is read again first.
    ///
    /// # Errors
    /// Any [`ApiError`]; [`ApiError::Missing`] when the schedule is gone.
    pub async fn save(&self, before: &Schedule, patch: &Patch) -> Result<Saving, ApiError> {
        let now = self.schedule(&before.id).await?;
        let merge = merge(before, patch, &now);
        if !merge.conflicts.is_empty() {
            return Ok(Saving::Undecided(now, Box::new(merge)));
        }
        match merge.decided(&[]) {
            rest if rest.is_empty() => Ok(Saving::Agreed(now, merge.theirs)),
            rest => Ok(Saving::Written(self.update(&before.id, &rest).await?, merge.theirs)),
        }
    }

    /// Deletes all of these, or none.
    ///
    /// # Errors
    /// Any [`ApiError`].
    pub async fn delete(&self, ids: &[ScheduleId]) -> Result<(), ApiError> {
        self.send(&Request::delete(ids, &self.endpoint), Refusal::NotAllowed, |_| Ok(())).await
    }

    async fn one(&self, request: Request) -> Result<Schedule, ApiError> {
        self.send(&request, Refusal::NotAllowed, One::decode).await
    }

    /// What a successful answer holds. Reads are tried again after a passing failure, a cut-off body among them; writes
    /// never.
    async fn send<T>(&self, request: &Request, refusal: Refusal, decode: Decode<T>) -> Result<T, ApiError> {
        let mut attempt = 0;
        loop {
            let outcome = self.try_once(request, refusal).await;
            let error = match outcome.and_then(|body| decode(&body).map_err(ApiError::Unreadable)) {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            let pause = match request.method {
                Method::Get => retry::pause(attempt, &error, (self.transport.chance)()),
                Method::Post | Method::Put | Method::Delete => None,
            };
            match (pause, error) {
                (Some(pause), _) => (self.transport.wait)(pause).await,
                (None, error @ ApiError::NotAllowed(_)) => return Err(self.told_apart(error).await),
                (None, error) => return Err(error),
            }
            attempt += 1;
        }
    }

    async fn try_once(&self, request: &Request, refusal: Refusal) -> Result<String, ApiError> {
        let answer = (self.transport.send)(self.outgoing(request)).await?;
        match (answer.is_ok(), answer.is_page()) {
            // A deletion has nothing to tell: 204 or an empty 200 is as good as the documented words.
            (true, false) if answer.body.trim().is_empty() && request.method != Method::Delete => {
                Err(ApiError::Unreadable("empty body".to_owned()))
            }
            (true, false) => Ok(answer.body),
            (true, true) => Err(ApiError::NotTheApi(Said { status: answer.status, message: String::new() })),
            (false, _) => Err(ApiError::of(&answer, refusal)),
        }
    }

    /// 403 is both "signed out" and "not allowed" in this API. The list is open to every good token, and decides.
    async fn told_apart(&self, refused: ApiError) -> ApiError {
        let probe = Request::list(&Query::default(), Size::ONE, &self.endpoint);
        match self.try_once(&probe, Refusal::SignedOut).await {
            Err(ApiError::SignedOut) => ApiError::SignedOut,
            Ok(_) | Err(_) => refused,
        }
    }

    fn outgoing(&self, request: &Request) -> Outgoing {
        Outgoing {
            method: request.method,
            url: format!("{}/{}", self.endpoint.base.trim_end_matches('/'), request.path),
            token: self.token.clone(),
            body: request.body.clone(),
        }
    }
}

/// A list cannot be missing: when its address leads nowhere, the address is not the API's.
fn nothing_here(error: ApiError) -> ApiError {
    match error {
        ApiError::Missing(said) => ApiError::NotTheApi(said),
        other => other,
    }
}
