//! The columns of the table: attributes, what they cover together, and what the server says of a schedule's life.

use crate::schedule::Attribute;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// An attribute.
    Attribute(Attribute),
    /// Hosts and domain groups in one: what the report is about.
    Covers,
    /// When it was created.
    Created,
    /// By whom.
    CreatedBy,
    /// Its first execution.
    FirstRun,
    /// Its last execution.
    LastRun,
}

impl Column {
    /// The schedule's name: the head of its row.
    pub const NAME: Self = Self::Attribute(Attribute::Name);

    /// The type: the quiet second part of the name, where it has no column of its own.
    pub const KIND: Self = Self::Attribute(Attribute::Kind);

    /// What the server sets, in the order of the table.
    const READ_ONLY: [Self; 4] = [Self::LastRun, Self::FirstRun, Self::Created, Self::CreatedBy];

    /// Every column, in the order of the table: what is covered stands before the lists it is made of, and what the
    /// server sets before the last attribute.
    #[expect(clippy::indexing_slicing, reason = "a constant: an index beyond the end does not compile")]
    pub const EVERY: [Self; Attribute::COLUMNS.len() + 1 + Self::READ_ONLY.len()] = {
        let mut columns = [Self::Covers; Attribute::COLUMNS.len() + 1 + Self::READ_ONLY.len()];
        let last = Attribute::COLUMNS.len() - 1;
        let mut at = 0;
        while at < last {
            let place = if at < Attribute::COVERED { at } else { at + 1 };
            columns[place] = Self::Attribute(Attribute::COLUMNS[at]);
            at += 1;
        }
        let mut at = 0;
        while at < Self::READ_ONLY.len() {
            columns[last + 1 + at] = Self::READ_ONLY[at];
            at += 1;
        }
        columns[last + 1 + Self::READ_ONLY.len()] = Self::Attribute(Attribute::COLUMNS[last]);
        columns
    };

    /// Whether the table shows it before a person chooses: what one tells schedules apart by, in the width of a laptop.
    pub fn is_usual(self) -> bool {
        match self {
            Self::Attribute(attribute) => Attribute::USUAL_COLUMNS.contains(&attribute),
            Self::Covers | Self::LastRun | Self::Created | Self::CreatedBy => true,
            Self::FirstRun => false,
        }
    }

    /// Its name in an address: the API's word for the field, if it is one.
    pub fn wire(self) -> &'static str {
        match self {
            Self::Attribute(attribute) => attribute.wire(),
            Self::Covers => "covers",
            Self::Created => "scheduled_at",
            Self::CreatedBy => "scheduled_by",
            Self::FirstRun => "start_timestamp",
            Self::LastRun => "end_timestamp",
        }
    }
}
