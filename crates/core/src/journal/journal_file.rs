//! The journal as a file, for people and programs: what was done when, and every value before and after.

use cadenza_contract::{Attributes, Timestamp, json};
use serde_json::{Map, Value};

use super::{Journal, JournalEntry};
use crate::job::{WriteTask, WrittenTask, values};

/// The entries, oldest first, as a JSON list. `iso` writes a time as ISO 8601.
pub fn journal_file(journal: &Journal, iso: fn(Timestamp) -> String) -> String {
    let entries: Vec<String> = journal.entries().iter().map(|entry| json(&of_entry(entry, iso))).collect();
    match entries.as_slice() {
        [] => "[]\n".to_owned(),
        entries => format!("[\n{}\n]\n", entries.join(",\n")),
    }
}

fn of_entry(entry: &JournalEntry, iso: fn(Timestamp) -> String) -> Value {
    let writes: Vec<Value> = entry.tasks.iter().map(of_write).collect();
    let mut object = Map::new();
    object.insert("at".to_owned(), iso(entry.at()).into());
    object.insert("action".to_owned(), entry.action.name().into());
    object.insert("writes".to_owned(), writes.into());
    if entry.unknown > 0 {
        object.insert("deleted_unknown".to_owned(), entry.unknown.into());
    }
    if let Some(at) = entry.undone_at() {
        object.insert("undone_at".to_owned(), iso(at).into());
    }
    object.into()
}

fn of_write(written: &WrittenTask) -> Value {
    let none = Attributes::default();
    let (before, after) = match &written.task {
        WriteTask::Update { before, after, .. } => (before, after),
        WriteTask::Create { attributes } => (&none, attributes),
        WriteTask::Delete { attributes, .. } => (attributes, &none),
    };
    let mut object = Map::new();
    object.insert("id".to_owned(), written.id.as_str().into());
    object.insert("name".to_owned(), written.task.name().into());
    object.insert("before".to_owned(), values(before));
    object.insert("after".to_owned(), values(after));
    object.insert("undone".to_owned(), written.is_undone.into());
    object.into()
}
