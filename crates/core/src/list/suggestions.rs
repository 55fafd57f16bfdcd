//! Values met in rows, to be suggested: what types, creators, hosts or people there are only the data knows.

use std::sync::Arc;

use cadenza_contract::Schedule;

use crate::tag_input::{Unicode, ValueKind, ValueRules};

/// Distinct values, in alphabetical order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownValues {
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

impl KnownValues {
    /// The most values of one kind worth suggesting: beyond it a list no longer helps.
    const MOST: usize = 200;

    /// Adds what the rows hold. Tells whether anything was new.
    pub fn learn(&mut self, rows: &[Arc<Schedule>], unicode: Unicode) -> bool {
        let rules = |kind| ValueRules { kind, unicode };
        rows.iter().fold(false, |news, row| {
            let learned = [
                add(&mut self.kinds, &row.kind),
                add(&mut self.frequencies, &row.frequency),
                add(&mut self.creators, &row.created_by),
                add(&mut self.channels, &row.send_via),
                add_all(&mut self.recipients, rules(ValueKind::Address), row.send_to.as_deref()),
                add_all(&mut self.hosts, rules(ValueKind::Host), row.hosts.as_deref()),
                add_all(&mut self.groups, rules(ValueKind::Group), row.services.as_deref()),
            ];
            news || learned.contains(&true)
        })
    }
}

fn add(values: &mut Vec<String>, value: &str) -> bool {
    match values.binary_search_by(|known| known.as_str().cmp(value)) {
        Err(at) if !value.is_empty() && values.len() < KnownValues::MOST => {
            values.insert(at, value.to_owned());
            true
        }
        Ok(_) | Err(_) => false,
    }
}

/// Of several spellings of one value the first is kept, cleaned; what is wrong is not suggested.
fn add_all(values: &mut Vec<String>, rules: ValueRules, list: Option<&[String]>) -> bool {
    list.unwrap_or_default().iter().fold(false, |news, value| {
        if values.len() >= KnownValues::MOST {
            return news;
        }
        let key = rules.key(value);
        let place = values.binary_search_by(|known| rules.key(known).cmp(&key));
        let new = place.err().map(|at| (at, rules.clean(value)));
        match new.filter(|(_, value)| !value.is_empty() && rules.kind.check(value).is_none()) {
            None => news,
            Some((at, value)) => {
                values.insert(at, value);
                true
            }
        }
    })
}

/// The configured values first, in their order, then the seen ones.
pub fn suggestions(configured: &[String], seen: &[String]) -> Vec<String> {
    let others = seen.iter().filter(|value| !configured.contains(value));
    configured.iter().chain(others).cloned().collect()
}
