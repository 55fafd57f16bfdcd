//! English: comparing and importing a file.

use super::counts::number;
use super::names::attribute;
use crate::i18n::ImportTexts;
use crate::import::{FileProblem, ImportFormat, ImportGroup, ImportPlace, ImportProblem, MatchedBy, RowProblem};
use crate::invisible_chars::escape_hidden;
use crate::list::Separator;

pub(super) const IMPORT: ImportTexts = ImportTexts {
    drop_here: "Drop a file here, or choose one",
    choose_file: "Choose a file…",
    what_is_read: "JSON or CSV as exported here, or a saved answer of the API. It is compared with the schedules that are here now; nothing is sent before you import.",
    paste: "Paste",
    paste_hint: "The content of such a file",
    compare: "Compare with now",
    reading: "Reading the file…",
    file_refused: |name| format!("“{}” can’t be imported", escape_hidden(name)),
    paste_refused: "The pasted text can’t be imported",
    file_problem: |problem| match problem {
        FileProblem::TooLarge => "It is larger than 50 MB. Split it into several files, each with the heading row.",
        FileProblem::NotUtf8 => {
            "It is not text in UTF-8. Save it again with the encoding UTF-8; in a spreadsheet choose “CSV UTF-8”."
        }
        FileProblem::Unreadable => {
            "The browser can’t read it. It may be a folder, or have been moved. Choose it again."
        }
        FileProblem::Several => "Only one file can be imported at a time. Choose one of them.",
    },
    problem,
    advice,
    row_problem,
    pasted: "Pasted text",
    format: |format| match format {
        ImportFormat::Json => "JSON",
        ImportFormat::ApiAnswer => "Answer of the API",
        ImportFormat::Csv(_, Separator::Comma) => "CSV with commas",
        ImportFormat::Csv(_, Separator::Semicolon) => "CSV with semicolons",
        ImportFormat::Csv(_, Separator::Tab) => "CSV with tabs",
    },
    read: |rows, unreadable| match unreadable {
        0 => format!("{}, all readable", schedules(rows)),
        1 => format!("{}, 1 row unreadable", schedules(rows)),
        unreadable => format!("{}, {} rows unreadable", schedules(rows), number(unreadable as u64)),
    },
    another_file: "Another file…",
    strip_apostrophes: "Remove the apostrophes an export for spreadsheets adds",
    unknown_fields: |names| format!("Not sent: {}", escape_hidden(names)),
    groups: "What the import does",
    group: |group| match group {
        ImportGroup::ToCreate => "To create",
        ImportGroup::ToChange => "To change",
        ImportGroup::Same => "Same",
        ImportGroup::OnlyHere => "Only here",
        ImportGroup::Ambiguous => "Ambiguous",
        ImportGroup::Rejected => "Rejected",
        ImportGroup::Unreadable => "Unreadable",
    },
    group_hint: |group| match group {
        ImportGroup::ToCreate => "new in the file",
        ImportGroup::ToChange => "differ from here",
        ImportGroup::Same => "nothing to do",
        ImportGroup::OnlyHere => "not in the file, kept",
        ImportGroup::Ambiguous => "to be decided",
        ImportGroup::Rejected => "with wrong values",
        ImportGroup::Unreadable => "not imported",
    },
    nothing_in: |group| match group {
        ImportGroup::ToCreate => "The file has no new schedules",
        ImportGroup::ToChange => "No schedule differs from the file",
        ImportGroup::Same => "No schedule is the same as in the file",
        ImportGroup::OnlyHere => "The file has every schedule that is here",
        ImportGroup::Ambiguous => "Every row is decided",
        ImportGroup::Rejected => "No row has wrong values",
        ImportGroup::Unreadable => "Every row can be read",
    },
    chosen: |chosen, all| format!("{} of {} chosen", number(chosen as u64), number(all as u64)),
    to_decide: |count| match count {
        1 => "1 row to be decided".to_owned(),
        count => format!("{} rows to be decided", number(count as u64)),
    },
    import_schedules: |count| format!("Import {}", schedules(count)),
    here_now: "Here now",
    in_file: "In the file",
    place_head: "Place",
    place: |place| match place {
        ImportPlace::Line(line) => format!("Line {}", number(line as u64)),
        ImportPlace::Item(item) => format!("Item {}", number(item as u64)),
    },
    matched_head: "Matched by",
    matched_by: |matched| match matched {
        MatchedBy::Id => "ID",
        MatchedBy::NameAndType => "Name and type",
    },
    reason: "Reason",
    means: "What it means",
    means_named: |place, name| format!("What “{name}” means ({place})"),
    decide: "Choose…",
    new_one: "A new schedule",
    leave_out: "Leave out",
    server_sets: "Created, creator and runs are never imported: the server sets them.",
    how_matched: "Schedules are matched by ID, then by name and type.",
    nothing_deleted: "Nothing is deleted by an import.",
};

