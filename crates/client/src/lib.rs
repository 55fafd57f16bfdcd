//! The client of the report schedules API: one `send`, an endpoint a line.

mod lists;
mod save;
mod writes;

use std::rc::Rc;
use std::time::Duration;

use cadenza_contract::{One, Schedule, ScheduleId, Timestamp};
use futures::future::LocalBoxFuture;

use cadenza_core::api::api_config::ApiConfig;
use cadenza_core::api::error::{ApiError, Call, RawResponse, ServerMessage, TransportError};
use cadenza_core::api::request::{self, Method, Request};
use cadenza_core::api::retry;
use cadenza_core::api::token::Token;
use cadenza_core::list::{Query, Size};

pub use save::save;
pub use writes::{Created, Deleted};

/// How requests leave: a value, so that tests can put a server, or a faulty line, in its place.
#[derive(Clone)]
pub struct Transport {
    /// Sends one request and waits for its answer. Dropping the future cancels the request.
    pub send: Rc<dyn Fn(HttpRequest) -> LocalBoxFuture<'static, Result<RawResponse, TransportError>>>,
    /// Lets time pass, between two tries; tells whether it did, or the person did not want to wait so long.
    pub wait: Rc<dyn Fn(Duration) -> LocalBoxFuture<'static, bool>>,
    /// A random number from 0 to 1.
    pub random: Rc<dyn Fn() -> f64>,
    /// The time of this device.
    pub now: Rc<dyn Fn() -> Timestamp>,
}

/// A request with its address and its token, ready to leave.
#[derive(Clone, Debug)]
pub struct HttpRequest {
    /// What to do.
    pub method: Method,
    /// Base, path and query.
    pub url: String,
    /// Signs the request, in the `Authorization` header and nowhere else.
    pub token: Token,
    /// JSON text.
    pub body: Option<String>,
}

/// Reads a successful answer, or says in words why it cannot.
type Decode<T> = fn(&RawResponse) -> Result<T, String>;

/// The API as one person sees it.
#[derive(Clone)]
pub struct Client {
    // Behind pointers: a client is copied into every call, and taken down in each state of it.
    api_config: Rc<ApiConfig>,
    token: Token,
    transport: Rc<Transport>,
}

impl Client {
    /// A client that signs with `token`. Nothing is sent yet.
    pub fn new(api_config: impl Into<Rc<ApiConfig>>, token: Token, transport: impl Into<Rc<Transport>>) -> Self {
        Self { api_config: api_config.into(), token, transport: transport.into() }
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
    /// Any [`ApiError`]. The API answers 400 to an id it does not know: that is [`ApiError::Missing`].
    pub async fn schedule(&self, id: &ScheduleId) -> Result<Schedule, ApiError> {
        let read = self.schedule_outside_scope(id).await?;
        // What a list would not show is not there for whoever asks by id.
        let outside = || ApiError::Missing(ServerMessage { call: Call::Read, status: 404, message: String::new() });
        if self.api_config.scope.matches(&read) { Ok(read) } else { Err(outside()) }
    }

    /// The same wherever the lists are kept to.
    async fn schedule_outside_scope(&self, id: &ScheduleId) -> Result<Schedule, ApiError> {
        self.send(&Request::read(id), |answer| One::decode(&answer.body)).await
    }

    /// What a successful answer holds. Reads are tried again after a passing failure, a cut-off body among them; writes
    /// never.
    async fn send<T>(&self, request: &Request, decode: Decode<T>) -> Result<T, ApiError> {
        let mut attempt = 0;
        loop {
            let error = match self.try_once(request, decode).await {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            let pause = match request.call {
                Call::List | Call::Read => retry::retry_delay(attempt, &error, (self.transport.random)()),
                Call::Write(_) => None,
            };
            match pause {
                Some(pause) if (self.transport.wait)(pause).await => attempt += 1,
                Some(_) | None => return Err(self.classify_forbidden(error).await),
            }
        }
    }

    async fn try_once<T>(&self, request: &Request, decode: Decode<T>) -> Result<T, ApiError> {
        if request.line(&self.api_config) > request::LONGEST_LINE {
            return Err(ApiError::TooLarge(ServerMessage { call: request.call, status: 0, message: String::new() }));
        }
        let answer = (self.transport.send)(self.outgoing(request)).await?;
        if !answer.is_ok() {
            return Err(ApiError::of(&answer, request.call));
        }
        decode(&answer).map_err(|why| ApiError::unreadable(&answer, request.call, why))
    }

    /// 403 is both "signed out" and "not allowed" in this API. The list is open to every good token, and decides.
    async fn classify_forbidden(&self, error: ApiError) -> ApiError {
        if !matches!(error, ApiError::NotAllowed(_)) {
            return error;
        }
        let probe = Request::list(&Query::default(), Size::ONE, &self.api_config);
        match self.try_once(&probe, |_| Ok(())).await {
            Err(ApiError::SignedOut) => ApiError::SignedOut,
            Ok(()) | Err(_) => error,
        }
    }

    fn outgoing(&self, request: &Request) -> HttpRequest {
        HttpRequest {
            method: request.method,
            url: format!("{}/{}", self.api_config.base.trim_end_matches('/'), request.path),
            token: self.token.clone(),
            body: request.body.clone(),
        }
    }
}
