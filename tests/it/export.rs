//! Exports: files that can be read back to the letter, no formula in them, and a reading that misses nothing.

use cadenza_contract::{Schedule, ScheduleId, Timestamp, Verbatim, VerbatimRow};
use cadenza_core::list::{
    ExportFile, ExportProgress, ExportReader, ExportScope, ExportWarning, Filter, Format, FormulaEscaping, Separator,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::transport::Server;

const HEADINGS: &str = "id,name,type,schedule,hosts,services,send_to,send_via,timezone,scheduled_at,scheduled_by,\
                        start_timestamp,end_timestamp,other";

/// In place of the browser's writer of times: as exact.
fn iso(time: Timestamp) -> String {
    format!("{}µs", time.micros())
}

pub fn file(format: Format, rows: &[String]) -> String {
    let mut file = ExportFile::new(format, iso);
    for row in rows {
        file.add(row);
    }
    file.finish()
}

/// The file with commas.
const fn csv(cells: FormulaEscaping) -> Format {
    Format::Csv(cells, Separator::Comma)
}

/// The records of a CSV file by RFC 4180, which has no opinion about anything but quotes, the separator and CRLF.
fn records(text: &str, separator: Separator) -> Vec<Vec<String>> {
    let mut signs = text.chars().peekable();
    let between = separator.character();
    let (mut records, mut record) = (Vec::new(), Vec::new());
    while signs.peek().is_some() {
        let mut cell = String::new();
        if signs.next_if_eq(&'"').is_some() {
            loop {
                match signs.next().expect("a quoted cell ends") {
                    '"' if signs.next_if_eq(&'"').is_none() => break,
                    sign => cell.push(sign),
                }
            }
        } else {
            while let Some(sign) = signs.next_if(|sign| *sign != between && !matches!(sign, '\r' | '\n' | '"')) {
                cell.push(sign);
            }
        }
        record.push(cell);
        match (signs.next(), signs.peek()) {
            (Some(sign), _) if sign == between => {}
            (Some('\r'), Some('\n')) => {
                signs.next();
                records.push(std::mem::take(&mut record));
            }
            other => panic!("a cell is followed by {other:?}"),
        }
    }
    assert!(record.is_empty(), "the last record has no end");
    records
}

/// A cell taken apart again, as the head of `list/export.rs` describes it.
fn list(cell: &str) -> Option<Vec<String>> {
    match cell {
        "" => return None,
        "[]" => return Some(Vec::new()),
        _ => {}
    }
    let (mut values, mut signs) = (vec![String::new()], cell.chars());
    while let Some(sign) = signs.next() {
        let value = values.last_mut().unwrap();
        match sign {
            ';' => {
                assert_eq!(signs.next(), Some(' '), "a separator is a semicolon and a space");
                values.push(String::new());
            }
            '\\' => match signs.next().unwrap() {
                'e' => {}
                sign => value.push(sign),
            },
            sign => value.push(sign),
        }
    }
    Some(values)
}

fn read_back(cells: &[String]) -> Schedule {
    let time = |cell: &str| (!cell.is_empty()).then(|| cell.strip_suffix("µs").unwrap().parse().unwrap());
    let [
        id,
        name,
        kind,
        frequency,
        hosts,
        services,
        send_to,
        send_via,
        timezone,
        created,
        created_by,
        first,
        last,
        other,
    ] = cells
    else {
        panic!("{} cells", cells.len())
    };
    Schedule {
        id: ScheduleId::new(id).unwrap(),
        name: name.clone(),
        kind: kind.clone(),
        frequency: frequency.clone(),
        hosts: list(hosts),
        services: list(services),
        send_to: list(send_to),
        send_via: send_via.clone(),
        timezone: timezone.clone(),
        created: time(created).map(Timestamp::from_micros),
        created_by: created_by.clone(),
        first_run: time(first).map(Timestamp::from_micros),
        last_run: time(last).map(Timestamp::from_micros),
        other: if other.is_empty() { Default::default() } else { serde_json::from_str(other).unwrap() },
    }
}

/// Texts rich in the signs that mean something to CSV, to spreadsheets and to our lists.
pub fn texts() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), "[-=+@＝＋－＠;,\"'\\\\e\\[\\] \t\r\n\u{202e}\u{200b}<&a]{0,12}"]
}

fn lists() -> impl Strategy<Value = Option<Vec<String>>> {
    option::of(vec(texts(), 0..4))
}

