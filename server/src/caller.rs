//! Who calls. A handler names one of these in its signature, or it is open to everybody.

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;

use crate::peer::Peer;
use crate::token::{self, Role};
use crate::{Database, error::Refusal};

/// Somebody with a valid token.
#[derive(Clone, Debug)]
pub(crate) struct Caller {
    /// The token's name; `scheduled_by` of what is created with it.
    pub(crate) name: String,
    role: Role,
}

/// Somebody whose token may write.
#[derive(Clone, Debug)]
pub(crate) struct Writer(pub(crate) Caller);

impl FromRequestParts<Database> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, database: &Database) -> Result<Self, Refusal> {
        let hash = token::hash(bearer(parts).ok_or(Refusal::Forbidden)?);
        let peer = parts.extensions.get::<Peer>().and_then(|peer| Some((peer.address?, &peer.attempts)));
        if let Some((address, attempts)) = peer {
            attempts.begin(address, &hash).map_err(Refusal::TooMany)?;
        }
        let found = token::find(&mut *database.connection().await?, &hash).await?;
        match (&found, peer) {
            (Some(_), Some((address, attempts))) => attempts.succeeded(address, &hash),
            (None, Some((_, attempts))) => attempts.failed(&hash),
            (_, None) => {}
        }
        let entry = found.ok_or(Refusal::Forbidden)?;
        Ok(Self { name: entry.name, role: entry.role })
    }
}

impl FromRequestParts<Database> for Writer {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, database: &Database) -> Result<Self, Refusal> {
        let caller = Caller::from_request_parts(parts, database).await?;
        match caller.role {
            Role::Admin => Ok(Self(caller)),
            Role::Viewer => Err(Refusal::Forbidden),
        }
    }
}

/// The token of `Authorization: Bearer {token}`. The scheme's case does not matter, as HTTP has it.
fn bearer(parts: &Parts) -> Option<&str> {
    let (scheme, token) = parts.headers.get(AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}
