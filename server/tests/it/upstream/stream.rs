//! What comes in parts goes on in parts, both ways.

use std::io;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use cadenza_server::Settings;
use futures_channel::mpsc::unbounded;
use http_body_util::BodyExt;
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tower::ServiceExt;

use super::{before, fed, get, listening, send, soon};

/// More than the buffers of two connections hold.
const LARGE: usize = 8 * 1024 * 1024;

/// An API that hands on what it receives while it receives it.
async fn receiving() -> (UnboundedReceiver<Bytes>, String) {
    let (sender, receiver) = unbounded_channel();
    let handing = move |request: Request| async move {
        let mut body = request.into_body();
        while let Some(frame) = body.frame().await {
            sender.send(frame.unwrap().into_data().unwrap()).unwrap();
        }
    };
    (receiver, format!("http://{}", listening(Router::new().fallback(handing)).await))
}

#[tokio::test]
async fn a_large_answer_is_passed_on_while_the_api_holds_the_rest() {
    let (sender, address) = fed().await;
    let app = before(&format!("http://{address}"), &Settings::default());
    let mut body = soon(app.oneshot(get("/api/v1/x"))).await.unwrap().into_body();
    for _ in 0..2 {
        sender.unbounded_send(Ok(Bytes::from(vec![b'x'; LARGE]))).unwrap();
        let mut came = 0;
        while came < LARGE {
            came += soon(body.frame()).await.unwrap().unwrap().into_data().unwrap().len();
        }
    }
    drop(sender);
    assert!(soon(body.frame()).await.is_none());
}

#[tokio::test]
async fn a_large_body_is_passed_on_while_the_browser_holds_the_rest() {
    let (mut received, address) = receiving().await;
    let (sender, parts) = unbounded::<io::Result<Bytes>>();
    let request = Request::post("/api/v1/x").body(Body::from_stream(parts)).unwrap();
    let answer = tokio::spawn(send(before(&address, &Settings::default()), request));
    for _ in 0..2 {
        sender.unbounded_send(Ok(Bytes::from(vec![b'x'; LARGE]))).unwrap();
        let mut came = 0;
        while came < LARGE {
            came += soon(received.recv()).await.unwrap().len();
        }
    }
    drop(sender);
    assert_eq!(soon(answer).await.unwrap().status, StatusCode::OK);
}
