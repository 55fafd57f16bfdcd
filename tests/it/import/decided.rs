//! What a person decides about the rows of a file, and what is written because of it.

use std::collections::HashSet;

use cadenza_contract::Schedule;
use cadenza_core::import::{ImportDecisions, ImportGroup, ImportPlace, Resolution, read_import};
use cadenza_core::job::WriteTask;
use cadenza_core::list::Format;

use super::{counts, exported, id, imported, sound};

fn renamed(at: &str, name: &str) -> Schedule {
    Schedule { frequency: "weekly".to_owned(), ..sound(at, name) }
}

#[test]
fn a_decision_can_be_taken_back_and_another_made() {
    let here = [sound("1", "Twin"), sound("2", "Twin")];
    let comparison = imported(&[renamed("9", "Twin")], &here);
    let place = ImportPlace::Item(1);
    let mut decisions = ImportDecisions::default();
    assert_eq!(counts(&decisions.applied_to(&comparison)), [0, 0, 0, 1, 0, 0]);
    decisions.decide(place, Some(Resolution::Change(id("2"))));
    assert_eq!(counts(&decisions.applied_to(&comparison)), [0, 1, 0, 0, 0, 0]);
    decisions.decide(place, Some(Resolution::Create));
    assert_eq!(counts(&decisions.applied_to(&comparison)), [1, 0, 0, 0, 0, 0]);
    decisions.decide(place, None);
    assert_eq!(decisions.applied_to(&comparison), comparison);
}

#[test]
fn a_decision_for_a_schedule_that_is_gone_leaves_its_row_open() {
    let mut decisions = ImportDecisions::default();
    decisions.decide(ImportPlace::Item(1), Some(Resolution::Change(id("2"))));
    let here = [sound("1", "Twin"), sound("3", "Twin")];
    assert_eq!(counts(&decisions.applied_to(&imported(&[renamed("9", "Twin")], &here))), [0, 0, 0, 1, 0, 0]);
}

#[test]
fn what_is_left_out_is_not_written() {
    let here = [sound("1", "Ada"), sound("2", "Bea")];
    let comparison = imported(&[renamed("1", "Ada"), renamed("2", "Bea"), sound("9", "New")], &here);
    let tasks = comparison.tasks(&HashSet::from([ImportPlace::Item(1)]));
    let names: Vec<&str> = tasks.iter().map(WriteTask::name).collect();
    assert_eq!(names, ["Bea", "New"]);
    assert_eq!(comparison.tasks(&comparison.writable().collect()), []);
}

#[test]
fn a_new_schedule_is_sent_as_the_form_would_send_it() {
    let text = r#"[{ "id": "9", "name": " New ", "type": "generic", "schedule": "daily", "hosts": [], "scheduled_by": "ada",
        "timezone": "UTC", "send_via": "email" }]"#;
    let file = read_import(text).unwrap();
    let Some(WriteTask::Create { attributes }) = file.rows[0].creation() else { panic!("nothing is created") };
    assert_eq!(attributes.name.as_deref(), Some("New"));
    assert_eq!(attributes.hosts, None, "an empty list the API does not need is left out");
    assert_eq!(attributes.send_to, Some(Vec::new()), "that nobody is mailed is said");
}

#[test]
fn the_first_group_to_look_at_is_the_one_with_changes() {
    let here = [sound("1", "Ada"), sound("2", "Bea")];
    let first = |rows: &[Schedule]| {
        let file = read_import(&exported(Format::Json, rows)).unwrap();
        imported(rows, &here).first_group(&file)
    };
    assert_eq!(first(&[renamed("1", "Ada"), sound("9", "New")]), ImportGroup::ToChange);
    assert_eq!(first(&[sound("1", "Ada"), sound("9", "New")]), ImportGroup::ToCreate);
    assert_eq!(first(&here), ImportGroup::Same);
}