fn times() -> impl Strategy<Value = Option<Timestamp>> {
    option::of(any::<i64>().prop_map(Timestamp::from_micros))
}

prop_compose! {
    pub fn schedules()(
        id in texts().prop_filter_map("a usable id", |text| ScheduleId::new(&text)),
        (name, kind, frequency) in (texts(), texts(), texts()),
        (send_via, timezone, created_by) in (texts(), texts(), texts()),
        (hosts, services, send_to) in (lists(), lists(), lists()),
        (created, first_run, last_run) in (times(), times(), times()),
        other in option::of(texts()),
    ) -> Schedule {
        let other = other.map(|text| ("x_note".to_owned(), Value::from(text))).into_iter().collect();
        Schedule {
            id, name, kind, frequency, hosts, services, send_to, send_via, timezone, created, created_by, first_run,
            last_run, other,
        }
    }
}

pub fn json_of(schedules: &[Schedule]) -> Vec<String> {
    schedules.iter().map(|schedule| serde_json::to_string(schedule).unwrap()).collect()
}

pub fn separators() -> impl Strategy<Value = Separator> {
    prop::sample::select(Separator::EVERY.to_vec())
}

/// What a program takes for the beginning of a cell, with what some drop before they look.
fn begins_formula(text: &str) -> bool {
    let first = text.chars().find(|sign| {
        !(*sign == '"' || sign.is_whitespace() || sign.is_control() || matches!(sign, '\u{200b}' | '\u{202e}'))
    });
    first.is_some_and(|first| "=+-@＝＋－＠".contains(first))
}

proptest! {
    #[test]
    fn raw_csv_is_read_back_as_it_was(schedules in vec(schedules(), 0..4), separator in separators()) {
        let text = file(Format::Csv(FormulaEscaping::Raw, separator), &json_of(&schedules));
        let records = records(&text, separator);
        prop_assert_eq!(records[0].join(","), HEADINGS);
        let read: Vec<Schedule> = records[1..].iter().map(|record| read_back(record)).collect();
        prop_assert_eq!(read, schedules);
    }

    #[test]
    fn no_defused_cell_begins_a_formula_whatever_parts_the_cells(
        schedules in vec(schedules(), 1..3),
        separator in separators(),
    ) {
        let text = file(Format::Csv(FormulaEscaping::Defused, separator), &json_of(&schedules));
        let rows = records(text.strip_prefix('\u{feff}').unwrap(), separator);
        prop_assert_eq!(rows.len(), schedules.len() + 1);
        let others: Vec<char> = [',', ';', '\t'].into_iter().filter(|sign| *sign != separator.character()).collect();
        for cell in rows[1..].iter().flatten() {
            prop_assert!(!cell.starts_with(['\t', '\r', '\n']), "{cell:?}");
            prop_assert!(!cell.split(['\r', '\n']).any(begins_formula), "{cell:?}");
            prop_assert!(!cell.split(others.as_slice()).any(begins_formula), "{cell:?}");
        }
        // A spreadsheet set to another separator knows nothing of ours and of our quotes.
        let body = text.split_once("\r\n").unwrap().1;
        prop_assert!(!body.split(others.as_slice()).skip(1).any(begins_formula), "{body:?}");
    }

    #[test]
    fn defusing_adds_apostrophes_and_nothing_else(schedule in schedules(), separator in separators()) {
        let rows = json_of(&[schedule]);
        let without = |cells| {
            let text = file(Format::Csv(cells, separator), &rows);
            let cells = records(text.trim_start_matches('\u{feff}'), separator).into_iter().flatten();
            cells.map(|cell| cell.replace('\'', "")).collect::<Vec<_>>()
        };
        prop_assert_eq!(without(FormulaEscaping::Defused), without(FormulaEscaping::Raw));
    }

    #[test]
    fn json_holds_every_row_to_the_letter(schedules in vec(schedules(), 0..4)) {
        let rows = json_of(&schedules);
        let text = file(Format::Json, &rows);
        prop_assert_eq!(&serde_json::from_str::<Vec<Schedule>>(&text).unwrap(), &schedules);
        prop_assert!(rows.iter().all(|row| text.contains(row)));
    }
}

fn named(name: &str) -> String {
    json!({ "id": "a", "name": name, "type": "generic", "schedule": "daily" }).to_string()
}

