//! A task as JSON, to outlive a reload of the page. By hand and over the table of attributes: what a derive brings along would
//! weigh more than all jobs.

use cadenza_contract::{Attributes, ScheduleId};
use serde_json::{Map, Value, json};

use super::{WriteTask, WrittenTask};
use crate::schedule::{Attribute, AttributeRef, AttributeValue};

const UPDATE: &str = "update";
const CREATE: &str = "create";
const DELETE: &str = "delete";

impl WriteTask {
    /// The task as JSON.
    pub fn to_value(&self) -> Value {
        match self {
            Self::Update { id, name, before, after } => {
                json!([UPDATE, id.as_str(), name, values(before), values(after)])
            }
            Self::Create { attributes } => json!([CREATE, values(attributes)]),
            Self::Delete { id, attributes } => json!([DELETE, id.as_str(), values(attributes)]),
        }
    }

    /// Reads it back; nothing where it has another form, as another version may have left it.
    pub fn from_value(value: &Value) -> Option<Self> {
        let parts = value.as_array()?;
        let id = || ScheduleId::new(parts.get(1)?.as_str()?);
        match (parts.first()?.as_str()?, parts.len()) {
            (UPDATE, 5) => Some(Self::Update {
                id: id()?,
                name: parts.get(2)?.as_str()?.to_owned(),
                before: attributes(parts.get(3)?)?,
                after: attributes(parts.get(4)?)?,
            }),
            (CREATE, 2) => Some(Self::Create { attributes: attributes(parts.get(1)?)? }),
            (DELETE, 3) => Some(Self::Delete { id: id()?, attributes: attributes(parts.get(2)?)? }),
            _ => None,
        }
    }
}

impl WrittenTask {
    /// The task as JSON, with what became of it.
    pub fn to_value(&self) -> Value {
        json!([self.task.to_value(), self.id.as_str(), self.is_undone])
    }

    /// Reads it back; nothing where it has another form.
    pub fn from_value(value: &Value) -> Option<Self> {
        let task = WriteTask::from_value(value.get(0)?)?;
        let id = ScheduleId::new(value.get(1)?.as_str()?)?;
        Some(Self { task, id, is_undone: value.get(2)?.as_bool()? })
    }
}

/// Attributes as an object by their wire names; what is not sent is not in it.
pub(crate) fn values(attributes: &Attributes) -> Value {
    let mut object = Map::new();
    for attribute in Attribute::EVERY {
        let value = match attribute.sent(attributes) {
            Some(AttributeRef::Text(text)) => json!(text),
            Some(AttributeRef::List(list)) => json!(list.unwrap_or_default()),
            None => continue,
        };
        object.insert(attribute.wire().to_owned(), value);
    }
    Value::Object(object)
}

fn attributes(value: &Value) -> Option<Attributes> {
    let mut attributes = Attributes::default();
    for (name, value) in value.as_object()? {
        let attribute = Attribute::named(name)?;
        let value = match (value, attribute.value_kind()) {
            (Value::String(text), None) => AttributeValue::Text(text.clone()),
            (Value::Array(list), Some(_)) => {
                let texts = list.iter().map(|value| value.as_str().map(str::to_owned));
                AttributeValue::List(texts.collect::<Option<_>>()?)
            }
            _ => return None,
        };
        attribute.slot(&mut attributes).set(value);
    }
    Some(attributes)
}
