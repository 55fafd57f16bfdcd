//! The files of the app, compressed beforehand where a browser takes it.

use std::convert::Infallible;
use std::path::Path;

use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use tower::util::BoxCloneSyncService;
use tower::{ServiceExt, service_fn};
use tower_http::services::ServeDir;

use crate::error::Refusal;
use crate::headers::{Framed, kept};

/// Serves the folder; what is not in it is 404, and under `/api` a 404 in JSON like every other refusal there.
pub(crate) fn service(folder: &Path) -> BoxCloneSyncService<Request, Response, Infallible> {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    BoxCloneSyncService::new(service_fn(move |request: Request| serve(files.clone(), request)))
}

async fn serve(files: ServeDir, request: Request) -> Result<Response, Infallible> {
    let path = request.uri().path().to_owned();
    if path == "/api" || path.starts_with("/api/") {
        return Ok(Refusal::NoSuchCall.into_response());
    }
    let mut response = files.oneshot(request).await?.map(Body::new);
    if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED {
        response.headers_mut().insert(CACHE_CONTROL, kept(&path));
        if path.ends_with("/embed.html") {
            response.extensions_mut().insert(Framed);
        }
    }
    Ok(response)
}
