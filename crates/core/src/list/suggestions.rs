//! Values met in rows, to be suggested: what types, creators, hosts or people there are only the data knows.

use std::sync::Arc;

use cadenza_contract::Schedule;

use crate::schedule::{Attribute, AttributeKind, AttributeRef, ByAttribute};
use crate::tag_input::{Unicode, ValueRules};

/// Distinct values, in alphabetical order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KnownValues {
    /// Of each attribute of which values met are suggested.
    attributes: ByAttribute<Vec<String>>,
    /// Creators.
    pub creators: Vec<String>,
}

impl KnownValues {
    /// The most values of one kind worth suggesting: beyond it a list no longer helps.
    const MOST: usize = 200;

    /// Those of an attribute.
    pub fn of(&self, attribute: Attribute) -> &[String] {
        self.attributes.get(attribute)
    }

    /// Adds what the rows hold. Tells whether anything was new.
    pub fn learn(&mut self, rows: &[Arc<Schedule>], unicode: Unicode) -> bool {
        rows.iter().fold(false, |news, row| {
            let learned = Attribute::EVERY.map(|attribute| self.learn_attribute(attribute, row, unicode));
            add(&mut self.creators, &row.created_by) || news || learned.contains(&true)
        })
    }

    fn learn_attribute(&mut self, attribute: Attribute, row: &Schedule, unicode: Unicode) -> bool {
        let values = self.attributes.get_mut(attribute);
        match (attribute.kind(), attribute.read(row)) {
            (AttributeKind::Word, AttributeRef::Text(text)) => add(values, text),
            (AttributeKind::List(kind), AttributeRef::List(list)) => {
                add_all(values, ValueRules { kind, unicode }, list)
            }
            // A name is one schedule's own, and the browser knows every zone.
            (AttributeKind::Text | AttributeKind::Zone | AttributeKind::Word | AttributeKind::List(_), _) => false,
        }
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
