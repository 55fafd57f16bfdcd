//! A time that was written in another unit than the API's microseconds.

use cadenza_contract::Timestamp;

/// The unit a number more likely has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeUnit {
    /// UNIX seconds.
    Seconds,
    /// UNIX milliseconds.
    Milliseconds,
    /// UNIX nanoseconds.
    Nanoseconds,
}

/// The likelier unit of a value that, read as microseconds, lies far outside the life of any schedule.
///
/// Seconds read as microseconds give the first hour of 1970, milliseconds the first month, nanoseconds a year past
/// 33000; a schedule is created between 1990 and 2200. Zero is taken at its word: it is what "never" looks like.
pub fn suspicious_unit(time: Timestamp) -> Option<TimeUnit> {
    const YEAR: i64 = 31_556_952;
    const EARLIEST: i64 = 20 * YEAR;
    const LATEST: i64 = 230 * YEAR;
    let within = |per_second: i64| (EARLIEST * per_second..LATEST * per_second).contains(&time.micros());
    [(1, TimeUnit::Seconds), (1_000, TimeUnit::Milliseconds)]
        .into_iter()
        .find(|(per_second, _)| within(*per_second))
        .or_else(|| (time.micros() >= EARLIEST * 1_000_000_000).then_some((1_000_000_000, TimeUnit::Nanoseconds)))
        .map(|(_, unit)| unit)
}
