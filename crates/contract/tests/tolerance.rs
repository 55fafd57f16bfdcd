//! What `api.md` says under "where the text is silent or disagrees with itself", sentence by sentence.
#![allow(clippy::unwrap_used, missing_docs)] // A test may stop at the first thing that is not as it should be.

use cadenza_contract::{Attributes, Failure, Listing, Schedule, ScheduleId, Timestamp, Unreadable};
use serde_json::{Value, json};

fn read(field: &str, value: Value) -> Result<Schedule, String> {
    let mut row = json!({ "id": "a" });
    row.as_object_mut().unwrap().insert(field.into(), value);
    serde_json::from_str(&row.to_string()).map_err(|error| error.to_string())
}

fn list(schedule: &Schedule, field: &str) -> Option<Vec<String>> {
    match field {
        "send_to" => schedule.send_to.clone(),
        "hosts" => schedule.hosts.clone(),
        _ => schedule.services.clone(),
    }
}

fn listing(data: &str) -> Listing {
    Listing::decode(&format!(r#"{{"data":{data},"message":"List of report schedules","status":"ok"}}"#)).unwrap()
}

#[test]
fn a_list_is_read_as_text_array_null_or_absent() {
    let some = |entries: &[&str]| Some(entries.iter().map(|&entry| entry.to_owned()).collect::<Vec<_>>());
    let cases = [
        (json!("a@b.it"), some(&["a@b.it"])),
        (json!("a@b.it, c@d.it;e@f.it"), some(&["a@b.it", "c@d.it", "e@f.it"])),
        (json!(""), some(&[])),
        (json!(["a@b.it", "c@d.it"]), some(&["a@b.it", "c@d.it"])),
        (json!(["a, b"]), some(&["a, b"])),
        (json!([]), some(&[])),
        (Value::Null, None),
    ];
    for field in ["send_to", "hosts", "services"] {
        for (sent, expected) in &cases {
            assert_eq!(list(&read(field, sent.clone()).unwrap(), field), *expected, "{field}: {sent}");
        }
        assert_eq!(list(&read("name", json!("n")).unwrap(), field), None, "{field} absent");
    }
}

#[test]
fn null_and_the_empty_list_stay_different() {
    for (sent, written) in [(Value::Null, "null"), (json!([]), "[]")] {
        let schedule = read("services", sent).unwrap();
        assert!(serde_json::to_string(&schedule).unwrap().contains(&format!(r#""services":{written}"#)));
    }
}

#[test]
fn a_list_of_another_shape_is_refused() {
    for sent in [json!(7), json!(true), json!({ "a": 1 }), json!([["nested"]]), json!([true])] {
        assert!(read("hosts", sent.clone()).is_err(), "{sent}");
    }
}

#[test]
fn a_frequency_is_read_as_text_or_integer() {
    for (sent, expected) in [(json!("daily"), "daily"), (json!(3600), "3600"), (json!(-1), "-1"), (json!("2h"), "2h")] {
        assert_eq!(read("schedule", sent).unwrap().frequency, expected);
    }
}

#[test]
fn an_id_is_read_as_text_or_integer() {
    let id = |row: &str| serde_json::from_str::<Schedule>(row).map(|schedule| schedule.id.to_string()).ok();
    assert_eq!(id(r#"{"id":"407x"}"#).as_deref(), Some("407x"));
    assert_eq!(id(r#"{"id":42}"#).as_deref(), Some("42"));
    assert_eq!(id(r#"{"id":18446744073709551615}"#).as_deref(), Some("18446744073709551615"));
}

#[test]
fn a_row_without_a_usable_id_is_refused() {
    for row in [
        r#"{"name":"n"}"#,
        r#"{"id":null}"#,
        r#"{"id":""}"#,
        r#"{"id":" "}"#,
        r#"{"id":[1]}"#,
        r#"{"id":"."}"#,
        r#"{"id":".."}"#,
    ] {
        assert!(serde_json::from_str::<Schedule>(row).is_err(), "{row}");
    }
}

#[test]
fn white_space_around_an_id_is_no_part_of_it() {
    assert_eq!(ScheduleId::new(" 407x\n").unwrap().as_str(), "407x");
    assert_eq!(ScheduleId::new(" \t "), None);
}

#[test]
fn unknown_fields_are_kept_and_written_again() {
    let row = r#"{"id":"a","owner":{"team":"soc"},"retries":3}"#;
    let schedule: Schedule = serde_json::from_str(row).unwrap();
    assert_eq!(schedule.other.get("owner"), Some(&json!({ "team": "soc" })));
    let written = serde_json::to_value(&schedule).unwrap();
    assert_eq!(written.get("retries"), Some(&json!(3)));
}

#[test]
fn unknown_frequencies_and_types_are_open_sets() {
    assert_eq!(read("schedule", json!("every second Tuesday")).unwrap().frequency, "every second Tuesday");
    assert_eq!(read("type", json!("one of theirs")).unwrap().kind, "one of theirs");
}

#[test]
fn an_unreadable_row_does_not_lose_the_others() {
    let listing = listing(
        r#"{"registries":[{"id":"a"},{"id":"b","hosts":true},7,{"name":"no id"},{"id":5,"scheduled_at":1.5},
            {"id":"z"}]}"#,
    );
    let kept: Vec<_> = listing.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(kept, ["a", "z"]);
    let lost: Vec<_> = listing.unreadable.iter().map(|row| (row.place, row.id.as_deref())).collect();
    assert_eq!(lost, [(2, Some("b")), (3, None), (4, None), (5, Some("5"))]);
}

#[test]
fn the_reason_names_the_field() {
    let listing = listing(r#"{"registries":[{"id":"b","name":"n","hosts":true},{"name":"no id"}]}"#);
    let [bad_hosts, no_id]: &[Unreadable; 2] = listing.unreadable.as_slice().try_into().unwrap();
    assert!(bad_hosts.why.starts_with("hosts: ") && bad_hosts.why.contains("a list of texts"), "{}", bad_hosts.why);
    assert!(no_id.why.contains("missing field `id`"), "{}", no_id.why);
    assert!(!bad_hosts.why.contains("line"), "{}", bad_hosts.why);
}

#[test]
fn a_body_without_rows_is_no_listing() {
    for body in
        ["", "<html>", "{}", "[]", r#"{"data":{}}"#, r#"{"data":{"registries":{}}}"#, r#"{"data":{"registries":[{"#]
    {
        assert!(Listing::decode(body).is_err(), "{body}");
    }
}

#[test]
fn of_a_list_that_comes_twice_the_second_holds() {
    let row = r#"{"id":"a"}"#;
    let ids = |data: &str| listing(data).rows.into_iter().map(|row| row.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&format!(r#"{{"registries":[{row},{row}],"registries":[{{"id":"b"}}]}}"#)), ["b"]);
    assert!(ids(&format!(r#"{{"registries":[{row}],"registries":[]}}"#)).is_empty());
    // Neither elsewhere nor within a row is a list of that name the list.
    let within =
        format!(r#"{{"registries":[{{"id":"a","data":{{"registries":[{row}]}}}}],"other":{{"registries":[{row}]}}}}"#);
    assert_eq!(ids(&within), ["a"]);
}

#[test]
fn what_follows_an_answer_makes_it_unreadable() {
    assert!(Listing::decode(r#"{"data":{"registries":[]},"status":"ok"} and more"#).is_err());
}

#[test]
fn the_total_is_used_when_present_and_never_required() {
    let cases = [
        (r#"{"registries":[]}"#, None),
        (r#"{"registries":[],"total":312}"#, Some(312)),
        (r#"{"registries":[],"count":312}"#, Some(312)),
        (r#"{"registries":[],"pagination":{"total":312}}"#, Some(312)),
        (r#"{"registries":[],"total":1,"count":2,"pagination":{"total":3}}"#, Some(1)),
        (r#"{"registries":[],"total":null,"count":2}"#, Some(2)),
        (r#"{"registries":[],"total":0}"#, Some(0)),
        (r#"{"registries":[],"total":"many","pagination":"none"}"#, None),
        (r#"{"registries":[],"total":-1}"#, None),
    ];
    for (data, total) in cases {
        assert_eq!(listing(data).total, total, "{data}");
    }
}

#[test]
fn microseconds_stay_exact_to_the_last_integer() {
    for micros in [0, -1, 1_705_497_139_412_776, 9_007_199_254_740_993, i64::MAX, i64::MIN] {
        let row = format!(r#"{{"id":"a","scheduled_at":{micros},"start_timestamp":"{micros}","end_timestamp":null}}"#);
        let schedule: Schedule = serde_json::from_str(&row).unwrap();
        assert_eq!(schedule.created, Some(Timestamp::from_micros(micros)));
        assert_eq!(schedule.first_run, Some(Timestamp::from_micros(micros)));
        assert_eq!(schedule.last_run, None);
        assert!(serde_json::to_string(&schedule).unwrap().contains(&format!(r#""scheduled_at":{micros}"#)));
    }
}

#[test]
fn a_time_that_is_no_microsecond_is_refused() {
    let times = [json!(1.5), json!("soon"), json!(true), json!([1]), json!(1e18)];
    for sent in times.into_iter().chain([json!(9_223_372_036_854_775_808_u64)]) {
        assert!(read("scheduled_at", sent.clone()).is_err(), "{sent}");
    }
    assert_eq!(
        read("scheduled_at", json!(1_705_497_139e6)).unwrap().created,
        Some(Timestamp::from_micros(1_705_497_139_000_000))
    );
}

#[test]
fn what_is_written_has_arrays_and_nothing_that_was_not_set() {
    let sent = Attributes { send_to: Some(vec![]), hosts: Some(vec!["a".into()]), ..Attributes::default() };
    assert_eq!(serde_json::to_string(&sent).unwrap(), r#"{"hosts":["a"],"send_to":[]}"#);
    assert_eq!(serde_json::to_string(&Attributes::default()).unwrap(), "{}");
    assert!(Attributes::default().is_empty() && !sent.is_empty());
}

#[test]
fn read_only_attributes_cannot_be_written() {
    for field in ["id", "scheduled_at", "scheduled_by", "start_timestamp", "end_timestamp"] {
        let body = json!({ field: 1 }).to_string();
        assert!(serde_json::from_str::<Attributes>(&body).is_err(), "{field}");
    }
}

#[test]
fn the_errors_of_a_refusal_go_to_their_fields() {
    let said = |body: &str| Failure::decode(body).unwrap();
    let failure = said(
        r#"{"message":"Error creating new schedule","status":"error",
            "errors":{"name":["too long"],"send_to":"bad","odd":{"a":1}}}"#,
    );
    let fields: Vec<_> = failure.errors.iter().map(|(field, said)| (field.as_str(), said.join("|"))).collect();
    assert_eq!(fields, [("name", "too long".to_owned()), ("send_to", "bad".to_owned())]);
    assert_eq!(said(r#"{"message":null,"errors":["not by field"]}"#), Failure::default());
    assert_eq!(said(r#"{"message":"Forbidden"}"#).message, "Forbidden");
}