#[test]
fn a_cell_is_defused_by_an_apostrophe_in_front_and_left_alone_when_raw() {
    let cases = [
        ("=1+1", "'=1+1"),
        ("+39 06", "'+39 06"),
        ("-x", "'-x"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("''\tx", "'''\tx"),
        ("'a", "'a"),
        (" \u{200b}=1", "' \u{200b}=1"),
        ("a;=1", "a;'=1"),
        ("a\n-b", "a\n'-b"),
        ("a=1 - 2", "a=1 - 2"),
        ("Überblick", "Überblick"),
    ];
    for (name, safe) in cases {
        let cell = |cells| {
            let text = file(csv(cells), &[named(name)]);
            records(text.trim_start_matches('\u{feff}'), Separator::Comma)[1][1].clone()
        };
        assert_eq!((cell(FormulaEscaping::Defused).as_str(), cell(FormulaEscaping::Raw).as_str()), (safe, name));
    }
}

#[test]
fn lines_end_in_crlf_quotes_are_doubled_and_only_the_spreadsheets_file_has_a_mark() {
    let rows = [named("a \"b\", c")];
    let line = "a,\"a \"\"b\"\", c\",generic,daily,,,,,,,,,,\r\n";
    assert_eq!(file(csv(FormulaEscaping::Raw), &rows), format!("{HEADINGS}\r\n{line}"));
    assert_eq!(file(csv(FormulaEscaping::Defused), &rows), format!("\u{feff}{HEADINGS}\r\n{line}"));
}

#[test]
fn json_keeps_what_no_schedule_has_and_csv_says_what_it_lacks() {
    let rows = [
        r#"{"id":"a","scheduled_at":1705497139412776,"x":0.1000000000000000000001}"#.to_owned(),
        r#"{"name":"no id"}"#.to_owned(),
    ];
    assert_eq!(file(Format::Json, &rows), format!("[\n{},\n{}\n]\n", rows[0], rows[1]));
    assert_eq!(file(Format::Json, &[]), "[]\n");
    for (format, kept) in [(Format::Json, 2), (csv(FormulaEscaping::Raw), 1)] {
        let mut file = ExportFile::new(format, iso);
        rows.iter().for_each(|row| file.add(row));
        assert_eq!((file.rows(), file.unreadable()), (kept, 1), "{format:?}");
    }
}

#[test]
fn a_file_has_the_separator_that_was_chosen_and_quotes_every_one_of_them() {
    let rows = [named("a;b\tc,=d")];
    let lines = [
        (Separator::Comma, "a,\"a;b\tc,=d\",generic,daily,,,,,,,,,,\r\n"),
        (Separator::Semicolon, "a;\"a;b\tc,'=d\";generic;daily;;;;;;;;;;\r\n"),
        (Separator::Tab, "a\t\"a;b\tc,'=d\"\tgeneric\tdaily\t\t\t\t\t\t\t\t\t\t\r\n"),
    ];
    for (separator, line) in lines {
        let text = file(Format::Csv(FormulaEscaping::Defused, separator), &rows);
        let headings = HEADINGS.replace(',', &separator.character().to_string());
        assert_eq!(text, format!("\u{feff}{headings}\r\n{line}"));
    }
}

#[test]
fn a_file_is_named_after_its_day() {
    let tabs = Format::Csv(FormulaEscaping::Raw, Separator::Tab);
    assert_eq!(tabs.file_name("2026-11-24"), "report-schedules-2026-11-24.tsv");
    assert_eq!(csv(FormulaEscaping::Raw).file_name("2026-11-24"), "report-schedules-2026-11-24.csv");
    assert_eq!(Format::Json.file_name("2026-11-24"), "report-schedules-2026-11-24.json");
}

fn id(text: &str) -> ScheduleId {
    ScheduleId::new(text).unwrap()
}

/// Reads to the end against the server; gives the rows, the steps and the reading.
async fn gathered(server: &Server, scope: ExportScope) -> (Vec<String>, Vec<ExportProgress>, ExportReader) {
    let (mut reading, mut rows, mut steps) = (ExportReader::new(scope), Vec::new(), Vec::new());
    while let Some((query, size)) = reading.next() {
        rows.extend(reading.take(server.admin().verbatim(&query, size).await.unwrap()));
        steps.push(reading.progress());
    }
    (rows, steps, reading)
}

fn schedules_of(rows: &[String]) -> Vec<Schedule> {
    rows.iter().map(|row| serde_json::from_str(row).unwrap()).collect()
}

#[tokio::test]
async fn up_to_a_thousand_rows_are_one_call_with_the_same_filters() {
    let server = Server::holding(cadenza_server::demo::schedules(1000)).await;
    let filter = Filter { kind: "generic".to_owned(), ..Filter::default() };
    let (rows, _, reading) = gathered(&server, ExportScope::Matching(filter, Some(1000))).await;
    assert_eq!(server.log.lines(), ["GET /api/v1/reports/schedules?paginate=false&type=generic"]);
    let all = server.database.all().await.unwrap();
    assert_eq!(schedules_of(&rows), all.into_iter().filter(|it| it.kind == "generic").collect::<Vec<_>>());
    assert_eq!(reading.warning(), None);
}

#[tokio::test]
async fn more_are_read_page_by_page_with_the_count_at_each_step() {
    let server = Server::holding(cadenza_server::demo::schedules(2500)).await;
    for known in [Some(2500), None] {
        let (rows, steps, reading) = gathered(&server, ExportScope::Matching(Filter::default(), known)).await;
        let pages = (1..=3).map(|n| format!("GET /api/v1/reports/schedules?paginate=true&page={n}&page_size=1000"));
        assert_eq!(server.log.lines(), pages.collect::<Vec<_>>());
        assert_eq!(schedules_of(&rows), server.database.all().await.unwrap());
        let of = Some(2500);
        assert_eq!(steps, [1000, 2000, 2500].map(|done| ExportProgress { done, of }));
        assert_eq!(reading.warning(), None);
    }
}

#[tokio::test]
async fn the_chosen_are_asked_for_by_their_ids_in_addresses_of_bounded_length() {
    let server = Server::holding(cadenza_server::demo::schedules(450)).await;
    let mut ids: Vec<ScheduleId> = server.database.all().await.unwrap().into_iter().map(|it| it.id).collect();
    ids.push(id("gone"));
    let (rows, steps, reading) = gathered(&server, ExportScope::Chosen(ids)).await;
    assert_eq!(rows.len(), 450);
    assert_eq!(steps.last(), Some(&ExportProgress { done: 450, of: Some(451) }));
    assert_eq!(reading.warning(), Some(ExportWarning::Gone(1)));
    let lines = server.log.lines();
    assert!(lines.len() > 4 && lines.iter().all(|line| line.len() < 8_000), "{lines:?}");
}

fn answer(ids: std::ops::Range<u32>, total: Option<u64>) -> Verbatim {
    let rows = ids.map(|n| VerbatimRow { id: Some(id(&n.to_string())), text: n.to_string() }).collect();
    Verbatim { rows, total }
}

#[test]
fn a_list_that_moves_while_it_is_read_gives_no_row_twice_and_is_told() {
    let mut reading = ExportReader::new(ExportScope::Matching(Filter::default(), Some(1500)));
    assert_eq!(reading.take(answer(0..1000, Some(1500))).len(), 1000);
    // A new one at the top has pushed the last of the first page onto the second.
    assert_eq!(reading.take(answer(999..1500, Some(1501))), (1000..1500).map(|n| n.to_string()).collect::<Vec<_>>());
    assert_eq!(reading.warning(), Some(ExportWarning::Moved));
}

#[test]
fn without_a_total_a_page_that_is_not_full_is_the_last() {
    let mut reading = ExportReader::new(ExportScope::Matching(Filter::default(), None));
    reading.take(answer(0..1000, None));
    assert_eq!(reading.progress(), ExportProgress { done: 1000, of: None });
    assert!(reading.next().is_some());
    reading.take(answer(1000..1200, None));
    assert_eq!((reading.next(), reading.warning()), (None, None));
}

#[test]
fn an_api_that_ignores_the_page_or_shortens_it_is_not_asked_for_ever() {
    let mut same = ExportReader::new(ExportScope::Matching(Filter::default(), Some(3000)));
    for _ in 0..2 {
        same.take(answer(0..1000, Some(3000)));
    }
    assert_eq!((same.next(), same.warning()), (None, Some(ExportWarning::Moved)));
    let mut short = ExportReader::new(ExportScope::Matching(Filter::default(), Some(1200)));
    for page in 0..12 {
        assert!(short.next().is_some());
        short.take(answer(page * 100..page * 100 + 100, Some(1200)));
    }
    assert_eq!((short.next(), short.warning()), (None, None));
}
