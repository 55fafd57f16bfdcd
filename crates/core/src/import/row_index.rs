//! Which rows of a file mean which schedules. Rows are kept by what they are matched by, and the schedules pass once: a file
//! of thousands meets an installation of a hundred thousand.

use std::collections::HashMap;
use std::sync::Arc;

use cadenza_contract::Schedule;

use super::{Ambiguity, ImportedSchedule, MatchedBy};

/// An id, or a name and a type.
type Key<'a> = (&'a str, &'a str);

/// Rows by what they are matched by.
pub(super) struct RowIndex<'a> {
    matched_by: MatchedBy,
    groups: Vec<Ambiguity>,
    places: HashMap<Key<'a>, usize>,
}

impl<'a> RowIndex<'a> {
    /// The index of these rows; one without the key is not in it.
    pub(super) fn new(matched_by: MatchedBy, rows: impl Iterator<Item = &'a Arc<ImportedSchedule>>) -> Self {
        let mut index = Self { matched_by, groups: Vec::new(), places: HashMap::new() };
        for row in rows {
            let Some(key) = row_key(matched_by, row) else { continue };
            let place = *index.places.entry(key).or_insert(index.groups.len());
            if place == index.groups.len() {
                index.groups.push(Ambiguity { matched_by, rows: Vec::new(), candidates: Vec::new() });
            }
            if let Some(group) = index.groups.get_mut(place) {
                group.rows.push(Arc::clone(row));
            }
        }
        index
    }

    /// Notes the schedule with the rows that may mean it, and tells whether there are any.
    pub(super) fn claim(&mut self, schedule: &Arc<Schedule>) -> bool {
        let key = match self.matched_by {
            MatchedBy::Id => (schedule.id.as_str(), ""),
            MatchedBy::NameAndType => (schedule.name.trim(), schedule.kind.trim()),
        };
        let group = self.places.get(&key).and_then(|place| self.groups.get_mut(*place));
        let is_claimed = group.is_some();
        if let Some(group) = group {
            group.candidates.push(Arc::clone(schedule));
        }
        is_claimed
    }

    /// The schedules a row may mean, with all rows that may mean them; nothing where there is no such schedule.
    pub(super) fn of(&self, row: &ImportedSchedule) -> Option<&Ambiguity> {
        let place = self.places.get(&row_key(self.matched_by, row)?)?;
        self.groups.get(*place).filter(|group| !group.candidates.is_empty())
    }
}

/// White space around a text is no part of it, as in the form.
fn row_key(matched_by: MatchedBy, row: &ImportedSchedule) -> Option<Key<'_>> {
    match matched_by {
        MatchedBy::Id => row.id.as_ref().map(|id| (id.as_str(), "")),
        MatchedBy::NameAndType => {
            let key = (row.attributes.name.as_deref()?.trim(), row.attributes.kind.as_deref()?.trim());
            (!key.0.is_empty()).then_some(key)
        }
    }
}
