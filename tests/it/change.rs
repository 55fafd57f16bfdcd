//! Changing many schedules at once: the operations, what they do to each schedule, and the address that holds them.

mod address;
mod lists;
mod names;
mod plans;
mod unread;
mod warnings;

use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId};
use cadenza_core::change::{NameReplacement, Operation, Plan, PlanRules, plan};
use cadenza_core::schedule::{Attribute, AttributeKind};
use cadenza_core::tag_input::{ValueKind, ValueRules};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// Values that often meet each other, in one spelling or another.
pub fn values(attribute: Attribute) -> &'static [&'static str] {
    match attribute.kind() {
        AttributeKind::List(ValueKind::Address) => {
            &["ada@x.org", "ADA@x.org", "<ada@X.org>", "b@x.org", "c@out.example"]
        }
        AttributeKind::List(ValueKind::Host) => {
            &["www.x.org", "WWW.x.org.", "https://www.x.org/", "a.x.org", "b.x.org"]
        }
        AttributeKind::List(ValueKind::Group | ValueKind::Id) => &["Shop", " Shop", "shop", "Mail", "Büro Süd", ""],
        AttributeKind::Zone => &["Europe/Rome", "Asia/Tokyo", "Mars/Olympus"],
        AttributeKind::Text => &["", " ", "Daily report", " Daily report ", "Weekly", "Rapport für Rom"],
        AttributeKind::Word => &["", " ", "daily", " daily ", "weekly"],
    }
}

pub fn value(attribute: Attribute) -> impl Strategy<Value = String> {
    prop::sample::select(values(attribute)).prop_map(str::to_owned)
}

/// A schedule as the API may bring it: with `null`, with nothing, with values that stand twice.
pub fn schedule() -> impl Strategy<Value = Schedule> {
    let each = Attribute::EVERY.map(|attribute| match attribute.value_kind() {
        None => value(attribute).prop_map(Json::from).boxed(),
        Some(_) => prop::option::of(prop::collection::vec(value(attribute), 0..5)).prop_map(|it| json!(it)).boxed(),
    });
    each.prop_map(|values| {
        let mut row = json!({ "id": "s-1" });
        for (attribute, value) in Attribute::EVERY.into_iter().zip(values) {
            row[attribute.wire()] = value;
        }
        Schedule::try_from(row).unwrap()
    })
}

pub fn schedules() -> impl Strategy<Value = Vec<Arc<Schedule>>> {
    prop::collection::vec(schedule(), 0..6).prop_map(|schedules| {
        let named = |(at, it)| Arc::new(Schedule { id: ScheduleId::new(&format!("s-{at}")).unwrap(), ..it });
        schedules.into_iter().enumerate().map(named).collect()
    })
}

pub fn rename() -> impl Strategy<Value = Operation> {
    let find = prop::sample::select(vec!["", "Daily", "a", " ", "Daily *", "* report", "*", "für", "Weekly"]);
    let replacement = prop::sample::select(vec!["", " ", "Monthly", "*", "* *", "é"]);
    (find, replacement, any::<bool>()).prop_map(|(find, replacement, is_pattern)| {
        Operation::Rename(NameReplacement { find: find.to_owned(), replacement: replacement.to_owned(), is_pattern })
    })
}

/// One that has to do with values of [`schedule`].
fn operation() -> impl Strategy<Value = Operation> {
    let of_values = prop::sample::select(Attribute::EVERY.to_vec()).prop_flat_map(|attribute| {
        let many = || prop::collection::vec(value(attribute), 1..4);
        match attribute.value_kind() {
            None => value(attribute).prop_map(move |it| Operation::Set(attribute, it)).boxed(),
            Some(_) => prop_oneof![
                many().prop_map(move |it| Operation::Add(attribute, it)),
                many().prop_map(move |it| Operation::Remove(attribute, it)),
                (value(attribute), value(attribute)).prop_map(move |(a, b)| Operation::Replace(attribute, a, b)),
            ]
            .boxed(),
        }
    });
    prop_oneof![6 => of_values, 1 => rename()]
}

pub fn operations() -> impl Strategy<Value = Vec<Operation>> {
    prop::collection::vec(operation(), 0..6)
}

pub fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// A plan where these are all the schedules there are, and every domain may be mailed to.
pub fn planned(schedules: &[Arc<Schedule>], operations: &[Operation]) -> Plan {
    planned_with(schedules, operations, &[])
}

pub fn planned_with(schedules: &[Arc<Schedule>], operations: &[Operation], domains: &[&str]) -> Plan {
    let is_zone = |zone: &str| !zone.starts_with("Mars");
    let rules = PlanRules { values: &ValueRules::from, is_zone: &is_zone, recipient_domains: &texts(domains) };
    plan(schedules, schedules, operations, &rules)
}
