//! Which columns the table shows, and in which order.

use super::Column;

/// Parts the columns of a text: no API name holds it, and no browser changes it in an address.
const PART: char = '.';

/// All columns in an order, each shown or hidden.
///
/// The name comes first and is always shown: it is the head of its row, and what stays in sight of a narrow table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns([(Column, bool); Column::EVERY.len()]);

impl Columns {
    /// The columns a text names: `type.-hosts.send_to`, hidden ones after a `-`; what it leaves out is hidden.
    ///
    /// Columns of other versions are passed over; a text that names none of ours says nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let mut named = vec![(Column::NAME, true)];
        let mut known = text.is_empty();
        for entry in text.split(PART) {
            let (name, shown) = entry.strip_prefix('-').map_or((entry, true), |name| (name, false));
            let column = Column::EVERY.into_iter().find(|column| column.wire() == name);
            known |= column.is_some();
            if let Some(column) = column.filter(|column| !named.iter().any(|(other, _)| other == column)) {
                named.push((column, shown));
            }
        }
        for column in Column::EVERY {
            if !named.iter().any(|(other, _)| *other == column) {
                named.push((column, false));
            }
        }
        Some(Self(<[_; Column::EVERY.len()]>::try_from(named).ok()?)).filter(|_| known)
    }

    /// The text [`Columns::parse`] reads: without the name, and without hidden ones at the end in their usual order.
    pub fn to_text(self) -> String {
        let mut entries: Vec<(Column, bool)> = self.0.into_iter().skip(1).collect();
        let usual = |column: Column| Column::EVERY.into_iter().position(|other| other == column);
        let mut after = Some(Column::EVERY.len());
        while let Some((column, _)) = entries.pop_if(|(column, shown)| !*shown && usual(*column) < after) {
            after = usual(column);
        }
        let mut text = String::new();
        for (column, shown) in entries {
            if !text.is_empty() {
                text.push(PART);
            }
            if !shown {
                text.push('-');
            }
            text.push_str(column.wire());
        }
        text
    }

    /// The columns that are shown, in their order.
    pub fn shown(self) -> impl Iterator<Item = Column> {
        self.0.into_iter().filter(|(_, shown)| *shown).map(|(column, _)| column)
    }

    /// Whether a column is shown.
    pub fn shows(self, column: Column) -> bool {
        self.0.contains(&(column, true))
    }

    /// Every column in its order, and whether it is shown.
    pub fn entries(self) -> impl Iterator<Item = (Column, bool)> {
        self.0.into_iter()
    }

    /// Whether a column keeps its place and stays shown.
    pub fn is_fixed(column: Column) -> bool {
        column == Column::NAME
    }

    /// With a column shown or hidden, in its place.
    #[must_use]
    pub fn with(mut self, column: Column, shown: bool) -> Self {
        let entry = self.0.iter_mut().find(|(other, _)| *other == column && !Self::is_fixed(column));
        if let Some((_, now)) = entry {
            *now = shown;
        }
        self
    }

    /// With a column one place further up or down; as they are, where there is no further.
    #[must_use]
    pub fn moved(mut self, column: Column, up: bool) -> Self {
        let pair = |upper: usize, lower: usize| (lower < self.0.len() && upper > 0).then_some((upper, lower));
        let at = self.0.iter().position(|(other, _)| *other == column && !Self::is_fixed(column));
        if let Some((upper, lower)) = at.and_then(|at| if up { pair(at - 1, at) } else { pair(at, at + 1) }) {
            self.0.swap(upper, lower);
        }
        self
    }

    /// The place of a column among all, from 1.
    pub fn place(self, column: Column) -> usize {
        self.0.iter().take_while(|(other, _)| *other != column).count() + 1
    }
}

impl Default for Columns {
    fn default() -> Self {
        Self(Column::EVERY.map(|column| (column, column.is_usual())))
    }
}
