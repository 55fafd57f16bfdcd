//! A file held against what is here: found by id or by name and type, changed only where it differs.

use cadenza_contract::Schedule;
use cadenza_core::form::FieldProblem;
use cadenza_core::import::{MatchedBy, compare, read_import};
use cadenza_core::list::Format;
use cadenza_core::schedule::{Attribute, AttributeKind, AttributeValue};
use cadenza_core::tag_input::ValueKind;
use serde_json::{Value, json};

use super::{counts, exported, imported, present, sound};

/// Another value of the attribute that nothing is wrong with.
fn other(attribute: Attribute) -> AttributeValue {
    match attribute.kind() {
        AttributeKind::Zone => AttributeValue::Text("Asia/Tokyo".to_owned()),
        AttributeKind::Text | AttributeKind::Word => AttributeValue::Text("another".to_owned()),
        AttributeKind::List(ValueKind::Address) => AttributeValue::List(vec!["b@example.com".to_owned()]),
        AttributeKind::List(_) => AttributeValue::List(vec!["another.example".to_owned(), "a.example".to_owned()]),
    }
}

fn with(schedule: &Schedule, attribute: Attribute, value: Value) -> Schedule {
    let mut row = serde_json::to_value(schedule).unwrap();
    row[attribute.wire()] = value;
    Schedule::try_from(row).unwrap()
}

fn changed(schedule: &Schedule, attribute: Attribute) -> Schedule {
    let value = match other(attribute) {
        AttributeValue::Text(text) => json!(text),
        AttributeValue::List(list) => json!(list),
    };
    with(schedule, attribute, value)
}

#[test]
fn one_attribute_that_differs_is_the_whole_patch() {
    let here = [sound("1", "a"), sound("2", "b")];
    for attribute in Attribute::EVERY {
        let file = [changed(&here[0], attribute), here[1].clone()];
        let comparison = imported(&file, &here);
        assert_eq!(counts(&comparison), [0, 1, 1, 0, 0, 0], "{attribute:?}");
        let [change] = &comparison.to_change[..] else { panic!("{attribute:?}") };
        assert_eq!((&*change.matched.schedule, change.matched.matched_by), (&here[0], MatchedBy::Id));
        let changes = change.changes();
        assert_eq!(
            changes.iter().map(|it| (it.attribute, it.after.clone())).collect::<Vec<_>>(),
            [(attribute, other(attribute))]
        );
        assert_eq!(changes[0].before, AttributeValue::of(&here[0], attribute));
    }
}

#[test]
fn what_the_file_does_not_have_is_left_alone() {
    let full = Attribute::EVERY.into_iter().fold(sound("1", "a"), |schedule, attribute| changed(&schedule, attribute));
    for text in ["id\n1\n", "id,name\n1,another\n", "[{\"id\":\"1\",\"hosts\":null,\"name\":null}]"] {
        let comparison = compare(&read_import(text).unwrap(), &present(std::slice::from_ref(&full)));
        assert_eq!(counts(&comparison), [0, 0, 1, 0, 0, 0], "{text}");
    }
}

#[test]
fn nothing_like_an_empty_list_and_white_space_are_no_change() {
    let here = [Schedule { send_to: None, ..sound("1", "a") }, Schedule { name: " b".to_owned(), ..sound("2", "b") }];
    let file = [Schedule { send_to: Some(vec![]), ..sound("1", " a ") }, sound("2", "b")];
    assert_eq!(counts(&imported(&file, &here)), [0, 0, 2, 0, 0, 0]);
    assert_eq!(counts(&imported(&here, &file)), [0, 0, 2, 0, 0, 0]);
    // A list that is emptied is a change, and so is another spelling or another order.
    for list in [vec![], vec!["Ada@example.com"], vec!["b@example.com", "ada@example.com"]] {
        let file = [with(&sound("1", "a"), Attribute::SendTo, json!(list))];
        let comparison = imported(&file, &[sound("1", "a")]);
        let expected = AttributeValue::List(list.into_iter().map(str::to_owned).collect());
        assert_eq!(comparison.to_change[0].patch.get(Attribute::SendTo), Some(expected));
    }
}

