//! The real API of an installation behind this server, for a browser that may not call it from another origin.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderMap, HeaderName};
use axum::http::uri::{Authority, PathAndQuery, Scheme};
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use hyper_rustls::{ConfigBuilderExt, HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use rustls::ClientConfig;
use tower_http::timeout::TimeoutBody;

use crate::error::{Refusal, failure, is_silence};

/// Said of an answer that cannot be passed on as it is.
const UNCLEAR: &str = "The API behind this server answered in a way that cannot be passed on";

/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(10);

/// What a request may carry on. A list of what goes and not of what stays: cookies and everything a browser adds of its
/// own are nobody's business there.
const TO_API: [HeaderName; 5] =
    [header::AUTHORIZATION, header::ACCEPT, header::ACCEPT_ENCODING, header::CONTENT_TYPE, header::CONTENT_LENGTH];

/// What the API is called with. Any other method means something to whoever stands between, and would take the token along.
const METHODS: [Method; 5] = [Method::GET, Method::HEAD, Method::POST, Method::PUT, Method::DELETE];

/// What an answer may bring back. How the API frames its answers, and what it would set in a browser, stays behind.
const FROM_API: [HeaderName; 6] = [
    header::CONTENT_TYPE,
    header::CONTENT_ENCODING,
    header::CONTENT_LENGTH,
    header::RETRY_AFTER,
    header::DATE,
    header::VARY,
];

/// Where the real API is: a scheme and a host, and a path if it does not begin at the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upstream {
    scheme: Scheme,
    authority: Authority,
    /// Without a slash at its end.
    path: String,
}

/// Sends requests on.
#[derive(Clone)]
pub(crate) struct Forward {
    client: Client<HttpsConnector<HttpConnector>, Body>,
    upstream: Upstream,
    patience: Duration,
}

impl FromStr for Upstream {
    type Err = String;

    /// Reads `https://host`, with a port or a path where needed. Without TLS only a host on this machine will do: tokens
    /// would be read on the way.
    fn from_str(text: &str) -> Result<Self, String> {
        let uri: Uri = text.parse().map_err(|error| format!("{error}"))?;
        let parts = uri.into_parts();
        let (Some(scheme), Some(authority)) = (parts.scheme, parts.authority) else {
            return Err("say it in full, like https://api.example".to_owned());
        };
        let here = ["localhost", "127.0.0.1", "[::1]"].contains(&authority.host());
        if scheme != Scheme::HTTPS && !(scheme == Scheme::HTTP && here) {
            return Err("tokens travel by https only, or by http to this machine".to_owned());
        }
        if authority.as_str().contains('@') {
            return Err("a name and a password do not belong here; the app sends its token".to_owned());
        }
        let path = parts.path_and_query.as_ref().map_or("", PathAndQuery::path).trim_end_matches('/').to_owned();
        if parts.path_and_query.is_some_and(|path| path.query().is_some()) {
            return Err("leave the query out".to_owned());
        }
        Ok(Self { scheme, authority, path: path.trim_end_matches("/api/v1").to_owned() })
    }
}

impl fmt::Display for Upstream {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}://{}{}/api/v1", self.scheme, self.authority, self.path)
    }
}

impl Forward {
    /// A way there, given up when nothing comes for as long as `patience`. Certificates are checked against the system's
    /// authorities.
    ///
    /// # Errors
    /// When the system's authorities cannot be read.
    pub(crate) fn to(upstream: Upstream, patience: Duration) -> std::io::Result<Self> {
        let mut http = HttpConnector::new();
        http.set_connect_timeout(Some(CONNECT));
        http.enforce_http(false);
        let provider = rustls::crypto::ring::default_provider();
        let tls = ClientConfig::builder_with_provider(provider.into())
            .with_safe_default_protocol_versions()
            .map_err(std::io::Error::other)?
            .with_native_roots()?
            .with_no_client_auth();
        let connector =
            HttpsConnectorBuilder::new().with_tls_config(tls).https_or_http().enable_http1().wrap_connector(http);
        Ok(Self { client: Client::builder(TokioExecutor::new()).build(connector), upstream, patience })
    }

    /// The address of a request there. The router has seen to it that the path lies below `/api/v1`.
    fn address(&self, path: Option<&PathAndQuery>) -> Result<Uri, axum::http::Error> {
        let path = path.map_or("", PathAndQuery::as_str);
        Uri::builder()
            .scheme(self.upstream.scheme.clone())
            .authority(self.upstream.authority.clone())
            .path_and_query(format!("{}/api/v1{path}", self.upstream.path))
            .build()
    }
}

