//! Named headers only, both ways.

use std::net::SocketAddr;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderName, Request};
use cadenza_server::{CONTENT_POLICY, Settings};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::{before, get, listening, send, telling};

/// What an API or its proxy might say of its own connection, and what it would set in a browser. What `connection` and
/// `trailer` name is there, too.
const LEAKS: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\nconnection: x-hop, keep-alive\r\nx-hop: leak\r\n\
    keep-alive: timeout=5, leak\r\nproxy-authenticate: Basic realm=leak\r\nproxy-connection: leak\r\nte: leak\r\n\
    upgrade: leak\r\ntrailer: x-end\r\ntransfer-encoding: chunked\r\nset-cookie: leak=1\r\nserver: leak\r\n\
    content-security-policy: default-src leak\r\naccess-control-allow-origin: https://leak.example\r\n\r\n\
    5\r\nhello\r\n0\r\nx-end: leak\r\n\r\n";

/// An API in front of which nothing mends its headers: it answers one request with `LEAKS`.
async fn leaking() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let mut stream = BufReader::new(listener.accept().await.unwrap().0);
        let mut line = String::new();
        while line != "\r\n" {
            line.clear();
            stream.read_line(&mut line).await.unwrap();
        }
        stream.write_all(LEAKS.as_bytes()).await.unwrap();
    });
    address
}

#[tokio::test]
async fn what_is_between_browser_and_server_stays_between_them() {
    let address = listening(Router::new().fallback(telling)).await;
    let app = before(&format!("http://{address}"), &Settings::default());
    let hop = ["connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade", "proxy-authorization"];
    let own = ["cookie", "origin", "referer", "x-forwarded-for", "forwarded", "sec-fetch-site", "private"];
    // `connection: private` names the header of that name.
    let private = || hop.iter().chain(&own);
    let request = private().fold(Request::get("/api/v1/x"), |request, name| request.header(*name, "private"));
    let told = send(app, request.body(Body::empty()).unwrap()).await.json();
    for name in private() {
        assert_eq!(told["headers"][name], Value::Null, "{name} went on");
    }
}

#[tokio::test]
async fn what_is_between_server_and_api_stays_between_them() {
    let app = before(&format!("http://{}", leaking().await), &Settings::default());
    let answer = send(app, get("/api/v1/x")).await;
    let mut names: Vec<_> = answer.headers.keys().map(HeaderName::as_str).collect();
    names.sort_unstable();
    let ours = [
        "access-control-expose-headers",
        "cache-control",
        "content-security-policy",
        "content-type",
        "cross-origin-opener-policy",
        "permissions-policy",
        "referrer-policy",
        "vary",
        "x-content-type-options",
    ];
    assert_eq!(names, ours);
}

#[tokio::test]
async fn the_policy_is_ours_and_not_that_of_the_api() {
    let app = before(&format!("http://{}", leaking().await), &Settings::default());
    let answer = send(app, get("/api/v1/x")).await;
    let policies: Vec<_> = answer.headers.get_all("content-security-policy").iter().collect();
    assert_eq!(policies, [CONTENT_POLICY]);
}

#[tokio::test]
async fn on_the_wire_comes_what_the_api_said_and_nothing_after_it() {
    let front = listening(before(&format!("http://{}", leaking().await), &Settings::default())).await;
    let mut stream = TcpStream::connect(front).await.unwrap();
    let request = "GET /api/v1/x HTTP/1.1\r\nhost: x\r\nte: trailers\r\nconnection: te, close\r\n\r\n";
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.ends_with("\r\n\r\n5\r\nhello\r\n0\r\n\r\n"), "{answer}");
}
