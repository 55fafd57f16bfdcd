//! Two lines to put in place of `fetch`: the reference server in this process, and one that fails by script.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::{Duration, UNIX_EPOCH};

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, header};
use cadenza_client::{Client, HttpRequest, Transport};
use cadenza_contract::{Schedule, Timestamp};
use cadenza_core::api::api_config::ApiConfig;
use cadenza_core::api::error::{RawResponse, TransportError};
use cadenza_core::api::request::Method;
use cadenza_core::api::token::Token;
use cadenza_server::{Database, Role, Settings, app};
use futures::FutureExt;
use futures::future::LocalBoxFuture;
use http_body_util::BodyExt;
use tower::ServiceExt;

pub const ADMIN: &str = "secret-of-ada";
pub const VIEWER: &str = "secret-of-bob";

/// What a line saw pass: every request that left, and every pause that was asked for. No time passes in a test.
#[derive(Clone, Default)]
pub struct Log {
    sent: Rc<RefCell<Vec<HttpRequest>>>,
    pauses: Rc<RefCell<Vec<Duration>>>,
}

impl Log {
    /// The requests since the last look, as `METHOD url`.
    pub fn lines(&self) -> Vec<String> {
        self.sent.take().iter().map(|sent| format!("{} {}", sent.method.name(), sent.url)).collect()
    }

    /// The only request since the last look.
    pub fn only(&self) -> HttpRequest {
        let mut sent = self.sent.take();
        assert_eq!(sent.len(), 1, "{sent:?}");
        sent.remove(0)
    }

    /// How many requests left since the last look.
    pub fn count(&self) -> usize {
        self.sent.take().len()
    }

    /// The pauses since the last look.
    pub fn pauses(&self) -> Vec<Duration> {
        self.pauses.take()
    }

    fn line<F>(&self, answer: F) -> Transport
    where
        F: Fn(HttpRequest) -> LocalBoxFuture<'static, Result<RawResponse, TransportError>> + 'static,
    {
        let (sent, pauses) = (self.sent.clone(), self.pauses.clone());
        Transport {
            send: Rc::new(move |outgoing| {
                sent.borrow_mut().push(outgoing.clone());
                answer(outgoing)
            }),
            wait: Rc::new(move |pause| {
                pauses.borrow_mut().push(pause);
                async { true }.boxed_local()
            }),
            random: Rc::new(|| 0.5),
            now: Rc::new(|| Timestamp::from_micros(UNIX_EPOCH.elapsed().unwrap().as_micros() as i64)),
        }
    }
}

/// What a line makes of a call.
#[derive(Clone, Copy)]
pub struct Spoilt {
    /// The server has done what was asked.
    pub done: bool,
    /// What the client is given, where the server said this.
    pub given: fn(RawResponse) -> Result<RawResponse, TransportError>,
}

/// The reference server with an empty database in memory, where Ada may write and Bob may read.
pub struct Server {
    pub database: Database,
    pub log: Log,
}

impl Server {
    pub async fn start() -> Self {
        let database = Database::in_memory().await.unwrap();
        database.add_token("ada", Role::Admin, ADMIN).await.unwrap();
        database.add_token("bob", Role::Viewer, VIEWER).await.unwrap();
        Self { database, log: Log::default() }
    }

    pub async fn holding(schedules: Vec<Schedule>) -> Self {
        let server = Self::start().await;
        server.database.fill(schedules).await.unwrap();
        server
    }

    pub fn admin(&self) -> Client {
        self.client(ADMIN, ApiConfig::default())
    }

    pub fn client(&self, token: &str, endpoint: ApiConfig) -> Client {
        let router = app(self.database.clone(), &Settings::default());
        let line = self.log.line(move |outgoing| exchange(router.clone(), outgoing).map(Ok).boxed_local());
        Client::new(endpoint, Token::parse(token).unwrap(), line)
    }

    /// A client of Ada's over a line that `spoil`s calls: before them, if it gives something at once, or after the
    /// server has done them.
    pub fn spoiled(&self, spoil: impl Fn(&HttpRequest) -> Option<Spoilt> + 'static) -> Client {
        let router = app(self.database.clone(), &Settings::default());
        let line = self.log.line(move |outgoing| {
            let (spoilt, router) = (spoil(&outgoing), router.clone());
            let call = async move {
                match spoilt {
                    None => Ok(exchange(router, outgoing).await),
                    Some(Spoilt { done: false, given }) => given(RawResponse::default()),
                    Some(Spoilt { done: true, given }) => given(exchange(router, outgoing).await),
                }
            };
            call.boxed_local()
        });
        Client::new(ApiConfig::default(), Token::parse(ADMIN).unwrap(), line)
    }
}

/// A client whose line gives these answers in turn, and fails the test when it is asked for more.
pub fn scripted(answers: impl IntoIterator<Item = Result<RawResponse, TransportError>>) -> (Client, Log) {
    let (log, script) = (Log::default(), RefCell::new(answers.into_iter().collect::<VecDeque<_>>()));
    let line = log.line(move |outgoing| {
        let answer = script.borrow_mut().pop_front();
        async move { answer.unwrap_or_else(|| panic!("one request too many: {outgoing:?}")) }.boxed_local()
    });
    (Client::new(ApiConfig::default(), Token::parse(ADMIN).unwrap(), line), log)
}

/// An answer in JSON.
pub fn json(status: u16, body: &str) -> RawResponse {
    RawResponse { status, content_type: "application/json".to_owned(), retry_after: None, body: body.to_owned() }
}

async fn exchange(router: Router, outgoing: HttpRequest) -> RawResponse {
    let HttpRequest { method, url, token, body } = outgoing;
    let request = Request::builder()
        .method(match method {
            Method::Get => "GET",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Delete => "DELETE",
        })
        .uri(url)
        .header(header::AUTHORIZATION, token.authorization());
    let request = match body {
        Some(body) => request.header(header::CONTENT_TYPE, "application/json").body(Body::from(body)),
        None => request.body(Body::empty()),
    };
    let answer = router.oneshot(request.unwrap()).await.unwrap();
    let text = |headers: &HeaderMap, name| headers.get(name).map(|value| value.to_str().unwrap().to_owned());
    RawResponse {
        status: answer.status().as_u16(),
        content_type: text(answer.headers(), header::CONTENT_TYPE).unwrap_or_default().to_ascii_lowercase(),
        retry_after: text(answer.headers(), header::RETRY_AFTER),
        body: String::from_utf8(answer.into_body().collect().await.unwrap().to_bytes().to_vec()).unwrap(),
    }
}
