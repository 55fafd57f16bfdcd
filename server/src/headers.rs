//! The headers every answer carries, and how long a browser may keep what.

use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use tower::util::MapResponseLayer;

use crate::settings::Settings;

/// What the app may load and reach: itself, and nothing inline.
pub const CONTENT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

/// The headers every answer carries.
pub const SECURITY: [(HeaderName, &str); 5] = [
    (CONTENT_SECURITY_POLICY, CONTENT_POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// Marks an answer that pages of [`Settings::embedders`] may show in an iframe.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Framed;

/// A layer that sets [`SECURITY`], with `report-uri` appended to the policy where there is one.
pub(crate) fn secured(settings: &Settings) -> MapResponseLayer<impl Fn(Response) -> Response + Clone + use<>> {
    let report = settings.csp_report_uri.as_deref().map_or_else(String::new, |uri| format!("; report-uri {uri}"));
    let ordinary = format!("{CONTENT_POLICY}{report}");
    let around = match settings.embedders.as_slice() {
        [] => "'none'".to_owned(),
        origins => origins.join(" "),
    };
    let framed = ordinary.replace("frame-ancestors 'none'", &format!("frame-ancestors {around}"));
    let [ordinary, framed] = [ordinary, framed].map(|policy| policy.parse::<HeaderValue>().ok());
    MapResponseLayer::new(move |mut response: Response| {
        for (name, value) in SECURITY {
            response.headers_mut().insert(name, HeaderValue::from_static(value));
        }
        let policy = if response.extensions().get::<Framed>().is_some() { &framed } else { &ordinary };
        if let Some(policy) = policy {
            response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy.clone());
        }
        response
    })
}

/// Who gets what is nobody else's business: no cache keeps an answer of the API.
pub(crate) async fn never_stored(mut response: Response) -> Response {
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// A file whose name carries a hash of its content never changes; any other is asked for again each time.
pub(crate) fn kept(path: &str) -> HeaderValue {
    HeaderValue::from_static(if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" })
}

/// Whether the file's name has a part that only a hash is: eight hexadecimal digits or more, one of them a number.
fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.split(['-', '.', '_']).any(|part| {
        part.len() >= 8
            && part.chars().all(|letter| letter.is_ascii_hexdigit())
            && part.chars().any(|letter| letter.is_ascii_digit())
    })
}
