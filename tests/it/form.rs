//! What is typed, what it means, what is sent: nothing is lost on the way, and only what moved is sent.

use cadenza_contract::{Attributes, Attrs, Schedule, ScheduleId};
use cadenza_core::api::request::Request;
use cadenza_core::form::FieldProblem;
use cadenza_core::schedule::Attribute;
use cadenza_core::schedule::{Draft, DraftField, Patch};
use cadenza_core::tag_input::{TagInput, ValueKind};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// The API text's own example.
fn documented() -> Schedule {
    let answer: Value =
        serde_json::from_str(include_str!("../../crates/contract/tests/golden/read.answer.json")).unwrap();
    serde_json::from_value(answer["data"]["schedule"].clone()).unwrap()
}

/// What saving `before` sends after `field` was typed over.
fn edited(before: &Schedule, field: Attribute, text: &str) -> Patch {
    let start = Draft::from(before);
    let mut draft = start.clone();
    draft.set(field, text.to_owned());
    draft.check(Some(&start)).unwrap().diff(before)
}

fn body(patch: &Patch) -> Value {
    serde_json::from_str(&Request::create().attrs(patch).body.unwrap()).unwrap()
}

fn filled() -> Draft {
    let texts = [
        (Attribute::Name, "one_shot_generic"),
        (Attribute::Kind, "generic"),
        (Attribute::Frequency, "daily"),
        (Attribute::Timezone, "Europe/Rome"),
        (Attribute::SendVia, "email"),
    ];
    let draft = texts.into_iter().fold(Draft::default(), |draft, (attribute, text)| holding(draft, attribute, text));
    let draft = with(draft, Attribute::Hosts, TagInput::of(["www.service-test-host.it"]));
    with(draft, Attribute::SendTo, TagInput::of(["test@test.it"]))
}

/// The draft with this text in a field of one value.
fn holding(mut draft: Draft, attribute: Attribute, text: &str) -> Draft {
    draft.set(attribute, text.to_owned());
    draft
}

/// The draft with these in a field of many values.
fn with(mut draft: Draft, attribute: Attribute, values: TagInput) -> Draft {
    draft.set_values(attribute, values);
    draft
}

#[test]
fn a_filled_form_makes_the_documented_create() {
    let golden: Attrs<Attributes> =
        serde_json::from_str(include_str!("../../crates/contract/tests/golden/create.request.json")).unwrap();
    assert_eq!(filled().check(None).unwrap().attributes(), golden.attrs);
}

#[test]
fn white_space_around_what_is_typed_is_not_meant() {
    let mut draft = filled();
    draft.set(Attribute::Name, "  Night shift \n".to_owned());
    draft.set(Attribute::Timezone, " Europe/Rome ".to_owned());
    let attributes = draft.check(None).unwrap().attributes();
    assert_eq!(attributes.name.as_deref(), Some("Night shift"));
    assert_eq!(attributes.timezone.as_deref(), Some("Europe/Rome"));
}

#[test]
fn recipients_are_sent_even_when_there_are_none() {
    let attributes = with(filled(), Attribute::SendTo, TagInput::default()).check(None).unwrap().attributes();
    assert_eq!(attributes.send_to, Some(Vec::new()));
}

#[test]
fn an_empty_form_is_told_everything_it_lacks_in_the_order_of_its_fields() {
    let problems = Draft::default().check(None).unwrap_err();
    let needed = [Attribute::Name, Attribute::Kind, Attribute::Frequency, Attribute::Timezone, Attribute::SendVia];
    assert_eq!(problems, needed.map(|field| (field, FieldProblem::Required)));
}

#[test]
fn bad_entries_of_a_list_are_named() {
    let hosts = "www.example.com https://example.com/path file:///x ada@example.com ---";
    let mut draft = filled();
    draft.set(Attribute::Hosts, hosts.to_owned());
    draft.set(Attribute::SendTo, "ada@example.com; the team".to_owned());
    let bad_hosts = ["file:///x", "ada@example.com", "---"].map(str::to_owned).to_vec();
    let problems = vec![
        (Attribute::Hosts, FieldProblem::NotHosts(bad_hosts)),
        (Attribute::SendTo, FieldProblem::NotAddresses(vec!["the team".to_owned()])),
    ];
    assert_eq!(draft.check(None), Err(problems));
}

#[test]
fn each_field_holds_what_was_typed_into_it() {
    let mut draft = Draft::default();
    for field in Attribute::EVERY {
        draft.set(field, format!(" as typed into {field:?} "));
    }
    for field in Attribute::EVERY {
        let typed = format!(" as typed into {field:?} ");
        match draft.get(field) {
            DraftField::Text(text) => assert_eq!(*text, typed),
            DraftField::Values(values) => {
                assert_eq!(*values, TagInput::parse(field.value_kind().unwrap(), &typed), "{field:?}");
            }
        }
    }
}

