//! The envelopes around requests and answers.

use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};

use crate::tolerant::{self, Fields};
use crate::{Schedule, ScheduleId};

/// `{"attrs": …}`: the body of a create or an update.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attrs<T> {
    /// The attributes to write.
    pub attrs: T,
}

/// `{"schedules_ids": […]}`: the body of a delete; the odd plural is the API's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// The schedules to delete, all or none.
    pub schedules_ids: Vec<ScheduleId>,
}

/// `{"data": …, "message": …, "status": "ok"}`: every answer that carries data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Envelope<T> {
    /// What was asked for.
    pub data: T,
    /// The server's sentence about it.
    #[serde(default)]
    pub message: String,
    /// `ok` in every documented answer.
    #[serde(default)]
    pub status: String,
}

/// `{"schedule": …}`: the data of a read, a create and an update.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct One {
    /// The schedule as it now stands.
    pub schedule: Schedule,
}

/// `{"message": …, "status": "ok"}`: the answer to a delete, which has no data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deleted {
    /// The server's sentence about it.
    #[serde(default)]
    pub message: String,
    /// `ok` in the documented answer.
    #[serde(default)]
    pub status: String,
}

/// What a refusal says: the documented message and, if the server is kind, one or more sentences by field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// The server's sentence; empty when it sent none.
    pub message: String,
    /// `error` in the reference server's refusals.
    pub status: String,
    /// Sentences by wire name of the field. A single text reads as a list of one.
    #[serde(serialize_with = "by_field", skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<(String, Vec<String>)>,
}

impl One {
    /// Reads the body of an answer that carries one schedule.
    ///
    /// # Errors
    /// The body is not JSON, is cut off, or has no readable `data.schedule`; in words.
    pub fn decode(body: &str) -> Result<Schedule, String> {
        Schedule::try_from(data(answer(body, tree)?)?.take("schedule"))
    }

    /// The same for an answer to a change: it must say that it was made.
    ///
    /// # Errors
    /// As of [`One::decode`]; the answer does not say `ok`.
    pub fn confirmed(body: &str) -> Result<Schedule, String> {
        confirmed(body)?;
        Self::decode(body)
    }
}

impl Deleted {
    /// Reads the body of the answer to a delete.
    ///
    /// # Errors
    /// The body is not JSON, is cut off, or does not say `ok`; in words.
    pub fn confirmed(body: &str) -> Result<(), String> {
        confirmed(body)
    }
}

impl Failure {
    /// Reads the body of a refusal; `None` when it is no JSON object. Whatever has another shape is passed over.
    pub fn decode(body: &str) -> Option<Self> {
        let mut fields = Fields::of(serde_json::from_str(body).ok()?).ok()?;
        let errors = match fields.take("errors") {
            Value::Object(errors) => errors,
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Map::new(),
        };
        let errors = errors.into_iter().filter_map(|(field, said)| Some((field, tolerant::list(said).ok()??)));
        Some(Self {
            errors: errors.collect(),
            message: fields.text("message").unwrap_or_default(),
            status: fields.text("status").unwrap_or_default(),
        })
    }
}

/// Whether the `status` of an answer is that of a success.
pub fn is_ok(status: &str) -> bool {
    status.trim().eq_ignore_ascii_case("ok")
}

fn confirmed(body: &str) -> Result<(), String> {
    let status = answer(body, tree)?.text("status")?;
    if is_ok(&status) { Ok(()) } else { Err(other_status(&status)) }
}

/// The `data` of an answer that does not say of itself that it failed.
pub(crate) fn data(mut answer: Fields) -> Result<Fields, String> {
    match answer.text("status")?.as_str() {
        silent if silent.is_empty() || is_ok(silent) => {}
        status => return Err(other_status(status)),
    }
    Fields::of(answer.take("data")).map_err(|why| format!("data: {why}"))
}

fn other_status(status: &str) -> String {
    format!("status: “{status}”, expected “ok”")
}

/// The fields of a whole answer.
pub(crate) fn answer(body: &str, read: impl FnOnce(&str) -> serde_json::Result<Value>) -> Result<Fields, String> {
    if body.trim().is_empty() {
        return Err("empty body".to_owned());
    }
    Fields::of(read(body).map_err(|error| error.to_string())?)
}

fn tree(body: &str) -> serde_json::Result<Value> {
    serde_json::from_str(body)
}

fn by_field<S: Serializer>(errors: &[(String, Vec<String>)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(errors.iter().map(|(field, said)| (field, said)))
}
