//! Values met in rows, to be suggested: types, frequencies and creators are open sets only the data knows.

use std::sync::Arc;

use cadenza_contract::Schedule;

/// Distinct values, in alphabetical order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// Types.
    pub kinds: Vec<String>,
    /// Frequencies.
    pub frequencies: Vec<String>,
    /// Creators.
    pub creators: Vec<String>,
    /// Delivery methods.
    pub channels: Vec<String>,
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

fn add(values: &mut Vec<String>, value: &str) -> bool {
    match values.binary_search_by(|known| known.as_str().cmp(value)) {
        Err(at) if !value.is_empty() && values.len() < Seen::MOST => {
            values.insert(at, value.to_owned());
            true
        }
        Ok(_) | Err(_) => false,
    }
}

/// The configured values first, in their order, then the seen ones.
pub fn suggested(configured: &[String], seen: &[String]) -> Vec<String> {
    let others = seen.iter().filter(|value| !configured.contains(value));
    configured.iter().chain(others).cloned().collect()
}
