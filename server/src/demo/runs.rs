//! When a schedule of the demonstration has run: at one time of day on its own zone's clock, whatever the seasons do to it.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan};

use super::random::Random;

/// What chance decides about one schedule's runs.
pub(super) struct Luck {
    /// The time of day.
    minute: i8,
    hour: i8,
    /// How long a run takes, in microseconds.
    took: i64,
    never: bool,
    /// How many runs did not happen that should have.
    missed: i64,
}

impl Luck {
    pub(super) fn drawn(place: u64, random: &mut Random) -> Self {
        let small = |number: u64| i8::try_from(number).unwrap_or_default();
        let at = random.below(24 * 60);
        Self {
            minute: small(at % 60),
            hour: small(at / 60),
            took: i64::try_from(random.below(90_000_000)).unwrap_or_default(),
            never: random.chance(8),
            missed: if place % 29 == 11 { 2 + i64::try_from(place % 3).unwrap_or_default() } else { 0 },
        }
    }

    /// The first and the last run, or none yet: the newest have not had their turn, and some never get one.
    pub(super) fn runs(&self, created: i64, frequency: &str, zone: &str, now: i64) -> Option<(i64, i64)> {
        let zone = TimeZone::get(zone).ok()?;
        let made = Timestamp::from_microsecond(created).ok()?.to_zoned_datetime(zone.clone());
        let (day, time) = (made.date().tomorrow().ok()?, Time::new(self.hour, self.minute, 0, 0).ok()?);
        let run = |turn: i64| moment(day.checked_add(after(frequency, turn)?).ok()?, time, &zone);
        // No period is shorter than a day, so that the last turn is among these.
        let most = (now - created) / 86_400_000_000 / shortest(frequency);
        let last = (0..=most).rev().find(|turn| run(*turn).is_some_and(|at| at + self.took <= now))?;
        let last = (last - self.missed).max(0);
        if self.never { None } else { Some((run(0)?, run(last)? + self.took)) }
    }
}

fn moment(day: Date, time: Time, zone: &TimeZone) -> Option<i64> {
    Some(day.to_datetime(time).to_zoned_datetime(zone.clone()).ok()?.timestamp().as_microsecond())
}

/// How long after the first run a later one is due. A month keeps its day, or takes its last one.
fn after(frequency: &str, turn: i64) -> Option<Span> {
    match frequency {
        "daily" => Some(turn.days()),
        "weekly" => Some(turn.weeks()),
        "monthly" => Some(turn.months()),
        "quarterly" => Some((3 * turn).months()),
        _ => (turn == 0).then(Span::new),
    }
}

/// The fewest days between two runs.
fn shortest(frequency: &str) -> i64 {
    match frequency {
        "weekly" => 7,
        "monthly" => 28,
        "quarterly" => 89,
        _ => 1,
    }
}
