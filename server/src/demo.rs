//! Schedules as a company might have them: lifelike, and at one time the same on every machine.

mod random;
mod runs;
mod words;

use cadenza_contract::{Schedule, Timestamp};

use crate::schedules::identity;
use crate::{Database, DatabaseError, Role, token};
use random::Random;
use runs::Luck;

/// How many schedules a demonstration has.
pub const COUNT: usize = 312;

/// The tokens of a demonstration, which are no secrets: name and secret are the same.
pub const TOKENS: [(&str, Role); 2] = [("demo-admin", Role::Admin), ("demo-viewer", Role::Viewer)];

/// 1 November 2026, 00:00 UTC: what [`schedules`] takes for now.
pub const NOW: i64 = 1_793_491_200_000_000;
const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;
const TWO_YEARS: i64 = 730 * DAY;

/// This many schedules as of [`NOW`]: the same count gives the same schedules, whatever day it is.
pub fn schedules(count: usize) -> Vec<Schedule> {
    schedules_at(count, NOW)
}

/// This many schedules, newest first, created over the two years before `now`, UNIX microseconds. What runs daily has run
/// within the last day, and so on; a few are overdue, and a few have never run.
pub fn schedules_at(count: usize, now: i64) -> Vec<Schedule> {
    let step = TWO_YEARS / i64::try_from(count.max(1)).unwrap_or(TWO_YEARS);
    let mut created = now;
    let made = |place: u64| {
        let mut random = Random::new(place.wrapping_mul(0x5851_f42d_4c95_7f2d));
        // Now and then two are created in the same microsecond, as an import does.
        if !random.chance(3) {
            created = created - step + i64::try_from(random.below(step.unsigned_abs() / 2)).unwrap_or(0);
        }
        schedule(place, created, now, &mut random)
    };
    (0..count as u64).map(made).collect()
}

/// Puts the demonstration into an empty database, as of now. One that has schedules keeps them, and gets the tokens it lacks.
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
    if database.is_empty().await? { database.fill(schedules_at(COUNT, token::now())).await } else { Ok(()) }
}

fn schedule(place: u64, created: i64, now: i64, random: &mut Random) -> Schedule {
    let frequency = random.weighed(&words::FREQUENCIES);
    let luck = Luck::drawn(place, random);
    let id = identity::from(random.bytes());
    let mut schedule = Schedule {
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
        ..Schedule::new(id)
    };
    if let Some((first, last)) = luck.runs(created, frequency, &schedule.timezone, now) {
        schedule.first_run = Some(Timestamp::from_micros(first));
        schedule.last_run = Some(Timestamp::from_micros(last));
    }
    schedule
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
