//! What a field of a file is, by its name: the same for a heading of CSV and a member of JSON.

use cadenza_contract::{Attributes, ScheduleId};

use super::{ImportPlace, ImportedSchedule, RowProblem, UnreadableRow};
use crate::list::{ID_HEADING, OTHER_HEADING, READ_ONLY_HEADINGS};
use crate::schedule::Attribute;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ImportColumn {
    /// The id.
    Id,
    /// An attribute that is sent.
    Attribute(Attribute),
    /// What the server sets: known, and of no use here.
    ReadOnly,
    /// In CSV, all that has no column of its own.
    Other,
    /// We do not know it.
    Unknown,
}

impl ImportColumn {
    /// What the name of a field says.
    pub(super) fn named(name: &str) -> Self {
        match (Attribute::named(name), name) {
            (Some(attribute), _) => Self::Attribute(attribute),
            (None, ID_HEADING) => Self::Id,
            (None, OTHER_HEADING) => Self::Other,
            (None, name) if READ_ONLY_HEADINGS.contains(&name) => Self::ReadOnly,
            (None, _) => Self::Unknown,
        }
    }

    /// Whether an import makes use of it.
    pub(super) fn is_used(self) -> bool {
        match self {
            Self::Id | Self::Attribute(_) => true,
            Self::ReadOnly | Self::Other | Self::Unknown => false,
        }
    }
}

impl ImportedSchedule {
    /// A row of which nothing is read yet.
    pub(super) fn at(place: ImportPlace) -> Self {
        Self { place, id: None, attributes: Attributes::default(), unknown: Vec::new() }
    }

    /// Takes the id; an empty one is none.
    pub(super) fn set_id(&mut self, text: &str) -> Result<(), RowProblem> {
        self.id = ScheduleId::new(text);
        let is_unusable = self.id.is_none() && !text.trim().is_empty();
        if is_unusable { Err(RowProblem::Id(text.to_owned())) } else { Ok(()) }
    }

    /// What is left of a row that could not be read further.
    pub(super) fn unreadable(self, why: RowProblem) -> UnreadableRow {
        UnreadableRow { place: self.place, id: self.id, why }
    }
}
