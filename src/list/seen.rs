//! Values met in rows, to be suggested: types, frequencies and creators are open sets only the data knows.

use std::collections::BTreeSet;
use std::sync::Arc;

use cadenza_contract::Schedule;

/// Distinct values, in alphabetical order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Types.
    pub kinds: BTreeSet<String>,
    /// Frequencies.
    pub frequencies: BTreeSet<String>,
    /// Creators.
    pub creators: BTreeSet<String>,
    /// Delivery methods.
    pub channels: BTreeSet<String>,
}

impl Seen {
    /// The most values of one kind worth suggesting: beyond it a list no longer helps.
    const MOST: usize = 200;

    /// Adds what the rows hold. Tells whether anything was new.
    pub fn learn(&mut self, rows: &[Arc<Schedule>]) -> bool {
        rows.iter().fold(false, |news, row| {
            let learned = [
                add(&mut self.kinds, &row.kind),
                add(&mut self.frequencies, &row.frequency),
                add(&mut self.creators, &row.created_by),
                add(&mut self.channels, &row.send_via),
            ];
            news || learned.contains(&true)
        })
    }
}

fn add(values: &mut BTreeSet<String>, value: &str) -> bool {
    let new = !value.is_empty() && values.len() < Seen::MOST && !values.contains(value);
    if new {
        values.insert(value.to_owned());
    }
    new
}

/// The configured values first, in their order, then the seen ones.
pub fn suggested(configured: &[String], seen: &BTreeSet<String>) -> Vec<String> {
    let others = seen.iter().filter(|value| !configured.contains(value));
    configured.iter().chain(others).cloned().collect()
}
