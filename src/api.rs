//! The client of the report schedules API: one `send`, an endpoint a line.

pub mod endpoint;
pub mod error;
pub mod fetch;
pub mod request;
pub mod retry;
pub mod token;

use std::rc::Rc;
use std::time::Duration;

use cadenza_contract::{Attributes, Listing, One, Schedule, ScheduleId};
use futures::future::LocalBoxFuture;

use crate::list::{Query, Size};
use crate::schedule::Patch;
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

/// The API as one person sees it.
#[derive(Clone)]
pub struct Client {
    endpoint: Endpoint,
    token: Token,
    transport: Transport,
}

impl Client {
    /// A client that signs with `token`. Nothing is sent yet.
    pub fn new(endpoint: Endpoint, token: Token, transport: Transport) -> Self {
        Self { endpoint, token, transport }
    }

    /// The rows a query asks for.
    ///
    /// # Errors
    /// Any [`ApiError`]; a 403 means "signed out" here, because every good token may list.
    pub async fn schedules(&self, query: &Query, size: Size) -> Result<Listing, ApiError> {
        let request = Request::list(query, size, &self.endpoint);
        let body = self.send(&request, Refusal::SignedOut).await.map_err(nothing_here)?;
        Listing::decode(&body).map_err(ApiError::Unreadable)
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
        self.one(Request::read(id)).await.map_err(|error| match error {
            ApiError::Rejected(said, _) => ApiError::Missing(said),
            other => other,
        })
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

    /// Deletes all of these, or none.
    ///
    /// # Errors
    /// Any [`ApiError`].
    pub async fn delete(&self, ids: &[ScheduleId]) -> Result<(), ApiError> {
        self.send(&Request::delete(ids, &self.endpoint), Refusal::NotAllowed).await.map(drop)
    }

    async fn one(&self, request: Request) -> Result<Schedule, ApiError> {
        let body = self.send(&request, Refusal::NotAllowed).await?;
        One::decode(&body).map_err(ApiError::Unreadable)
    }

    /// The body of a successful answer. Reads are tried again after a passing failure, writes never.
    async fn send(&self, request: &Request, refusal: Refusal) -> Result<String, ApiError> {
        let mut attempt = 0;
        loop {
            let error = match self.try_once(request, refusal).await {
                Ok(body) => return Ok(body),
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
            (true, false) if answer.body.trim().is_empty() => Err(ApiError::Unreadable("empty body".to_owned())),
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
