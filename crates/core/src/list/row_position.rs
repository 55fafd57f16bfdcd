//! A row one was on, to be found again when others stand in its place.

/// Where the focus was in the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowPosition {
    /// The address the row leads to.
    pub href: String,
    /// Its number among all rows.
    pub number: u64,
}

impl RowPosition {
    /// Which of the rows that stand, each with its address and number, is meant: the same one, wherever it is now, or else
    /// the one in its place, or the last before that.
    pub fn find_in(&self, rows: &[(String, u64)]) -> Option<usize> {
        let same = rows.iter().position(|(href, _)| *href == self.href);
        same.or_else(|| rows.iter().rposition(|(_, number)| *number <= self.number)).or(rows.len().checked_sub(1))
    }
}
