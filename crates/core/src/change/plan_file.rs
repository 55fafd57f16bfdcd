//! A plan as CSV: a line for each field that changes, with the API's names.

use super::{PlanWarning, PlannedChange};
use crate::list::{FormulaEscaping, Separator, csv_line, join_list};
use crate::schedule::{AttributeValue, attribute_changes};

/// The file. A list is one cell, as in an export; warnings are put in words by `say`.
pub fn plan_file<'a>(
    changes: impl Iterator<Item = &'a PlannedChange>,
    escaping: FormulaEscaping,
    separator: Separator,
    say: &dyn Fn(&PlanWarning) -> String,
) -> String {
    let mut text = match escaping {
        // Without the mark Excel takes the file for the system's old code page.
        FormulaEscaping::Defused => "\u{feff}".to_owned(),
        FormulaEscaping::Raw => String::new(),
    };
    let mut line = |cells: &[String]| text.push_str(&csv_line(cells, escaping, separator));
    line(&["id", "name", "field", "before", "after", "warnings"].map(str::to_owned));
    for change in changes {
        let warnings = change.warnings.iter().map(say).collect::<Vec<_>>().join("; ");
        for moved in attribute_changes(&change.schedule, &change.patch) {
            line(&[
                change.schedule.id.to_string(),
                change.schedule.name.clone(),
                moved.attribute.wire().to_owned(),
                cell(&moved.before),
                cell(&moved.after),
                warnings.clone(),
            ]);
        }
    }
    text
}

fn cell(value: &AttributeValue) -> String {
    match value {
        AttributeValue::Text(text) => text.clone(),
        AttributeValue::List(list) => join_list(Some(list)),
    }
}
