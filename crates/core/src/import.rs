//! Import: a file of schedules is read, held against those that are here, and becomes what is to be created and changed.
//!
//! Read are JSON and CSV as an export writes them (see [`crate::list::ExportFile`]), one schedule alone, and answers of the
//! API. Nothing is ever deleted, and nothing is guessed: what is broken, cannot be right or could be meant in two ways is
//! said, with its place in the file.

mod comparison;
mod csv_import;
mod csv_reader;
mod import_column;
mod import_decisions;
mod import_group;
mod import_problem;
mod json_import;
mod row_index;

use std::sync::Arc;

use cadenza_contract::{Attributes, ScheduleId};

use crate::list::{FormulaEscaping, Separator};

pub use comparison::{Ambiguity, Comparison, MatchedBy, RejectedRow, Resolution, RowChange, RowMatch, compare};
pub use import_decisions::ImportDecisions;
pub use import_group::ImportGroup;
pub use import_problem::{FileProblem, ImportPlace, ImportProblem, RowProblem, UnreadableRow};

/// What was read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportFile {
    /// What it was read as.
    pub format: ImportFormat,
    /// The rows that could be read, in the order of the file.
    pub rows: Vec<Arc<ImportedSchedule>>,
    /// The rows that could not, in the order of the file.
    pub unreadable: Vec<UnreadableRow>,
}

/// What a file was read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ImportFormat {
    /// A list of schedules, as an export writes it, or one schedule.
    Json,
    /// An answer of the API.
    ApiAnswer,
    /// Values with a separator between them, with or without apostrophes before formulas.
    Csv(FormulaEscaping, Separator),
}

/// One row of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedSchedule {
    /// Where it stands.
    pub place: ImportPlace,
    /// The id it had where the file was written.
    pub id: Option<ScheduleId>,
    /// What the file gives. What it does not have, or has as `null`, is not sent.
    pub attributes: Attributes,
    /// Fields we do not know, by name and as text: kept in sight, never sent.
    pub unknown: Vec<(String, String)>,
}

/// Reads a file, whichever of the formats it has.
///
/// CSV begins with a row of the API's names, in any order; a column that is missing is no part of the import. A file that
/// begins with a byte order mark counts as defused: only that export writes one, and what spreadsheets write with a mark
/// has the apostrophes it had. Without a mark (pasted, or read by a browser that drops it) a file counts as defused if an
/// apostrophe stands everywhere an export would have put one. Whoever knows better calls [`read_import_as`].
///
/// # Errors
/// Why nothing can be taken from it, and where. A row that is broken by itself is no error: it is among the unreadable.
pub fn read_import(text: &str) -> Result<ImportFile, ImportProblem> {
    read(text, None)
}

/// Reads a file; CSV is read as defused or raw, as somebody decided. JSON is what it is.
///
/// # Errors
/// As of [`read_import`].
pub fn read_import_as(text: &str, escaping: FormulaEscaping) -> Result<ImportFile, ImportProblem> {
    read(text, Some(escaping))
}

fn read(text: &str, escaping: Option<FormulaEscaping>) -> Result<ImportFile, ImportProblem> {
    /// How a file of a spreadsheet program begins: it is a ZIP archive.
    const ARCHIVE: &str = "PK\u{3}\u{4}";
    let unmarked = text.strip_prefix('\u{feff}');
    let escaping = escaping.or(unmarked.map(|_| FormulaEscaping::Defused));
    let text = unmarked.unwrap_or(text);
    match text.trim_start() {
        "" => Err(ImportProblem::Empty),
        start if start.starts_with(ARCHIVE) => Err(ImportProblem::Workbook),
        start if start.starts_with(['[', '{']) => json_import::read(text),
        _ => csv_import::read(text, escaping),
    }
}

impl ImportFile {
    /// Names of the fields we do not know, each once, in the order in which they are first met.
    pub fn unknown_fields(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for (name, _) in self.rows.iter().flat_map(|row| &row.unknown) {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names
    }
}
