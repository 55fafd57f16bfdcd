//! What a plan does to any schedules, whatever the operations.

use std::sync::Arc;

use cadenza_contract::Schedule;
use cadenza_core::change::Operation;
use cadenza_core::job::{Standing, WriteTask, WrittenTask};
use cadenza_core::schedule::{Attribute, AttributeRef, AttributeValue};
use cadenza_core::tag_input::ValueRules;
use proptest::prelude::*;

use super::{operations, planned, rename, schedule, schedules};
use crate::merge::patched;

/// The schedules once a plan is carried out.
fn carried_out(schedules: &[Arc<Schedule>], operations: &[Operation]) -> Vec<Arc<Schedule>> {
    let plan = planned(schedules, operations);
    let after = |it: &Arc<Schedule>| {
        let change = plan.changes.iter().find(|change| change.schedule.id == it.id);
        change.map_or_else(|| Arc::clone(it), |change| Arc::new(patched(it, &change.patch)))
    };
    schedules.iter().map(after).collect()
}

/// What an operation takes out of a list.
fn taken(operation: &Operation) -> &[String] {
    match operation {
        Operation::Remove(_, values) => values,
        Operation::Replace(_, from, _) => std::slice::from_ref(from),
        Operation::Set(..) | Operation::Add(..) | Operation::Rename(_) => &[],
    }
}

/// Whether the later of two brings what the earlier one takes away, so that the earlier one finds it the next time.
fn brings_back(later: &Operation, earlier: &Operation) -> bool {
    let Some(rules) = later.attribute().value_kind().map(ValueRules::from) else { return false };
    let comes = |gone: &String| later.added().iter().any(|value| rules.same(value, gone));
    later.attribute() == earlier.attribute() && taken(earlier).iter().any(comes)
}

/// The parts of a list no operation is about.
fn untouched<'a>(list: &'a [String], attribute: Attribute, operations: &[Operation]) -> Vec<&'a String> {
    let rules = attribute.value_kind().map(ValueRules::from).unwrap();
    let about = operations.iter().filter(|it| it.attribute() == attribute);
    let touched: Vec<&String> = about.flat_map(|it| it.added().iter().chain(taken(it))).collect();
    list.iter().filter(|value| !touched.iter().any(|other| rules.same(value, other))).collect()
}

