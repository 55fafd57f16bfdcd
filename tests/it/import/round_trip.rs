//! What an export writes, an import reads: any schedule, every format, and through a server.

use std::sync::Arc;

use cadenza_contract::Schedule;
use cadenza_core::import::{ImportFormat, ImportProblem, compare, read_import, read_import_as};
use cadenza_core::list::{Format, FormulaEscaping, Query, Separator, Size};
use proptest::collection::vec;
use proptest::prelude::*;

use super::{accounts_for_all, attributes, attributes_of, counts, exported, formats, id, imported, present, read};
use crate::export::{schedules, separators, texts};
use crate::transport::Server;

/// With ids of their own, as an installation has them.
fn numbered(schedules: Vec<Schedule>) -> Vec<Schedule> {
    let numbered = schedules.into_iter().enumerate();
    numbered.map(|(at, schedule)| Schedule { id: id(&at.to_string()), ..schedule }).collect()
}

fn expected(schedules: &[Schedule]) -> Vec<cadenza_contract::Attributes> {
    schedules.iter().map(attributes_of).collect()
}

/// How an export escapes formulas; for JSON it does not matter.
fn escaping(format: Format) -> FormulaEscaping {
    match format {
        Format::Csv(escaping, _) => escaping,
        Format::Json => FormulaEscaping::Raw,
    }
}

