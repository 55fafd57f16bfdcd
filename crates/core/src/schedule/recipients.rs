//! Who gets what: the recipients of many schedules.

use std::collections::BTreeMap;
use std::sync::Arc;

use cadenza_contract::Schedule;

use crate::tag_input::ValueRules;

/// Somebody who is mailed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The address, spelled as it was first met.
    pub address: String,
    /// How many schedules mail it.
    pub schedules: usize,
}

/// Everybody these schedules mail, in alphabetical order; who stands in them in several spellings is one person.
pub fn recipients(rows: &[Arc<Schedule>], rules: ValueRules) -> Vec<Recipient> {
    // By what makes an address the same; with each the row that mails it last.
    let mut found: BTreeMap<String, (usize, Recipient)> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        for address in row.send_to.iter().flatten() {
            let new = || (at, Recipient { address: rules.clean(address), schedules: 1 });
            let (last, recipient) = found.entry(rules.key(address)).or_insert_with(new);
            // An address that stands twice in one schedule is mailed by one schedule.
            if *last != at {
                *last = at;
                recipient.schedules += 1;
            }
        }
    }
    found.into_values().map(|(_, recipient)| recipient).collect()
}

/// Whether a schedule mails this address.
pub fn has_recipient(schedule: &Schedule, address: &str, rules: ValueRules) -> bool {
    let key = rules.key(address);
    schedule.send_to.iter().flatten().any(|other| rules.key(other) == key)
}
