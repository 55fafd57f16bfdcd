//! What becomes of the rows of a file, group by group.

use super::{Comparison, ImportFile};

/// One of the lists a file comes to when it is held against what is here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ImportGroup {
    /// Rows that become new schedules.
    ToCreate,
    /// Rows that change a schedule.
    ToChange,
    /// Rows whose schedule is as they have it.
    Same,
    /// Schedules the file does not have.
    OnlyHere,
    /// Rows a person has to decide about.
    Ambiguous,
    /// Rows with values that cannot be right.
    Rejected,
    /// Rows that cannot be read.
    Unreadable,
}

impl ImportGroup {
    /// All of them, as they are shown.
    pub const EVERY: [Self; 7] =
        [Self::ToCreate, Self::ToChange, Self::Same, Self::OnlyHere, Self::Ambiguous, Self::Rejected, Self::Unreadable];

    /// Whether it is shown only where something is in it.
    pub fn is_exceptional(self) -> bool {
        match self {
            Self::ToCreate | Self::ToChange | Self::Same | Self::OnlyHere => false,
            Self::Ambiguous | Self::Rejected | Self::Unreadable => true,
        }
    }
}

impl Comparison {
    /// How many are in a group; of ambiguous rows those that are still to be decided about.
    pub fn count_of(&self, group: ImportGroup, file: &ImportFile) -> usize {
        match group {
            ImportGroup::ToCreate => self.to_create.len(),
            ImportGroup::ToChange => self.to_change.len(),
            ImportGroup::Same => self.same.len(),
            ImportGroup::OnlyHere => self.only_here.len(),
            ImportGroup::Ambiguous => self.ambiguous.iter().map(|group| group.rows.len()).sum(),
            ImportGroup::Rejected => self.rejected.len(),
            ImportGroup::Unreadable => file.unreadable.len(),
        }
    }

    /// The group to look at first: changes are what one came to see, and what is broken is told by its counter.
    pub fn first_group(&self, file: &ImportFile) -> ImportGroup {
        let order = [
            ImportGroup::ToChange,
            ImportGroup::ToCreate,
            ImportGroup::Ambiguous,
            ImportGroup::Rejected,
            ImportGroup::Unreadable,
            ImportGroup::Same,
        ];
        order.into_iter().find(|group| self.count_of(*group, file) > 0).unwrap_or(ImportGroup::ToChange)
    }
}
