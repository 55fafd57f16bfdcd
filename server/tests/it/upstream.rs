//! The real API behind this server: what goes there, what comes back, and what does neither.

mod certificate;
mod framing;
mod headers;
mod reach;
mod silence;
mod stream;

use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use cadenza_server::{Settings, Upstream, app_before};
use futures_channel::mpsc::{UnboundedSender, unbounded};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tower::ServiceExt;

use crate::api::Answer;

/// An API that tells what it received.
pub async fn telling(request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
    let headers: Value = parts
        .headers
        .iter()
        .map(|(name, value)| (name.to_string(), Value::from(value.to_str().unwrap())))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let told =
        json!({ "method": parts.method.as_str(), "uri": parts.uri.to_string(), "headers": headers, "body": body });
    (StatusCode::IM_A_TEAPOT, [("retry-after", "7")], axum::Json(told)).into_response()
}

/// Where an app of its own listens from now on.
pub async fn listening(app: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, app).await.unwrap() });
    address
}

/// An API whose one answer comes as the test sends it, and is over when the sender is gone.
async fn fed() -> (UnboundedSender<io::Result<Bytes>>, SocketAddr) {
    let (sender, receiver) = unbounded();
    let receiver = Arc::new(Mutex::new(Some(receiver)));
    let answering = move || async move { Body::from_stream(receiver.lock().unwrap().take().unwrap()) };
    (sender, listening(Router::new().fallback(answering)).await)
}

/// A server with the API of that address behind it.
fn before(address: &str, settings: &Settings) -> Router {
    app_before(address.parse::<Upstream>().unwrap(), settings).unwrap()
}

/// What comes in the end, so that a test in which nothing comes fails and does not hang.
async fn soon<T>(coming: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(20), coming).await.expect("nothing came")
}

async fn send(app: Router, request: Request) -> Answer {
    let (head, body) = app.oneshot(request).await.unwrap().into_parts();
    Answer { status: head.status, headers: head.headers, bytes: body.collect().await.unwrap().to_bytes() }
}

fn get(path: &str) -> Request {
    Request::get(path).body(Body::empty()).unwrap()
}

#[tokio::test]
async fn a_call_goes_on_whole_and_its_answer_comes_back() {
    let address = listening(Router::new().fallback(telling)).await;
    let app = before(&format!("http://{address}/prefix/api/v1/"), &Settings::default());
    let request = Request::put("/api/v1/reports/schedule/a%2Fb?id=1&id=2")
        .header("authorization", "Bearer secret")
        .header("content-type", "application/json")
        .body(Body::from(r#"{"attrs":{}}"#))
        .unwrap();
    let answer = send(app, request).await;
    let told = answer.json();
    assert_eq!(answer.status, StatusCode::IM_A_TEAPOT);
    assert_eq!(told["method"], "PUT");
    assert_eq!(told["uri"], "/prefix/api/v1/reports/schedule/a%2Fb?id=1&id=2");
    assert_eq!(told["body"], r#"{"attrs":{}}"#);
    assert_eq!(told["headers"]["authorization"], "Bearer secret");
    assert_eq!(told["headers"]["host"], address.to_string());
    assert_eq!((answer.header("retry-after"), answer.header("cache-control")), ("7", "no-store"));
}

#[tokio::test]
async fn an_api_that_is_not_there_is_said_in_json() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let app = before(&format!("http://{address}"), &Settings::default());
    send(app, get("/api/v1/x")).await.refuses(502, "The API behind this server cannot be reached", &[]);
}

#[test]
fn an_upstream_is_named_in_full_and_by_https() {
    let refused = ["api.example", "http://api.example", "ftp://api.example", "https://u:p@api.example", "https://a/?b"];
    for text in refused {
        assert!(text.parse::<Upstream>().is_err(), "{text}");
    }
    for text in
        ["https://api.example", "https://api.example/", "https://api.example/api/v1", "https://api.example/api/v1/"]
    {
        assert_eq!(text.parse::<Upstream>().unwrap().to_string(), "https://api.example/api/v1");
    }
    assert_eq!("http://127.0.0.1:1/a".parse::<Upstream>().unwrap().to_string(), "http://127.0.0.1:1/a/api/v1");
}
