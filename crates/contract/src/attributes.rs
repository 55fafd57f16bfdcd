//! What a client may write.

use serde::{Deserialize, Serialize};

/// The writable attributes of a schedule, each sent only when it is `Some`.
///
/// A create sends all it knows, an update only what moved. The three lists always travel as arrays. The fields
/// stand in the order of the API's examples, so that a body reads like the documentation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attributes {
    /// Hosts in the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hosts: Option<Vec<String>>,
    /// Name of the schedule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Frequency; the wire calls it `schedule`.
    #[serde(rename = "schedule", skip_serializing_if = "Option::is_none")]
    pub frequency: Option<String>,
    /// Recipients.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub send_to: Option<Vec<String>>,
    /// Delivery method.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub send_via: Option<String>,
    /// Domain groups in the report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub services: Option<Vec<String>>,
    /// An IANA zone name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
    /// Kind of report; the wire calls it `type`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

impl Attributes {
    /// Whether there is nothing to send.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
