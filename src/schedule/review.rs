//! What a patch does to a schedule, field by field, for a person to look at before it is sent.

use cadenza_contract::Schedule;

use super::{Patch, Value};
use crate::form::Field;

/// One field that moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Which one.
    pub field: Field,
    /// What the schedule holds, word for word.
    pub now: Value,
    /// What it will hold.
    pub after: Value,
}

/// How one list becomes another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Values that go, in their order.
    pub removed: Vec<String>,
    /// Values that come, in their order.
    pub added: Vec<String>,
    /// How many stay.
    pub kept: usize,
    /// Those that stay do not all keep their order.
    pub reordered: bool,
}

/// Exactly what a patch holds, in the order of the form.
pub fn changes(before: &Schedule, patch: &Patch) -> Vec<Change> {
    let change = |field| Some(Change { field, now: Value::of(before, field), after: patch.get(field)? });
    Field::EVERY.into_iter().filter_map(change).collect()
}

/// Compares two lists value by value; a value that stands twice counts twice.
pub fn difference(now: &[String], after: &[String]) -> Difference {
    // Of the present values: whether it was met again.
    let mut met = vec![false; now.len()];
    let (mut difference, mut last) = (Difference::default(), None);
    for value in after {
        let same = now.iter().zip(&mut met).enumerate().find(|(_, (it, met))| !**met && *it == value);
        match same {
            None => difference.added.push(value.clone()),
            Some((place, (_, met))) => {
                *met = true;
                difference.kept += 1;
                difference.reordered |= last > Some(place);
                last = Some(place);
            }
        }
    }
    let gone = now.iter().zip(met).filter(|(_, met)| !met).map(|(value, _)| value.clone());
    Difference { removed: gone.collect(), ..difference }
}
