//! The description of the API in OpenAPI 3.1, which a test holds against what the server does.

use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;

/// The document as it is served at `/api/v1/openapi.json`.
pub const DOCUMENT: &str = include_str!("../openapi.json");

/// Open to everybody: it tells nothing about any schedule.
pub(crate) async fn document() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], DOCUMENT)
}
