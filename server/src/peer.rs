//! Who is at the other end, as far as it can be known: the connection's address, or what a trusted proxy says of it.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{HOST, STRICT_TRANSPORT_SECURITY};
use axum::http::{HeaderMap, HeaderValue, Version};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::attempts::Attempts;
use crate::error::Refusal;
use crate::settings::Settings;

/// Two years, as the recipes in `deploy/` say it.
const BY_HTTPS: HeaderValue = HeaderValue::from_static("max-age=63072000");

/// What is decided once for all requests.
#[derive(Clone, Debug)]
pub(crate) struct Door {
    proxies: Arc<[IpAddr]>,
    hsts: bool,
    address_limit: usize,
    attempts: Arc<Attempts>,
}

/// The other end of one request.
#[derive(Clone, Debug)]
pub(crate) struct Peer {
    /// `None` where the server was not told: a test in process, or another program's listener.
    pub(crate) address: Option<IpAddr>,
    pub(crate) attempts: Arc<Attempts>,
}

impl Door {
    pub(crate) fn new(settings: &Settings) -> Self {
        Self {
            proxies: settings.trusted_proxies.iter().map(IpAddr::to_canonical).collect(),
            hsts: settings.hsts,
            address_limit: settings.address_limit,
            attempts: Arc::new(Attempts::per_minute(settings.failed_sign_ins)),
        }
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.proxies.contains(&address)
    }

    /// The address that was the first to be nobody we trust, from here outwards: what stands further left anybody may write.
    fn address(&self, connected: IpAddr, headers: &HeaderMap) -> IpAddr {
        let said = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let hops: Vec<IpAddr> =
            said.flat_map(|list| list.split(',')).map_while(|hop| hop.trim().parse().ok()).collect();
        let outwards = std::iter::once(connected).chain(hops.into_iter().rev()).map(|hop| hop.to_canonical());
        let mut last = connected.to_canonical();
        for hop in outwards {
            last = hop;
            if !self.trusts(hop) {
                break;
            }
        }
        last
    }
}

/// Sees to it that a request is one, notes whose it is, and tells a browser that came by https to keep doing so.
pub(crate) async fn received(State(door): State<Door>, mut request: Request, next: Next) -> Response {
    let connected = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip().to_canonical());
    let https = |value: &HeaderValue| value.as_bytes().eq_ignore_ascii_case(b"https");
    let by_https = connected.is_some_and(|connected| door.trusts(connected))
        && request.headers().get("x-forwarded-proto").is_some_and(https);
    let address = connected.map(|connected| door.address(connected, request.headers()));
    let refused = if connected.is_some() && !names_one_host(&request) {
        Some(Refusal::Malformed("A request names its host once"))
    } else {
        let length = request.uri().path_and_query().map_or(0, |address| address.as_str().len());
        (length > door.address_limit).then_some(Refusal::TooLong)
    };
    let mut response = match refused {
        Some(refusal) => refusal.into_response(),
        None => {
            request.extensions_mut().insert(Peer { address, attempts: door.attempts });
            next.run(request).await
        }
    };
    if door.hsts || by_https {
        response.headers_mut().insert(STRICT_TRANSPORT_SECURITY, BY_HTTPS);
    }
    response
}

/// HTTP/1.1 demands it: by its host a proxy before us tells sites apart, and so may a cache.
fn names_one_host(request: &Request) -> bool {
    let hosts: Vec<_> = request.headers().get_all(HOST).iter().collect();
    match hosts.as_slice() {
        [] => request.version() < Version::HTTP_11,
        [host] => host.to_str().is_ok_and(|host| !host.contains([' ', ',', '/', '@', '?', '#'])),
        _ => false,
    }
}
