//! Rows of a list answer come out as they were written, letter for letter.
#![allow(missing_docs)] // Names of tests are sentences already.
#![allow(clippy::unwrap_used)] // A test says what must hold by panicking where it does not.

use cadenza_contract::{Listing, ScheduleId, Verbatim};
use proptest::collection::{hash_map, vec};
use proptest::prelude::*;
use serde_json::{Value, json};

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        // The signs that part JSON, where they part nothing.
        "[\\[\\]{},:\"\\\\ ]{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            hash_map(any::<String>(), inner, 0..4).prop_map(|fields| fields.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn the_rows_are_those_that_were_sent(rows in vec(values(), 0..6), pretty: bool, before in values()) {
        let answer = json!({ "before": before, "data": { "registries": rows, "total": rows.len() }, "status": "ok" });
        let body = if pretty { serde_json::to_string_pretty(&answer) } else { serde_json::to_string(&answer) }.unwrap();
        let read = Verbatim::decode(&body).unwrap();
        let again: Vec<Value> = read.rows.iter().map(|row| serde_json::from_str(&row.text).unwrap()).collect();
        prop_assert_eq!(read.total, Some(rows.len() as u64));
        prop_assert_eq!(again, rows);
        prop_assert!(read.rows.iter().all(|row| body.contains(&row.text)));
    }
}

#[test]
fn digits_spaces_and_the_order_of_fields_stay() {
    let row = r#"{"zz": 0.10000000000000000000001, "id" :7, "aa":123456789012345678901234567890, "aa":1.50}"#;
    let body = format!(r#"{{"d\u0061ta" : {{"registries":[ {row} ,{{"id":"b","name":[1]}}, 5]}}}}"#);
    let read = Verbatim::decode(&body).unwrap();
    let texts: Vec<&str> = read.rows.iter().map(|row| row.text.as_str()).collect();
    assert_eq!(texts, [row, r#"{"id":"b","name":[1]}"#, "5"]);
    let ids: Vec<Option<&str>> = read.rows.iter().map(|row| row.id.as_ref().map(ScheduleId::as_str)).collect();
    assert_eq!(ids, [Some("7"), Some("b"), None]);
}

#[test]
fn what_is_no_list_is_refused_as_the_list_call_refuses_it() {
    for body in ["", "{", r#"{"data":{}}"#, r#"{"data":{"registries":{}}}"#, "[1]"] {
        assert_eq!(Verbatim::decode(body).unwrap_err(), Listing::decode(body).unwrap_err(), "{body}");
    }
}