proptest! {
    #[test]
    fn a_plan_carried_out_twice_changes_nothing_the_second_time(schedules in schedules(), operations in operations()) {
        for change in planned(&schedules, &operations).changes {
            let task = WriteTask::from(&change);
            prop_assert_eq!(task.standing(&change.schedule), Standing::AsExpected);
            let after = patched(&change.schedule, &change.patch);
            prop_assert!(change.patch.is_applied_to(&after));
            prop_assert_eq!(task.standing(&after), Standing::AlreadySo);
            prop_assert_eq!(patched(&after, &change.patch), after);
        }
    }

    #[test]
    fn the_same_operations_planned_again_change_nothing(schedules in schedules(), operations in operations()) {
        let mut kept: Vec<Operation> = Vec::new();
        for operation in operations {
            // A new name may hold again what is looked for.
            let is_rename = matches!(operation, Operation::Rename(_));
            if !is_rename && !kept.iter().any(|earlier| brings_back(&operation, earlier)) {
                kept.push(operation);
            }
        }
        let once = carried_out(&schedules, &kept);
        prop_assert_eq!(planned(&once, &kept).changes, vec![], "after {:?}", kept);
    }

    #[test]
    fn a_plan_and_its_inverse_give_what_was_there(schedules in schedules(), operations in operations()) {
        for change in planned(&schedules, &operations).changes {
            let after = patched(&change.schedule, &change.patch);
            let written = WrittenTask { task: WriteTask::from(&change), id: after.id.clone(), is_undone: false };
            let undo = written.undo();
            prop_assert_eq!(undo.standing(&after), Standing::AsExpected);
            let WriteTask::Update { after: back, .. } = &undo else { panic!("{undo:?}") };
            let back = patched(&after, &back.clone().into());
            for attribute in Attribute::EVERY {
                prop_assert_eq!(AttributeValue::of(&back, attribute), AttributeValue::of(&change.schedule, attribute));
            }
            prop_assert_eq!(undo.standing(&back), Standing::AlreadySo);
        }
    }

    #[test]
    fn only_changed_attributes_are_sent(schedules in schedules(), operations in operations()) {
        for change in planned(&schedules, &operations).changes {
            prop_assert!(!change.patch.is_empty());
            for attribute in Attribute::EVERY {
                let sent = change.patch.get(attribute);
                prop_assert_ne!(sent.as_ref(), Some(&AttributeValue::of(&change.schedule, attribute)), "it is so already");
                let is_meant = operations.iter().any(|it| it.attribute() == attribute);
                prop_assert!(is_meant || sent.is_none(), "nobody asked for {:?}", attribute);
                let is_lost = attribute.is_required() && sent.is_some_and(|value| value.is_empty());
                prop_assert!(!is_lost, "a required value is gone");
            }
        }
    }

    #[test]
    fn every_schedule_is_in_the_plan_once_and_in_its_order(schedules in schedules(), operations in operations()) {
        let plan = planned(&schedules, &operations);
        let (mut changes, mut unchanged) = (plan.changes.iter(), plan.unchanged.iter());
        let (mut change, mut same) = (changes.next(), unchanged.next());
        for schedule in &schedules {
            match change {
                Some(it) if Arc::ptr_eq(&it.schedule, schedule) => change = changes.next(),
                _ => {
                    prop_assert!(same.is_some_and(|it| Arc::ptr_eq(it, schedule)));
                    same = unchanged.next();
                }
            }
        }
        prop_assert!(change.is_none() && same.is_none());
    }

    #[test]
    fn null_and_an_empty_list_stay_what_they_are(schedules in schedules(), operations in operations()) {
        for (before, after) in schedules.iter().zip(carried_out(&schedules, &operations)) {
            for attribute in Attribute::EVERY {
                let (was, is) = (attribute.read(before), attribute.read(&after));
                let both_empty = |it: AttributeRef<'_>| matches!(it, AttributeRef::List(None | Some([])));
                prop_assert!(was == is || !(both_empty(was) && both_empty(is)), "{:?} became {:?}", was, is);
            }
        }
    }

    #[test]
    fn values_nobody_names_keep_order_and_spelling(before in schedule(), operations in operations()) {
        let after = carried_out(&[Arc::new(before.clone())], &operations);
        for attribute in Attribute::EVERY.into_iter().filter(|it| it.value_kind().is_some()) {
            let lists = [&before, &*after[0]].map(|it| AttributeValue::of(it, attribute));
            let [AttributeValue::List(was), AttributeValue::List(is)] = &lists else { panic!("{lists:?}") };
            prop_assert_eq!(untouched(was, attribute, &operations), untouched(is, attribute, &operations));
        }
    }

    #[test]
    fn a_name_is_never_lost(before in schedule(), rename in rename()) {
        let after = carried_out(&[Arc::new(before.clone())], &[rename]);
        prop_assert!(before.name.trim().is_empty() || !after[0].name.trim().is_empty());
    }
}

#[test]
fn null_and_an_empty_list_that_are_not_touched_are_not_sent() {
    let none = Arc::new(Schedule { send_to: None, hosts: Some(Vec::new()), ..crate::list::schedule("1") });
    let gone = super::texts(&["ada@x.org"]);
    let operations = [
        Operation::Remove(Attribute::SendTo, gone.clone()),
        Operation::Replace(Attribute::SendTo, gone[0].clone(), "b@x.org".to_owned()),
        Operation::Remove(Attribute::Hosts, gone),
    ];
    assert_eq!(planned(&[none], &operations).changes, []);
}

#[test]
fn each_operation_works_on_what_the_one_before_it_left() {
    let before = Arc::new(Schedule { name: "Daily".to_owned(), ..crate::list::schedule("1") });
    let add = |value: &str| Operation::Add(Attribute::Hosts, vec![value.to_owned()]);
    let operations = [
        add("a.x.org"),
        Operation::Replace(Attribute::Hosts, "A.x.org".to_owned(), "b.x.org".to_owned()),
        Operation::Set(Attribute::Name, "Weekly".to_owned()),
        Operation::Set(Attribute::Name, "Monthly".to_owned()),
        add("b.x.org"),
    ];
    let after = carried_out(&[before], &operations);
    assert_eq!((after[0].hosts.clone(), after[0].name.as_str()), (Some(super::texts(&["b.x.org"])), "Monthly"));
}

#[test]
fn there_and_back_is_no_change() {
    let before = Arc::new(crate::list::schedule("1"));
    let gone = super::texts(&["a.x.org"]);
    let operations = [Operation::Add(Attribute::Hosts, gone.clone()), Operation::Remove(Attribute::Hosts, gone)];
    let plan = planned(std::slice::from_ref(&before), &operations);
    assert_eq!((plan.changes, plan.unchanged), (vec![], vec![before]));
}
