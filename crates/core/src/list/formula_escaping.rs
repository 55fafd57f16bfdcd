//! An apostrophe before whatever a spreadsheet could take for a formula: put in by an export, taken off by an import.
//!
//! A cell is looked at in parts: a program that was told another separator than the file's begins a cell at each. A part
//! gets an apostrophe if, without those it begins with, it could be a formula. So `=1` becomes `'=1`, and `'=1`, which a
//! spreadsheet leaves alone, becomes `''=1`: otherwise nobody could tell the two apart when the file is read back.

use super::Separator;

/// What a spreadsheet takes for the beginning of a formula; the last four are the same signs as wide as a Chinese letter.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Where a program that was told another separator than the file's begins another cell; the comma only where the file has
/// another one.
pub(super) const OTHER_SEPARATORS: [char; 5] = [';', '\t', '\r', '\n', ','];

const APOSTROPHE: char = '\'';

/// What becomes of a cell that a spreadsheet would take for a formula.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormulaEscaping {
    /// It gets an apostrophe in front, and stays text.
    Defused,
    /// It stays as it is: for programs, which need the exact value.
    Raw,
}

/// What the cells of a file tell about whether it was defused.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct EscapingEvidence {
    escaped: bool,
    bare: bool,
}

/// The cell with an apostrophe before whatever a spreadsheet could take for a formula.
pub(super) fn escape_formula(cell: &str, separator: Separator) -> String {
    let mut safe = String::with_capacity(cell.len() + 1);
    for (part, is_risky) in parts(cell, separator) {
        if is_risky {
            safe.push(APOSTROPHE);
        }
        safe.push_str(part);
    }
    safe
}

/// The cell without the apostrophes [`escape_formula`] has put in, and with all others.
pub(crate) fn unescape_formula(cell: &str, separator: Separator) -> String {
    let plain = |(part, is_risky): (&str, bool)| {
        let bare = part.strip_prefix(APOSTROPHE).filter(|_| is_risky);
        bare.unwrap_or(part).to_owned()
    };
    parts(cell, separator).map(plain).collect()
}

impl EscapingEvidence {
    /// Takes a cell into account. An apostrophe is missed only where every separator asks for one: a spreadsheet may have
    /// written a file with commas anew with another.
    pub(crate) fn see(&mut self, cell: &str, separator: Separator) {
        let starts_escaped = |(part, is_risky): (&str, bool)| is_risky.then(|| part.starts_with(APOSTROPHE));
        self.escaped |= parts(cell, separator).filter_map(starts_escaped).any(|escaped| escaped);
        self.bare |= parts(cell, Separator::Comma).filter_map(starts_escaped).any(|escaped| !escaped);
    }

    /// Whether apostrophes stand wherever an export would have put them, and there was a place for one.
    pub(crate) fn escaping(self) -> FormulaEscaping {
        if self.escaped && !self.bare { FormulaEscaping::Defused } else { FormulaEscaping::Raw }
    }
}

/// The parts of a cell, each with its separator, and whether it is one that gets an apostrophe.
fn parts(cell: &str, separator: Separator) -> impl Iterator<Item = (&str, bool)> {
    let ends = move |sign: char| OTHER_SEPARATORS.contains(&sign) && (sign != ',' || separator != Separator::Comma);
    cell.split_inclusive(ends).enumerate().map(|(at, part)| {
        let text = part.trim_start_matches(APOSTROPHE);
        // White space at a cell's start is cut away by some, which would leave what follows.
        let blank_start = at == 0 && text.starts_with(['\t', '\r', '\n']);
        (part, blank_start || is_formula(text))
    })
}

fn is_formula(part: &str) -> bool {
    part.chars().find(|sign| !is_passed_over(*sign)).is_some_and(|first| FORMULA.contains(&first))
}

/// Signs some program drops before it looks at what a cell begins with.
fn is_passed_over(sign: char) -> bool {
    let invisible = matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    sign == '"' || sign.is_whitespace() || sign.is_control() || invisible
}
