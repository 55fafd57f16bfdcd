//! The envelopes around requests and answers.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Failure {
    /// The server's sentence; empty when it sent none.
    #[serde(default, deserialize_with = "crate::tolerant::text")]
    pub message: String,
    /// `error` in the reference server's refusals.
    #[serde(default, deserialize_with = "crate::tolerant::text")]
    pub status: String,
    /// Sentences by wire name of the field. A single text reads as a list of one.
    #[serde(default, deserialize_with = "sentences", skip_serializing_if = "BTreeMap::is_empty")]
    pub errors: BTreeMap<String, Vec<String>>,
}

/// Sentences by field; whatever has another shape is passed over, for the message alone is worth keeping.
fn sentences<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeMap<String, Vec<String>>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Fields(BTreeMap<String, Lenient>),
        Other(serde::de::IgnoredAny),
    }
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Lenient {
        Known(#[serde(deserialize_with = "crate::tolerant::list")] Option<Vec<String>>),
        Other(serde::de::IgnoredAny),
    }
    Ok(match Either::deserialize(deserializer)? {
        Either::Fields(fields) => fields
            .into_iter()
            .filter_map(|(field, said)| match said {
                Lenient::Known(Some(said)) => Some((field, said)),
                Lenient::Known(None) | Lenient::Other(_) => None,
            })
            .collect(),
        Either::Other(_) => BTreeMap::new(),
    })
}
