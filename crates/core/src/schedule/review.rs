//! What a patch does to a schedule, attribute by attribute, for a person to look at before it is sent.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use cadenza_contract::Schedule;

use super::{Attribute, AttributeValue, Patch};

/// One attribute that moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttributeChange {
    /// Which one.
    pub attribute: Attribute,
    /// What the schedule held before, word for word.
    pub before: AttributeValue,
    /// What it will hold.
    pub after: AttributeValue,
}

/// How one list becomes another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference<T = String> {
    /// Values that go, in their order.
    pub removed: Vec<T>,
    /// Values that come, in their order.
    pub added: Vec<T>,
    /// How many stay.
    pub kept: usize,
    /// Those that stay do not all keep their order.
    pub reordered: bool,
}

/// Exactly what a patch holds, in the order of the form.
pub fn attribute_changes(before: &Schedule, patch: &Patch) -> Vec<AttributeChange> {
    let change = |attribute| {
        let after = patch.get(attribute)?;
        Some(AttributeChange { attribute, before: AttributeValue::of(before, attribute), after })
    };
    Attribute::EVERY.into_iter().filter_map(change).collect()
}

/// Compares two lists value by value; a value that stands twice counts twice.
pub fn difference<T: Clone + Eq + Hash>(now: &[T], after: &[T]) -> Difference<T> {
    // The places of each value, the first of them last: comparing all with all stops the page at some thousands.
    let mut places: HashMap<&T, Vec<usize>> = HashMap::new();
    for (place, value) in now.iter().enumerate().rev() {
        places.entry(value).or_default().push(place);
    }
    let mut difference = Difference { removed: Vec::new(), added: Vec::new(), kept: 0, reordered: false };
    let (mut met, mut last) = (HashSet::new(), None);
    for value in after {
        match places.get_mut(value).and_then(Vec::pop) {
            None => difference.added.push(value.clone()),
            Some(place) => {
                met.insert(place);
                difference.kept += 1;
                difference.reordered |= last > Some(place);
                last = Some(place);
            }
        }
    }
    let gone = now.iter().enumerate().filter(|(place, _)| !met.contains(place));
    Difference { removed: gone.map(|(_, value)| value.clone()).collect(), ..difference }
}
