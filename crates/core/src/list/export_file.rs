//! Files made of rows: JSON as the server wrote it, CSV for spreadsheets or, raw, for programs.
//!
//! CSV follows RFC 4180, with a separator of choice and one heading row of the API's names in the order of its documentation,
//! times in ISO 8601 and UTC. A list is one cell (see `list_cell.rs`). The last column, `other`, holds what else the server
//! sent, as JSON. What is written here, `import.rs` reads back.

use cadenza_contract::{Schedule, Timestamp, json};
use serde_json::Value;

use super::formula_escaping::{FormulaEscaping, OTHER_SEPARATORS, escape_formula};
use super::list_cell::join_list;
use crate::schedule::{Attribute, AttributeRef};

/// The heading before the attributes.
pub(crate) const ID_HEADING: &str = "id";

/// The headings after the attributes, of what the server sets: the API's names, which stay the same in every language.
pub(crate) const READ_ONLY_HEADINGS: [&str; 4] = ["scheduled_at", "scheduled_by", "start_timestamp", "end_timestamp"];

/// The last heading, of what else the server sent.
pub(crate) const OTHER_HEADING: &str = "other";

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Values with a separator between them.
    Csv(FormulaEscaping, Separator),
    /// The rows as they came.
    Json,
}

/// What stands between two cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Separator {
    /// What the format is named after.
    #[default]
    Comma,
    /// What spreadsheets expect where the comma begins the decimals.
    Semicolon,
    /// What is seldom part of a value.
    Tab,
}

impl Separator {
    /// All of them.
    pub const EVERY: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    /// The one kept under this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|it| it.name() == name)
    }

    /// The character itself.
    pub const fn character(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Semicolon => ';',
            Self::Tab => '\t',
        }
    }

    /// The name it is kept under.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
        }
    }
}

/// Writes a time, as the browser's edge does.
pub type Iso = fn(Timestamp) -> String;

/// A file to which rows are added one by one.
pub struct ExportFile {
    format: Format,
    iso: Iso,
    text: String,
    rows: u64,
    unreadable: u64,
}

impl ExportFile {
    /// A file without rows.
    pub fn new(format: Format, iso: Iso) -> Self {
        let mut file = Self { format, iso, text: String::new(), rows: 0, unreadable: 0 };
        match format {
            // Without the mark Excel takes the file for the system's old code page; a program would take the mark for
            // part of the first heading.
            Format::Csv(FormulaEscaping::Defused, _) => file.text.push('\u{feff}'),
            Format::Csv(FormulaEscaping::Raw, _) | Format::Json => {}
        }
        if let Format::Csv(cells, separator) = format {
            file.line(&headings(), cells, separator);
        }
        file
    }

    /// Adds a row from its JSON text. One that is no readable schedule has no columns, so only JSON can hold it.
    pub fn add(&mut self, row: &str) {
        let schedule = serde_json::from_str::<Value>(row).ok().and_then(|row| Schedule::try_from(row).ok());
        self.unreadable += u64::from(schedule.is_none());
        match (self.format, schedule) {
            (Format::Json, _) => {
                self.text.push_str(if self.rows == 0 { "[\n" } else { ",\n" });
                self.text.push_str(row);
                self.rows += 1;
            }
            (Format::Csv(cells, separator), Some(schedule)) => {
                self.line(&self::cells(&schedule, self.iso), cells, separator);
                self.rows += 1;
            }
            (Format::Csv(..), None) => {}
        }
    }

    /// How many rows it has.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// How many rows could not be read; CSV leaves them out, JSON holds them as they came.
    pub fn unreadable(&self) -> u64 {
        self.unreadable
    }

    /// The whole file.
    pub fn finish(self) -> String {
        match (self.format, self.rows) {
            (Format::Csv(..), _) => self.text,
            (Format::Json, 0) => "[]\n".to_owned(),
            (Format::Json, _) => self.text + "\n]\n",
        }
    }

    fn line(&mut self, cells: &[String], mode: FormulaEscaping, separator: Separator) {
        self.text.push_str(&csv_line(cells, mode, separator));
    }
}

impl Format {
    /// A file's name for a day written as `2026-11-24`.
    pub fn file_name(self, day: &str) -> String {
        let ending = match self {
            Self::Csv(_, Separator::Tab) => "tsv",
            Self::Csv(..) => "csv",
            Self::Json => "json",
        };
        format!("report-schedules-{day}.{ending}")
    }

    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv(_, Separator::Tab) => "text/tab-separated-values;charset=utf-8",
            Self::Csv(..) => "text/csv;charset=utf-8",
            Self::Json => "application/json",
        }
    }
}

/// A line of CSV, with its end.
pub fn csv_line(cells: &[String], mode: FormulaEscaping, separator: Separator) -> String {
    let mut line = String::new();
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            line.push(separator.character());
        }
        line.push_str(&match mode {
            FormulaEscaping::Defused => quote_csv_cell(&escape_formula(cell, separator)),
            FormulaEscaping::Raw => quote_csv_cell(cell),
        });
    }
    line + "\r\n"
}

fn headings() -> Vec<String> {
    let attributes = Attribute::DOCUMENTED.map(Attribute::wire);
    let after = READ_ONLY_HEADINGS.into_iter().chain([OTHER_HEADING]);
    [ID_HEADING].into_iter().chain(attributes).chain(after).map(str::to_owned).collect()
}

fn cells(schedule: &Schedule, iso: Iso) -> Vec<String> {
    let time = |time: Option<Timestamp>| time.map(iso).unwrap_or_default();
    let attribute = |attribute: Attribute| match attribute.read(schedule) {
        AttributeRef::Text(text) => text.to_owned(),
        AttributeRef::List(list) => join_list(list),
    };
    let after = [
        time(schedule.created),
        schedule.created_by.clone(),
        time(schedule.first_run),
        time(schedule.last_run),
        if schedule.other.is_empty() { String::new() } else { json(&schedule.other) },
    ];
    [schedule.id.to_string()].into_iter().chain(Attribute::DOCUMENTED.map(attribute)).chain(after).collect()
}

/// A cell as it stands in the file. Every separator is quote_csv_cell, whichever the file has: programs set to another one do not
/// fall for it then.
fn quote_csv_cell(cell: &str) -> String {
    let needed = cell.contains('"') || cell.contains(OTHER_SEPARATORS) || cell.trim() != cell;
    if needed { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
