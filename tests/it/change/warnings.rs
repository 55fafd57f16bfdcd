//! What is doubtful about a change: nobody left, outside domains, unknown zones, duplicates.

use std::cell::Cell;
use std::sync::Arc;

use cadenza_contract::Schedule;
use cadenza_core::change::{Operation, Plan, PlanRules, PlanWarning, WarningKind, plan};
use cadenza_core::schedule::{Attribute, AttributeValue};
use cadenza_core::tag_input::{Unicode, ValueKind, ValueRules};
use proptest::prelude::*;

use super::{operations, planned, planned_with, schedules, texts};

fn mailing(send_to: &[&str]) -> Arc<Schedule> {
    Arc::new(Schedule { send_to: Some(texts(send_to)), ..crate::list::schedule("1") })
}

/// A schedule whose name is its id, of a type and a frequency.
fn report(id: &str, kind: &str, frequency: &str, hosts: &[&str]) -> Arc<Schedule> {
    let hosts = Some(texts(hosts));
    let schedule = crate::list::schedule(id);
    Arc::new(Schedule { kind: kind.to_owned(), frequency: frequency.to_owned(), hosts, ..schedule })
}

fn set(attribute: Attribute, value: &str) -> Operation {
    Operation::Set(attribute, value.to_owned())
}

fn remove(value: &str) -> Operation {
    Operation::Remove(Attribute::SendTo, texts(&[value]))
}

fn add(value: &str) -> Operation {
    Operation::Add(Attribute::SendTo, texts(&[value]))
}

/// Each schedule that changes, by its id, with what is said about it.
fn said(plan: &Plan) -> Vec<(&str, &[PlanWarning])> {
    plan.changes.iter().map(|it| (it.schedule.id.as_str(), it.warnings.as_slice())).collect()
}

fn warnings(schedule: Arc<Schedule>, operation: Operation, domains: &[&str]) -> Vec<PlanWarning> {
    let mut plan = planned_with(&[schedule], &[operation], domains);
    plan.changes.pop().expect("it changes").warnings
}

#[test]
fn nobody_is_left_where_the_last_recipient_goes() {
    assert_eq!(warnings(mailing(&["ada@x.org", "Ada@x.org"]), remove("ADA@x.org"), &[]), [PlanWarning::NobodyLeft]);
    assert_eq!(warnings(mailing(&["ada@x.org", "b@x.org"]), remove("ada@x.org"), &[]), []);
}

#[test]
fn who_mailed_nobody_before_is_not_warned_of() {
    let set = set(Attribute::Name, "Other");
    for send_to in [None, Some(Vec::new())] {
        let schedule = Arc::new(Schedule { send_to, ..crate::list::schedule("1") });
        let plan = planned(&[schedule], &[set.clone(), remove("ada@x.org")]);
        assert_eq!(said(&plan), [("1", &[][..])]);
    }
    let hosts = Operation::Remove(Attribute::Hosts, texts(&["a.x.org"]));
    assert_eq!(warnings(report("1", "generic", "daily", &["a.x.org"]), hosts, &[]), [], "hosts are no recipients");
}

#[test]
fn only_what_comes_is_held_against_the_domains() {
    let outside = |values: &[&str]| vec![PlanWarning::OutsideDomains(texts(values))];
    let cases = [
        ("new@x.org", vec![]),
        ("New@X.ORG", vec![]),
        ("new@mail.x.org", vec![]),
        ("new@a.b.x.org", vec![]),
        ("new@x.org.", vec![]),
        ("new@other.example", vec![]),
        ("new@evil-x.org", outside(&["new@evil-x.org"])),
        ("new@x.org.evil.example", outside(&["new@x.org.evil.example"])),
        ("new@org", outside(&["new@org"])),
        ("\"a@x.org\"@out.example", outside(&["\"a@x.org\"@out.example"])),
        ("x.org", outside(&["x.org"])),
        ("mail.x.org", outside(&["mail.x.org"])),
    ];
    for (value, expected) in cases {
        let before = mailing(&["old@out.example"]);
        assert_eq!(warnings(before, add(value), &["X.org", "other.example"]), expected, "{value}");
        assert_eq!(warnings(mailing(&[]), add(value), &[]), [], "all domains are allowed");
    }
}

