//! Who gets what: the recipients of many schedules, and what puts another in the place of one.

use std::sync::Arc;

use cadenza_contract::{Attributes, Schedule};

use super::Patch;

/// Somebody who is mailed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The address, spelled as it was first met.
    pub address: String,
    /// How many schedules mail it.
    pub schedules: usize,
}

/// Everybody these schedules mail, in alphabetical order; the same address in other capitals is the same person.
pub fn recipients(rows: &[Arc<Schedule>]) -> Vec<Recipient> {
    // By the address in small letters; with each the row that mails it last.
    let mut found: Vec<(String, usize, Recipient)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        for address in row.send_to.iter().flatten() {
            let key = address.to_ascii_lowercase();
            match found.binary_search_by(|(known, ..)| known.cmp(&key)) {
                Err(place) => found.insert(place, (key, at, Recipient { address: address.clone(), schedules: 1 })),
                Ok(place) => match found.get_mut(place) {
                    // An address that stands twice in one schedule is mailed by one schedule.
                    Some((_, last, recipient)) if *last != at => {
                        *last = at;
                        recipient.schedules += 1;
                    }
                    Some(_) | None => {}
                },
            }
        }
    }
    found.into_iter().map(|(_, _, recipient)| recipient).collect()
}

/// Whether a schedule mails this address.
pub fn mails(schedule: &Schedule, address: &str) -> bool {
    schedule.send_to.iter().flatten().any(|other| other.eq_ignore_ascii_case(address))
}

/// What takes an address out of a schedule's recipients, and puts another in its place if one is given. Nothing where
/// the schedule does not mail it.
pub fn handed_over(schedule: &Schedule, from: &str, to: Option<&str>) -> Option<Patch> {
    if !mails(schedule, from) {
        return None;
    }
    let mut send_to: Vec<String> = Vec::new();
    for address in schedule.send_to.iter().flatten() {
        let kept = if address.eq_ignore_ascii_case(from) { to } else { Some(address.as_str()) };
        // The successor may be among the recipients already.
        if let Some(kept) = kept.filter(|kept| !send_to.iter().any(|other| other.eq_ignore_ascii_case(kept))) {
            send_to.push(kept.to_owned());
        }
    }
    Some(Patch::from(Attributes { send_to: Some(send_to), ..Attributes::default() }))
}
