//! Two people changed one schedule: what each of them did, and what is to be decided.

use cadenza_contract::Schedule;

use super::{Attribute, AttributeChange, AttributeValue, Draft, Input, Patch};

/// An edit held against the schedule as somebody else left it meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Attributes both changed, each in another way: a person decides.
    pub conflicts: Vec<Conflict>,
    /// Attributes the other changed alone: they stay as they now are.
    pub theirs: Vec<Attribute>,
    /// The same with their values, for who has to decide about the others.
    pub alone: Vec<AttributeChange>,
    /// The whole edit.
    mine: Patch,
    /// The attributes of it nobody else has changed.
    free: Vec<Attribute>,
}

/// An attribute two people changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Which one.
    pub attribute: Attribute,
    /// What both started from.
    pub before: AttributeValue,
    /// What the other made of it.
    pub theirs: AttributeValue,
    /// What this edit makes of it.
    pub mine: AttributeValue,
}

/// What came of saving an edit.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveOutcome {
    /// It was written.
    Written {
        /// The schedule right before.
        before: Box<Schedule>,
        /// The schedule as it now is.
        now: Schedule,
        /// Somebody else's changes to these attributes stand beside it.
        theirs: Vec<Attribute>,
    },
    /// Nothing was left to write: the schedule is as it was meant. Somebody else changed these attributes, too.
    Agreed(Schedule, Vec<Attribute>),
    /// Nothing was written: the schedule is now this, and somebody has to decide.
    Undecided(Schedule, Box<Merge>),
}

/// Compares what the edit and somebody else made of `before`, each side read as an untouched form would read it.
pub fn merge(before: &Schedule, mine: &Patch, now: &Schedule) -> Merge {
    let other = Input::from(&Draft::from(now)).diff(before);
    let mut merge =
        Merge { conflicts: Vec::new(), theirs: Vec::new(), alone: Vec::new(), mine: mine.clone(), free: Vec::new() };
    for attribute in Attribute::EVERY {
        match (mine.get(attribute), other.get(attribute)) {
            (None, None) => {}
            (Some(_), None) => merge.free.push(attribute),
            (None, Some(_)) => {
                let (before, after) = (AttributeValue::of(before, attribute), AttributeValue::of(now, attribute));
                merge.theirs.push(attribute);
                merge.alone.push(AttributeChange { attribute, before, after });
            }
            // Both did the same: it is done.
            (Some(mine), Some(theirs)) if mine == theirs => {}
            (Some(mine), Some(_)) => {
                let (before, theirs) = (AttributeValue::of(before, attribute), AttributeValue::of(now, attribute));
                merge.conflicts.push(Conflict { attribute, before, theirs, mine });
            }
        }
    }
    merge
}

impl Merge {
    /// What is to be sent if these of the attributes in conflict stay as this edit has them, and the others as they now are.
    pub fn resolved(&self, kept: &[Attribute]) -> Patch {
        let in_conflict =
            |attribute: &Attribute| self.conflicts.iter().any(|conflict| conflict.attribute == *attribute);
        let kept = kept.iter().copied().filter(in_conflict);
        self.mine.clone().only(&self.free.iter().copied().chain(kept).collect::<Vec<_>>())
    }
}
