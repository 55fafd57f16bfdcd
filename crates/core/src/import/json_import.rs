//! JSON: a list of schedules as an export writes it, one schedule, or an answer of the API that has one or the other.

use std::mem;
use std::sync::Arc;

use cadenza_contract::{Schedule, json};
use serde_json::{Map, Value};

use super::import_column::ImportColumn;
use super::import_problem::position;
use super::{ImportFile, ImportFormat, ImportPlace, ImportProblem, ImportedSchedule, RowProblem};
use crate::list::ID_HEADING;
use crate::schedule::{Attribute, AttributeValue};

/// Reads a file.
pub(super) fn read(text: &str) -> Result<ImportFile, ImportProblem> {
    let file = serde_json::from_str(text).map_err(|error| broken(text, &error))?;
    let (format, items) = items(file).ok_or(ImportProblem::NoSchedules)?;
    let (mut rows, mut unreadable) = (Vec::new(), Vec::new());
    for (at, item) in items.into_iter().enumerate() {
        let mut row = ImportedSchedule::at(ImportPlace::Item(at + 1));
        match row.take_item(item) {
            Ok(()) => rows.push(Arc::new(row)),
            Err(why) => unreadable.push(row.unreadable(why)),
        }
    }
    Ok(ImportFile { format, rows, unreadable })
}

/// A value we do not know, as text.
pub(super) fn unknown_text(value: Value) -> String {
    match value {
        Value::String(text) => text,
        other => json(&other),
    }
}

/// Where the parser stopped; it counts columns in bytes.
fn broken(text: &str, error: &serde_json::Error) -> ImportProblem {
    if error.is_eof() {
        let (line, column) = position(text, text.len());
        return ImportProblem::CutOff { line, column };
    }
    let before: usize = text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let offset = (before + error.column().saturating_sub(1)).min(text.len());
    let (line, column) = position(text, text.floor_char_boundary(offset));
    ImportProblem::NotJson { line, column }
}

fn items(file: Value) -> Option<(ImportFormat, Vec<Value>)> {
    let mut fields = match file {
        Value::Array(items) => return Some((ImportFormat::Json, items)),
        Value::Object(fields) => fields,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => return None,
    };
    if let Some(items) = fields.get_mut("data").and_then(answered) {
        return Some((ImportFormat::ApiAnswer, items));
    }
    let is_schedule = fields.keys().any(|name| ImportColumn::named(name).is_used());
    is_schedule.then(|| (ImportFormat::Json, vec![Value::Object(fields)]))
}

/// The schedules in the `data` of an answer.
fn answered(data: &mut Value) -> Option<Vec<Value>> {
    if let Some(Value::Array(items)) = data.get_mut("registries") {
        return Some(mem::take(items));
    }
    data.get_mut("schedule").filter(|schedule| schedule.is_object()).map(|schedule| vec![schedule.take()])
}

impl ImportedSchedule {
    fn take_item(&mut self, item: Value) -> Result<(), RowProblem> {
        let Value::Object(fields) = item else { return Err(RowProblem::NotObject) };
        for (name, value) in fields {
            match (ImportColumn::named(&name), value) {
                (ImportColumn::ReadOnly, _) | (ImportColumn::Id | ImportColumn::Attribute(_), Value::Null) => {}
                (ImportColumn::Id, Value::String(id)) => self.set_id(&id)?,
                (ImportColumn::Id, value) if value.is_i64() || value.is_u64() => self.set_id(&json(&value))?,
                (ImportColumn::Id, value) => return Err(RowProblem::Id(json(&value))),
                (ImportColumn::Attribute(attribute), value) => {
                    let value = attribute_value(attribute, value).ok_or(RowProblem::Shape(attribute))?;
                    attribute.slot(&mut self.attributes).set(value);
                }
                (ImportColumn::Other | ImportColumn::Unknown, value) => self.unknown.push((name, unknown_text(value))),
            }
        }
        let is_empty = self.id.is_none() && self.attributes.is_empty();
        if is_empty { Err(RowProblem::NothingKnown) } else { Ok(()) }
    }
}

/// The value as the list reads it: alone in a schedule, so that the same shapes are taken and none other.
fn attribute_value(attribute: Attribute, value: Value) -> Option<AttributeValue> {
    let mut fields = Map::new();
    fields.insert(ID_HEADING.to_owned(), Value::from(ID_HEADING));
    fields.insert(attribute.wire().to_owned(), value);
    let schedule = Schedule::try_from(Value::Object(fields)).ok()?;
    Some(AttributeValue::of(&schedule, attribute))
}
