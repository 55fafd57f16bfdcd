//! The examples of the API text, character for character: what it shows can be read, and what it asks for is sent.
#![allow(clippy::unwrap_used, missing_docs)] // A test may stop at the first thing that is not as it should be.

use cadenza_contract::{
    Attributes, Attrs, Deleted, Envelope, One, Schedule, ScheduleId, Selection, Timestamp, message,
};
use serde::Serialize;
use serde_json::{Map, Value};

/// The schedule of the three examples that carry one, with what differs between them.
fn example(id: &str, created: i64, send_to: &[&str]) -> Schedule {
    Schedule {
        id: ScheduleId::new(id).unwrap(),
        name: "one_shot_generic".into(),
        kind: "generic".into(),
        frequency: "daily".into(),
        hosts: Some(vec!["www.service-test-host.it".into()]),
        services: None,
        send_to: Some(send_to.iter().map(|&address| address.into()).collect()),
        send_via: "email".into(),
        timezone: "Europe/Rome".into(),
        created: Some(Timestamp::from_micros(created)),
        created_by: "username".into(),
        first_run: None,
        last_run: None,
        other: Map::new(),
    }
}

fn answered(schedule: Schedule, message: &str) -> Envelope<One> {
    Envelope { data: One { schedule }, message: message.into(), status: "ok".into() }
}

fn created_by_the_client() -> Attrs<Attributes> {
    Attrs {
        attrs: Attributes {
            hosts: Some(vec!["www.service-test-host.it".into()]),
            name: Some("one_shot_generic".into()),
            frequency: Some("daily".into()),
            send_to: Some(vec!["test@test.it".into()]),
            send_via: Some("email".into()),
            timezone: Some("Europe/Rome".into()),
            kind: Some("generic".into()),
            ..Attributes::default()
        },
    }
}

fn updated_by_the_client() -> Attrs<Attributes> {
    Attrs {
        attrs: Attributes {
            send_to: Some(vec!["test@test.it".into(), "test2@test.it".into()]),
            send_via: Some("email".into()),
            ..Attributes::default()
        },
    }
}

/// Equal as values, and letter by letter once the example's line breaks are gone: no text in it has a space.
fn assert_sent_as(example: &str, body: &impl Serialize) {
    assert_eq!(serde_json::to_value(body).unwrap(), serde_json::from_str::<Value>(example).unwrap());
    assert_eq!(serde_json::to_string(body).unwrap(), example.split_whitespace().collect::<String>());
}

#[test]
fn the_answer_to_a_read_is_read() {
    let answer: Envelope<One> = serde_json::from_str(include_str!("golden/read.answer.json")).unwrap();
    let schedule = example("407xxxab-xxxx-4b04-xxxx-7xxxcdxxa2x8", 1_705_497_139_412_776, &["test@test.it"]);
    assert_eq!(answer, answered(schedule, message::RETRIEVED));
}

#[test]
fn the_answer_to_a_create_is_read() {
    let answer: Envelope<One> = serde_json::from_str(include_str!("golden/create.answer.json")).unwrap();
    let schedule = example("09x04xx2-xxxx-48b5-xxxx-2x0xxx263xxf", 1_705_497_138_483_506, &["test@test.it"]);
    assert_eq!(answer, answered(schedule, message::CREATED));
}

#[test]
fn the_answer_to_an_update_is_read() {
    let answer: Envelope<One> = serde_json::from_str(include_str!("golden/update.answer.json")).unwrap();
    let send_to = ["test@test.it", "test2@test.it"];
    let schedule = example("09x04xx2-xxxx-48b5-xxxx-2x0xxx263xxf", 1_705_497_136_642_579, &send_to);
    assert_eq!(answer, answered(schedule, message::UPDATED));
}

#[test]
fn the_answer_to_a_delete_is_read() {
    let answer: Deleted = serde_json::from_str(include_str!("golden/delete.answer.json")).unwrap();
    assert_eq!(answer, Deleted { message: message::DELETED.into(), status: "ok".into() });
}

#[test]
fn every_answer_is_written_as_it_was_read() {
    for example in [
        include_str!("golden/read.answer.json"),
        include_str!("golden/create.answer.json"),
        include_str!("golden/update.answer.json"),
    ] {
        let answer: Envelope<One> = serde_json::from_str(example).unwrap();
        assert_eq!(serde_json::to_value(answer).unwrap(), serde_json::from_str::<Value>(example).unwrap());
    }
    let example = include_str!("golden/delete.answer.json");
    assert_sent_as(
        &example.replace("Schedules succesfully deleted", "…"),
        &Deleted { message: "…".into(), status: "ok".into() },
    );
}

#[test]
fn a_create_is_sent_as_in_the_example() {
    assert_sent_as(include_str!("golden/create.request.json"), &created_by_the_client());
}

#[test]
fn an_update_is_sent_as_in_the_example() {
    assert_sent_as(include_str!("golden/update.request.json"), &updated_by_the_client());
}

#[test]
fn a_delete_is_sent_as_in_the_example() {
    let id = ScheduleId::new("09x04xx2-xxxx-48b5-xxxx-2x0xxx263xxf").unwrap();
    assert_sent_as(include_str!("golden/delete.request.json"), &Selection { schedules_ids: vec![id] });
}

#[test]
fn every_request_is_read_back_as_what_was_sent() {
    let create: Attrs<Attributes> = serde_json::from_str(include_str!("golden/create.request.json")).unwrap();
    assert_eq!(create, created_by_the_client());
    let update: Attrs<Attributes> = serde_json::from_str(include_str!("golden/update.request.json")).unwrap();
    assert_eq!(update, updated_by_the_client());
}

/// The words of the tables of the API text, which its examples repeat only in part.
#[test]
fn the_messages_are_spelled_as_documented() {
    let documented = [
        (message::LISTED, "List of report schedules"),
        (message::RETRIEVED, "Report schedule retrieved"),
        (message::CREATED, "Report schedule created succesfully"),
        (message::UPDATED, "Report schedule updated succesfully"),
        (message::DELETED, "Schedules succesfully deleted"),
        (message::LIST_FAILED, "Error with pagination fields"),
        (message::READ_FAILED, "Error retrieving schedules"),
        (message::CREATE_FAILED, "Error creating new schedule"),
        (message::UPDATE_FAILED, "Error updating schedule"),
        (message::DELETE_FAILED, "Error deleting report schedules"),
        (message::FORBIDDEN, "Forbidden"),
    ];
    for (ours, theirs) in documented {
        assert_eq!(ours, theirs);
    }
}
