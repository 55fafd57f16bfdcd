//! The program before the API of an installation.

use std::fs;

use axum::Router;

use super::Running;
use crate::upstream::{listening, telling};

#[tokio::test(flavor = "multi_thread")]
async fn it_serves_the_app_and_passes_its_calls_on() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("index.html"), "<!doctype html>").unwrap();
    let upstream = format!("http://{}", listening(Router::new().fallback(telling)).await);
    let running = Running::start(&["--upstream", &upstream, "--assets", folder.path().to_str().unwrap()]);
    assert_eq!(running.said, format!("Calls go on to {upstream}/api/v1; its tokens are the ones to use"));
    let page = running.get("/", "secret");
    assert!(page.starts_with("HTTP/1.1 200 ") && page.ends_with("<!doctype html>"), "{page}");
    let call = running.get("/api/v1/reports/schedules?page=1", "secret");
    assert!(call.contains(r#""uri":"/api/v1/reports/schedules?page=1""#) && call.contains("Bearer secret"), "{call}");
}
