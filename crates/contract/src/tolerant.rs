//! Readers for fields that arrive in more shapes than the documentation gives.
//!
//! They look at parsed JSON and not at a deserializer: in the app's wasm there is then one parser, and not one for
//! every type that is read. Whole numbers stay exact on the way, as `serde_json` keeps them as integers.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::{ScheduleId, Timestamp};

/// The fields of an object, taken out one by one; an error names its field.
pub(crate) struct Fields(pub(crate) Map<String, Value>);

impl Fields {
    /// The fields of an object.
    pub(crate) fn of(value: Value) -> Result<Self, String> {
        match value {
            Value::Object(fields) => Ok(Self(fields)),
            other => Err(format!("{}, expected an object", kind(&other))),
        }
    }

    /// An id; it cannot be absent.
    pub(crate) fn id(&mut self, name: &str) -> Result<ScheduleId, String> {
        if !self.0.contains_key(name) {
            return Err(format!("missing field `{name}`"));
        }
        ScheduleId::new(&self.text(name)?).ok_or_else(|| format!("{name}: not usable as an id"))
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
        self.0.remove(name).unwrap_or_default()
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
