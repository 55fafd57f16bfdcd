//! The files of the app, compressed beforehand where a browser takes it.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode_str;
use tower::util::BoxCloneSyncService;
use tower::{ServiceExt, service_fn};
use tower_http::services::ServeDir;

use crate::error::Refusal;
use crate::headers::{Framed, kept};

/// What is edited where it lies: a compressed form left beside it would be served in place of the edit.
const EDITED: &str = "config.json";

/// The forms of a file that may lie beside it.
const FORMS: [&str; 3] = ["", ".br", ".gz"];

/// Serves the folder; what is not in it is 404, and under `/api` a 404 in JSON like every other refusal there.
pub(crate) fn service(folder: &Path) -> BoxCloneSyncService<Request, Response, Infallible> {
    let folder: Arc<Path> = folder.into();
    BoxCloneSyncService::new(service_fn(move |request: Request| serve(folder.clone(), request)))
}

async fn serve(folder: Arc<Path>, request: Request) -> Result<Response, Infallible> {
    let path = request.uri().path().to_owned();
    if path == "/api" || path.starts_with("/api/") {
        return Ok(Refusal::NoSuchCall.into_response());
    }
    let files = ServeDir::new(&folder);
    let (asked, from) = (path.clone(), folder.clone());
    let Ok(Some(file)) = tokio::task::spawn_blocking(move || file(&from, &asked)).await else {
        return Ok(StatusCode::NOT_FOUND.into_response());
    };
    let files = if file.ends_with(EDITED) { files } else { files.precompressed_br().precompressed_gzip() };
    let mut response = files.oneshot(request).await?.map(Body::new);
    if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED {
        response.headers_mut().insert(CACHE_CONTROL, kept(&path));
        if path.ends_with("/embed.html") {
            response.extensions_mut().insert(Framed);
        }
    }
    Ok(response)
}

/// The file an address means, which lies in the folder once links are followed, as do all its forms.
///
/// Everything else is missing, whatever the system would say to its name.
fn file(folder: &Path, path: &str) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let place = folder.join(relative(path)?);
    let file = if place.is_dir() { place.join("index.html") } else { place };
    let real = |end: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        PathBuf::from(name).canonicalize()
    };
    let inside = |end: &&str| real(end).is_ok_and(|real| real.starts_with(&folder) && real.is_file());
    let sound = inside(&"") && FORMS.iter().all(|end| real(end).is_err() || inside(end));
    sound.then_some(file)
}

/// A path of plain names. An empty one among them would make an address of another host out of a redirection to the path
/// with a slash at its end, and so would a backslash.
fn relative(path: &str) -> Option<PathBuf> {
    let path = path.strip_prefix('/')?;
    let names = path.strip_suffix('/').unwrap_or(path);
    let decoded = |name: &str| percent_decode_str(name).decode_utf8().ok().map(std::borrow::Cow::into_owned);
    let plain = |name: &String| !matches!(name.as_str(), "" | "." | "..") && !name.contains(['/', '\\', '\0']);
    if names.is_empty() {
        return path.is_empty().then(PathBuf::new);
    }
    names.split('/').map(|name| decoded(name).filter(plain)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_plain_names_or_nothing() {
        for (path, names) in
            [("/", ""), ("/a", "a"), ("/a/b.js", "a/b.js"), ("/npm/", "npm"), ("/%C3%A8", "è"), ("/a..b", "a..b")]
        {
            assert_eq!(relative(path), Some(names.into()), "{path}");
        }
        for path in [
            "",
            "a",
            "//",
            "//npm",
            "/npm//",
            "/a//b",
            "/..",
            "/a/../b",
            "/.",
            "/a%2Fb",
            "/%2e%2e/a",
            "/a%00",
            "/\\npm",
            "/%5Cnpm",
            "/%FF",
        ] {
            assert_eq!(relative(path), None, "{path}");
        }
    }
}
