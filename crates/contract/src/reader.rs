//! Reads the answer to the list call row by row: as one tree of values, a million rows do not fit into the memory of a wasm.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

/// How far the rows are from here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Answer,
    Data,
    Rows,
}

/// Takes the rows as they come.
pub(crate) trait Rows {
    /// A list begins. Of two in one answer the second holds, as with every name that comes twice.
    fn begin(&mut self);

    /// Its next row.
    fn add(&mut self, row: Value);
}

/// Gives the value that is read, without the rows at `data.registries`: each of those is handed over.
struct Reader<'a> {
    level: Level,
    rows: &'a mut dyn Rows,
}

/// Reads a whole body. The list itself is empty in what this gives.
///
/// # Errors
/// The body is not JSON, or is cut off.
pub(crate) fn read(body: &str, rows: &mut dyn Rows) -> serde_json::Result<Value> {
    let mut json = serde_json::Deserializer::from_str(body);
    let answer = Reader { level: Level::Answer, rows }.deserialize(&mut json)?;
    json.end()?;
    Ok(answer)
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<Value, D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        text.write_str("any JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut fields = Map::new();
        while let Some(name) = from.next_key::<String>()? {
            let next = match (self.level, name.as_str()) {
                (Level::Answer, "data") => Some(Level::Data),
                (Level::Data, "registries") => Some(Level::Rows),
                _ => None,
            };
            let value = match next {
                Some(level) => from.next_value_seed(Reader { level, rows: &mut *self.rows })?,
                None => from.next_value()?,
            };
            fields.insert(name, value);
        }
        Ok(Value::Object(fields))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        let rows = self.level == Level::Rows;
        if rows {
            self.rows.begin();
        }
        while let Some(value) = from.next_element()? {
            if rows { self.rows.add(value) } else { all.push(value) }
        }
        Ok(Value::Array(all))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, it: bool) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_i64<E: Error>(self, it: i64) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_u64<E: Error>(self, it: u64) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_f64<E: Error>(self, it: f64) -> Result<Value, E> {
        Ok(it.into())
    }

    fn visit_str<E: Error>(self, it: &str) -> Result<Value, E> {
        Ok(it.into())
    }
}
