//! One write: what it rests on, and what takes it back.

use cadenza_contract::{Attributes, Schedule};
use cadenza_core::job::{Standing, WriteTask, WrittenTask};
use cadenza_core::schedule::{Attribute, AttributeRef, AttributeValue, Patch};
use proptest::prelude::*;

use super::{create, delete, id, named, update};
use crate::change::{schedule, texts};
use crate::merge::patched;

/// The schedule of the example.
fn now() -> Schedule {
    Schedule { hosts: Some(texts(&["a.x.org"])), kind: "generic".to_owned(), ..crate::list::schedule("a") }
}

fn renaming(after: Attributes) -> WriteTask {
    WriteTask::update(&now(), &Patch::from(after))
}

/// Makes all of a schedule anew, as a server would: what is left out of a list is `null`.
fn created(attributes: &Attributes, schedule: &str) -> Schedule {
    let bare = Schedule { kind: String::new(), frequency: String::new(), ..crate::list::schedule(schedule) };
    patched(&bare, &Patch::from(attributes.clone()))
}

fn written(task: WriteTask, schedule: &str) -> WrittenTask {
    WrittenTask { task, id: id(schedule), is_undone: false }
}

#[test]
fn a_task_knows_which_schedule_it_is_about_and_what_it_is_called() {
    assert_eq!((update("a").id(), update("a").name()), (Some(&id("a")), "a"));
    assert_eq!((delete("a").id(), delete("a").name()), (Some(&id("a")), "a"));
    assert_eq!((create("new").id(), create("new").name()), (None, "new"));
    let nameless = WriteTask::Create { attributes: Attributes::default() };
    assert_eq!(nameless.name(), "");
}

#[test]
fn an_update_rests_on_what_it_changes_and_on_nothing_else() {
    let task = renaming(Attributes { frequency: Some("weekly".to_owned()), ..named("New") });
    let WriteTask::Update { before, .. } = &task else { panic!("{task:?}") };
    assert_eq!(*before, Attributes { frequency: Some("daily".to_owned()), ..named("a") });
    assert_eq!(task.standing(&now()), Standing::AsExpected);
    let elsewhere = Schedule { kind: "other".to_owned(), send_to: None, ..now() };
    assert_eq!(task.standing(&elsewhere), Standing::AsExpected);
    let (both, one) = (Schedule { name: "Theirs".to_owned(), frequency: "hourly".to_owned(), ..now() }, "Theirs");
    assert_eq!(task.standing(&both), Standing::Changed(vec![Attribute::Name, Attribute::Frequency]));
    assert_eq!(task.standing(&Schedule { name: one.to_owned(), ..now() }), Standing::Changed(vec![Attribute::Name]));
}

#[test]
fn what_somebody_else_did_alike_stands_in_nobodys_way() {
    let task = renaming(Attributes { frequency: Some("weekly".to_owned()), ..named("New") });
    let half = Schedule { name: "New".to_owned(), ..now() };
    assert_eq!(task.standing(&half), Standing::AsExpected, "it is neither lost nor in the way");
    let other = Schedule { frequency: "hourly".to_owned(), ..half.clone() };
    assert_eq!(task.standing(&other), Standing::Changed(vec![Attribute::Frequency]), "the name is as it is meant");
    let all = Schedule { frequency: "weekly".to_owned(), ..half };
    assert_eq!(task.standing(&all), Standing::AlreadySo);
}

#[test]
fn null_and_an_empty_list_are_the_same_to_rest_on() {
    let [null, empty] = [None, Some(Vec::new())].map(|hosts| Schedule { hosts, ..now() });
    let some = Attributes { hosts: Some(texts(&["b.x.org"])), ..Attributes::default() };
    for (before, now) in [(&null, &empty), (&empty, &null)] {
        assert_eq!(WriteTask::update(before, &Patch::from(some.clone())).standing(now), Standing::AsExpected);
        assert_eq!(WriteTask::delete(before).standing(now), Standing::AsExpected);
        let filled = Schedule { hosts: some.hosts.clone(), ..now.clone() };
        assert_eq!(WriteTask::delete(before).standing(&filled), Standing::Changed(vec![Attribute::Hosts]));
    }
    let none = Attributes { hosts: Some(Vec::new()), ..Attributes::default() };
    assert_eq!(renaming(none).standing(&null), Standing::AlreadySo);
}

