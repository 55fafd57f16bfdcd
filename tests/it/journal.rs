//! What was written here: what is taken back, in which order, and how much is remembered.

use cadenza_contract::{Attributes, Timestamp};
use cadenza_core::job::WriteTask;
use cadenza_core::journal::{Journal, JournalAction, JournalEntry, journal_file};
use cadenza_core::schedule::Attribute;
use proptest::prelude::*;

use crate::job::{create, delete, id, named, tasks, update};

fn at(micros: i64) -> Timestamp {
    Timestamp::from_micros(micros)
}

/// A journal with one entry, and the entry's number.
fn with(action: JournalAction, tasks: impl IntoIterator<Item = (WriteTask, &'static str)>) -> (Journal, u64) {
    let mut journal = Journal::default();
    let entry = add(&mut journal, action, tasks);
    (journal, entry)
}

fn add(
    journal: &mut Journal,
    action: JournalAction,
    tasks: impl IntoIterator<Item = (WriteTask, &'static str)>,
) -> u64 {
    let entry = journal.begin(action, at(1));
    for (task, schedule) in tasks {
        journal.add(entry, task, id(schedule));
    }
    entry
}

fn undo(journal: &Journal, entry: u64) -> Vec<WriteTask> {
    journal.entry(entry).map(JournalEntry::undo).unwrap_or_default()
}

fn renamed(schedule: &str, before: &str, after: &str) -> WriteTask {
    WriteTask::Update { id: id(schedule), name: before.to_owned(), before: named(before), after: named(after) }
}

/// What takes a renaming back.
fn back(schedule: &str, before: &str, after: &str) -> WriteTask {
    WriteTask::Update { id: id(schedule), name: before.to_owned(), before: named(after), after: named(before) }
}

#[test]
fn the_last_write_is_taken_back_first() {
    let (journal, entry) = with(JournalAction::Import, [(create("a"), "new"), (update("b"), "b"), (delete("c"), "c")]);
    let expected = [
        WriteTask::Create { attributes: named("c") },
        back("b", "b", "b anew"),
        WriteTask::Delete { id: id("new"), attributes: named("a") },
    ];
    assert_eq!(undo(&journal, entry), expected);
}

#[test]
fn what_was_taken_back_is_not_taken_back_again() {
    let (mut journal, entry) = with(JournalAction::Change, [(update("a"), "a"), (update("b"), "b")]);
    assert_eq!(journal.entry(entry).and_then(JournalEntry::undone_at), None);
    let [second, first] = undo(&journal, entry).try_into().unwrap();
    journal.mark_undone(entry, &second, &id("b"), at(7));
    assert_eq!(undo(&journal, entry), std::slice::from_ref(&first));
    let before = journal.clone();
    journal.mark_undone(entry, &second, &id("b"), at(8));
    assert_eq!(journal, before, "once is enough");
    journal.mark_undone(entry, &first, &id("a"), at(9));
    assert_eq!((undo(&journal, entry), journal.entry(entry).and_then(JournalEntry::undone_at)), (vec![], Some(at(9))));
}

#[test]
fn what_was_never_written_is_not_marked() {
    let (mut journal, entry) = with(JournalAction::Edit, [(update("a"), "a")]);
    let before = journal.clone();
    journal.mark_undone(entry, &update("b"), &id("b"), at(2));
    journal.mark_undone(entry, &WriteTask::Delete { id: id("a"), attributes: named("a anew") }, &id("a"), at(2));
    journal.mark_undone(entry + 1, &undo(&before, entry)[0], &id("a"), at(2));
    journal.add(entry + 1, update("b"), id("b"));
    journal.add_unknown(entry + 1, 1);
    assert_eq!(journal, before);
}

#[test]
fn of_writes_that_are_taken_back_alike_the_last_is_the_first_to_go() {
    let there = || (renamed("a", "one", "two"), "a");
    let (mut journal, entry) = with(JournalAction::Change, [there(), (renamed("a", "two", "one"), "a"), there()]);
    journal.mark_undone(entry, &back("a", "one", "two"), &id("a"), at(2));
    assert_eq!(undo(&journal, entry), [back("a", "two", "one"), back("a", "one", "two")]);
}

#[test]
fn what_the_server_spelled_otherwise_is_taken_back_all_the_same() {
    let tasks = [(renamed("a", "one", "two"), "a"), (renamed("a", "two", "three"), "a"), (update("b"), "b")];
    let (mut journal, entry) = with(JournalAction::Change, tasks);
    journal.mark_undone(entry, &renamed("a", "Three", "Two"), &id("a"), at(2));
    assert_eq!(undo(&journal, entry), [back("b", "b", "b anew"), back("a", "one", "two")]);
}

#[test]
fn what_was_written_to_a_schedule_that_came_back_is_taken_back_from_the_new_one() {
    let mut journal = Journal::default();
    let edit = add(&mut journal, JournalAction::Edit, [(renamed("a", "one", "two"), "a"), (update("b"), "b")]);
    let deletion = add(&mut journal, JournalAction::Delete, [(delete("a"), "a"), (delete("c"), "c")]);
    let later = add(&mut journal, JournalAction::Change, [(update("a"), "a")]);
    journal.mark_undone(deletion, &WriteTask::Create { attributes: named("a") }, &id("a-2"), at(2));
    assert_eq!(undo(&journal, edit), [back("b", "b", "b anew"), back("a-2", "one", "two")]);
    assert_eq!(undo(&journal, later)[0].id(), Some(&id("a-2")));
    assert_eq!(undo(&journal, deletion), [WriteTask::Create { attributes: named("c") }]);
    let again = add(&mut journal, JournalAction::Delete, [(delete("a-2"), "a-2")]);
    journal.mark_undone(again, &WriteTask::Create { attributes: named("a-2") }, &id("a-3"), at(3));
    assert_eq!(undo(&journal, edit), [back("b", "b", "b anew"), back("a-3", "one", "two")], "and from the next one");
}

#[test]
fn what_was_taken_back_before_stays_where_it_was() {
    let mut journal = Journal::default();
    let edit = add(&mut journal, JournalAction::Edit, [(renamed("a", "one", "two"), "a")]);
    journal.mark_undone(edit, &back("a", "one", "two"), &id("a"), at(2));
    let deletion = add(&mut journal, JournalAction::Delete, [(delete("a"), "a")]);
    journal.mark_undone(deletion, &WriteTask::Create { attributes: named("a") }, &id("a-2"), at(3));
    assert_eq!(journal.entry(edit).unwrap().tasks[0].id, id("a"));
    assert_eq!((undo(&journal, edit), undo(&journal, deletion)), (vec![], vec![]));
}

#[test]
fn an_entry_that_came_to_nothing_goes_and_no_number_comes_twice() {
    let mut journal = Journal::default();
    let [empty, unknown] = [JournalAction::Change, JournalAction::Delete].map(|it| journal.begin(it, at(5)));
    journal.add_unknown(unknown, 2);
    journal.add_unknown(unknown, 1);
    journal.drop_if_empty(empty);
    journal.drop_if_empty(unknown);
    assert_eq!(journal.entry(empty), None);
    let kept = journal.entry(unknown).unwrap();
    assert_eq!((kept.unknown, kept.at(), kept.action), (3, at(5), JournalAction::Delete));
    let next = journal.begin(JournalAction::Edit, at(6));
    journal.add(next, update("a"), id("a"));
    journal.drop_if_empty(next);
    assert!(next != empty && journal.entry(next).is_some());
    assert_eq!(journal.entries().iter().map(|it| it.id).collect::<Vec<_>>(), [unknown, next]);
}

/// Each write of a journal, by entry.
fn writes(journal: &Journal) -> Vec<(u64, usize)> {
    journal.entries().iter().map(|it| (it.id, it.tasks.len())).collect()
}

fn many(journal: &mut Journal, entry: u64, count: usize) {
    for _ in 0..count {
        journal.add(entry, delete("a"), id("a"));
    }
}

#[test]
fn only_so_many_writes_are_remembered_and_the_oldest_entries_go_first() {
    let mut journal = Journal::default();
    let entries = [1, 10, 1, Journal::MOST - 12].map(|count| {
        let entry = journal.begin(JournalAction::Change, at(1));
        many(&mut journal, entry, count);
        (entry, count)
    });
    assert_eq!(writes(&journal), entries, "so many fit");
    let last = entries[3].0;
    many(&mut journal, last, 1);
    assert_eq!(writes(&journal), [entries[1], entries[2], (last, Journal::MOST - 11)]);
    many(&mut journal, last, 1);
    assert_eq!(writes(&journal), [entries[2], (last, Journal::MOST - 10)]);
    many(&mut journal, last, 20);
    assert_eq!(writes(&journal), [(last, Journal::MOST + 10)], "one entry alone is remembered whole");
}

#[test]
fn no_entry_goes_by_a_write_of_its_own() {
    let mut journal = Journal::default();
    let long = journal.begin(JournalAction::Change, at(1));
    many(&mut journal, long, Journal::MOST);
    let edit = journal.begin(JournalAction::Edit, at(2));
    many(&mut journal, long, 1);
    assert_eq!(writes(&journal), [(long, Journal::MOST + 1), (edit, 0)], "nor one that has only begun");
    many(&mut journal, edit, 1);
    assert_eq!(writes(&journal), [(edit, 1)]);
}

#[test]
fn an_entry_without_writes_makes_no_room() {
    let mut journal = Journal::default();
    let unknown = journal.begin(JournalAction::Delete, at(1));
    journal.add_unknown(unknown, 5);
    let old = journal.begin(JournalAction::Change, at(2));
    many(&mut journal, old, 3);
    let new = journal.begin(JournalAction::Change, at(3));
    many(&mut journal, new, Journal::MOST);
    assert_eq!(writes(&journal), [(unknown, 0), (new, Journal::MOST)]);
}

fn journal() -> impl Strategy<Value = Journal> {
    use JournalAction::{Change, Create, Delete, Edit, Import};
    let action = prop::sample::select(vec![Create, Edit, Delete, Change, Import]);
    let entry = (action, any::<i64>(), 0_usize..7, 0_usize..3, any::<bool>());
    prop::collection::vec(entry, 0..6).prop_map(|entries| {
        let mut journal = Journal::default();
        for (action, micros, count, unknown, is_undone) in entries {
            let entry = journal.begin(action, at(micros));
            tasks(count).into_iter().for_each(|it| journal.add(entry, it, id("s")));
            journal.add_unknown(entry, unknown);
            if let Some(last) = undo(&journal, entry).first().filter(|_| is_undone) {
                journal.mark_undone(entry, last, &id("s-new"), at(micros));
            }
        }
        journal
    })
}

proptest! {
    #[test]
    fn a_journal_survives_its_text(journal in journal()) {
        prop_assert_eq!(Journal::parse(&journal.to_text()), journal);
    }

    #[test]
    fn taking_everything_back_leaves_nothing_to_take_back(mut journal in journal()) {
        let entries: Vec<u64> = journal.entries().iter().map(|it| it.id).collect();
        for entry in entries.into_iter().rev() {
            let mut left = undo(&journal, entry).len();
            while let Some(next) = undo(&journal, entry).first() {
                journal.mark_undone(entry, next, next.id().unwrap_or(&id("s-again")), at(1));
                left -= 1;
                prop_assert_eq!(undo(&journal, entry).len(), left);
            }
        }
    }

    #[test]
    fn what_is_no_journal_is_an_empty_one(text in any::<String>()) {
        prop_assert_eq!(Journal::parse(&text), Journal::default());
    }
}

#[test]
fn a_text_of_another_version_is_an_empty_journal() {
    let text = Journal::default().to_text();
    for text in ["", "[]", "null", "{}", "{\"entries\":[{}],\"next\":1}", &text[1..]] {
        assert_eq!(Journal::parse(text), Journal::default(), "{text}");
    }
}

#[test]
fn a_file_of_it_says_what_was_done_when_with_every_value() {
    assert_eq!(journal_file(&Journal::default(), |_| String::new()), "[]\n");
    let (mut journal, entry) = with(JournalAction::Edit, [(renamed("a", "Old", "New"), "a")]);
    add(&mut journal, JournalAction::Create, [(create("Made"), "b")]);
    journal.mark_undone(entry, &back("a", "Old", "New"), &id("a"), at(7));
    let file = journal_file(&journal, |time| format!("time {}", time.micros()));
    let read: serde_json::Value = serde_json::from_str(&file).unwrap();
    let expected = serde_json::json!({
        "at": "time 1", "action": "edit", "undone_at": "time 7",
        "writes": [{ "id": "a", "name": "Old", "before": { "name": "Old" }, "after": { "name": "New" }, "undone": true }],
    });
    assert_eq!(read[0], expected);
    assert_eq!((&read[1]["action"], &read[1]["writes"][0]["before"]), (&"create".into(), &serde_json::json!({})));
    assert_eq!(file.lines().count(), 4, "an entry a line");
}

#[test]
fn of_what_was_taken_back_in_part_the_rest_stands() {
    let both = |name: &str, zone: &str| Attributes {
        name: Some(name.to_owned()),
        timezone: Some(zone.to_owned()),
        ..Attributes::default()
    };
    let task = WriteTask::Update {
        id: id("a"),
        name: "Old".to_owned(),
        before: both("Old", "UTC"),
        after: both("New", "Europe/Rome"),
    };
    let (mut journal, entry) = with(JournalAction::Edit, [(task, "a")]);
    let whole = undo(&journal, entry).remove(0);
    // Somebody else had renamed it: the zone alone was taken back.
    journal.mark_partly_undone(entry, &whole, &[Attribute::Name], at(7));
    assert_eq!(undo(&journal, entry), [back("a", "Old", "New")]);
    assert_eq!(journal.entry(entry).and_then(JournalEntry::undone_at), Some(at(7)));
    journal.mark_partly_undone(entry, &back("a", "Old", "New"), &[], at(8));
    assert!(undo(&journal, entry).is_empty(), "nothing of it stands any more");
}
