//! An API that says nothing, before its answer or midway.

use std::future::pending;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use cadenza_server::Settings;
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::{before, fed, get, listening, send, soon};

#[tokio::test]
async fn an_api_that_never_answers_is_said_in_json() {
    let address = listening(Router::new().fallback(async || pending::<()>().await)).await;
    let settings = Settings { patience: Duration::from_millis(50), ..Settings::default() };
    let app = before(&format!("http://{address}"), &settings);
    let answer = soon(send(app, get("/api/v1/x"))).await;
    answer.refuses(504, "The API behind this server did not answer in time", &[]);
}

#[tokio::test]
async fn an_answer_that_stops_midway_is_broken_off_and_not_ended() {
    let (sender, address) = fed().await;
    sender.unbounded_send(Ok(Bytes::from("first"))).unwrap();
    // Enough for the answer to begin on a busy machine.
    let settings = Settings { patience: Duration::from_secs(1), ..Settings::default() };
    let app = before(&format!("http://{address}"), &settings);
    let mut body = app.oneshot(get("/api/v1/x")).await.unwrap().into_body();
    assert_eq!(body.frame().await.unwrap().unwrap().into_data().unwrap(), "first");
    let next = soon(body.frame()).await;
    assert!(matches!(next, Some(Err(_))), "{next:?}");
}
