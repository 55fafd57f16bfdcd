//! The app is served here, its calls go to the API, and nothing else of the API is reachable.

use std::fs;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::http::Uri;
use cadenza_server::{CONTENT_POLICY, Settings};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{before, get, listening, send};

/// An app of one page before an API that notes what it is asked for.
struct Site {
    app: Router,
    heard: Arc<Mutex<Vec<String>>>,
    _folder: TempDir,
}

impl Site {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("index.html"), "<!doctype html>").unwrap();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let hears = heard.clone();
        let noting = move |uri: Uri| async move { hears.lock().unwrap().push(uri.to_string()) };
        let address = listening(Router::new().fallback(noting)).await;
        let settings = Settings { assets: Some(folder.path().into()), ..Settings::default() };
        Self { app: before(&format!("http://{address}"), &settings), heard, _folder: folder }
    }

    async fn status(&self, path: &str) -> u16 {
        send(self.app.clone(), get(path)).await.status.as_u16()
    }

    fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }

    /// What is answered over a socket to this first line of a request.
    async fn raw(&self, line: &str) -> String {
        let mut stream = TcpStream::connect(listening(self.app.clone()).await).await.unwrap();
        stream.write_all(format!("{line}\r\nhost: x\r\nconnection: close\r\n\r\n").as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        answer
    }
}

#[tokio::test]
async fn the_page_is_served_here_with_its_policy() {
    let site = Site::new().await;
    for path in ["/", "/index.html"] {
        let answer = send(site.app.clone(), get(path)).await;
        assert_eq!((answer.status.as_u16(), &answer.bytes[..]), (200, b"<!doctype html>".as_slice()), "{path}");
        assert_eq!(answer.header("content-security-policy"), CONTENT_POLICY, "{path}");
    }
    assert_eq!(site.heard(), [""; 0]);
}

#[tokio::test]
async fn a_missing_file_is_not_looked_for_at_the_api() {
    let site = Site::new().await;
    assert_eq!(site.status("/missing.js").await, 404);
    assert_eq!(site.heard(), [""; 0]);
}

#[tokio::test]
async fn whether_the_server_runs_is_not_asked_of_the_api() {
    let site = Site::new().await;
    assert_eq!(send(site.app.clone(), get("/healthz")).await.json()["status"], "ok");
    assert_eq!(site.heard(), [""; 0]);
}

#[tokio::test]
async fn calls_go_to_the_api_as_they_are_written() {
    let site = Site::new().await;
    let calls = [
        "/api/v1/reports/schedules?page=1",
        "/api/v1/a%2Fb%5Cc",
        "/api/v1/a..b/.well-known/c...;d%20e",
        "/api/v1/100%25",
    ];
    for path in calls {
        assert_eq!(site.status(path).await, 200, "{path}");
    }
    assert_eq!(site.heard(), calls);
}

#[tokio::test]
async fn nothing_beside_the_calls_is_reachable() {
    let site = Site::new().await;
    for path in ["/admin", "/api", "/api/v2/x", "/api/v1x", "/%61pi/v1/x", "//api/v1/x", "/api//v1/x", "/API/v1/x"] {
        assert_eq!(site.status(path).await, 404, "{path}");
    }
    assert_eq!(site.heard(), [""; 0]);
}

#[tokio::test]
async fn no_path_climbs_out_however_the_api_reads_it() {
    let site = Site::new().await;
    let plain = ["../x", "../../admin", "x/..", "./x", "..\\admin", "x\\admin"];
    let escaped = ["%2e%2E/admin", ".%2e/admin", "..%2f..%2Fadmin", "x%2F..", "..%5cadmin", "x/%2e.%2fy"];
    let twice = ["%252e%252e/admin", "..%252fadmin", "%25252e./admin", "%%32e./admin", "%2%65./admin"];
    let parameters = ["..;/admin", "..;a=b/admin", "%2e%2e%3Ba/admin"];
    let followed = [
        "..%00/x",
        "..%3f/x",
        "..%3F",
        "..%20/x",
        "..%23",
        "..%09/x",
        "..x/admin",
        ".../x",
        ".%00/x",
        "%20../x",
        ".%20./x",
    ];
    let misread =
        ["%c0%ae%c0%ae/x", "%u002e%u002e/x", "%ef%bc%8e%ef%bc%8e/x", "%e2%80%a5/x", "a%00b", "a%0d%0ab", "a%7f"];
    let every = plain.into_iter().chain(escaped).chain(twice).chain(parameters).chain(followed).chain(misread);
    for rest in every {
        let path = format!("/api/v1/{rest}");
        assert_eq!(site.status(&path).await, 404, "{path}");
    }
    assert_eq!(site.heard(), [""; 0]);
}

#[tokio::test]
async fn a_call_that_names_another_host_goes_to_the_api_all_the_same() {
    let site = Site::new().await;
    for target in ["http://other.example/api/v1/x", "/api/v1//other.example"] {
        let answer = site.raw(&format!("GET {target} HTTP/1.1")).await;
        assert!(answer.starts_with("HTTP/1.1 200 "), "{target}: {answer}");
    }
    assert_eq!(site.heard(), ["/api/v1/x", "/api/v1/other.example"]);
}

#[tokio::test]
async fn no_method_but_those_of_the_api_goes_on() {
    let site = Site::new().await;
    for method in ["TRACE", "TRACK", "PATCH", "INVENTED", "get", "PROPFIND"] {
        let answer = site.raw(&format!("{method} /api/v1/x HTTP/1.1")).await;
        assert!(
            answer.starts_with("HTTP/1.1 405 ") && answer.contains("allow: GET,HEAD,POST,PUT,DELETE"),
            "{method}: {answer}"
        );
    }
    assert_eq!(site.heard(), [""; 0]);
    for method in ["GET", "HEAD", "POST", "PUT", "DELETE"] {
        assert!(site.raw(&format!("{method} /api/v1/x HTTP/1.1")).await.starts_with("HTTP/1.1 200 "), "{method}");
    }
}

#[tokio::test]
async fn the_api_is_not_asked_for_a_tunnel() {
    let site = Site::new().await;
    for target in ["other.example:443", "/api/v1/x"] {
        let answer = site.raw(&format!("CONNECT {target} HTTP/1.1")).await;
        assert!(answer.starts_with("HTTP/1.1 4"), "{target}: {answer}");
    }
    assert_eq!(site.heard(), [""; 0]);
}
