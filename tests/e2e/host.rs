//! Pages of somebody else, of another origin, under a policy of their own: what the element is embedded into.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::server::{Record, csp_report};

/// The files of the page around, by path.
type Files = Arc<Mutex<BTreeMap<String, String>>>;

/// A place for the page around; its origin is known before anything is served.
pub(crate) struct Place {
    listener: TcpListener,
    origin: String,
}

/// The server of the page around.
pub(crate) struct Host {
    origin: String,
    app: String,
    files: Files,
    policy: Arc<Mutex<String>>,
    asked: Arc<Mutex<Vec<String>>>,
    task: JoinHandle<()>,
}

#[derive(Clone)]
struct Site {
    files: Files,
    asked: Arc<Mutex<Vec<String>>>,
    policy: Arc<Mutex<String>>,
}

impl Place {
    /// A free port.
    pub(crate) async fn find() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        Self { listener, origin }
    }

    /// The origin its pages will have.
    pub(crate) fn origin(&self) -> &str {
        &self.origin
    }

    /// Serves; scripts, rows and frames may come from `app` and from nowhere else.
    pub(crate) fn serve(self, app: &str, record: Record) -> Host {
        let Self { listener, origin } = self;
        let app = app.trim_end_matches('/').to_owned();
        let own = format!("script-src 'self' 'wasm-unsafe-eval' {app}; connect-src {app}; frame-src {app}");
        let policy = Arc::new(Mutex::new(whole(&own)));
        let files = Files::default();
        let asked = Arc::default();
        let site = Site { files: Arc::clone(&files), asked: Arc::clone(&asked), policy: Arc::clone(&policy) };
        let router = Router::new().fallback(file).with_state(site);
        let router = router.route("/csp-report", post(csp_report).with_state(record));
        let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Host { origin, app, files, policy, asked, task }
    }
}

impl Host {
    /// The address of the page around.
    pub(crate) fn url(&self) -> String {
        format!("{}/", self.origin)
    }

    /// What the page's policy allows the app from now on; its own scripts it allows anyway.
    pub(crate) fn allow(&self, policy: &str) {
        let allowed = policy.replace("script-src", "script-src 'self'").replace("APP", &self.app);
        *self.policy.lock().unwrap() = whole(&allowed);
    }

    /// The paths it was asked for.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    /// Puts a file there. `APP` in it stands for the origin the app comes from.
    pub(crate) fn put(&self, path: &str, text: &str) {
        self.files.lock().unwrap().insert(path.to_owned(), text.replace("APP", &self.app));
    }

    /// A page that loads the app, has this body, and then runs this script as a module.
    pub(crate) fn page(&self, body: &str, script: &str) {
        let head = r#"<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title>
            <link rel="icon" href="data:,"><script type="module" src="APP/cadenza.js"></script>"#;
        self.put(
            "/",
            &format!(
                r#"{head}<body>{body}<script src="/early.js"></script><script type="module" src="/host.js"></script>"#
            ),
        );
        self.put("/early.js", &[HEARD, INSTANCES].concat());
        self.put("/host.js", script);
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Keeps every event that reaches the document: `told("created")` are the details of those of a name.
const HEARD: &str = r#"
window.events = [];
for (const name of ["ready", "navigate", "created", "updated", "deleted", "auth-required", "dirty", "notify", "problem", "job", "error"])
  document.addEventListener(`cadenza-${name}`, ({ target, detail }) => events.push({ name, id: target.id, detail }));
window.told = (name, id = "") => JSON.stringify(
  events.filter((event) => event.name === name && (!id || event.id === id)).map((event) => event.detail));
"#;

/// Keeps every instance of a wasm and where it came from: a journey may end one.
pub(crate) const INSTANCES: &str = r#"
if (window.WebAssembly) {
  const { Instance, Memory, compile } = WebAssembly;
  const { arrayBuffer } = Response.prototype;
  window.instances = [];
  window.memoryOf = ({ exports }) => Object.values(exports).find((it) => it instanceof Memory);
  Response.prototype.arrayBuffer = async function () {
    return Object.assign(await arrayBuffer.call(this), { from: this.url });
  };
  WebAssembly.compile = async (bytes) => Object.assign(await compile(bytes), { from: bytes.from });
  WebAssembly.Instance = function (module, imports) {
    const instance = new Instance(module, imports);
    instances.push([String(module.from), instance]);
    return instance;
  };
}
"#;

/// The policy of a page that allows its own styles, and the app what `allowed` says.
fn whole(allowed: &str) -> String {
    format!(
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'none'; {allowed}; \
         report-uri /csp-report"
    )
}

async fn file(State(site): State<Site>, uri: Uri) -> Response {
    site.asked.lock().unwrap().push(uri.path().to_owned());
    let Some(text) = site.files.lock().unwrap().get(uri.path()).cloned() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let kind = match uri.path().rsplit_once('.') {
        Some((_, "js")) => "text/javascript",
        Some((_, "css")) => "text/css",
        Some(_) | None => "text/html; charset=utf-8",
    };
    let policy = header::CONTENT_SECURITY_POLICY;
    ([(header::CONTENT_TYPE, kind.to_owned()), (policy, site.policy.lock().unwrap().clone())], text).into_response()
}
