//! A schedule as the API answers it.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::tolerant::Fields;

/// One report schedule: which report, over which hosts and domain groups, how often, to whom.
///
/// Reading is tolerant: a text may come as a number, a list as a single text or `null`, a time as digits in a text.
/// A field that is absent reads like `null`. Only an absent or empty `id` and a value of another shape are refused.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Schedule {
    /// "Schedule ID."
    pub id: ScheduleId,
    /// "Schedule name."
    pub name: String,
    /// "The type of planning": the kind of report. An open set; `generic` is the only documented value.
    #[serde(rename = "type")]
    pub kind: String,
    /// "Frequency of planned creation." An open set; `daily` is the only value in the examples.
    #[serde(rename = "schedule")]
    pub frequency: String,
    /// "Hosts reported and observed in the report." `None` is the wire's `null`, which is not an empty list.
    pub hosts: Option<Vec<String>>,
    /// "Domain Groups involved in the report." `None` is the wire's `null`, which is not an empty list.
    pub services: Option<Vec<String>>,
    /// "Email address to which the report will be sent": recipients.
    pub send_to: Option<Vec<String>>,
    /// "Method used to send the report." `email` in every example.
    pub send_via: String,
    /// An IANA zone name: "Timezone associated with the time interval for which the report was created."
    pub timezone: String,
    /// When the schedule was created.
    #[serde(rename = "scheduled_at")]
    pub created: Option<Timestamp>,
    /// "Name of the user who created the schedule."
    #[serde(rename = "scheduled_by")]
    pub created_by: String,
    /// "Date of the first execution of the report."
    #[serde(rename = "start_timestamp")]
    pub first_run: Option<Timestamp>,
    /// "Date the report was last executed": the last execution, not an end date.
    #[serde(rename = "end_timestamp")]
    pub last_run: Option<Timestamp>,
    /// Whatever else the server sent, kept so that an export loses nothing.
    #[serde(flatten)]
    pub other: Map<String, Value>,
}

impl Schedule {
    /// A schedule of which nothing but the identifier is known.
    pub fn new(id: ScheduleId) -> Self {
        Self {
            id,
            name: String::new(),
            kind: String::new(),
            frequency: String::new(),
            hosts: None,
            services: None,
            send_to: None,
            send_via: String::new(),
            timezone: String::new(),
            created: None,
            created_by: String::new(),
            first_run: None,
            last_run: None,
            other: Map::new(),
        }
    }
}

impl TryFrom<Value> for Schedule {
    type Error = String;

    /// Reads a row.
    ///
    /// # Errors
    /// The field that cannot be read, and why.
    fn try_from(row: Value) -> Result<Self, String> {
        let mut fields = Fields::of(row)?;
        Ok(Self {
            id: fields.id("id")?,
            name: fields.text("name")?,
            kind: fields.text("type")?,
            frequency: fields.text("schedule")?,
            hosts: fields.list("hosts")?,
            services: fields.list("services")?,
            send_to: fields.list("send_to")?,
            send_via: fields.text("send_via")?,
            timezone: fields.text("timezone")?,
            created: fields.time("scheduled_at")?,
            created_by: fields.text("scheduled_by")?,
            first_run: fields.time("start_timestamp")?,
            last_run: fields.time("end_timestamp")?,
            other: fields.0,
        })
    }
}

impl<'de> Deserialize<'de> for Schedule {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::try_from(Value::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// The server's name for a schedule. Opaque: compared and sent, never taken apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct ScheduleId(String);

impl ScheduleId {
    /// Takes the identifier as it stands; white space around it is no part of it.
    ///
    /// `None` when nothing is left, and for `.` and `..`: a browser folds these away in a path, even encoded, so that
    /// an update would reach another resource.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        (!matches!(text, "" | "." | "..")).then(|| Self(text.to_owned()))
    }

    /// The identifier as the server wrote it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ScheduleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ScheduleId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        alone(deserializer, |fields| fields.id("id"))
    }
}

/// UNIX microseconds, exact: never converted to a floating-point number on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Timestamp(i64);

impl Timestamp {
    /// A time from UNIX microseconds.
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// UNIX microseconds.
    pub const fn micros(self) -> i64 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        alone(deserializer, |fields| fields.time("time")?.ok_or_else(|| "the time is empty".to_owned()))
    }
}

/// A value that stands by itself, read as the field it would be.
fn alone<'de, D: serde::Deserializer<'de>, T>(
    deserializer: D,
    read: impl Fn(&mut Fields) -> Result<T, String>,
) -> Result<T, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let mut fields = Fields(["id", "time"].into_iter().map(|name| (name.to_owned(), value.clone())).collect());
    read(&mut fields).map_err(serde::de::Error::custom)
}