proptest! {
    #[test]
    fn json_and_defused_csv_are_read_back_to_the_letter(schedules in vec(schedules(), 0..4)) {
        let formats = formats().into_iter().filter(|it| !matches!(it, Format::Csv(FormulaEscaping::Raw, _)));
        for format in formats {
            let rows = read(&exported(format, &schedules));
            prop_assert_eq!(attributes(&rows), expected(&schedules), "{:?}", format);
            for (row, schedule) in rows.iter().zip(&schedules) {
                prop_assert_eq!(row.id.as_ref(), Some(&schedule.id));
                let other = schedule.other.iter().map(|(name, it)| (name.clone(), it.as_str().unwrap().to_owned()));
                prop_assert_eq!(&row.unknown, &other.collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn defused_csv_is_known_without_its_mark(schedules in vec(schedules(), 1..4), separator in separators()) {
        let text = exported(Format::Csv(FormulaEscaping::Defused, separator), &schedules);
        let text = text.strip_prefix('\u{feff}').unwrap();
        prop_assert_eq!(attributes(&read(text)), expected(&schedules));
    }

    #[test]
    fn raw_csv_is_read_back_to_the_letter(schedules in vec(schedules(), 1..4), separator in separators()) {
        let format = Format::Csv(FormulaEscaping::Raw, separator);
        let told = read_import_as(&exported(format, &schedules), FormulaEscaping::Raw).unwrap();
        prop_assert_eq!(attributes(&told.rows), expected(&schedules));
        // One formula without an apostrophe is enough to know.
        let mut schedules = schedules;
        schedules[0].name = "=1".to_owned();
        let seen = read_import(&exported(format, &schedules)).unwrap();
        prop_assert_eq!(seen.format, ImportFormat::Csv(FormulaEscaping::Raw, separator));
        prop_assert_eq!(attributes(&seen.rows), expected(&schedules));
    }

    #[test]
    fn into_the_same_installation_everything_is_the_same(schedules in vec(schedules(), 0..4), at in 0..7_usize) {
        let schedules = numbered(schedules);
        let text = exported(formats()[at], &schedules);
        let (file, here) = (read_import_as(&text, escaping(formats()[at])).unwrap(), present(&schedules));
        let comparison = compare(&file, &here);
        prop_assert_eq!(counts(&comparison), [0, 0, schedules.len(), 0, 0, 0]);
        accounts_for_all(&comparison, &file, &here);
    }

    #[test]
    fn whatever_is_imported_every_row_and_every_schedule_is_accounted_for(
        (file, here) in (vec(schedules(), 0..6), vec(schedules(), 0..6)),
        (ids, names) in (vec(0..4_u8, 6), vec(0..3_u8, 12)),
    ) {
        let named = |(at, schedule): (usize, Schedule)| {
            let name = format!("name {}", names[at]);
            Schedule { name, kind: "generic".to_owned(), id: id(&format!("here {at}")), ..schedule }
        };
        let here: Vec<Schedule> = here.into_iter().enumerate().map(named).collect();
        let file = file.into_iter().zip(6..).map(|(schedule, at)| named((at, schedule))).zip(ids);
        let file: Vec<Schedule> = file.map(|(it, at)| Schedule { id: id(&format!("here {at}")), ..it }).collect();
        let (file, here) = (read_import(&exported(Format::Json, &file)).unwrap(), present(&here));
        accounts_for_all(&compare(&file, &here), &file, &here);
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), odd in texts(), separator in separators()) {
        let between = separator.character();
        let headed = format!("id{between}name{between}hosts\n{text}{between}{odd}");
        for text in [&text, &odd, &format!("[{text}"), &format!("{{{odd}"), &format!("\"{text}\"{odd}"), &headed] {
            if let Ok(file) = read_import(text) {
                compare(&file, &[]);
            }
        }
    }

    #[test]
    fn a_file_that_is_cut_off_says_so(schedules in vec(schedules(), 1..3), at in 0..7_usize, cut in 0.0..1.0_f64) {
        let format = formats()[at];
        let text = exported(format, &schedules);
        let signs: Vec<char> = text.chars().collect();
        let start: String = signs[..(signs.len() as f64 * cut) as usize].iter().collect();
        let escaping = escaping(format);
        let whole = read_import_as(&text, escaping).unwrap().rows;
        match read_import_as(&start, escaping) {
            Err(ImportProblem::Empty) => prop_assert!(start.len() <= '\u{feff}'.len_utf8(), "{start:?}"),
            Err(ImportProblem::CutOff { line, column } | ImportProblem::OpenQuote { line, column }) => {
                let line = start.split('\n').nth(line - 1).or(start.split(['\r', '\n']).nth(line - 1));
                prop_assert!(line.is_some() && column > 0);
            }
            // A name of the heading row was cut before the first that is known was whole.
            Err(ImportProblem::NoHeadings { line: 1 }) => prop_assert!(!start.contains('\n')),
            Err(problem) => prop_assert!(false, "{problem:?}"),
            Ok(file) => {
                let read = file.rows.len();
                prop_assert_eq!(attributes(&file.rows), attributes(&whole[..read]));
                // What was cut off between two rows, or before the last cell of one, nobody can tell.
                let between = start.ends_with(['\r', '\n', ',', ';', '\t']) || text[start.len()..].starts_with('\r');
                prop_assert!(between || read == whole.len() || !file.unreadable.is_empty(), "{start:?}");
            }
        }
    }
}

#[test]
fn an_empty_installation_gets_every_schedule() {
    let schedules = cadenza_server::demo::schedules(500);
    for format in formats() {
        let comparison = compare(&read_import(&exported(format, &schedules)).unwrap(), &[]);
        assert_eq!(counts(&comparison), [500, 0, 0, 0, 0, 0], "{format:?}");
        assert_eq!(attributes(&comparison.to_create), expected(&schedules));
        assert_eq!(comparison.only_here, []);
    }
}

#[test]
fn five_thousand_rows_find_their_schedules_among_twenty_thousand() {
    let here = cadenza_server::demo::schedules(20_000);
    let comparison = imported(&here[..5_000], &here);
    assert_eq!(counts(&comparison), [0, 0, 5_000, 0, 0, 0]);
    assert_eq!(comparison.only_here.len(), 15_000);
    let text = exported(Format::Csv(FormulaEscaping::Defused, Separator::Semicolon), &here[..5_000]);
    assert_eq!(attributes(&read(&text)), expected(&here[..5_000]));
}

#[tokio::test]
async fn what_was_exported_and_imported_elsewhere_exports_the_same_but_for_what_the_server_sets() {
    let first = Server::holding(cadenza_server::demo::schedules(120)).await;
    let exported_by = async |server: &Server, format| {
        let rows = server.admin().verbatim(&Query::default(), Size::All).await.unwrap().rows;
        crate::export::file(format, &rows.into_iter().map(|row| row.text).collect::<Vec<_>>())
    };
    for format in formats() {
        let text = exported_by(&first, format).await;
        let second = Server::holding(Vec::new()).await;
        // The list has the newest first.
        for row in compare(&read_import(&text).unwrap(), &[]).to_create.iter().rev() {
            second.admin().create(&row.attributes).await.unwrap();
        }
        let again = exported_by(&second, format).await;
        assert_eq!(attributes(&read(&again)), attributes(&read(&text)), "{format:?}");
        let here: Vec<Arc<Schedule>> = second.database.all().await.unwrap().into_iter().map(Arc::new).collect();
        let once_more = compare(&read_import(&again).unwrap(), &here);
        assert_eq!((counts(&once_more), once_more.only_here), ([0, 0, 120, 0, 0, 0], vec![]));
    }
}
