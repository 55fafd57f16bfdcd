//! What a person decides about the rows of a file, and what is to be written because of it.

use std::collections::{BTreeMap, HashSet};

use super::{Comparison, ImportPlace, ImportedSchedule, Resolution};
use crate::job::WriteTask;
use crate::schedule::Draft;

/// What was decided about ambiguous rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportDecisions(BTreeMap<ImportPlace, Resolution>);

impl ImportDecisions {
    /// Decides about a row, or takes the decision back.
    pub fn decide(&mut self, place: ImportPlace, resolution: Option<Resolution>) {
        match resolution {
            Some(resolution) => self.0.insert(place, resolution),
            None => self.0.remove(&place),
        };
    }

    /// What was decided about a row.
    pub fn of(&self, place: ImportPlace) -> Option<&Resolution> {
        self.0.get(&place)
    }

    /// The comparison with all decisions carried out. One that cannot be any more, as its schedule is gone, leaves its row
    /// to be decided about.
    pub fn applied_to(&self, comparison: &Comparison) -> Comparison {
        let mut applied = comparison.clone();
        for (place, resolution) in &self.0 {
            applied.resolve(*place, resolution);
        }
        applied
    }
}

impl Comparison {
    /// The rows something can be written of.
    pub fn writable(&self) -> impl Iterator<Item = ImportPlace> {
        let changes = self.to_change.iter().map(|change| change.matched.row.place);
        changes.chain(self.to_create.iter().map(|row| row.place))
    }

    /// What is to be written, without the rows that are left out: first what changes, each in the order of the file.
    pub fn tasks(&self, left_out: &HashSet<ImportPlace>) -> Vec<WriteTask> {
        let changes = self.to_change.iter().filter(|change| !left_out.contains(&change.matched.row.place));
        let changes = changes.map(|change| WriteTask::update(&change.matched.schedule, &change.patch));
        let new = self.to_create.iter().filter(|row| !left_out.contains(&row.place));
        changes.chain(new.filter_map(|row| row.creation())).collect()
    }
}

impl ImportedSchedule {
    /// The creation of a schedule like this one, as the form would send it; nothing where it has values that cannot be right.
    pub fn creation(&self) -> Option<WriteTask> {
        let input = self.draft(Draft::default()).check(None).ok()?;
        Some(WriteTask::Create { attributes: input.attributes() })
    }
}
