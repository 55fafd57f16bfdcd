//! The sentences about a file that is compared and imported.

use cadenza_core::i18n::{Messages, on_demand_messages};
use cadenza_core::import::{FileProblem, ImportFormat, ImportGroup, ImportPlace, ImportProblem, MatchedBy, RowProblem};
use cadenza_core::list::{FormulaEscaping, Separator};
use cadenza_core::schedule::Attribute;

/// Every sentence, in every form it has.
pub(super) fn sentences(m: &Messages) -> Vec<(String, String)> {
    let t = &on_demand_messages(m).import;
    let groups = ImportGroup::EVERY.into_iter().flat_map(|group| {
        [(t.group)(group), (t.group_hint)(group), (t.nothing_in)(group)]
            .map(|text| (format!("import {group:?}"), text.to_owned()))
    });
    let problems = problems().into_iter().flat_map(|problem| {
        [
            (format!("problem {problem:?}"), (t.problem)(&problem)),
            (format!("problem advice {problem:?}"), (t.advice)(&problem).to_owned()),
        ]
    });
    let files = [FileProblem::TooLarge, FileProblem::NotUtf8, FileProblem::Unreadable, FileProblem::Several]
        .map(|problem| (format!("file {problem:?}"), (t.file_problem)(problem).to_owned()));
    let rows = row_problems().map(|problem| (format!("row {problem:?}"), (t.row_problem)(&problem)));
    let counted = [1, 2].into_iter().flat_map(|count| {
        [
            ("rows read", (t.read)(count, 0)),
            ("rows unreadable", (t.read)(17, count)),
            ("to_decide", (t.to_decide)(count)),
            ("import_schedules", (t.import_schedules)(count)),
        ]
    });
    let csv = Separator::EVERY.map(|separator| ImportFormat::Csv(FormulaEscaping::Raw, separator));
    let formats = [ImportFormat::ApiAnswer].into_iter().chain(csv);
    let formats = formats.map(|format| (format!("import {format:?}"), (t.format)(format).to_owned()));
    let matched = [MatchedBy::Id, MatchedBy::NameAndType]
        .map(|matched| (format!("matched by {matched:?}"), (t.matched_by)(matched).to_owned()));
    let other = [
        ("file_refused", (t.file_refused)("17")),
        ("unknown_fields", (t.unknown_fields)("17")),
        ("chosen", (t.chosen)(1, 17)),
        ("line", (t.place)(ImportPlace::Line(17))),
        ("item", (t.place)(ImportPlace::Item(17))),
        ("means_named", (t.means_named)("Item 1", "17")),
    ];
    let named = counted.chain(other).map(|(name, text)| (format!("import {name}"), text));
    named.chain(groups).chain(problems).chain(files).chain(rows).chain(formats).chain(matched).collect()
}

fn problems() -> [ImportProblem; 9] {
    [
        ImportProblem::Empty,
        ImportProblem::Workbook,
        ImportProblem::NotJson { line: 17, column: 2 },
        ImportProblem::CutOff { line: 2, column: 17 },
        ImportProblem::NoSchedules,
        ImportProblem::NoHeadings { line: 17 },
        ImportProblem::RepeatedHeading("17".to_owned()),
        ImportProblem::OpenQuote { line: 17, column: 2 },
        ImportProblem::AfterQuote { line: 2, column: 17 },
    ]
}

fn row_problems() -> [RowProblem; 6] {
    [
        RowProblem::NotObject,
        RowProblem::NothingKnown,
        RowProblem::Id("17".to_owned()),
        RowProblem::Shape(Attribute::SendTo),
        RowProblem::Cells { found: 17, expected: 2 },
        RowProblem::Other,
    ]
}
