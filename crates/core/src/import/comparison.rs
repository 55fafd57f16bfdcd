//! A file held against the schedules that are here: what would be created, what would change, what is to be decided.

use std::collections::HashSet;
use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId};

use super::row_index::RowIndex;
use super::{ImportFile, ImportPlace, ImportedSchedule};
use crate::form::FieldErrors;
use crate::schedule::{Attribute, AttributeChange, AttributeRef, Draft, Patch, attribute_changes};
use crate::tag_input::TagInput;

/// What comes of a file. Every row of it is in one of these, and nothing here deletes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Rows nothing here is meant by.
    pub to_create: Vec<Arc<ImportedSchedule>>,
    /// Rows whose schedule is another now.
    pub to_change: Vec<RowChange>,
    /// Rows whose schedule is as they have it.
    pub same: Vec<RowMatch>,
    /// Schedules the file does not have; those a person passed over come last.
    pub only_here: Vec<Arc<Schedule>>,
    /// Rows a person has to decide about: see [`Comparison::resolve`].
    pub ambiguous: Vec<Ambiguity>,
    /// Rows with values that cannot be right: not imported as long as they have them.
    pub rejected: Vec<RejectedRow>,
    /// Rows a person left out.
    pub left_out: Vec<Arc<ImportedSchedule>>,
}

/// A row and the schedule it means.
#[derive(Clone, Debug, PartialEq)]
pub struct RowMatch {
    /// The row.
    pub row: Arc<ImportedSchedule>,
    /// The schedule as it is here.
    pub schedule: Arc<Schedule>,
    /// What tells that the row means it.
    pub matched_by: MatchedBy,
}

/// A row that changes the schedule it means.
#[derive(Clone, Debug, PartialEq)]
pub struct RowChange {
    /// Which row, and which schedule.
    pub matched: RowMatch,
    /// Only the attributes that differ; never empty.
    pub patch: Patch,
}

/// What tells that a row means a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchedBy {
    /// The same id.
    Id,
    /// The same name and the same type.
    NameAndType,
}

/// Several rows that may mean one schedule, several schedules one row may mean, or several of both.
#[derive(Clone, Debug, PartialEq)]
pub struct Ambiguity {
    /// What they have in common.
    pub matched_by: MatchedBy,
    /// The rows still to be decided about, in the order of the file.
    pub rows: Vec<Arc<ImportedSchedule>>,
    /// The schedules they may mean and none has been given yet.
    pub candidates: Vec<Arc<Schedule>>,
}

/// A row with values that cannot be right.
#[derive(Clone, Debug, PartialEq)]
pub struct RejectedRow {
    /// The row.
    pub row: Arc<ImportedSchedule>,
    /// The schedule it would change; without one it would create one.
    pub schedule: Option<Arc<Schedule>>,
    /// What is wrong, as the form has it; never empty.
    pub problems: FieldErrors,
}

/// What a person decides about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// It means this one of the candidates.
    Change(ScheduleId),
    /// It means a new schedule.
    Create,
    /// It is not imported.
    LeaveOut,
}

