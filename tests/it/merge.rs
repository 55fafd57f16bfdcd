//! What will change, and two people changing one schedule: nobody's change is lost unseen, and nothing else is sent.

use cadenza_contract::{Attributes, Schedule};
use cadenza_core::schedule::Attribute;
use cadenza_core::schedule::{
    AttributeChange, AttributeValue, Difference, Draft, Input, Patch, attribute_changes, difference, merge,
};
use cadenza_core::tag_input::TagInput;
use proptest::prelude::*;
use serde_json::Value as Json;

/// The API text's own example.
fn documented() -> Schedule {
    let answer: Json =
        serde_json::from_str(include_str!("../../crates/contract/tests/golden/read.answer.json")).unwrap();
    serde_json::from_value(answer["data"]["schedule"].clone()).unwrap()
}

fn named(name: &str) -> Attributes {
    Attributes { name: Some(name.to_owned()), ..Attributes::default() }
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn mailing(send_to: &[&str]) -> Schedule {
    Schedule { send_to: Some(texts(send_to)), ..documented() }
}

/// What an edit of `before` into `after` sends.
fn edit(before: &Schedule, after: &Schedule) -> Patch {
    Input::from(&Draft::from(after)).diff(before)
}

/// The schedule after a patch, as a server would write it.
pub fn patched(schedule: &Schedule, patch: &Patch) -> Schedule {
    let Attributes { hosts, name, frequency, send_to, send_via, services, timezone, kind } = patch.attributes().clone();
    let schedule = schedule.clone();
    Schedule {
        hosts: hosts.or(schedule.hosts),
        name: name.unwrap_or(schedule.name),
        frequency: frequency.unwrap_or(schedule.frequency),
        send_to: send_to.or(schedule.send_to),
        send_via: send_via.unwrap_or(schedule.send_via),
        services: services.or(schedule.services),
        timezone: timezone.unwrap_or(schedule.timezone),
        kind: kind.unwrap_or(schedule.kind),
        ..schedule
    }
}

#[test]
fn a_review_shows_the_fields_of_the_patch_in_the_order_of_the_form() {
    let patch = Patch::from(Attributes { send_to: Some(texts(&["b@x.it"])), ..named("Night shift") });
    let expected = [
        AttributeChange {
            attribute: Attribute::Name,
            before: AttributeValue::Text("one_shot_generic".to_owned()),
            after: AttributeValue::Text("Night shift".to_owned()),
        },
        AttributeChange {
            attribute: Attribute::SendTo,
            before: AttributeValue::List(texts(&["test@test.it"])),
            after: AttributeValue::List(texts(&["b@x.it"])),
        },
    ];
    assert_eq!(attribute_changes(&documented(), &patch), expected);
    assert_eq!(attribute_changes(&documented(), &Patch::default()), []);
}

#[test]
fn lists_are_compared_value_by_value() {
    let cases = [
        (&["a", "b"][..], &["b", "c"][..], &["a"][..], &["c"][..], 1, false),
        (&[], &["a"], &[], &["a"], 0, false),
        (&["a"], &[], &["a"], &[], 0, false),
        (&["a", "a"], &["a"], &["a"], &[], 1, false),
        (&["a", "b", "c"], &["c", "a", "b"], &[], &[], 3, true),
        (&["A@x.it"], &["a@x.it"], &["A@x.it"], &["a@x.it"], 0, false),
    ];
    for (now, after, removed, added, kept, reordered) in cases {
        let expected = Difference { removed: texts(removed), added: texts(added), kept, reordered };
        assert_eq!(difference(&texts(now), &texts(after)), expected, "{now:?} to {after:?}");
    }
}

#[test]
fn a_field_both_changed_is_a_conflict_and_is_sent_only_if_mine_is_kept() {
    let (before, now) = (mailing(&["a@x.it"]), mailing(&["a@x.it", "theirs@x.it"]));
    let mine = edit(&before, &Schedule { timezone: "Asia/Tokyo".to_owned(), ..mailing(&["mine@x.it"]) });
    let merge = merge(&before, &mine, &now);
    let [conflict] = merge.conflicts.as_slice() else { panic!("{merge:?}") };
    assert_eq!((conflict.attribute, &conflict.before), (Attribute::SendTo, &AttributeValue::List(texts(&["a@x.it"]))));
    assert_eq!(conflict.theirs, AttributeValue::List(texts(&["a@x.it", "theirs@x.it"])));
    assert_eq!(conflict.mine, AttributeValue::List(texts(&["mine@x.it"])));
    let zone = Attributes { timezone: Some("Asia/Tokyo".to_owned()), ..Attributes::default() };
    assert_eq!(merge.resolved(&[]), Patch::from(zone));
    assert_eq!(merge.resolved(&[Attribute::SendTo]), mine);
}

#[test]
fn what_the_other_changed_alone_is_named_and_not_sent() {
    let now = Schedule { timezone: "Asia/Tokyo".to_owned(), ..documented() };
    let merge = merge(&documented(), &Patch::from(named("Mine")), &now);
    assert_eq!((merge.conflicts.len(), merge.theirs.as_slice()), (0, [Attribute::Timezone].as_slice()));
    let (now, after) = (AttributeValue::Text("Europe/Rome".to_owned()), AttributeValue::Text("Asia/Tokyo".to_owned()));
    assert_eq!(
        merge.alone,
        [AttributeChange { attribute: Attribute::Timezone, before: now, after }],
        "with its values, for who has to decide"
    );
    assert_eq!(merge.resolved(&[Attribute::Timezone]), Patch::from(named("Mine")));
}

#[test]
fn what_both_did_alike_is_done() {
    let now = Schedule { name: " Mine ".to_owned(), ..documented() };
    let merge = merge(&documented(), &Patch::from(named("Mine")), &now);
    assert!(merge.conflicts.is_empty() && merge.theirs.is_empty() && merge.resolved(&Attribute::EVERY).is_empty());
}

#[test]
fn null_that_became_an_empty_list_is_nobodys_change() {
    let before = Schedule { hosts: None, ..documented() };
    let now = Schedule { hosts: Some(Vec::new()), ..documented() };
    let merge = merge(&before, &Patch::from(named("Mine")), &now);
    assert_eq!(merge.theirs, []);
}

/// A schedule of few values, so that two of them often agree.
fn schedule() -> impl Strategy<Value = Schedule> {
    let text = || prop::sample::select(vec!["", "a", " a ", "b"]).prop_map(str::to_owned);
    let list = || prop::option::of(prop::collection::vec(prop::sample::select(vec!["a", "A", "b", "c"]), 0..3));
    let list = move || list().prop_map(|list| list.map(|list| texts(&list)));
    ([text(), text(), text(), text(), text()], [list(), list(), list()]).prop_map(
        |([name, kind, frequency, timezone, send_via], [hosts, services, send_to])| Schedule {
            name,
            kind,
            frequency,
            timezone,
            send_via,
            hosts,
            services,
            send_to,
            ..documented()
        },
    )
}

proptest! {
    #[test]
    fn with_nobody_else_at_it_the_whole_edit_is_sent(before in schedule(), after in schedule()) {
        let mine = edit(&before, &after);
        let merge = merge(&before, &mine, &before);
        prop_assert!(merge.conflicts.is_empty() && merge.theirs.is_empty());
        prop_assert_eq!(merge.resolved(&[]), mine);
    }

    #[test]
    fn nothing_is_sent_that_the_person_did_not_touch(before in schedule(), after in schedule(), now in schedule()) {
        let mine = edit(&before, &after);
        let sent = merge(&before, &mine, &now).resolved(&Attribute::EVERY);
        for field in Attribute::EVERY {
            prop_assert!(sent.get(field).is_none() || sent.get(field) == mine.get(field));
        }
    }

    #[test]
    fn no_change_of_the_other_is_overwritten_without_a_decision(
        before in schedule(), after in schedule(), now in schedule(),
    ) {
        let merge = merge(&before, &edit(&before, &after), &now);
        let saved = patched(&now, &merge.resolved(&[]));
        let other = edit(&before, &now);
        for field in Attribute::EVERY {
            prop_assert!(other.get(field).is_none() || AttributeValue::of(&saved, field) == AttributeValue::of(&now, field));
        }
    }

    #[test]
    fn each_changed_field_is_sent_decided_on_or_already_so(before in schedule(), after in schedule(), now in schedule()) {
        let mine = edit(&before, &after);
        let merge = merge(&before, &mine, &now);
        let sent = merge.resolved(&[]);
        for field in Attribute::EVERY.into_iter().filter(|field| mine.get(*field).is_some()) {
            let asked = merge.conflicts.iter().any(|conflict| conflict.attribute == field);
            let done = edit(&before, &now).get(field) == mine.get(field);
            prop_assert_eq!(u8::from(asked) + u8::from(done) + u8::from(sent.get(field).is_some()), 1, "{:?}", field);
        }
    }

    #[test]
    fn a_review_of_lists_adds_up(now in prop::collection::vec("[a-c]", 0..6), after in prop::collection::vec("[a-c]", 0..6)) {
        let difference = difference(&now, &after);
        prop_assert_eq!(difference.removed.len() + difference.kept, now.len());
        prop_assert_eq!(difference.added.len() + difference.kept, after.len());
        let mut left = now.clone();
        for gone in &difference.removed {
            left.remove(left.iter().position(|it| it == gone).unwrap());
        }
        left.extend(difference.added.clone());
        let sorted = |mut list: Vec<String>| { list.sort(); list };
        prop_assert_eq!(sorted(left), sorted(after.clone()));
        let nothing = Difference { kept: now.len(), ..Difference::default() };
        prop_assert_eq!(now == after, difference == nothing);
    }
}

#[test]
fn what_is_back_after_a_crash_takes_over_what_somebody_else_changed_meanwhile() {
    let draft = |name: &str, frequency: &str, hosts: &TagInput| {
        let mut draft = Draft::default();
        draft.set(Attribute::Name, name.to_owned());
        draft.set(Attribute::Frequency, frequency.to_owned());
        draft.set_values(Attribute::Hosts, hosts.clone());
        draft
    };
    let (none, hosts) = (TagInput::default(), TagInput::of(["new.example".to_owned()]));
    let (began, typed) = (draft("As it was", "daily", &none), draft("Typed", "daily", &none));
    let now = draft("As it was", "weekly", &hosts);
    assert_eq!(typed.rebased(&began, &now), draft("Typed", "weekly", &hosts));
}