#[test]
fn who_was_there_in_another_spelling_does_not_come() {
    let respelled = Operation::Replace(Attribute::SendTo, "ada@out.example".to_owned(), "Ada@out.example".to_owned());
    assert_eq!(warnings(mailing(&["ADA@out.example"]), respelled, &["x.org"]), []);
}

#[test]
fn all_who_come_from_outside_are_named() {
    let add = Operation::Add(Attribute::SendTo, texts(&["a@out.example", "b@x.org", "c@out.example"]));
    let expected = [PlanWarning::OutsideDomains(texts(&["a@out.example", "c@out.example"]))];
    assert_eq!(warnings(mailing(&["b@out.example"]), add, &["x.org"]), expected);
}

#[test]
fn a_domain_is_the_same_in_its_own_letters_and_in_ascii() {
    let ascii = |name: &str| Some(name.replace("bücher", "xn--bcher-kva"));
    let values = |kind| ValueRules { kind, unicode: Unicode { composed: str::to_owned, ascii } };
    for (domain, address) in
        [("bücher.example", "a@xn--bcher-kva.example"), ("xn--bcher-kva.example", "a@mail.bücher.example")]
    {
        let domains = texts(&[domain]);
        let rules = PlanRules { values: &values, is_zone: &|_| true, recipient_domains: &domains };
        let plan = plan(&[mailing(&[])], &[], &[add(address)], &rules);
        assert_eq!(said(&plan), [("1", &[][..])], "{address} in {domain}");
    }
}

#[test]
fn a_zone_no_browser_knows_is_said_where_it_is_new() {
    let unknown = PlanWarning::UnknownZone("Mars/Olympus".to_owned());
    assert_eq!(warnings(mailing(&[]), set(Attribute::Timezone, "Mars/Olympus"), &[]), [unknown]);
    assert_eq!(warnings(mailing(&[]), set(Attribute::Timezone, " Europe/Rome "), &[]), []);
    let martian = Arc::new(Schedule { timezone: "Mars/Olympus".to_owned(), ..crate::list::schedule("1") });
    let operations = [set(Attribute::Timezone, "Mars/Olympus"), set(Attribute::Kind, "other")];
    assert_eq!(said(&planned(&[martian], &operations)), [("1", &[][..])]);
}

#[test]
fn what_will_report_the_same_as_often_as_another_is_a_duplicate() {
    let schedules = [
        report("a", "generic", "daily", &["a.x.org", "b.x.org"]),
        report("b", "generic", "weekly", &["B.x.org", "a.x.org", "A.x.org"]),
        report("c", "generic", "weekly", &["a.x.org"]),
    ];
    let plan = planned(&schedules, &[set(Attribute::Frequency, "daily")]);
    let duplicate = [PlanWarning::Duplicate("a".to_owned())];
    assert_eq!(said(&plan), [("b", &duplicate[..]), ("c", &[][..])]);
}

#[test]
fn two_that_become_the_same_are_duplicates_of_each_other() {
    let schedules = [report("a", "one", "daily", &[]), report("b", "two", "daily", &[])];
    let plan = planned(&schedules, &[set(Attribute::Kind, "three")]);
    let of = |name: &str| [PlanWarning::Duplicate(name.to_owned())];
    assert_eq!(said(&plan), [("a", &of("b")[..]), ("b", &of("a")[..])]);
}

#[test]
fn duplicates_that_stay_duplicates_are_no_news() {
    let twins = [report("a", "one", "daily", &[]), report("b", "one", "daily", &[])];
    let weekly = set(Attribute::Frequency, "weekly");
    assert_eq!(said(&planned(&twins, std::slice::from_ref(&weekly))), [("a", &[][..]), ("b", &[][..])]);
    let zone = [set(Attribute::SendVia, "ftp"), add("ada@x.org"), set(Attribute::Name, "c")];
    assert_eq!(said(&planned(&twins, &zone)), [("a", &[][..]), ("b", &[][..])], "nothing about the report changes");
    let [a, b] = twins;
    let third = report("c", "one", "weekly", &[]);
    let duplicate = [PlanWarning::Duplicate("c".to_owned())];
    let plan = planned(&[a, b, third], &[weekly]);
    assert_eq!(said(&plan), [("a", &duplicate[..]), ("b", &duplicate[..])], "of another one they are");
}

