//! CSV as an export writes it, and as it comes back from a spreadsheet: see `list/export_file.rs`.

use std::sync::Arc;

use serde_json::Value;

use super::csv_reader::{CsvReader, CsvRecord};
use super::import_column::ImportColumn;
use super::json_import::unknown_text;
use super::{ImportFile, ImportFormat, ImportPlace, ImportProblem, ImportedSchedule, RowProblem};
use crate::list::{EscapingEvidence, FormulaEscaping, Separator, split_list, unescape_formula};
use crate::schedule::{Attribute, AttributeValue};

/// The heading row.
struct Headings {
    separator: Separator,
    /// What each column holds, with its name.
    columns: Vec<(ImportColumn, String)>,
    line: usize,
    is_ended: bool,
}

/// Reads a file; without being told, how formulas are escaped is seen from its cells.
pub(super) fn read(text: &str, escaping: Option<FormulaEscaping>) -> Result<ImportFile, ImportProblem> {
    let (headings, mut reader) = headings(text)?;
    let mut records = Vec::new();
    while let Some(record) = reader.record()? {
        records.push(record);
    }
    let escaping = escaping.unwrap_or_else(|| seen_escaping(&records, headings.separator));
    let (mut rows, mut unreadable) = (Vec::new(), Vec::new());
    for record in records {
        let mut row = ImportedSchedule::at(ImportPlace::Line(record.line));
        match headings.read(&mut row, record, escaping) {
            Ok(()) => rows.push(Arc::new(row)),
            Err(why) => unreadable.push(row.unreadable(why)),
        }
    }
    Ok(ImportFile { format: ImportFormat::Csv(escaping, headings.separator), rows, unreadable })
}

fn seen_escaping(records: &[CsvRecord], separator: Separator) -> FormulaEscaping {
    let mut evidence = EscapingEvidence::default();
    records.iter().flat_map(|record| &record.cells).for_each(|cell| evidence.see(cell, separator));
    evidence.escaping()
}

/// The heading row by the separator that makes the most of it, and the reader behind it.
fn headings(text: &str) -> Result<(Headings, CsvReader<'_>), ImportProblem> {
    let (mut best, mut most, mut problem) = (None, None, ImportProblem::Empty);
    for separator in Separator::EVERY {
        let mut reader = CsvReader::new(text, separator.character());
        match reader.record() {
            Ok(Some(record)) => {
                let headings = Headings::of(record, separator);
                let known = Some(headings.known());
                if most < known {
                    (best, most) = (Some((headings, reader)), known);
                }
            }
            Ok(None) => {}
            Err(why) => problem = why,
        }
    }
    let (headings, reader) = best.ok_or(problem)?;
    match headings.problem(reader.position()) {
        Some(problem) => Err(problem),
        None => Ok((headings, reader)),
    }
}

impl Headings {
    fn of(record: CsvRecord, separator: Separator) -> Self {
        let column = |name: String| (ImportColumn::named(name.trim()), name.trim().to_owned());
        let columns = record.cells.into_iter().map(column).collect();
        Self { separator, columns, line: record.line, is_ended: record.is_ended }
    }

    fn known(&self) -> usize {
        self.columns.iter().filter(|(column, _)| *column != ImportColumn::Unknown).count()
    }

    /// Why no rows can be read under them; they end at this line and column.
    fn problem(&self, (line, column): (usize, usize)) -> Option<ImportProblem> {
        if !self.columns.iter().any(|(column, _)| column.is_used()) {
            return Some(ImportProblem::NoHeadings { line: self.line });
        }
        if !self.is_ended {
            // The last name may be half of one.
            return Some(ImportProblem::CutOff { line, column });
        }
        let is_repeated = |name: &str| self.columns.iter().filter(|(_, other)| other == name).count() > 1;
        let mut known = self.columns.iter().filter(|(column, _)| *column != ImportColumn::Unknown);
        known.find(|(_, name)| is_repeated(name)).map(|(_, name)| ImportProblem::RepeatedHeading(name.clone()))
    }

    fn read(&self, row: &mut ImportedSchedule, record: CsvRecord, escaping: FormulaEscaping) -> Result<(), RowProblem> {
        let (found, expected) = (record.cells.len(), self.columns.len());
        // Spreadsheets leave out empty cells at the end of a row; one that a schedule has is missed all the same.
        let last_used = self.columns.iter().rposition(|(column, _)| column.is_used()).map_or(0, |last| last + 1);
        let needed = if record.is_ended { last_used } else { expected };
        let is_uneven = found < needed || record.cells.iter().skip(expected).any(|cell| !cell.is_empty());
        for ((column, name), cell) in self.columns.iter().zip(record.cells) {
            // Of such a row it is not sure what is in which column; the id tells at least which one it may be.
            if is_uneven && *column != ImportColumn::Id {
                continue;
            }
            let cell = match escaping {
                FormulaEscaping::Defused => unescape_formula(&cell, self.separator),
                FormulaEscaping::Raw => cell,
            };
            row.take_cell(*column, name, cell)?;
        }
        if is_uneven { Err(RowProblem::Cells { found, expected }) } else { Ok(()) }
    }
}

impl ImportedSchedule {
    fn take_cell(&mut self, column: ImportColumn, name: &str, cell: String) -> Result<(), RowProblem> {
        match column {
            ImportColumn::Id => self.set_id(&cell)?,
            ImportColumn::Attribute(attribute) => {
                if let Some(value) = attribute_value(attribute, cell) {
                    attribute.slot(&mut self.attributes).set(value);
                }
            }
            ImportColumn::Other if !cell.is_empty() => match serde_json::from_str(&cell) {
                Ok(Value::Object(fields)) => {
                    self.unknown.extend(fields.into_iter().map(|(name, value)| (name, unknown_text(value))));
                }
                Ok(_) | Err(_) => return Err(RowProblem::Other),
            },
            ImportColumn::Unknown if !cell.is_empty() => self.unknown.push((name.to_owned(), cell)),
            ImportColumn::ReadOnly | ImportColumn::Other | ImportColumn::Unknown => {}
        }
        Ok(())
    }
}

/// What a cell says of an attribute; nothing where it is a list that is `null`.
fn attribute_value(attribute: Attribute, cell: String) -> Option<AttributeValue> {
    match attribute.value_kind() {
        Some(_) => split_list(&cell).map(AttributeValue::List),
        None => Some(AttributeValue::Text(cell)),
    }
}
