//! JSON: exports, single schedules, answers of the API, and what is none of these.

use cadenza_core::import::{ImportFormat, ImportPlace, ImportProblem, RowProblem, read_import};
use cadenza_core::schedule::Attribute;
use serde_json::json;

use super::{id, read};

#[test]
fn a_list_one_schedule_and_both_answers_read_alike() {
    let row =
        json!({ "id": 7, "name": "a", "type": "generic", "schedule": 5, "hosts": null, "send_to": "a@x.org, b@x.org" });
    let cases = [
        (json!([row]), ImportFormat::Json),
        (row.clone(), ImportFormat::Json),
        (
            json!({ "data": { "registries": [row], "total": 1 }, "message": "", "status": "ok" }),
            ImportFormat::ApiAnswer,
        ),
        (json!({ "data": { "schedule": row }, "message": "", "status": "ok" }), ImportFormat::ApiAnswer),
    ];
    for (file, format) in cases {
        let file = read_import(&format!("\u{feff} {file}\n")).unwrap();
        assert_eq!((file.format, file.unreadable.len()), (format, 0));
        let [row] = &file.rows[..] else { panic!("{} rows", file.rows.len()) };
        assert_eq!((&row.id, row.place), (&Some(id("7")), ImportPlace::Item(1)));
        let sent = json!({ "name": "a", "schedule": "5", "send_to": ["a@x.org", "b@x.org"], "type": "generic" });
        assert_eq!(serde_json::to_value(&row.attributes).unwrap(), sent);
    }
}

#[test]
fn only_what_the_file_gives_is_taken() {
    for attribute in Attribute::EVERY {
        let rows = read(&json!([{ attribute.wire(): "x" }, { attribute.wire(): null, "id": "1" }]).to_string());
        let given = |at: usize| {
            Attribute::EVERY.into_iter().filter(|it| it.sent(&rows[at].attributes).is_some()).collect::<Vec<_>>()
        };
        assert_eq!((given(0), given(1)), (vec![attribute], vec![]));
    }
}

#[test]
fn unknown_fields_are_kept_in_sight_and_what_the_server_sets_is_known() {
    let row = json!({
        "id": "a", "name": "a", "scheduled_at": "soon", "scheduled_by": 1, "start_timestamp": {}, "end_timestamp": null,
        "note": "why", "other": [1], "deep": { "a": null },
    });
    let file = read_import(&json!([row]).to_string()).unwrap();
    let pairs = [("note", "why"), ("other", "[1]"), ("deep", "{\"a\":null}")];
    assert_eq!(file.rows[0].unknown, pairs.map(|(name, text)| (name.to_owned(), text.to_owned())));
    assert_eq!(file.unknown_fields(), ["note", "other", "deep"]);
}

#[test]
fn a_row_that_is_broken_says_which_and_the_others_are_read() {
    let rows = json!([
        { "id": "a" },
        7,
        { "id": ".." },
        { "id": "b", "name": "n", "hosts": [1, {}] },
        { "id": "c", "name": false },
        { "id": {} },
        { "foo": 1, "scheduled_at": 1 },
        { "name": "z" },
    ]);
    let file = read_import(&rows.to_string()).unwrap();
    assert_eq!(file.rows.iter().map(|row| row.place).collect::<Vec<_>>(), [1, 8].map(ImportPlace::Item));
    let found: Vec<_> = file.unreadable.into_iter().map(|row| (row.place, row.id, row.why)).collect();
    let expected = [
        (2, None, RowProblem::NotObject),
        (3, None, RowProblem::Id("..".to_owned())),
        (4, Some(id("b")), RowProblem::Shape(Attribute::Hosts)),
        (5, Some(id("c")), RowProblem::Shape(Attribute::Name)),
        (6, None, RowProblem::Id("{}".to_owned())),
        (7, None, RowProblem::NothingKnown),
    ];
    assert_eq!(found, expected.map(|(place, id, why)| (ImportPlace::Item(place), id, why)));
}

#[test]
fn a_file_that_is_broken_as_a_whole_says_where() {
    let cases = [
        ("[\n{\"name\":\"ü\" \"type\"", ImportProblem::NotJson { line: 2, column: 13 }),
        ("[\n{\"name\":\"ü\",", ImportProblem::CutOff { line: 2, column: 13 }),
        ("[\n{},\n", ImportProblem::CutOff { line: 3, column: 1 }),
        ("[]x", ImportProblem::NotJson { line: 1, column: 3 }),
        ("{}", ImportProblem::NoSchedules),
        ("{\"message\":\"Forbidden\",\"status\":\"error\"}", ImportProblem::NoSchedules),
        ("{\"data\":{\"registries\":7}}", ImportProblem::NoSchedules),
    ];
    for (text, problem) in cases {
        assert_eq!(read_import(text), Err(problem), "{text:?}");
    }
    assert_eq!(read_import("[]\n").unwrap().rows, []);
    assert!(matches!(read_import(&"[".repeat(100_000)), Err(ImportProblem::NotJson { line: 1, .. })));
}
