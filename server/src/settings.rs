//! What a host decides about the server.

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Method};
use tower_http::cors::{AllowOrigin, CorsLayer};

/// The settings of one server. The default serves the API alone, to its own origin.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The folder of the built app. `None` serves the API alone.
    pub assets: Option<PathBuf>,
    /// Origins that may call the API from a browser; `*` is every origin. Tokens travel in a header and never in a
    /// cookie, so that an allowed origin still needs one of its own.
    pub cors_origins: Vec<String>,
    /// Origins whose pages may show `embed.html` in an iframe.
    pub embedders: Vec<String>,
    /// Where browsers report what the content security policy forbade.
    pub csp_report_uri: Option<String>,
    /// Whether every answer tells browsers to come by https from now on. Behind TLS it should.
    pub hsts: bool,
    /// Proxies whose word on who calls, and whether by https, is taken: `X-Forwarded-For` and `X-Forwarded-Proto`.
    pub trusted_proxies: Vec<IpAddr>,
    /// How many tokens that are none one address may try in a minute; 0 sets no limit.
    pub failed_sign_ins: u32,
    /// How many bytes must be free on the disk of the database for the server to call itself healthy.
    pub least_free: u64,
    /// The longest path and query, in bytes; a longer one is answered with 414.
    pub address_limit: usize,
    /// The largest request body, in bytes; a larger one is answered with 413.
    pub body_limit: usize,
    /// How long the API of an installation may be silent, before its answer begins and between two parts of it. The app
    /// gives up earlier on what it can ask again.
    pub patience: Duration,
    /// What is asked of connections.
    pub limits: Limits,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            assets: None,
            cors_origins: Vec::new(),
            embedders: Vec::new(),
            csp_report_uri: None,
            hsts: false,
            trusted_proxies: Vec::new(),
            failed_sign_ins: 20,
            least_free: 16 * 1024 * 1024,
            address_limit: 32 * 1024,
            body_limit: 1024 * 1024,
            patience: Duration::from_secs(100),
            limits: Limits::default(),
        }
    }
}

/// How many connections there may be, and how long each may be silent.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// At so many connections the one that has kept us waiting longest makes room for the next.
    pub connections: usize,
    /// How long the head of a request may take, and how long a connection may be kept without one.
    pub head: Duration,
    /// How long nothing of a body may come.
    pub body: Duration,
    /// How long nothing of an answer may be taken.
    pub answer: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        let [head, body, answer] = [30, 20, 30].map(Duration::from_secs);
        // Well below the 1,024 files a process may usually have open: each call that goes on to another API needs two.
        Self { connections: 400, head, body, answer }
    }
}

impl Settings {
    pub(crate) fn cors(&self) -> CorsLayer {
        let origins: Vec<HeaderValue> = self.cors_origins.iter().filter_map(|origin| origin.parse().ok()).collect();
        let origins = if self.cors_origins.iter().any(|origin| origin == "*") {
            AllowOrigin::any()
        } else {
            AllowOrigin::list(origins)
        };
        CorsLayer::new()
            .allow_origin(origins)
            .allow_methods([Method::GET, Method::POST, Method::PUT, Method::DELETE])
            .allow_headers([AUTHORIZATION, CONTENT_TYPE])
            .expose_headers([RETRY_AFTER])
            .max_age(Duration::from_secs(600))
    }
}