/// Holds a file against the schedules that are here, all of them.
///
/// A row means the schedule of its id; where there is none, the one of its name and type, if no other row has the id of that.
/// Attributes are compared as the form does: `null` is like an empty list, white space around a text is no change.
pub fn compare(file: &ImportFile, present: &[Arc<Schedule>]) -> Comparison {
    let mut by_id = RowIndex::new(MatchedBy::Id, file.rows.iter());
    let unreadable: HashSet<&ScheduleId> = file.unreadable.iter().filter_map(|row| row.id.as_ref()).collect();
    let is_other = |schedule: &&Arc<Schedule>| !by_id.claim(schedule) && !unreadable.contains(&schedule.id);
    let others: Vec<&Arc<Schedule>> = present.iter().filter(is_other).collect();
    let mut by_name = RowIndex::new(MatchedBy::NameAndType, file.rows.iter().filter(|row| by_id.of(row).is_none()));
    let only_here = others.into_iter().filter(|schedule| !by_name.claim(schedule)).cloned().collect();
    let mut comparison = Comparison { only_here, ..Comparison::default() };
    for row in &file.rows {
        let group = by_id.of(row).or_else(|| by_name.of(row));
        match group.map(|group| (group, group.rows.as_slice(), group.candidates.as_slice())) {
            None => comparison.settle(Arc::clone(row), None),
            Some((group, [_], [only])) => {
                comparison.settle(Arc::clone(row), Some((Arc::clone(only), group.matched_by)));
            }
            // All rows of a group are asked about where its first one stands.
            Some((group, [first, ..], _)) if Arc::ptr_eq(first, row) => comparison.ambiguous.push(group.clone()),
            Some(_) => {}
        }
    }
    comparison
}

impl Comparison {
    /// Decides about an ambiguous row. Tells whether that could be: the row is still to be decided about, and the schedule one
    /// of its candidates. No schedule is given to two rows.
    pub fn resolve(&mut self, place: ImportPlace, resolution: &Resolution) -> bool {
        let at = |group: &Ambiguity| group.rows.iter().position(|row| row.place == place);
        let found = self.ambiguous.iter().enumerate().find_map(|(index, group)| Some((index, at(group)?)));
        let Some((index, at)) = found else { return false };
        let Some(group) = self.ambiguous.get_mut(index) else { return false };
        let matched_by = group.matched_by;
        let target = match resolution {
            Resolution::Create | Resolution::LeaveOut => None,
            Resolution::Change(id) => match group.candidates.iter().position(|candidate| candidate.id == *id) {
                Some(candidate) => Some((group.candidates.remove(candidate), matched_by)),
                None => return false,
            },
        };
        let row = group.rows.remove(at);
        if group.rows.is_empty() {
            let decided = self.ambiguous.remove(index);
            self.only_here.extend(decided.candidates);
        }
        match resolution {
            Resolution::LeaveOut => self.left_out.push(row),
            Resolution::Create | Resolution::Change(_) => self.settle(row, target),
        }
        true
    }

    /// Puts a row where it belongs, now that it is known what it means.
    fn settle(&mut self, row: Arc<ImportedSchedule>, target: Option<(Arc<Schedule>, MatchedBy)>) {
        let before = target.as_ref().map(|(schedule, _)| Draft::from(&**schedule));
        let draft = row.draft(before.clone().unwrap_or_default());
        match (draft.check(before.as_ref()), target) {
            (Err(problems), target) => {
                let schedule = target.map(|(schedule, _)| schedule);
                self.rejected.push(RejectedRow { row, schedule, problems });
            }
            (Ok(_), None) => self.to_create.push(row),
            (Ok(input), Some((schedule, matched_by))) => {
                let patch = input.diff(&schedule);
                let matched = RowMatch { row, schedule, matched_by };
                match patch.is_empty() {
                    true => self.same.push(matched),
                    false => self.to_change.push(RowChange { matched, patch }),
                }
            }
        }
    }
}

impl RowChange {
    /// The change attribute by attribute, in the order of the form.
    pub fn changes(&self) -> Vec<AttributeChange> {
        attribute_changes(&self.matched.schedule, &self.patch)
    }
}

impl ImportedSchedule {
    /// The draft with what the file gives, to the letter: a value in a file was not typed, and is not tidied up.
    pub(super) fn draft(&self, mut draft: Draft) -> Draft {
        for attribute in Attribute::EVERY {
            match attribute.sent(&self.attributes) {
                Some(AttributeRef::Text(text)) => draft.set(attribute, text.to_owned()),
                Some(AttributeRef::List(Some(list))) => draft.set_values(attribute, TagInput::of(list.iter().cloned())),
                Some(AttributeRef::List(None)) | None => {}
            }
        }
        draft
    }
}
