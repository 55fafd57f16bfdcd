//! The columns of the table: attributes, and what the server says of a schedule's life.

use crate::schedule::Attribute;

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// An attribute, of those in [`Attribute::COLUMNS`].
    Attribute(Attribute),
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

    /// What the server sets, in the order of the table: after the attributes.
    const READ_ONLY: [Self; 4] = [Self::Created, Self::CreatedBy, Self::FirstRun, Self::LastRun];

    /// Every column, in the order of the table.
    #[expect(clippy::indexing_slicing, reason = "a constant: an index beyond the end does not compile")]
    pub const EVERY: [Self; Attribute::COLUMNS.len() + Self::READ_ONLY.len()] = {
        let mut columns = [Self::NAME; Attribute::COLUMNS.len() + Self::READ_ONLY.len()];
        let mut at = 0;
        while at < columns.len() {
            columns[at] = match at < Attribute::COLUMNS.len() {
                true => Self::Attribute(Attribute::COLUMNS[at]),
                false => Self::READ_ONLY[at - Attribute::COLUMNS.len()],
            };
            at += 1;
        }
        columns
    };

    /// Its name in an address: the API's word for the field.
    pub fn wire(self) -> &'static str {
        match self {
            Self::Attribute(attribute) => attribute.wire(),
            Self::Created => "scheduled_at",
            Self::CreatedBy => "scheduled_by",
            Self::FirstRun => "start_timestamp",
            Self::LastRun => "end_timestamp",
        }
    }
}
