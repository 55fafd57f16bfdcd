//! What a host decides about the server.

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
    /// The largest request body, in bytes; a larger one is answered with 413.
    pub body_limit: usize,
    /// How long the API of an installation may be silent, before its answer begins and between two parts of it. The app
    /// gives up earlier on what it can ask again.
    pub patience: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            assets: None,
            cors_origins: Vec::new(),
            embedders: Vec::new(),
            csp_report_uri: None,
            body_limit: 1024 * 1024,
            patience: Duration::from_secs(100),
        }
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