#[test]
fn only_the_field_that_moved_is_sent() {
    let cases = [
        (Attribute::Name, "Night shift", json!({ "name": "Night shift" })),
        (Attribute::Kind, "threats", json!({ "type": "threats" })),
        (Attribute::Frequency, "weekly", json!({ "schedule": "weekly" })),
        (Attribute::Hosts, "a.example\nb.example", json!({ "hosts": ["a.example", "b.example"] })),
        (Attribute::Services, "Web shop", json!({ "services": ["Web shop"] })),
        (Attribute::Timezone, "Asia/Tokyo", json!({ "timezone": "Asia/Tokyo" })),
        (Attribute::SendVia, "sftp", json!({ "send_via": "sftp" })),
        (Attribute::SendTo, "b@example.com", json!({ "send_to": ["b@example.com"] })),
    ];
    for (field, text, attrs) in cases {
        assert_eq!(body(&edited(&documented(), field, text)), json!({ "attrs": attrs }), "{field:?}");
    }
}

#[test]
fn what_is_typed_and_taken_back_is_no_change() {
    for (field, text) in
        [(Attribute::Name, " one_shot_generic "), (Attribute::SendTo, "test@test.it;\n"), (Attribute::Services, " ,\n")]
    {
        assert!(edited(&documented(), field, text).is_empty(), "{field:?}");
    }
}

#[test]
fn null_and_an_empty_list_both_stay_as_they_are() {
    for list in [None, Some(Vec::new())] {
        let before = Schedule { hosts: list.clone(), services: list.clone(), send_to: list.clone(), ..documented() };
        assert_eq!(body(&edited(&before, Attribute::Name, "x")), json!({ "attrs": { "name": "x" } }), "{list:?}");
    }
}

#[test]
fn a_list_that_is_emptied_is_sent_as_an_empty_array() {
    for (field, name) in [(Attribute::Hosts, "hosts"), (Attribute::SendTo, "send_to")] {
        assert_eq!(body(&edited(&documented(), field, "")), json!({ "attrs": { name: [] } }));
    }
}

#[test]
fn the_order_of_recipients_is_part_of_their_value() {
    let before = Schedule { send_to: Some(vec!["a@x.it".to_owned(), "b@x.it".to_owned()]), ..documented() };
    let patch = edited(&before, Attribute::SendTo, "b@x.it\na@x.it");
    assert_eq!(patch.attributes().send_to.as_deref(), Some(["b@x.it".to_owned(), "a@x.it".to_owned()].as_slice()));
}

#[test]
fn an_odd_value_of_the_server_is_not_questioned_while_nobody_touches_it() {
    let odd = Some(vec!["not an address".to_owned()]);
    let before = Schedule { send_to: odd.clone(), hosts: odd, timezone: String::new(), ..documented() };
    assert_eq!(body(&edited(&before, Attribute::Name, "x")), json!({ "attrs": { "name": "x" } }));
}

#[test]
fn an_odd_value_is_questioned_once_its_field_is_touched() {
    let before = Schedule { send_to: Some(vec!["not an address".to_owned()]), ..documented() };
    let start = Draft::from(&before);
    let draft = with(start.clone(), Attribute::SendTo, TagInput::of(["not an address", "ada@example.com"]));
    let problem = FieldProblem::NotAddresses(vec!["not an address".to_owned()]);
    assert_eq!(draft.check(Some(&start)), Err(vec![(Attribute::SendTo, problem)]));
}

#[test]
fn a_name_with_a_comma_survives_the_editing_of_its_field() {
    let groups = vec!["Sales, EU".to_owned(), "Web shop".to_owned()];
    let before = Schedule { services: Some(groups), hosts: Some(vec!["two names".to_owned()]), ..documented() };
    let start = Draft::from(&before);
    let mut draft = start.clone();
    draft.set_values(Attribute::Services, draft.values(Attribute::Services).typed(ValueKind::Group, "Mail").0);
    let patch = draft.check(Some(&start)).unwrap().diff(&before);
    assert_eq!(body(&patch), json!({ "attrs": { "services": ["Sales, EU", "Web shop", "Mail"] } }));
}

#[test]
fn what_is_typed_and_not_ended_is_sent_and_questioned_like_the_rest() {
    let mut draft = filled();
    draft.set_values(Attribute::SendTo, draft.values(Attribute::SendTo).typed(ValueKind::Address, "ada@example.com").0);
    assert_eq!(draft.check(None).unwrap().attributes().send_to.unwrap(), ["test@test.it", "ada@example.com"]);
    draft.set_values(Attribute::SendTo, draft.values(Attribute::SendTo).typed(ValueKind::Address, "ada").0);
    assert_eq!(draft.problem(Attribute::SendTo), Some(FieldProblem::NotAddresses(vec!["ada".to_owned()])));
}