fn problem(problem: &ImportProblem) -> String {
    match problem {
        ImportProblem::Empty => "It is empty.".to_owned(),
        ImportProblem::Workbook => "It is a spreadsheet’s own file, not CSV.".to_owned(),
        ImportProblem::NotJson { line, column } => format!("{} is not valid JSON.", at(*line, *column)),
        ImportProblem::CutOff { line, column } => format!("It ends too early, at {}.", lower(*line, *column)),
        ImportProblem::NoSchedules => "It is JSON, but has no schedules.".to_owned(),
        ImportProblem::NoHeadings { line } => {
            format!("It is not JSON, and line {} has no headings of schedules.", number(*line as u64))
        }
        ImportProblem::RepeatedHeading(name) => format!("Two columns are called “{}”.", escape_hidden(name)),
        ImportProblem::OpenQuote { line, column } => {
            format!("The quote opened at {} is never closed.", lower(*line, *column))
        }
        ImportProblem::AfterQuote { line, column } => {
            format!("At {} something follows a closing quote.", lower(*line, *column))
        }
    }
}

fn advice(problem: &ImportProblem) -> &'static str {
    match problem {
        ImportProblem::Empty => "Choose another file, or export it again.",
        ImportProblem::Workbook => "Open it in the spreadsheet and save it as “CSV UTF-8”.",
        ImportProblem::NotJson { .. } => "Look for a missing comma, quote or bracket there or just before.",
        ImportProblem::CutOff { .. } => {
            "It may have been cut off when it was copied or downloaded. Get it again, as a whole."
        }
        ImportProblem::NoSchedules => {
            "A list of schedules is expected, one schedule, or an answer of the API that has them."
        }
        ImportProblem::NoHeadings { .. } => {
            "The first row must have the names of the API, such as id, name, type, schedule."
        }
        ImportProblem::RepeatedHeading(_) => "Remove or rename one of them.",
        ImportProblem::OpenQuote { .. } => "Close it, or write a quote that is part of a value twice.",
        ImportProblem::AfterQuote { .. } => {
            "Put the separator or the end of the line there, or write a quote that is part of a value twice."
        }
    }
}

fn row_problem(problem: &RowProblem) -> String {
    match problem {
        RowProblem::NotObject => "Not a JSON object".to_owned(),
        RowProblem::NothingKnown => "No field of a schedule".to_owned(),
        RowProblem::Id(id) => format!("Not an ID: {}", escape_hidden(id)),
        RowProblem::Shape(field) => {
            format!("{}: neither a text nor a list of texts, as it should be", attribute(*field))
        }
        RowProblem::Cells { found, expected } => {
            format!("{} cells under {} headings", number(*found as u64), number(*expected as u64))
        }
        RowProblem::Other => "The column “other” holds no JSON object".to_owned(),
    }
}

fn at(line: usize, column: usize) -> String {
    format!("Line {}, column {}", number(line as u64), number(column as u64))
}

fn lower(line: usize, column: usize) -> String {
    format!("line {}, column {}", number(line as u64), number(column as u64))
}

fn schedules(count: usize) -> String {
    match count {
        1 => "1 schedule".to_owned(),
        count => format!("{} schedules", number(count as u64)),
    }
}
