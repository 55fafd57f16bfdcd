//! English: exports.

use super::counts::number;
use crate::i18n::ExportTexts;
use crate::list::Separator;

pub(super) const EXPORT: ExportTexts = ExportTexts {
    not_on_page: |count| match count {
        1 => "1 of them is not on this page.".to_owned(),
        count => format!("{} of them are not on this page.", number(count as u64)),
    },
    title: "Export schedules",
    scope: "What to export",
    scope_matching: |total, filtered| match (total, filtered) {
        (Some(total), true) => format!("All {} that match the filters", number(total)),
        (Some(total), false) => format!("All {} schedules", number(total)),
        (None, true) => "All that match the filters".to_owned(),
        (None, false) => "All schedules".to_owned(),
    },
    scope_selected: |here, elsewhere| {
        let all = match here + elsewhere {
            1 => "The one selected".to_owned(),
            count => format!("The {} selected", number(count as u64)),
        };
        match (here, elsewhere) {
            (_, 0) => all,
            (0, 1) => format!("{all}, which is not on this page"),
            (0, _) => format!("{all}, none of them on this page"),
            (_, elsewhere) => format!("{all}, {} of them not on this page", number(elsewhere as u64)),
        }
    },
    format: "Format",
    csv: "CSV, for spreadsheets",
    json: "JSON, exactly as the API sent it",
    separator: "Separator",
    separator_name: |separator| match separator {
        Separator::Comma => "Comma",
        Separator::Semicolon => "Semicolon",
        Separator::Tab => "Tab",
    },
    raw: "Raw values: don’t escape formulas",
    raw_hint: "A spreadsheet may run a value that begins with =, +, - or @, so such values get an apostrophe in front. \
               Raw values are exact: for programs, not for spreadsheets.",
    rows_read: "Rows read",
    read: |done, of| match of {
        Some(of) => format!("{} of {}", number(done), number(of)),
        None => format!("{} so far", number(done)),
    },
    failed: "Nothing was exported",
    done: |rows, name| match rows {
        1 => format!("1 schedule exported to {name}"),
        rows => format!("{} schedules exported to {name}", number(rows)),
    },
    not_taken: "The browser did not take the file",
    moved: "The list changed while it was read: a schedule may be missing, or still be in it. Export again to be sure.",
    gone: |count| match count {
        1 => "1 of the selected no longer exists and is not in the file.".to_owned(),
        count => format!("{} of the selected no longer exist and are not in the file.", number(count)),
    },
    left_out: |count| match count {
        1 => "1 row could not be read and is not in the file. JSON would hold it.".to_owned(),
        count => format!("{} rows could not be read and are not in the file. JSON would hold them.", number(count)),
    },
    kept_unread: |count| match count {
        1 => "1 row that cannot be shown is in the file as the API sent it.".to_owned(),
        count => format!("{} rows that cannot be shown are in the file as the API sent them.", number(count)),
    },
};
