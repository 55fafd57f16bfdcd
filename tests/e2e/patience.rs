//! Waiting for something to become true, and no longer than that takes.

use std::time::{Duration, Instant};

/// The longest anything on a busy machine may take before a journey calls it missing.
pub(crate) const LONGEST: Duration = Duration::from_secs(30);

/// How long to stay away between two looks: short against what a person notices, long against what a look costs.
const BETWEEN: Duration = Duration::from_millis(30);

/// Looks until there is something to see; `None` when there never was.
pub(crate) async fn until<T>(mut look: impl AsyncFnMut() -> Option<T>) -> Option<T> {
    let end = Instant::now() + LONGEST;
    loop {
        if let Some(seen) = look().await {
            return Some(seen);
        }
        if Instant::now() >= end {
            return None;
        }
        tokio::time::sleep(BETWEEN).await;
    }
}
