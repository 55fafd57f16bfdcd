//! One line for each request, with nothing in it that could open a door.

use std::time::Instant;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

/// Logs method, path, status and time. Query and headers stay out: a token pasted into either must not be kept.
pub(crate) async fn request(request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let started = Instant::now();
    let response = next.run(request).await;
    let ms = started.elapsed().as_micros() as f64 / 1000.0;
    tracing::info!(%method, path, status = response.status().as_u16(), ms, "request");
    response
}
