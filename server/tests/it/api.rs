//! The server of one test, and what it answers.

use std::net::SocketAddr;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::ConnectInfo;
use axum::http::{HeaderMap, Request, StatusCode};
use cadenza_contract::{Schedule, Timestamp};
use cadenza_server::{Database, Role, Settings, app, demo};
use http_body_util::BodyExt;
use serde_json::Value;
use tower::ServiceExt;

/// Where all schedules are.
pub const SCHEDULES: &str = "/api/v1/reports/schedules";
/// Where they are deleted.
pub const REGISTRIES: &str = "/api/v1/reports/registries";

/// A server with a few schedules, an administrator and a viewer.
pub struct Api {
    app: Router,
    pub database: Database,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Bytes,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| panic!("{error}: {:?}", self.bytes))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Asserts the documented refusal: this status and message, and complaints about exactly these fields.
    #[track_caller]
    pub fn refuses(&self, status: u16, message: &str, fields: &[&str]) {
        let body = self.json();
        assert_eq!(
            (self.status.as_u16(), &body["message"], &body["status"]),
            (status, &message.into(), &"error".into()),
            "{body}"
        );
        let complaints = body["errors"].as_object().cloned().unwrap_or_default();
        assert_eq!(complaints.keys().map(String::as_str).collect::<Vec<_>>(), fields, "{body}");
        for sentences in complaints.values() {
            assert!(
                sentences.as_array().unwrap().iter().all(|sentence| sentence.as_str().unwrap().ends_with('.')),
                "{body}"
            );
        }
    }
}

impl Api {
    pub async fn new() -> Self {
        Self::with(demo::schedules(30), &Settings::default()).await
    }

    pub async fn with(schedules: Vec<Schedule>, settings: &Settings) -> Self {
        let database = Database::in_memory().await.unwrap();
        database.fill(schedules).await.unwrap();
        database.add_token("ada", Role::Admin, "ada's secret").await.unwrap();
        database.add_token("eve", Role::Viewer, "eve's secret").await.unwrap();
        Self::over(database, settings)
    }

    /// A server over this database, whatever is in it.
    pub fn over(database: Database, settings: &Settings) -> Self {
        Self { app: app(database.clone(), settings), database }
    }

    /// The server itself, to be given a socket.
    pub fn app(&self) -> Router {
        self.app.clone()
    }

    /// Sends a request as it is.
    pub async fn send(&self, request: Request<Body>) -> Answer {
        let (head, body) = self.app.clone().oneshot(request).await.unwrap().into_parts();
        Answer { status: head.status, headers: head.headers, bytes: body.collect().await.unwrap().to_bytes() }
    }

    /// As the administrator, with a body if there is one.
    pub async fn call(&self, method: &str, path: &str, body: &str) -> Answer {
        self.call_as("ada's secret", method, path, body).await
    }

    pub async fn call_as(&self, secret: &str, method: &str, path: &str, body: &str) -> Answer {
        let request = Request::builder().method(method).uri(path).header("authorization", format!("Bearer {secret}"));
        let request = if body.is_empty() { request } else { request.header("content-type", "application/json") };
        self.send(request.body(Body::from(body.to_owned())).unwrap()).await
    }

    /// As somebody whose address is known, as it is over a connection.
    pub async fn call_from(&self, address: &str, secret: &str, method: &str, path: &str, body: &str) -> Answer {
        let address: SocketAddr = address.parse().unwrap();
        let request = Request::builder().method(method).uri(path).header("authorization", format!("Bearer {secret}"));
        let request = request.header("host", "x").header("content-type", "application/json");
        self.send(request.extension(ConnectInfo(address)).body(Body::from(body.to_owned())).unwrap()).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.call("GET", path, "").await
    }

    /// The list call with these parameters.
    pub async fn list(&self, query: &str) -> Answer {
        self.get(&format!("{SCHEDULES}?{query}")).await
    }

    /// The identifiers the list call answers, and the total.
    pub async fn listed(&self, query: &str) -> (Vec<String>, u64) {
        let answer = self.list(query).await;
        assert_eq!(answer.status, StatusCode::OK, "{query}: {:?}", answer.bytes);
        let data = &answer.json()["data"];
        let ids = data["registries"].as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap().to_owned());
        (ids.collect(), data["total"].as_u64().unwrap())
    }

    /// Any schedule there is.
    pub async fn any(&self) -> Schedule {
        self.database.all().await.unwrap().into_iter().next().unwrap()
    }
}

/// UNIX microseconds, or 0.
pub fn micros(time: Option<Timestamp>) -> i64 {
    time.map_or(0, Timestamp::micros)
}
