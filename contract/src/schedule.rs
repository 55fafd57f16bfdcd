//! A schedule as the API answers it.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::tolerant;

/// One report schedule: which report, over which hosts and domain groups, how often, to whom.
///
/// Reading is tolerant: a text may come as a number, a list as a single text or `null`, a time as digits in a text.
/// A field that is absent reads like `null`. Only an absent or empty `id` and a value of another shape are refused.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Schedule {
    /// "Schedule ID."
    pub id: ScheduleId,
    /// "Schedule name."
    #[serde(default, deserialize_with = "tolerant::text")]
    pub name: String,
    /// "The type of planning": the kind of report. An open set; `generic` is the only documented value.
    #[serde(rename = "type", default, deserialize_with = "tolerant::text")]
    pub kind: String,
    /// "Frequency of planned creation." An open set; `daily` is the only value in the examples.
    #[serde(rename = "schedule", default, deserialize_with = "tolerant::text")]
    pub frequency: String,
    /// "Hosts reported and observed in the report." `None` is the wire's `null`, which is not an empty list.
    #[serde(default, deserialize_with = "tolerant::list")]
    pub hosts: Option<Vec<String>>,
    /// "Domain Groups involved in the report." `None` is the wire's `null`, which is not an empty list.
    #[serde(default, deserialize_with = "tolerant::list")]
    pub services: Option<Vec<String>>,
    /// "Email address to which the report will be sent": recipients.
    #[serde(default, deserialize_with = "tolerant::list")]
    pub send_to: Option<Vec<String>>,
    /// "Method used to send the report." `email` in every example.
    #[serde(default, deserialize_with = "tolerant::text")]
    pub send_via: String,
    /// An IANA zone name: "Timezone associated with the time interval for which the report was created."
    #[serde(default, deserialize_with = "tolerant::text")]
    pub timezone: String,
    /// When the schedule was created.
    #[serde(rename = "scheduled_at", default, deserialize_with = "tolerant::time")]
    pub created: Option<Timestamp>,
    /// "Name of the user who created the schedule."
    #[serde(rename = "scheduled_by", default, deserialize_with = "tolerant::text")]
    pub created_by: String,
    /// "Date of the first execution of the report."
    #[serde(rename = "start_timestamp", default, deserialize_with = "tolerant::time")]
    pub first_run: Option<Timestamp>,
    /// "Date the report was last executed": the last execution, not an end date.
    #[serde(rename = "end_timestamp", default, deserialize_with = "tolerant::time")]
    pub last_run: Option<Timestamp>,
    /// Whatever else the server sent, kept so that an export loses nothing.
    #[serde(flatten)]
    pub other: Map<String, Value>,
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
        let text = tolerant::text(deserializer)?;
        Self::new(&text).ok_or_else(|| serde::de::Error::custom("not usable as an id"))
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
        tolerant::time(deserializer)?.ok_or_else(|| serde::de::Error::custom("the time is empty"))
    }
}
