//! Pages of somebody else, and files of theirs, on an origin of their own.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use cadenza_server::Settings;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tower::ServiceExt as _;

use crate::browser::found;
use crate::server::Server;

const TYPES: [(&str, &str); 7] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript"),
    ("css", "text/css"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("map", "application/json"),
];

/// What an origin serves.
#[derive(Default)]
pub(crate) struct Shelf {
    /// Folders by the path they lie at, the longest path first.
    folders: Vec<(&'static str, PathBuf)>,
    /// What stands in the pages, and what takes its place there.
    words: Vec<(&'static str, String)>,
    /// The policy of the pages whose path ends like this.
    policy: Option<(&'static str, String)>,
    /// Whether scripts of other origins may read what is here.
    open: bool,
    /// Files whose names start like this are missing.
    lacks: Option<&'static str>,
    /// What answers below `/api/`.
    api: Option<Router>,
}

/// An origin with files, gone when it is dropped.
pub(crate) struct Site {
    address: SocketAddr,
    task: JoinHandle<()>,
}

/// The built app and the API on an origin of their own, which every page may use.
pub(crate) async fn cdn(server: &Server) -> Site {
    central(server).served().await
}

/// The same while the glue of the app is missing there.
pub(crate) async fn broken_cdn(server: &Server) -> Site {
    Shelf { lacks: Some("cadenza-"), ..central(server) }.served().await
}

fn central(server: &Server) -> Shelf {
    let settings = Settings { cors_origins: vec!["*".to_owned()], ..Settings::default() };
    let api = cadenza_server::app(server.database.clone(), &settings);
    Shelf { folders: vec![("/", found::app())], open: true, api: Some(api), ..Shelf::default() }
}

/// The pages of `tests/hosts`, whose panels come from this CDN and talk to the API there.
pub(crate) async fn hosts(cdn: &Site, server: &Server) -> Site {
    let (cdn, report) = (cdn.origin(), server.url());
    let policy = format!(
        "default-src 'none'; script-src 'self' {cdn} 'wasm-unsafe-eval'; style-src 'self'; img-src data:; \
         connect-src {cdn}; base-uri 'self'; form-action 'none'; report-uri {report}csp-report"
    );
    let pages = cadenza_tests::repository().join("tests/hosts/pages");
    Shelf {
        folders: vec![("/vendor/", found::hosts()), ("/pages/", pages)],
        words: vec![("{api}", format!("{cdn}/api/v1")), ("{cdn}", cdn)],
        policy: Some(("hostile.html", policy)),
        ..Shelf::default()
    }
    .served()
    .await
}

/// A built project on an origin of its own, with the API beside it and under a strict policy.
pub(crate) async fn project(folder: PathBuf, server: &Server) -> Site {
    let report = server.url();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; report-uri {report}csp-report"
    );
    let api = cadenza_server::app(server.database.clone(), &Settings::default());
    Shelf { folders: vec![("/", folder)], policy: Some(("/", policy)), api: Some(api), ..Shelf::default() }
        .served()
        .await
}

impl Shelf {
    async fn served(self) -> Site {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = Router::new().fallback(answer).with_state(Arc::new(self));
        Site { address, task: tokio::spawn(async { axum::serve(listener, router).await.unwrap() }) }
    }

    /// The file at a path; nothing outside the folders can be named.
    fn find(&self, path: &str) -> Option<PathBuf> {
        let (folder, rest) = self.folders.iter().find_map(|(at, folder)| Some((folder, path.strip_prefix(at)?)))?;
        let rest = if rest.is_empty() { "index.html" } else { rest };
        let file = folder.join(rest);
        let lacking = self.lacks.is_some_and(|start| rest.starts_with(start));
        (!lacking && !rest.split('/').any(|step| step == "..") && file.is_file()).then_some(file)
    }
}

async fn answer(State(shelf): State<Arc<Shelf>>, request: Request) -> Response {
    if let Some(api) = shelf.api.as_ref().filter(|_| request.uri().path().starts_with("/api/")) {
        return api.clone().oneshot(request).await.into_response();
    }
    let path = request.uri().path();
    let mut headers = HeaderMap::new();
    if shelf.open {
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    }
    let Some(file) = shelf.find(path) else { return (StatusCode::NOT_FOUND, headers).into_response() };
    let end = file.extension().and_then(|end| end.to_str()).unwrap_or_default();
    let kind = TYPES.iter().find(|(known, _)| *known == end).map_or("application/octet-stream", |(_, kind)| kind);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    if let Some((_, policy)) = shelf.policy.as_ref().filter(|(page, _)| path.ends_with(page)) {
        headers.insert(CONTENT_SECURITY_POLICY, policy.parse().unwrap());
    }
    let bytes = std::fs::read(&file).unwrap();
    if end != "html" {
        return (headers, bytes).into_response();
    }
    let page = String::from_utf8(bytes).unwrap();
    let page = shelf.words.iter().fold(page, |page, (word, meant)| page.replace(word, meant));
    (headers, page).into_response()
}

impl Site {
    /// Its origin, without a slash at the end.
    pub(crate) fn origin(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.task.abort();
    }
}
