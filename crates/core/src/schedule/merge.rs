//! Two people changed one schedule: what each of them did, and what is to be decided.

use cadenza_contract::Schedule;

use super::{Draft, FieldChange, FieldValue, Input, Patch};
use crate::form::Field;

/// An edit held against the schedule as somebody else left it meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// Fields both changed, each in another way: a person decides.
    pub conflicts: Vec<Conflict>,
    /// Fields the other changed alone: they stay as they now are.
    pub theirs: Vec<Field>,
    /// The same with their values, for who has to decide about the others.
    pub alone: Vec<FieldChange>,
    /// The whole edit.
    mine: Patch,
    /// The fields of it nobody else has changed.
    free: Vec<Field>,
}

/// A field two people changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Which one.
    pub field: Field,
    /// What both started from.
    pub before: FieldValue,
    /// What the other made of it.
    pub theirs: FieldValue,
    /// What this edit makes of it.
    pub mine: FieldValue,
}

/// What came of saving an edit.
#[derive(Clone, Debug, PartialEq)]
pub enum SaveOutcome {
    /// It was written, and the schedule is now this. Somebody else's changes to these fields stand beside it.
    Written(Schedule, Vec<Field>),
    /// Nothing was left to write: the schedule is as it was meant. Somebody else changed these fields, too.
    Agreed(Schedule, Vec<Field>),
    /// Nothing was written: the schedule is now this, and somebody has to decide.
    Undecided(Schedule, Box<Merge>),
}

/// Compares what the edit and somebody else made of `before`, each side read as an untouched form would read it.
pub fn merge(before: &Schedule, mine: &Patch, now: &Schedule) -> Merge {
    let other = Input::from(&Draft::from(now)).diff(before);
    let mut merge =
        Merge { conflicts: Vec::new(), theirs: Vec::new(), alone: Vec::new(), mine: mine.clone(), free: Vec::new() };
    for field in Field::EVERY {
        match (mine.get(field), other.get(field)) {
            (None, None) => {}
            (Some(_), None) => merge.free.push(field),
            (None, Some(_)) => {
                let (now, after) = (FieldValue::of(before, field), FieldValue::of(now, field));
                merge.theirs.push(field);
                merge.alone.push(FieldChange { field, now, after });
            }
            // Both did the same: it is done.
            (Some(mine), Some(theirs)) if mine == theirs => {}
            (Some(mine), Some(_)) => {
                let (before, theirs) = (FieldValue::of(before, field), FieldValue::of(now, field));
                merge.conflicts.push(Conflict { field, before, theirs, mine });
            }
        }
    }
    merge
}

impl Merge {
    /// What is to be sent if these of the fields in conflict stay as this edit has them, and the others as they now are.
    pub fn resolved(&self, kept: &[Field]) -> Patch {
        let in_conflict = |field: &Field| self.conflicts.iter().any(|conflict| conflict.field == *field);
        let kept = kept.iter().copied().filter(in_conflict);
        self.mine.clone().only(&self.free.iter().copied().chain(kept).collect::<Vec<_>>())
    }
}
