//! The reference server of the report schedules API: the documented calls over SQL, and the app's files beside them.
//!
//! [`app`] is the whole server as a value, so that tests call it in process; the command line only gives it a socket.

mod assets;
mod attempts;
mod body;
mod caller;
pub mod command;
mod connections;
mod database;
pub mod demo;
mod error;
pub mod headers;
mod log;
pub mod openapi;
mod peer;
mod schedules;
mod settings;
mod token;
mod upstream;

use axum::extract::DefaultBodyLimit;
use axum::extract::State;
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state, map_response};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::get;
use axum::{Router, http::Uri};
use serde_json::json;
use tower_http::compression::{CompressionLayer, CompressionLevel, predicate::SizeAbove};
use tower_http::timeout::RequestBodyTimeoutLayer;

pub use crate::connections::serve;
pub use crate::database::{Database, DatabaseError};
pub use crate::headers::CONTENT_POLICY;
pub use crate::settings::{Limits, Settings};
pub use crate::token::{Entry, Role};
pub use crate::upstream::Upstream;

use crate::error::Refusal;

/// The server: the API under `/api/v1`, `/healthz`, and the app's files where there are any.
pub fn app(database: Database, settings: &Settings) -> Router {
    let api = Router::new()
        .merge(schedules::routes())
        .route("/openapi.json", get(openapi::document))
        .layer(DefaultBodyLimit::max(settings.body_limit))
        .layer(compressed());
    let least_free = settings.least_free;
    let router = Router::new()
        .nest("/api/v1", api.layer(map_response(headers::never_stored)))
        .route("/healthz", get(move |database| health(database, least_free)))
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
    router
        .layer(from_fn_with_state(peer::Door::new(settings), peer::received))
        .layer(RequestBodyTimeoutLayer::new(settings.limits.body))
        .layer(headers::secured(settings))
        .layer(settings.cors())
        .layer(from_fn(log::request))
}

/// Answers as small as they come without keeping anybody waiting; what is smaller than a packet stays as it is.
///
/// A secret and what an attacker may choose must not be squeezed together, for the size would tell (BREACH): a token is in
/// no body, only in the head of a request.
fn compressed() -> CompressionLayer<SizeAbove> {
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(SizeAbove::new(1024))
}

/// Whether the server can do its work: it runs, the database answers, and there is room to write.
async fn health(State(database): State<Database>, least_free: u64) -> Response {
    match database.ping(least_free).await {
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
