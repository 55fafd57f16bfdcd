//! Readers for fields that arrive in more shapes than the documentation gives.
//!
//! They look at the values of fields as parsed JSON, for one parser of values in the app's wasm in place of one for every
//! type that is read. The fields of a row are known by name, so that a long list is not taken down as a tree first. Whole
//! numbers stay exact on the way, as `serde_json` keeps them as integers.

use std::fmt;

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use crate::{Schedule, ScheduleId, Timestamp};

/// The fields of an object, taken out one by one; an error names its field.
#[derive(Default)]
pub(crate) struct Fields {
    /// Those with a name of [`Schedule::FIELDS`](crate::Schedule::FIELDS), as they came: of two of one name the later holds.
    known: Vec<(&'static str, Value)>,
    other: Map<String, Value>,
}

impl Fields {
    /// The fields of an object.
    pub(crate) fn of(value: Value) -> Result<Self, String> {
        match value {
            Value::Object(other) => Ok(Self { known: Vec::new(), other }),
            other => Err(format!("{}, expected an object", kind(&other))),
        }
    }

    /// What was not taken out.
    pub(crate) fn rest(self) -> Map<String, Value> {
        self.other
    }

    /// A value that stays where it is.
    pub(crate) fn get(&self, name: &str) -> Option<&Value> {
        let known = self.known.iter().rev().find(|(known, _)| *known == name);
        known.map(|(_, value)| value).or_else(|| self.other.get(name))
    }

    /// An id; it cannot be absent. It stays among the fields.
    pub(crate) fn id(&self, name: &str) -> Result<ScheduleId, String> {
        let id = match self.get(name) {
            None => return Err(format!("missing field `{name}`")),
            Some(Value::String(id)) => ScheduleId::new(id),
            Some(other) => ScheduleId::new(&text(other.clone()).map_err(|why| format!("{name}: {why}"))?),
        };
        id.ok_or_else(|| format!("{name}: not usable as an id"))
    }

    /// A text; also a whole number, written out, and `null` or nothing, as the empty text.
    pub(crate) fn text(&mut self, name: &str) -> Result<String, String> {
        text(self.take(name)).map_err(|why| format!("{name}: {why}"))
    }

    /// A list of texts; also one text, as a list of one, and `null` or nothing, as `None`.
    pub(crate) fn list(&mut self, name: &str) -> Result<Option<Vec<String>>, String> {
        list(self.take(name)).map_err(|why| format!("{name}: {why}"))
    }

    /// UNIX microseconds as an integer, as digits in a text, or as a float without a fraction; `null` is `None`.
    pub(crate) fn time(&mut self, name: &str) -> Result<Option<Timestamp>, String> {
        time(&self.take(name)).map_err(|why| format!("{name}: {why}"))
    }

    /// Any value; nothing is `null`.
    pub(crate) fn take(&mut self, name: &str) -> Value {
        let known = self.known.iter_mut().rev().find(|(known, _)| *known == name);
        known.map(|(_, value)| std::mem::take(value)).or_else(|| self.other.remove(name)).unwrap_or_default()
    }
}

/// A name that is known, or another.
enum Name {
    Known(&'static str),
    Other(String),
}

struct ByName;
struct InOrder;

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(InOrder)
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(ByName)
    }
}

impl Visitor<'_> for ByName {
    type Value = Name;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Name, E> {
        let known = Schedule::FIELDS.into_iter().find(|known| *known == name);
        Ok(known.map_or_else(|| Name::Other(name.to_owned()), Name::Known))
    }
}

impl<'de> Visitor<'de> for InOrder {
    type Value = Fields;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Fields, M::Error> {
        let mut fields = Fields { known: Vec::with_capacity(Schedule::FIELDS.len()), other: Map::new() };
        while let Some(name) = map.next_key()? {
            match name {
                Name::Known(name) => fields.known.push((name, map.next_value()?)),
                Name::Other(name) => drop(fields.other.insert(name, map.next_value()?)),
            }
        }
        Ok(fields)
    }
}

/// A value as JSON. One writer for all: `Display` would be a second one in the wasm.
pub fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn text(value: Value) -> Result<String, String> {
    match value {
        Value::Null => Ok(String::new()),
        Value::String(text) => Ok(text),
        Value::Number(number) if !number.is_f64() => Ok(json(&number)),
        other => Err(format!("{}, expected a text, a whole number or null", kind(&other))),
    }
}

/// One text with commas or semicolons is several entries: that is how a mail client writes recipients.
pub(crate) fn list(value: Value) -> Result<Option<Vec<String>>, String> {
    match value {
        Value::Null => Ok(None),
        Value::Array(items) => items.into_iter().map(text).collect::<Result<_, _>>().map(Some),
        Value::String(text) => {
            let entries = text.split([',', ';']).map(str::trim).filter(|entry| !entry.is_empty());
            Ok(Some(entries.map(str::to_owned).collect()))
        }
        other => Err(format!("{}, expected a list of texts, a text or null", kind(&other))),
    }
}

fn time(value: &Value) -> Result<Option<Timestamp>, String> {
    // Beyond 2^53 a float no longer names one microsecond; such a number has already lost what we promise to keep.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    let micros = match value {
        Value::Null => return Ok(None),
        Value::String(text) if text.trim().is_empty() => return Ok(None),
        Value::String(text) => text.trim().parse().ok(),
        Value::Number(number) => number.as_i64().or_else(|| {
            number.as_f64().filter(|float| float.fract() == 0.0 && float.abs() <= EXACT).map(|float| float as i64)
        }),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    };
    match micros {
        Some(micros) => Ok(Some(Timestamp::from_micros(micros))),
        None => Err(format!("{}, expected a whole number of microseconds or null", kind(value))),
    }
}

/// What a value is, for a sentence about what it should have been.
fn kind(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) => "a boolean".to_owned(),
        Value::Number(number) => format!("the number {}", json(number)),
        Value::String(text) => format!("the text “{}”", text.chars().take(40).collect::<String>()),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}
