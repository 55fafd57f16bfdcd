//! The schedules a delete names.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::error::Errors;

/// The field of the body, and so of every complaint about it.
const FIELD: &str = "schedules_ids";

/// Each identifier once: naming one twice is no reason to fail.
pub(super) fn parse(value: Value) -> Result<Vec<String>, Errors> {
    let Value::Array(items) = value else {
        return Err(Errors::one(FIELD, "A list of schedule ids is required."));
    };
    if items.is_empty() {
        return Err(Errors::one(FIELD, "The list names no schedule."));
    }
    let mut errors = Errors::default();
    let ids: BTreeSet<String> = items.into_iter().filter_map(|item| errors.note(FIELD, id(item))).collect();
    errors.unless(ids.into_iter().collect())
}

/// A delete is all or nothing: each identifier that names no schedule is a complaint of its own.
pub(super) fn complete(missing: &[String]) -> Result<(), Errors> {
    let mut errors = Errors::default();
    for id in missing {
        errors.add(FIELD, format!("There is no schedule {id}."));
    }
    errors.unless(())
}

fn id(value: Value) -> Result<String, String> {
    match value {
        Value::String(id) => Ok(id),
        other => Err(format!("{other} is not a text.")),
    }
}
