//! The real API behind this server: what goes there, what comes back, and what does neither.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use cadenza_server::{Settings, Upstream, app_before};
use futures_channel::mpsc;
use http_body_util::BodyExt;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tower::ServiceExt;

/// An API that tells what it received, and sets what no API should set.
async fn telling(request: Request) -> Response {
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
    let own = [("set-cookie", "a=b"), ("content-security-policy", "default-src *"), ("retry-after", "7")];
    (StatusCode::IM_A_TEAPOT, own, axum::Json(told)).into_response()
}

async fn listening(app: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async { axum::serve(listener, app).await.unwrap() });
    address
}

async fn before(address: &str) -> Router {
    app_before(address.parse::<Upstream>().unwrap(), &Settings::default()).unwrap()
}

async fn send(app: Router, request: Request) -> (StatusCode, HeaderMap, Value) {
    let (head, body) = app.oneshot(request).await.unwrap().into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    (head.status, head.headers, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}

#[tokio::test]
async fn a_call_goes_on_whole_and_its_answer_comes_back() {
    let address = listening(Router::new().fallback(any(telling))).await;
    let app = before(&format!("http://{address}/prefix/api/v1/")).await;
    let request = Request::put("/api/v1/reports/schedule/a%2Fb?id=1&id=2")
        .header("authorization", "Bearer secret")
        .header("content-type", "application/json")
        .body(Body::from(r#"{"attrs":{}}"#))
        .unwrap();
    let (status, headers, told) = send(app, request).await;
    assert_eq!(status, StatusCode::IM_A_TEAPOT);
    assert_eq!(told["method"], "PUT");
    assert_eq!(told["uri"], "/prefix/api/v1/reports/schedule/a%2Fb?id=1&id=2");
    assert_eq!(told["body"], r#"{"attrs":{}}"#);
    assert_eq!(told["headers"]["authorization"], "Bearer secret");
    assert_eq!(told["headers"]["host"], address.to_string());
    assert_eq!(headers["retry-after"], "7");
    assert_eq!(headers["cache-control"], "no-store");
}

#[tokio::test]
async fn what_is_between_browser_and_server_stays_between_them() {
    let address = listening(Router::new().fallback(any(telling))).await;
    let app = before(&format!("http://{address}")).await;
    let private = ["cookie", "origin", "referer", "connection", "te", "x-forwarded-for", "sec-fetch-site"];
    let request = private.iter().fold(Request::get("/api/v1/x"), |request, name| request.header(*name, "private"));
    let (_, headers, told) = send(app, request.body(Body::empty()).unwrap()).await;
    for name in private {
        assert_eq!(told["headers"][name], Value::Null, "{name} went on");
    }
    assert!(!headers.contains_key("set-cookie"), "a cookie came back");
    assert!(headers["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
}

#[tokio::test]
async fn nothing_but_the_calls_is_reachable() {
    let address = listening(Router::new().fallback(any(telling))).await;
    let app = before(&format!("http://{address}")).await;
    for path in ["/", "/admin", "/api/v2/x", "/api/v1x", "/api", "//api/v1/x"] {
        let (status, ..) = send(app.clone(), Request::get(path).body(Body::empty()).unwrap()).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in ["/api/v1/../../admin", "/api/v1/%2e%2E/admin", "/api/v1/x/.."] {
        let (status, ..) = send(app.clone(), Request::get(path).body(Body::empty()).unwrap()).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path} climbed out");
    }
}

#[tokio::test]
async fn an_answer_is_passed_on_while_it_still_comes() {
    let (sender, receiver) = mpsc::unbounded::<Result<Bytes, std::io::Error>>();
    let receiver = Arc::new(std::sync::Mutex::new(Some(receiver)));
    let answering = any(move || {
        let receiver = receiver.lock().unwrap().take().unwrap();
        async move { Body::from_stream(receiver) }
    });
    let address = listening(Router::new().fallback(answering)).await;
    let app = before(&format!("http://{address}")).await;
    let mut body = app.oneshot(Request::get("/api/v1/x").body(Body::empty()).unwrap()).await.unwrap().into_body();
    for part in ["first", "second"] {
        sender.unbounded_send(Ok(Bytes::from(part))).unwrap();
        // Arrives although the answer is not over.
        assert_eq!(body.frame().await.unwrap().unwrap().into_data().unwrap(), part);
    }
    drop(sender);
    assert!(body.frame().await.is_none());
}

#[tokio::test]
async fn an_api_that_is_not_there_is_said_in_json() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let (status, _, told) =
        send(before(&format!("http://{address}")).await, Request::get("/api/v1/x").body(Body::empty()).unwrap()).await;
    assert_eq!(status, StatusCode::BAD_GATEWAY);
    assert_eq!(told["message"], "The API behind this server cannot be reached");
}

#[tokio::test]
async fn a_certificate_nobody_vouches_for_is_not_talked_to() {
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed(["localhost".to_owned()]).unwrap();
    let key = signing_key.serialize_der().try_into().unwrap();
    let provider = tokio_rustls::rustls::crypto::ring::default_provider();
    let config = ServerConfig::builder_with_provider(provider.into())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let refused = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        TlsAcceptor::from(Arc::new(config)).accept(stream).await.is_err()
    });
    let app = before(&format!("https://localhost:{port}")).await;
    let request = Request::get("/api/v1/x").header("authorization", "Bearer secret").body(Body::empty()).unwrap();
    assert_eq!(send(app, request).await.0, StatusCode::BAD_GATEWAY);
    assert!(refused.await.unwrap(), "the handshake went through, and the token after it");
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
