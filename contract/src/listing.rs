//! The answer to the list call, read row by row so that one bad row does not lose the page.

use serde::Deserialize;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::{Envelope, Schedule};

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

impl Listing {
    /// Reads the body of a list answer.
    ///
    /// # Errors
    /// The body is not JSON, is cut off, or has no `data.registries` array.
    pub fn decode(body: &str) -> Result<Self, serde_json::Error> {
        let Envelope { data, .. } = serde_json::from_str::<Envelope<Data<'_>>>(body)?;
        let mut listing = Self { total: data.total(), ..Self::default() };
        for (at, row) in data.registries.into_iter().enumerate() {
            match serde_json::from_str(row.get()) {
                Ok(schedule) => listing.rows.push(schedule),
                Err(error) => listing.unreadable.push(Unreadable::new(at + 1, row.get(), &error)),
            }
        }
        Ok(listing)
    }
}

/// Rows stay raw text at first: a row of the wrong shape must fail alone.
#[derive(Deserialize)]
struct Data<'a> {
    #[serde(borrow)]
    registries: Vec<&'a RawValue>,
    #[serde(default)]
    total: Option<Value>,
    #[serde(default)]
    count: Option<Value>,
    #[serde(default)]
    pagination: Option<Value>,
}

impl Data<'_> {
    fn total(&self) -> Option<u64> {
        let paginated = self.pagination.as_ref().and_then(|pagination| pagination.get("total"));
        [self.total.as_ref(), self.count.as_ref(), paginated].into_iter().flatten().find_map(Value::as_u64)
    }
}

impl Unreadable {
    fn new(place: usize, row: &str, error: &serde_json::Error) -> Self {
        let fields = serde_json::from_str::<Map<String, Value>>(row).unwrap_or_default();
        let id = fields.get("id").and_then(|id| match id {
            Value::String(id) => Some(id.clone()),
            Value::Number(id) => Some(id.to_string()),
            Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
        });
        let why = fields.into_iter().find_map(wrong_field).unwrap_or_else(|| reason(error));
        Self { place, id, why }
    }
}

/// The decoder does not say which field it stumbled over, so each is tried alone beside a sound id.
fn wrong_field((name, value): (String, Value)) -> Option<String> {
    let mut alone = Map::from_iter([("id".to_owned(), Value::from("alone"))]);
    alone.insert(name.clone(), value);
    let error = serde_json::from_value::<Schedule>(Value::Object(alone)).err()?;
    Some(format!("{name}: {}", reason(&error)))
}

/// The error without its place in the text, which means nothing to a reader of the table.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split_once(" at line ").map_or(text.as_str(), |(reason, _)| reason).to_owned()
}
