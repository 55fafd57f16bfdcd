//! The reference server of the report schedules API: the documented calls over SQL, and the app's files beside them.
//!
//! [`app`] is the whole server as a value, so that tests call it in process; the command line only gives it a socket.

mod assets;
mod body;
mod caller;
pub mod command;
mod database;
pub mod demo;
mod error;
pub mod headers;
mod log;
pub mod openapi;
mod schedules;
mod settings;
mod token;
mod upstream;

use axum::extract::DefaultBodyLimit;
use axum::extract::State;
use axum::http::StatusCode;
use axum::middleware::{from_fn, map_response};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::get;
use axum::{Router, http::Uri};
use serde_json::json;

pub use crate::database::{Database, DatabaseError};
pub use crate::headers::CONTENT_POLICY;
pub use crate::settings::Settings;
pub use crate::token::{Entry, Role};
pub use crate::upstream::Upstream;

use crate::error::Refusal;

/// The server: the API under `/api/v1`, `/healthz`, and the app's files where there are any.
pub fn app(database: Database, settings: &Settings) -> Router {
    let api = Router::new()
        .merge(schedules::routes())
        .route("/openapi.json", get(openapi::document))
        .layer(DefaultBodyLimit::max(settings.body_limit));
    let router = Router::new()
        .nest("/api/v1", api.layer(map_response(headers::never_stored)))
        .route("/healthz", get(health))
        .method_not_allowed_fallback(|| async { Refusal::WrongMethod });
    finished(router.with_state(database), settings)
}

/// The app's files with the real API of an installation behind them, in place of ours.
///
/// # Errors
/// When the system's certificate authorities cannot be read.
pub fn app_before(upstream: Upstream, settings: &Settings) -> std::io::Result<Router> {
    let api = Router::new().fallback(upstream::forward).with_state(upstream::Forward::to(upstream, settings.patience)?);
    let router = Router::new()
        .nest("/api/v1", api.layer(map_response(headers::never_stored)))
        .route("/healthz", get(|| async { Json(json!({ "status": "ok" })) }));
    Ok(finished(router, settings))
}

fn finished(router: Router, settings: &Settings) -> Router {
    let router = match &settings.assets {
        Some(folder) => router.fallback_service(assets::service(folder)),
        None => router.fallback(no_such_call),
    };
    router.layer(headers::secured(settings)).layer(settings.cors()).layer(from_fn(log::request))
}

/// Whether the server can do its work: it runs, and the database answers.
async fn health(State(database): State<Database>) -> Response {
    match database.ping().await {
        Ok(()) => Json(json!({ "status": "ok" })).into_response(),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, Json(json!({ "status": "error" }))).into_response()
        }
    }
}

async fn no_such_call(_: Uri) -> Refusal {
    Refusal::NoSuchCall
}
