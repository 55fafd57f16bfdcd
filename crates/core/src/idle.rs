//! Whether somebody is still there, decided from the time since somebody last was.

/// How long before the end a person is warned, in seconds; half of a limit that is too short for that.
const WARNING: u32 = 60;

/// What the time since the last sign of life means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idle {
    /// Somebody is there.
    Present,
    /// Perhaps nobody is; so many seconds are left to say otherwise.
    Warned(u32),
    /// Nobody is.
    Gone,
}

/// What `quiet` milliseconds without a sign of life mean where `minutes` of them end a session.
///
/// A clock that was set back gives less than nothing, which is no time at all.
pub fn idle_status(quiet: f64, minutes: u32) -> Idle {
    let limit = minutes.saturating_mul(60);
    let left = limit.saturating_sub((quiet.max(0.0) / 1e3) as u32);
    match left {
        0 => Idle::Gone,
        left if left <= WARNING.min(limit / 2) => Idle::Warned(left),
        _ => Idle::Present,
    }
}
