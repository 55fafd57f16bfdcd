//! What a clock on a wall shows, and which moment it means: the part of a zone that needs no tables.

mod typed;

pub use typed::{DateOrder, parse_local};

/// Milliseconds of a day.
pub const DAY: i64 = 86_400_000;

/// The moment at which a clock shows a time, both in milliseconds from 1970; `offset` is how far the clock runs ahead
/// of UTC at a moment.
///
/// A time shown twice, when clocks go back, means the first; one never shown, when they go forward, means as much
/// later as they skip. So do browsers and `Temporal`.
pub fn resolve_local(shown: i64, offset: impl Fn(i64) -> i64) -> i64 {
    // No two changes of a clock are as near as a day, and none is as large.
    let (before, after) = (offset(shown.saturating_sub(DAY)), offset(shown.saturating_add(DAY)));
    let [early, late] = [before, after].map(|ahead| shown.saturating_sub(ahead));
    if offset(early) != before && offset(late) == after { late } else { early }
}

/// The offset in what `Intl` writes as a long one, `GMT`, `GMT+05:45` or `GMT-00:25:21`, in milliseconds.
pub fn parse_offset(written: &str) -> Option<i64> {
    let (_, rest) = written.split_once('T')?;
    let Some(sign) = rest.chars().next() else { return Some(0) };
    let ahead = match sign {
        '+' => 1,
        '-' | '\u{2212}' => -1,
        _ => return None,
    };
    let mut seconds = 0;
    let parts = rest.trim_start_matches(sign).split(':').zip([3_600, 60, 1]);
    for (part, unit) in parts {
        seconds += part.parse::<i64>().ok()? * unit;
    }
    Some(ahead * seconds * 1_000)
}