#[test]
fn who_moves_away_is_no_duplicate_any_more() {
    let schedules = [report("a", "generic", "daily", &["a.x.org"]), report("b", "generic", "daily", &["b.x.org"])];
    let replace = |from: &str, to: &str| Operation::Replace(Attribute::Hosts, from.to_owned(), to.to_owned());
    let plan = planned(&schedules, &[replace("b.x.org", "c.x.org"), replace("a.x.org", "b.x.org")]);
    assert_eq!(said(&plan), [("a", &[][..]), ("b", &[][..])]);
}

#[test]
fn a_duplicate_may_be_among_those_that_are_not_changed_or_not_loaded() {
    let (one, other) = (report("a", "one", "daily", &[]), report("b", "two", "daily", &[]));
    let rules = PlanRules { values: &ValueRules::from, is_zone: &|_| true, recipient_domains: &[] };
    let schedules = [Arc::clone(&one)];
    let plan_among = |all: &[Arc<Schedule>]| plan(&schedules, all, &[set(Attribute::Kind, "two")], &rules);
    let duplicate = [PlanWarning::Duplicate("b".to_owned())];
    assert_eq!(said(&plan_among(&[one, other])), [("a", &duplicate[..])]);
    assert_eq!(said(&plan_among(&[])), [("a", &[][..])]);
}

#[test]
fn those_with_a_warning_of_a_kind_are_found() {
    let schedules = [mailing(&["ada@x.org"]), report("b", "generic", "daily", &[])];
    let plan = planned(&schedules, &[remove("ada@x.org"), set(Attribute::Timezone, "Mars/Olympus")]);
    let ids = |kind| plan.with_warning(kind).iter().map(ToString::to_string).collect::<Vec<_>>();
    assert_eq!(ids(WarningKind::NobodyLeft), ["1"]);
    assert_eq!(ids(WarningKind::UnknownZone), ["1", "b"]);
    assert_eq!(ids(WarningKind::OutsideDomains), [""; 0]);
}

#[test]
fn thousands_that_report_the_same_are_looked_at_a_few_times_each() {
    const COUNT: usize = 2_000;
    let schedules: Vec<_> = (0..COUNT).map(|at| report(&at.to_string(), "generic", "daily", &["a.x.org"])).collect();
    let looks = Cell::new(0);
    let values = |kind: ValueKind| {
        looks.set(looks.get() + 1);
        ValueRules::from(kind)
    };
    let rules = PlanRules { values: &values, is_zone: &|_| true, recipient_domains: &[] };
    let plan = plan(&schedules, &schedules, &[set(Attribute::Frequency, "weekly")], &rules);
    assert!(plan.changes.iter().all(|it| it.warnings.is_empty()) && plan.changes.len() == COUNT);
    assert!(looks.get() <= 12 * COUNT, "{} looks", looks.get());
}

proptest! {
    #[test]
    fn no_warning_is_about_what_was_so_before(schedules in schedules(), operations in operations()) {
        for change in planned_with(&schedules, &operations, &["x.org"]).changes {
            let before = AttributeValue::of(&change.schedule, Attribute::SendTo);
            for warning in change.warnings {
                let attribute = match warning {
                    PlanWarning::NobodyLeft => {
                        prop_assert!(!before.is_empty());
                        Attribute::SendTo
                    }
                    PlanWarning::OutsideDomains(_) => Attribute::SendTo,
                    PlanWarning::UnknownZone(_) => Attribute::Timezone,
                    PlanWarning::Duplicate(name) => {
                        prop_assert!(schedules.iter().any(|it| it.id != change.schedule.id && it.name == name));
                        continue;
                    }
                };
                prop_assert!(change.patch.get(attribute).is_some());
            }
        }
    }
}