#[test]
fn a_deletion_rests_on_all_there_is() {
    for attribute in Attribute::EVERY {
        let mut other = Attributes::default();
        attribute.slot(&mut other).add("something else".to_owned());
        let changed = patched(&now(), &Patch::from(other));
        assert_eq!(WriteTask::delete(&now()).standing(&changed), Standing::Changed(vec![attribute]));
    }
    let ran = Schedule { last_run: Some(cadenza_contract::Timestamp::from_micros(1)), ..now() };
    assert_eq!(WriteTask::delete(&now()).standing(&ran), Standing::AsExpected, "that it ran since is no change");
}

#[test]
fn what_was_created_is_deleted_only_while_it_is_as_it_was_made() {
    let undo = written(WriteTask::Create { attributes: named("New") }, "b").undo();
    assert_eq!(undo, WriteTask::Delete { id: id("b"), attributes: named("New") });
    let made = created(&named("New"), "b");
    assert_eq!(undo.standing(&made), Standing::AsExpected);
    let used = Schedule { send_to: Some(texts(&["ada@x.org"])), ..made.clone() };
    assert_eq!(undo.standing(&used), Standing::Changed(vec![Attribute::SendTo]), "somebody relies on it by now");
    let zoned = Schedule { timezone: "UTC".to_owned(), ..made };
    assert_eq!(undo.standing(&zoned), Standing::AsExpected, "what was left to the server is the server's");
}

#[test]
fn what_is_taken_back_is_taken_back_from_the_schedule_it_was_written_to() {
    let moved = WrittenTask { id: id("new"), ..written(update("a"), "a") };
    assert_eq!(moved.undo().id(), Some(&id("new")));
}

proptest! {
    #[test]
    fn an_update_and_its_undo_give_the_schedule_as_it_was(before in schedule(), after in schedule()) {
        let differs = |it: &Attribute| AttributeValue::of(&before, *it) != AttributeValue::of(&after, *it);
        let mut attributes = Attributes::default();
        for attribute in Attribute::EVERY.into_iter().filter(differs) {
            attribute.slot(&mut attributes).set(AttributeValue::of(&after, attribute));
        }
        let patch = Patch::from(attributes);
        let task = WriteTask::update(&before, &patch);
        let is_nothing = patch.is_empty();
        let done = patched(&before, &patch);
        prop_assert_eq!(task.standing(&before), if is_nothing { Standing::AlreadySo } else { Standing::AsExpected });
        prop_assert_eq!(task.standing(&done), Standing::AlreadySo);
        let undo = written(task.clone(), "s-1").undo();
        let WriteTask::Update { after: sent, .. } = &undo else { panic!("{undo:?}") };
        let back = patched(&done, &Patch::from(sent.clone()));
        for attribute in Attribute::EVERY {
            prop_assert_eq!(AttributeValue::of(&back, attribute), AttributeValue::of(&before, attribute));
        }
        prop_assert_eq!(written(undo, "s-1").undo(), task);
    }

    #[test]
    fn a_creation_and_its_undo_leave_nothing(wanted in schedule()) {
        let WriteTask::Delete { attributes, .. } = WriteTask::delete(&wanted) else { panic!() };
        let undo = written(WriteTask::Create { attributes: attributes.clone() }, "new").undo();
        prop_assert_eq!(undo.id(), Some(&id("new")));
        prop_assert_eq!(undo.standing(&created(&attributes, "new")), Standing::AsExpected);
    }

    #[test]
    fn a_deletion_and_its_undo_give_the_schedule_as_it_was_under_a_new_id(before in schedule()) {
        let task = WriteTask::delete(&before);
        prop_assert_eq!(task.standing(&before), Standing::AsExpected);
        let undo = written(task, "s-1").undo();
        let WriteTask::Create { attributes } = &undo else { panic!("{undo:?}") };
        let back = created(attributes, "new");
        for attribute in Attribute::EVERY {
            let (was, is) = (attribute.read(&before), attribute.read(&back));
            // A new schedule says that it has no recipients.
            let said = was == AttributeRef::List(None) && attribute.is_sent_empty();
            prop_assert!(was == is || (said && is == AttributeRef::List(Some(&[]))), "{:?} became {:?}", was, is);
        }
        prop_assert_eq!(WriteTask::delete(&before).standing(&back), Standing::AsExpected);
    }
}
