//! The answer to the list call, read row by row so that one bad row does not lose the page.

use serde_json::Value;

use crate::reader::{self, Rows};
use crate::tolerant::{Fields, json};
use crate::{Schedule, body};

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
    /// The body is not JSON, is cut off, or has no `data.registries` array; in words.
    pub fn decode(body: &str) -> Result<Self, String> {
        let mut listing = Self::default();
        let mut data = body::data(body::answer(body, |body| reader::read(body, &mut listing))?)?;
        let Value::Array(_) = data.take("registries") else { return Err("no list at data.registries".to_owned()) };
        Ok(Self { total: total(&mut data), ..listing })
    }
}

impl Rows for Listing {
    fn begin(&mut self) {
        *self = Self::default();
    }

    fn add(&mut self, row: Value) {
        let place = self.rows.len() + self.unreadable.len() + 1;
        let id = id(&row);
        match Schedule::try_from(row) {
            Ok(schedule) => self.rows.push(schedule),
            Err(why) => self.unreadable.push(Unreadable { place, id, why }),
        }
    }
}

fn total(data: &mut Fields) -> Option<u64> {
    let paginated = data.take("pagination").get("total").and_then(Value::as_u64);
    let plain = ["total", "count"].into_iter().find_map(|name| data.take(name).as_u64());
    plain.or(paginated)
}

/// The id of a row that may be broken elsewhere.
pub(crate) fn id(row: &Value) -> Option<String> {
    match row.get("id")? {
        Value::String(id) => Some(id.clone()),
        Value::Number(id) => Some(json(id)),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}