#[test]
fn an_unknown_frequency_and_type_are_shown_and_kept() {
    let before = Schedule { frequency: "86400".to_owned(), kind: "böse Überraschung".to_owned(), ..documented() };
    let draft = Draft::from(&before);
    assert_eq!((draft.text(Attribute::Frequency), draft.text(Attribute::Kind)), ("86400", "böse Überraschung"));
    assert_eq!(body(&edited(&before, Attribute::Name, "x")), json!({ "attrs": { "name": "x" } }));
}

#[test]
fn a_copy_has_everything_but_the_recipients() {
    let before = Schedule { services: Some(vec!["Web shop".to_owned(), "Mail".to_owned()]), ..documented() };
    let expected = with(filled(), Attribute::Services, TagInput::of(["Web shop", "Mail"]));
    let expected = with(expected, Attribute::SendTo, TagInput::default());
    assert_eq!(Draft::copy_of(&before), expected);
}

#[test]
fn what_the_address_prefills_wins_and_leaves_the_rest() {
    let given = Attributes {
        name: Some("From the address".to_owned()),
        send_to: Some(vec!["ada@example.com".to_owned(), "b@example.com".to_owned()]),
        ..Attributes::default()
    };
    let expected = holding(Draft::copy_of(&documented()), Attribute::Name, "From the address");
    let expected = with(expected, Attribute::SendTo, TagInput::of(["ada@example.com", "b@example.com"]));
    assert_eq!(Draft::copy_of(&documented()).prefilled(&given), expected);
}

#[test]
fn every_field_can_be_prefilled() {
    let attributes = filled().check(None).unwrap().attributes();
    assert_eq!(Draft::default().prefilled(&attributes), filled());
}

#[test]
fn a_field_is_found_by_every_name_a_server_may_give_it() {
    for field in Attribute::EVERY {
        let wire = field.wire();
        for name in [wire.to_owned(), format!("attrs.{wire}"), format!("{wire}[2]"), format!("attrs.{wire}.0")] {
            assert_eq!(Attribute::from_wire(&name), Some(field), "{name}");
        }
    }
    for name in ["", "id", "attrs", "send", "send_to_all", "Name", "page_size"] {
        assert_eq!(Attribute::from_wire(name), None, "{name}");
    }
}

fn schedule() -> impl Strategy<Value = Schedule> {
    let list = || prop::option::of(prop::collection::vec("\\PC{0,12}", 0..4));
    (any::<[String; 4]>(), "\\PC{0,8}", list(), list(), list()).prop_map(
        |([name, kind, frequency, timezone], send_via, hosts, services, send_to)| Schedule {
            id: ScheduleId::new("s-1").unwrap(),
            name,
            kind,
            frequency,
            hosts,
            services,
            send_to,
            send_via,
            timezone,
            other: Map::new(),
            ..documented()
        },
    )
}

proptest! {
    #[test]
    fn whatever_the_server_holds_saving_it_untouched_sends_nothing(before in schedule()) {
        let draft = Draft::from(&before);
        let input = draft.check(Some(&draft));
        prop_assert!(input.is_ok(), "{:?}", input);
        prop_assert!(input.unwrap().diff(&before).is_empty());
    }

    #[test]
    fn whatever_the_server_holds_an_edit_of_the_name_sends_the_name_alone(before in schedule(), name in "[a-z]{1,9}") {
        prop_assume!(before.name.trim() != name);
        let alone = Attributes { name: Some(name.clone()), ..Attributes::default() };
        prop_assert_eq!(edited(&before, Attribute::Name, &name), Patch::from(alone));
    }
}

proptest::proptest! {
    #[test]
    fn a_draft_comes_back_as_it_was_typed(
        texts in proptest::array::uniform5(".*"),
        lists in proptest::array::uniform3((proptest::collection::vec(".*", 0..4), ".*")),
    ) {
        let (mut texts, mut lists) = (texts.into_iter(), lists.into_iter());
        let mut draft = Draft::default();
        for attribute in Attribute::EVERY {
            match attribute.value_kind() {
                None => draft.set(attribute, texts.next().unwrap()),
                Some(_) => {
                    let (list, text) = lists.next().unwrap();
                    draft.set_values(attribute, TagInput::of(list).composed(text));
                }
            }
        }
        proptest::prop_assert_eq!(Draft::parse(&draft.to_text()), Some(draft));
    }
}

#[test]
fn a_draft_of_another_form_is_none() {
    let whole = filled().to_text();
    assert_eq!(Draft::parse(&whole), Some(filled()));
    for text in [
        "",
        "{}",
        "[]",
        "[1,2,3,4,5,6,7,8]",
        r#"["a","b"]"#,
        &whole.replacen('[', "[\"more\",", 1),
        &whole[..whole.len() - 1],
    ] {
        assert_eq!(Draft::parse(text), None, "{text}");
    }
}
