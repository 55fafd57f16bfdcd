//! Values met in rows, to be suggested: what types, creators, hosts or people there are only the data knows.

use std::sync::Arc;

use cadenza_contract::Schedule;

use crate::schedule::ValueKind;

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
    /// Recipients.
    pub recipients: Vec<String>,
    /// Hosts.
    pub hosts: Vec<String>,
    /// Domain groups.
    pub groups: Vec<String>,
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
                add_all(&mut self.recipients, ValueKind::Address, row.send_to.as_deref()),
                add_all(&mut self.hosts, ValueKind::Host, row.hosts.as_deref()),
                add_all(&mut self.groups, ValueKind::Group, row.services.as_deref()),
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

/// Of those that differ in capitals alone the first is kept, where capitals tell nothing; what is wrong is not suggested.
fn add_all(values: &mut Vec<String>, kind: ValueKind, list: Option<&[String]>) -> bool {
    list.unwrap_or_default().iter().fold(false, |news, value| {
        if values.len() >= Seen::MOST || value.trim().is_empty() || kind.fault(value).is_some() {
            return news;
        }
        let key = kind.key(value);
        match values.binary_search_by(|known| kind.key(known).cmp(&key)) {
            Ok(_) => news,
            Err(at) => {
                values.insert(at, value.clone());
                true
            }
        }
    })
}

/// The configured values first, in their order, then the seen ones.
pub fn suggested(configured: &[String], seen: &[String]) -> Vec<String> {
    let others = seen.iter().filter(|value| !configured.contains(value));
    configured.iter().chain(others).cloned().collect()
}
