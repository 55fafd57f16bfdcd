//! Saving an edit without overwriting somebody else's: read again, merge, write. Above the client, which knows no merge.

use cadenza_contract::Schedule;
use cadenza_core::api::error::ApiError;
use cadenza_core::schedule::{Patch, SaveOutcome, merge};

use crate::Client;

/// Saves an edit of `before`, unless somebody else has changed the same fields since.
///
/// The API has no version of a schedule to send along, so the schedule is read again first; between that and the write a
/// gap of one round trip is left.
///
/// # Errors
/// As of [`Client::update`]; [`ApiError::Missing`] when the schedule is gone.
pub async fn save(client: &Client, before: &Schedule, patch: &Patch) -> Result<SaveOutcome, ApiError> {
    let now = client.schedule(&before.id).await?;
    let merge = merge(before, patch, &now);
    if !merge.conflicts.is_empty() {
        return Ok(SaveOutcome::Undecided(now, Box::new(merge)));
    }
    match merge.resolved(&[]) {
        rest if rest.is_empty() => Ok(SaveOutcome::Agreed(now, merge.theirs)),
        rest => {
            let written = client.update(&now, &rest).await?;
            Ok(SaveOutcome::Written { before: Box::new(now), now: written, theirs: merge.theirs })
        }
    }
}