/// Sends a request on as it comes in, and its answer back as it comes.
pub(crate) async fn forward(State(forward): State<Forward>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    if !METHODS.contains(&parts.method) {
        let allowed = METHODS.each_ref().map(Method::as_str).join(",");
        return ([(header::ALLOW, allowed)], Refusal::WrongMethod).into_response();
    }
    if climbs(parts.uri.path()) {
        return Refusal::NoSuchCall.into_response();
    }
    let Ok(address) = forward.address(parts.uri.path_and_query()) else {
        return failed(StatusCode::BAD_REQUEST, "The address cannot be passed on");
    };
    let mut onward = Request::new(body);
    *onward.method_mut() = parts.method;
    *onward.uri_mut() = address;
    *onward.headers_mut() = only(&parts.headers, &TO_API);
    match tokio::time::timeout(forward.patience, forward.client.request(onward)).await {
        Ok(Ok(answer)) if framed_doubtfully(&answer) => failed(StatusCode::BAD_GATEWAY, UNCLEAR),
        Ok(Ok(answer)) => {
            let (parts, body) = answer.into_parts();
            let mut response = Response::new(Body::new(TimeoutBody::new(forward.patience, body)));
            *response.status_mut() = parts.status;
            *response.headers_mut() = only(&parts.headers, &FROM_API);
            response
        }
        Ok(Err(error)) if is_silence(&error) => Refusal::TooSlow.into_response(),
        Ok(Err(error)) => {
            tracing::warn!(error = chain(&error), upstream = %forward.upstream, "the API cannot be reached");
            failed(StatusCode::BAD_GATEWAY, "The API behind this server cannot be reached")
        }
        Err(_) => failed(StatusCode::GATEWAY_TIMEOUT, "The API behind this server did not answer in time"),
    }
}

/// An answer that would turn the connection into something else, or has two lengths, of which one cuts off its end.
fn framed_doubtfully<T>(answer: &Response<T>) -> bool {
    let has = |name| answer.headers().contains_key(name);
    answer.status().is_informational() || (has(header::CONTENT_LENGTH) && has(header::TRANSFER_ENCODING))
}

/// Whether a path could leave `/api/v1` on some server. Which one it is nobody knows here: it may resolve dots once all is
/// unescaped, as nginx does, take a backslash for a slash, drop what follows a semicolon, as Tomcat does, a space or a NUL,
/// or read a dot out of bytes that are no text. No identifier of the API looks like any of these.
fn climbs(path: &str) -> bool {
    let plain = unescaped(path);
    let Ok(text) = std::str::from_utf8(&plain) else { return true };
    // A dot may begin a name, and nothing else.
    let dots = |part: &str| {
        let rest = part.trim_start().strip_prefix('.');
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let odd = |letter: char| {
        letter.is_control() || matches!(letter, '\u{2024}' | '\u{2025}' | '\u{ff0e}' | '\u{ff0f}' | '\u{ff3c}')
    };
    path.contains('\\') || text.contains("%u") || text.contains(odd) || text.split(['/', '\\']).any(dots)
}

/// The path with nothing left to unescape, though it was escaped more than once.
fn unescaped(path: &str) -> Vec<u8> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut plain = Vec::with_capacity(path.len());
    for byte in path.bytes() {
        plain.push(byte);
        while let [rest @ .., b'%', high, low] = plain.as_slice()
            && let (Some(high), Some(low)) = (digit(*high), digit(*low))
        {
            let start = rest.len();
            plain.truncate(start);
            plain.push(high * 16 + low);
        }
    }
    plain
}

fn only(headers: &HeaderMap, names: &[HeaderName]) -> HeaderMap {
    let pairs = names.iter().flat_map(|name| headers.get_all(name).iter().map(move |value| (name, value)));
    pairs.map(|(name, value)| (name.clone(), value.clone())).collect()
}

/// The reasons below an error, which alone say whether it was the certificate, the name or the port.
fn chain(error: &dyn std::error::Error) -> String {
    let mut words = error.to_string();
    let mut below = error.source();
    while let Some(error) = below {
        words = format!("{words}: {error}");
        below = error.source();
    }
    words
}

fn failed(status: StatusCode, message: &str) -> Response {
    failure(status, message, Default::default())
}
