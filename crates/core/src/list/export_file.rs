//! Files made of rows: JSON as the server wrote it, CSV for spreadsheets or, raw, for programs.
//!
//! CSV follows RFC 4180, with a separator of choice and one heading row of the API's names in the order of its documentation,
//! times in ISO 8601 and UTC. A list is one cell: its values joined by `; `, where `\;` is a semicolon of a value, `\\` a backslash and `\e` a
//! value that is empty; `[]` is an empty list (`\[]` a value of these two signs), an empty cell no list at all. The last
//! column, `other`, holds what else the server sent, as JSON.

use cadenza_contract::{Schedule, Timestamp, json};
use serde_json::Value;

use crate::schedule::{Attribute, AttributeRef};

/// The headings after the attributes: the API's names, which stay the same in every language.
const AFTER_ATTRIBUTES: [&str; 5] = ["scheduled_at", "scheduled_by", "start_timestamp", "end_timestamp", "other"];

/// What a spreadsheet takes for the beginning of a formula; the last four are the same signs as wide as a Chinese letter.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Where a program that was told another separator than the file's begins another cell; the comma only where the file has
/// another one.
const OTHER_SEPARATORS: [char; 5] = [';', '\t', '\r', '\n', ','];

/// What kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Values with a separator between them.
    Csv(FormulaEscaping, Separator),
    /// The rows as they came.
    Json,
}

/// What becomes of a cell that a spreadsheet would take for a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormulaEscaping {
    /// It gets an apostrophe in front, and stays text.
    Defused,
    /// It stays as it is: for programs, which need the exact value.
    Raw,
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
        for (at, cell) in cells.iter().enumerate() {
            if at > 0 {
                self.text.push(separator.character());
            }
            self.text.push_str(&match mode {
                FormulaEscaping::Defused => quote_csv_cell(&escape_formula(cell, separator)),
                FormulaEscaping::Raw => quote_csv_cell(cell),
            });
        }
        self.text.push_str("\r\n");
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

fn headings() -> Vec<String> {
    let attributes = Attribute::DOCUMENTED.map(Attribute::wire);
    ["id"].into_iter().chain(attributes).chain(AFTER_ATTRIBUTES).map(str::to_owned).collect()
}

fn cells(schedule: &Schedule, iso: Iso) -> Vec<String> {
    let time = |time: Option<Timestamp>| time.map(iso).unwrap_or_default();
    let attribute = |attribute: Attribute| match attribute.read(schedule) {
        AttributeRef::Text(text) => text.to_owned(),
        AttributeRef::List(list) => joined(list),
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

/// A list as one cell, so that it can be taken apart again: see the head of this file.
fn joined(list: Option<&[String]>) -> String {
    match list {
        None => String::new(),
        Some([]) => "[]".to_owned(),
        Some([only]) if only == "[]" => "\\[]".to_owned(),
        Some(values) => values.iter().map(|value| escape_list_value(value)).collect::<Vec<_>>().join("; "),
    }
}

fn escape_list_value(value: &str) -> String {
    if value.is_empty() { "\\e".to_owned() } else { value.replace('\\', "\\\\").replace(';', "\\;") }
}

/// The cell with an apostrophe before whatever a spreadsheet could take for a formula.
fn escape_formula(cell: &str, separator: Separator) -> String {
    let mut safe = String::with_capacity(cell.len() + 1);
    let ends = |sign: char| OTHER_SEPARATORS.contains(&sign) && (sign != ',' || separator != Separator::Comma);
    for part in cell.split_inclusive(ends) {
        // White space at a cell's start is cut away by some, which would leave what follows.
        let blank_start = safe.is_empty() && cell.starts_with(['\t', '\r', '\n']);
        if blank_start || is_formula(part) {
            safe.push('\'');
        }
        safe.push_str(part);
    }
    safe
}

fn is_formula(part: &str) -> bool {
    part.chars().find(|sign| !is_passed_over(*sign)).is_some_and(|first| FORMULA.contains(&first))
}

/// Signs some program drops before it looks at what a cell begins with.
fn is_passed_over(sign: char) -> bool {
    let invisible = matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    sign == '"' || sign.is_whitespace() || sign.is_control() || invisible
}

/// A cell as it stands in the file. Every separator is quote_csv_cell, whichever the file has: programs set to another one do not
/// fall for it then.
fn quote_csv_cell(cell: &str) -> String {
    let needed = cell.contains('"') || cell.contains(OTHER_SEPARATORS) || cell.trim() != cell;
    if needed { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