#[test]
fn an_id_goes_before_a_name_and_a_name_needs_its_type() {
    let here = [sound("1", "a"), sound("2", "b"), Schedule { kind: "executive".to_owned(), ..sound("3", "c") }];
    // The first has the other's name; the one without a known id is then nobody's.
    let comparison = imported(&[sound("1", "b"), sound("9", "a"), sound("8", "c"), sound("7", " b ")], &here);
    assert_eq!(counts(&comparison), [2, 1, 1, 0, 0, 0]);
    assert_eq!(comparison.to_change[0].matched.schedule.id.as_str(), "1");
    let created: Vec<_> = comparison.to_create.iter().map(|row| row.attributes.name.clone().unwrap()).collect();
    assert_eq!(created, ["a", "c"]);
    let same = &comparison.same[0];
    assert_eq!((same.schedule.id.as_str(), same.matched_by), ("2", MatchedBy::NameAndType));
    assert_eq!(comparison.only_here.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["3"]);
}

#[test]
fn rows_without_a_schedule_are_created_however_alike_they_are() {
    let file = [sound("1", "a"), sound("2", "b"), sound("3", "a")];
    let comparison = imported(&file, &[]);
    let names: Vec<_> = comparison.to_create.iter().map(|row| row.attributes.name.clone().unwrap()).collect();
    assert_eq!(names, ["a", "b", "a"]);
}

#[test]
fn values_that_cannot_be_right_are_said_and_not_imported() {
    let zone = Schedule { timezone: "+02:00".to_owned(), ..sound("1", "a") };
    let mail = Schedule { send_to: Some(vec!["ada".to_owned()]), ..sound("2", "b") };
    let here = [sound("1", "a"), sound("2", "b")];
    let problems = |file: &[Schedule], here: &[Schedule]| {
        let comparison = imported(file, here);
        assert_eq!(counts(&comparison), [0, 0, 0, 0, file.len(), 0]);
        assert_eq!(comparison.only_here, []);
        comparison.rejected.into_iter().map(|it| (it.schedule.is_some(), it.problems)).collect::<Vec<_>>()
    };
    let expected = |is_here| {
        [
            (is_here, vec![(Attribute::Timezone, FieldProblem::ZoneOffset("+02:00".to_owned()))]),
            (is_here, vec![(Attribute::SendTo, FieldProblem::NotAddresses(vec!["ada".to_owned()]))]),
        ]
    };
    assert_eq!(problems(&[zone.clone(), mail.clone()], &here), expected(true));
    assert_eq!(problems(&[zone.clone(), mail.clone()], &[]), expected(false));
    // What already stands here is not questioned.
    assert_eq!(counts(&imported(&[zone.clone(), mail.clone()], &[zone, mail])), [0, 0, 2, 0, 0, 0]);
}

#[test]
fn what_a_schedule_needs_is_missed_only_where_one_would_be_created() {
    for attribute in Attribute::EVERY {
        let mut row = serde_json::to_value(sound("1", "a")).unwrap();
        row.as_object_mut().unwrap().remove(attribute.wire());
        let file = read_import(&json!([row]).to_string()).unwrap();
        let comparison = compare(&file, &[]);
        let problems: Vec<_> = comparison.rejected.into_iter().flat_map(|it| it.problems).collect();
        let expected = attribute.is_required().then_some((attribute, FieldProblem::Required));
        assert_eq!(problems, Vec::from_iter(expected));
        assert_eq!(counts(&compare(&file, &present(&[sound("1", "a")]))), [0, 0, 1, 0, 0, 0]);
    }
}

#[test]
fn a_schedule_whose_row_cannot_be_read_is_not_said_to_be_here_only() {
    let text = exported(Format::Json, &[sound("1", "a")]).replace("\"generic\"", "{}");
    let comparison = compare(&read_import(&text).unwrap(), &present(&[sound("1", "a"), sound("2", "b")]));
    assert_eq!(counts(&comparison), [0; 6]);
    assert_eq!(comparison.only_here.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["2"]);
}
