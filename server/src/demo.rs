//! Schedules as a company might have them: lifelike, and the same on every machine and every day.

mod random;
mod words;

use cadenza_contract::{Schedule, Timestamp};
use serde_json::Map;

use crate::schedules::identity;
use crate::{Database, DatabaseError, Role};
use random::Random;

/// How many schedules a demonstration has.
pub const COUNT: usize = 312;

/// The tokens of a demonstration, which are no secrets: name and secret are the same.
pub const TOKENS: [(&str, Role); 2] = [("demo-admin", Role::Admin), ("demo-viewer", Role::Viewer)];

/// 1 November 2026, 00:00 UTC: what the demonstration takes for now.
const NOW: i64 = 1_793_491_200_000_000;
const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;
const TWO_YEARS: i64 = 730 * DAY;

/// This many schedules, newest first, created over two years. The same count gives the same schedules.
pub fn schedules(count: usize) -> Vec<Schedule> {
    let step = TWO_YEARS / i64::try_from(count.max(1)).unwrap_or(TWO_YEARS);
    let mut created = NOW;
    let made = |place: u64| {
        let mut random = Random::new(place.wrapping_mul(0x5851_f42d_4c95_7f2d));
        // Now and then two are created in the same microsecond, as an import does.
        if !random.chance(3) {
            created = created - step + i64::try_from(random.below(step.unsigned_abs() / 2)).unwrap_or(0);
        }
        schedule(place, created, &mut random)
    };
    (0..count as u64).map(made).collect()
}

/// Puts the demonstration into an empty database. One that has schedules keeps them, and gets the tokens it lacks.
///
/// # Errors
/// The database refuses.
pub async fn fill(database: &Database) -> Result<(), DatabaseError> {
    let known = database.tokens().await?;
    for (name, role) in TOKENS {
        if !known.iter().any(|entry| entry.name == name) {
            database.add_token(name, role, name).await?;
        }
    }
    if database.is_empty().await? { database.fill(schedules(COUNT)).await } else { Ok(()) }
}

fn schedule(place: u64, created: i64, random: &mut Random) -> Schedule {
    let frequency = random.weighed(&words::FREQUENCIES);
    let runs = runs(created, frequency, random);
    Schedule {
        id: identity::from(random.bytes()),
        name: name(place, random),
        kind: random.weighed(&words::KINDS).to_owned(),
        frequency: frequency.to_owned(),
        hosts: hosts(random),
        services: groups(random),
        send_to: recipients(place, random),
        send_via: "email".to_owned(),
        timezone: random.weighed(&words::ZONES).to_owned(),
        created: Some(Timestamp::from_micros(created)),
        created_by: random.weighed(&words::CREATORS).to_owned(),
        first_run: runs.map(|(first, _)| Timestamp::from_micros(first)),
        last_run: runs.map(|(_, last)| Timestamp::from_micros(last)),
        other: Map::new(),
    }
}

fn name(place: u64, random: &mut Random) -> String {
    if place % 13 == 4 {
        let turn = usize::try_from(place / 13).unwrap_or(0) % words::UNUSUAL.len();
        return words::UNUSUAL.get(turn).copied().unwrap_or_default().to_owned();
    }
    let subject = if random.chance(55) { random.pick(&words::ITALIAN) } else { random.pick(&words::ENGLISH) };
    let site = random.pick(&words::SITES);
    match random.below(5) {
        0 => subject.to_owned(),
        1 => format!("{subject} {site} {}", 2024 + random.below(3)),
        2 => format!("{site}: {}", subject.to_lowercase()),
        _ => format!("{subject} {site}"),
    }
}

/// The first and the last run, or none yet: the newest have not had their turn, and some never get one.
fn runs(created: i64, frequency: &str, random: &mut Random) -> Option<(i64, i64)> {
    let period = match frequency {
        "daily" => DAY,
        "weekly" => 7 * DAY,
        "monthly" => 30 * DAY,
        "quarterly" => 91 * DAY,
        _ => TWO_YEARS,
    };
    let midnight = created - created % DAY;
    let delay = i64::try_from(random.below(24 * 60)).unwrap_or(0) * 60 * SECOND;
    let first = midnight + DAY + delay;
    let turns = (NOW - first).checked_div(period)?;
    let took = i64::try_from(random.below(90 * SECOND.unsigned_abs())).unwrap_or(0);
    (first < NOW && !random.chance(8)).then(|| (first, first + turns * period + took))
}

fn hosts(random: &mut Random) -> Option<Vec<String>> {
    let count = match random.below(20) {
        0 => return None,
        1 => 0,
        2 => 9 + random.below(7),
        _ => 1 + random.below(4),
    };
    let host = |_| format!("{}.{}", random.pick(&words::HOSTS), random.pick(&words::DOMAINS));
    Some(distinct((0..count).map(host)))
}

/// `null` for most, as in every example of the API text.
fn groups(random: &mut Random) -> Option<Vec<String>> {
    let count = match random.below(10) {
        0..6 => return None,
        6 => 0,
        _ => 1 + random.below(3),
    };
    Some(distinct((0..count).map(|_| random.pick(&words::GROUPS).to_owned())))
}

fn recipients(place: u64, random: &mut Random) -> Option<Vec<String>> {
    let count = match (place % 26, random.below(25)) {
        (9, _) => 12,
        (_, 0) => return None,
        (_, 1) => 0,
        (_, 2..16) => 1,
        _ => 2 + random.below(3),
    };
    // Counting up through the people gives as many as were asked for, each once.
    let from = random.below(words::PEOPLE.len() as u64);
    let person = |next: u64| {
        let at = usize::try_from(from + next).unwrap_or(0) % words::PEOPLE.len();
        format!("{}@{}", words::PEOPLE.get(at).copied().unwrap_or_default(), random.pick(&words::DOMAINS))
    };
    Some(distinct((0..count).map(person)))
}

fn distinct(entries: impl Iterator<Item = String>) -> Vec<String> {
    entries.fold(Vec::new(), |mut kept, entry| {
        if !kept.contains(&entry) {
            kept.push(entry);
        }
        kept
    })
}
