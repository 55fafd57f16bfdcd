//! The answer to the list call, read row by row so that one bad row does not lose the page.

use std::fmt;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::Schedule;
use crate::tolerant::{Fields, json};

/// The rows of one list answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Listing {
    /// The rows that could be read, in the server's order.
    pub rows: Vec<Schedule>,
    /// The rows that could not, each with the reason.
    pub unreadable: Vec<Unreadable>,
    /// How many rows match in all, where the server says so: `data.total`, `data.count` or `data.pagination.total`.
    pub total: Option<u64>,
}

/// A row that was sent and cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable {
    /// Its place in the answer, from 1.
    pub place: usize,
    /// Its id, when at least that could be read.
    pub id: Option<String>,
    /// What is wrong with it, in the decoder's words.
    pub why: String,
}

/// A list answer as documented, read without a tree of values in between.
#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    status: Value,
    data: Data,
}

#[derive(Deserialize)]
struct Data {
    registries: Rows,
    #[serde(default)]
    total: Value,
    #[serde(default)]
    count: Value,
    #[serde(default)]
    pagination: Value,
}

/// The rows, taken down one by one.
#[derive(Default)]
struct Rows {
    rows: Vec<Schedule>,
    unreadable: Vec<Unreadable>,
    count: usize,
}

impl Listing {
    /// Reads the body of a list answer.
    ///
    /// # Errors
    /// The body is not JSON, is cut off, or has no `data.registries` array; in words.
    pub fn decode(body: &str) -> Result<Self, String> {
        match serde_json::from_str(body) {
            Ok(Answer { status, data }) if crate::body::is_success(&status) => Ok(Self::from(data)),
            // Of any other shape, a row that is no object included: slower, and in words.
            Ok(_) | Err(_) => Self::of_any_shape(body),
        }
    }

    fn of_any_shape(body: &str) -> Result<Self, String> {
        let mut data = crate::body::data(body)?;
        let Value::Array(values) = data.take("registries") else { return Err("no list at data.registries".to_owned()) };
        let mut rows = Rows::default();
        for value in values {
            match Fields::of(value) {
                Ok(fields) => rows.add(fields),
                Err(why) => rows.lose(None, why),
            }
        }
        let [total, count, pagination] = ["total", "count", "pagination"].map(|name| data.take(name));
        Ok(Self::from(Data { registries: rows, total, count, pagination }))
    }
}

impl From<Data> for Listing {
    fn from(data: Data) -> Self {
        let Data { registries: Rows { rows, unreadable, .. }, total, count, pagination } = data;
        let paginated = pagination.get("total").and_then(Value::as_u64);
        Self { rows, unreadable, total: total.as_u64().or(count.as_u64()).or(paginated) }
    }
}

impl Rows {
    fn add(&mut self, mut fields: Fields) {
        match Schedule::of(&mut fields) {
            Ok(schedule) => {
                self.rows.push(schedule);
                self.count += 1;
            }
            Err(why) => self.lose(fields.get("id").and_then(id), why),
        }
    }

    fn lose(&mut self, id: Option<String>, why: String) {
        self.count += 1;
        self.unreadable.push(Unreadable { place: self.count, id, why });
    }
}

impl<'de> Deserialize<'de> for Rows {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_seq(Self::default())
    }
}

impl<'de> Visitor<'de> for Rows {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<S: SeqAccess<'de>>(mut self, mut seq: S) -> Result<Self, S::Error> {
        while let Some(fields) = seq.next_element()? {
            self.add(fields);
        }
        Ok(self)
    }
}

/// The id of a row that may be broken elsewhere.
pub(crate) fn id(id: &Value) -> Option<String> {
    match id {
        Value::String(id) => Some(id.clone()),
        Value::Number(id) => Some(json(id)),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}
