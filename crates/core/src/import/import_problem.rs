//! What is wrong with a file, and where. The words for it are the app's.

use cadenza_contract::ScheduleId;

use crate::schedule::Attribute;

/// Why nothing can be taken from a file. Lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportProblem {
    /// There is nothing in it.
    Empty,
    /// It is a spreadsheet program's own file, and not CSV.
    Workbook,
    /// It is no JSON, from here on.
    NotJson {
        /// The line.
        line: usize,
        /// The character in it.
        column: usize,
    },
    /// It ends here, too early.
    CutOff {
        /// The line.
        line: usize,
        /// The character in it.
        column: usize,
    },
    /// It is JSON, and has no schedules.
    NoSchedules,
    /// Neither JSON, nor a heading in this line that names anything of a schedule.
    NoHeadings {
        /// The line.
        line: usize,
    },
    /// Two columns have this name.
    RepeatedHeading(String),
    /// A quote that is opened here is never closed.
    OpenQuote {
        /// The line.
        line: usize,
        /// The character in it.
        column: usize,
    },
    /// Something stands here between a closing quote and the end of its cell.
    AfterQuote {
        /// The line.
        line: usize,
        /// The character in it.
        column: usize,
    },
}

/// Why a file gives no text that could be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// It is larger than what is taken.
    TooLarge,
    /// It is no text in UTF-8.
    NotUtf8,
    /// The browser cannot read it: it may be a folder, or gone.
    Unreadable,
    /// It is one of several, and only one at a time is taken.
    Several,
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImportPlace {
    /// The line of a text it begins in, from 1.
    Line(usize),
    /// Its place in a list, from 1.
    Item(usize),
}

/// A row that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadableRow {
    /// Where it stands.
    pub place: ImportPlace,
    /// Its id, where that could be read.
    pub id: Option<ScheduleId>,
    /// What is wrong with it.
    pub why: RowProblem,
}

/// Why a row cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowProblem {
    /// It is no JSON object.
    NotObject,
    /// It has nothing of a schedule.
    NothingKnown,
    /// This is no id.
    Id(String),
    /// The attribute has a value that is neither a text nor a list of texts, as it should be.
    Shape(Attribute),
    /// It has more cells than there are headings, or ends before the last that is needed.
    Cells {
        /// How many there are.
        found: usize,
        /// How many headings there are.
        expected: usize,
    },
    /// The cell of what else the server sent holds no JSON object.
    Other,
}

/// The line and the column of a place in a text, given in bytes.
pub(super) fn position(text: &str, offset: usize) -> (usize, usize) {
    let before = text.get(..offset).unwrap_or(text);
    let last_line = before.rsplit(['\n', '\r']).next().unwrap_or(before);
    (line_breaks(before) + 1, last_line.chars().count() + 1)
}

/// How many lines end in a text: by `\n`, by `\r`, or by both.
pub(super) fn line_breaks(text: &str) -> usize {
    text.matches(['\n', '\r']).count() - text.matches("\r\n").count()
}
