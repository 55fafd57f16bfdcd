//! When a read is tried again, and after how long.

use std::time::Duration;

use super::error::ApiError;

/// How often a read is repeated after the first try.
pub const RETRIES: u32 = 2;

/// The longest pause a server may ask for; beyond it the person decides.
pub const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// How long to wait before repeat number `attempt` (from 0) of a read that failed, or `None` to give up.
///
/// `chance` is a random number from 0 to 1: clients that failed together do not come back together.
pub fn retry_delay(attempt: u32, error: &ApiError, chance: f64) -> Option<Duration> {
    const FIRST: f64 = 400.0;
    if attempt >= RETRIES {
        return None;
    }
    let growing = Duration::from_millis((FIRST * f64::from(1 << attempt) * (0.5 + chance.clamp(0.0, 1.0))) as u64);
    match error {
        ApiError::Busy(_, Some(asked)) => (*asked <= LONGEST_PAUSE).then(|| growing.max(*asked)),
        ApiError::Busy(_, None)
        | ApiError::Failed(_)
        | ApiError::Down(_)
        | ApiError::Unreachable
        | ApiError::TimedOut => Some(growing),
        // A cut-off body is the network's doing more often than the server's.
        ApiError::Unreadable(_) => Some(growing),
        ApiError::SignedOut
        | ApiError::NotAllowed(_)
        | ApiError::Rejected(..)
        | ApiError::Missing(_)
        | ApiError::NotOffered(_)
        | ApiError::Conflict(_)
        | ApiError::TooLarge(_)
        | ApiError::NotTheApi(_)
        | ApiError::Redirected(_)
        | ApiError::Offline
        | ApiError::Stopped
        | ApiError::Unclear(..) => None,
    }
}
