//! The records of a CSV file by RFC 4180. Lines may also end in `\n` or `\r` alone, the last one in nothing, and a quote
//! inside of a cell that does not begin with one is a character like any other.

use super::ImportProblem;
use super::import_problem::{line_breaks, position};

/// One record.
pub(super) struct CsvRecord {
    /// The line it begins in, from 1.
    pub(super) line: usize,
    /// Its cells, without their quotes; at least one.
    pub(super) cells: Vec<String>,
    /// Whether a line break follows it: where none does, the file may have been cut off.
    pub(super) is_ended: bool,
}

/// Reads a file record by record.
pub(super) struct CsvReader<'a> {
    text: &'a str,
    rest: &'a str,
    line: usize,
    separator: char,
}

impl<'a> CsvReader<'a> {
    /// Begins at the start of a file.
    pub(super) fn new(text: &'a str, separator: char) -> Self {
        Self { text, rest: text, line: 1, separator }
    }

    /// The next record that is not empty; nothing at the end of the file.
    pub(super) fn record(&mut self) -> Result<Option<CsvRecord>, ImportProblem> {
        while !self.rest.is_empty() {
            let record = self.next_record()?;
            // Lines without anything, and what spreadsheets leave of a row that was emptied.
            if record.cells.iter().any(|cell| !cell.is_empty()) {
                return Ok(Some(record));
            }
        }
        Ok(None)
    }

    /// Where the reader stands: a line and a column.
    pub(super) fn position(&self) -> (usize, usize) {
        position(self.text, self.text.len() - self.rest.len())
    }

    fn next_record(&mut self) -> Result<CsvRecord, ImportProblem> {
        let (start, mut cells) = (self.rest, vec![self.cell()?]);
        while let Some(rest) = self.rest.strip_prefix(self.separator) {
            self.rest = rest;
            cells.push(self.cell()?);
        }
        let line_break = ["\r\n", "\n", "\r"].into_iter().find_map(|line_break| self.rest.strip_prefix(line_break));
        self.rest = line_break.unwrap_or(self.rest);
        let record = CsvRecord { line: self.line, cells, is_ended: line_break.is_some() };
        let read = start.len() - self.rest.len();
        self.line += line_breaks(start.get(..read).unwrap_or_default());
        Ok(record)
    }

    fn cell(&mut self) -> Result<String, ImportProblem> {
        if self.rest.starts_with('"') {
            return self.quoted_cell();
        }
        let end = self.rest.find([self.separator, '\r', '\n']).unwrap_or(self.rest.len());
        let (cell, rest) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        self.rest = rest;
        Ok(cell.to_owned())
    }

    /// A cell that begins with a quote; a doubled one in it is a quote of the value.
    fn quoted_cell(&mut self) -> Result<String, ImportProblem> {
        let (mut cell, mut rest) = (String::new(), self.rest);
        while let Some(inside) = rest.strip_prefix('"') {
            let Some((part, after)) = inside.split_once('"') else {
                let (line, column) = self.position();
                return Err(ImportProblem::OpenQuote { line, column });
            };
            if rest.len() < self.rest.len() {
                cell.push('"');
            }
            cell.push_str(part);
            rest = after;
        }
        self.rest = rest;
        if rest.is_empty() || rest.starts_with([self.separator, '\r', '\n']) {
            return Ok(cell);
        }
        let (line, column) = self.position();
        Err(ImportProblem::AfterQuote { line, column })
    }
}
