//! One request of the app as the server received it.

use std::sync::{Arc, Mutex};

use percent_encoding::percent_decode_str;
use serde_json::Value;

/// A request to the API.
#[derive(Clone, Debug)]
pub(crate) struct Call {
    pub(crate) method: String,
    /// Below the API's base.
    pub(crate) path: String,
    /// The parameters, decoded, in their order.
    pub(crate) query: Vec<(String, String)>,
    /// `None` where there was no body, or none that is JSON.
    pub(crate) body: Option<Value>,
    /// The token it was signed with.
    pub(super) signed: Option<String>,
    pub(super) outcome: Arc<Mutex<Outcome>>,
}

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The answer is not there yet.
    Open,
    /// It was answered with this status.
    Answered(u16),
    /// The browser went away before there was an answer.
    Cancelled,
}

impl Call {
    pub(super) fn new(method: &str, path: &str, query: &str, body: &[u8], signed: Option<String>) -> Self {
        Self {
            method: method.to_owned(),
            path: path.to_owned(),
            query: pairs(query),
            body: serde_json::from_slice(body).ok(),
            signed,
            outcome: Arc::new(Mutex::new(Outcome::Open)),
        }
    }

    pub(crate) fn outcome(&self) -> Outcome {
        *self.outcome.lock().unwrap()
    }

    /// The token it was signed with.
    pub(crate) fn token(&self) -> Option<&str> {
        self.signed.as_deref()
    }

    /// Whether it is the list call.
    pub(crate) fn is_list(&self) -> bool {
        self.method == "GET" && self.path == "/reports/schedules"
    }

    /// Whether it could have changed something.
    pub(crate) fn is_write(&self) -> bool {
        self.method != "GET"
    }

    /// The parameters as one text that is easy to compare and to read in a failure.
    pub(crate) fn parameters(&self) -> String {
        let pairs: Vec<String> = self.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        pairs.join("&")
    }
}

fn pairs(query: &str) -> Vec<(String, String)> {
    let decoded = |text: &str| percent_decode_str(&text.replace('+', " ")).decode_utf8().unwrap().into_owned();
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split_once('=').unwrap_or((pair, ""))).map(|(a, b)| (decoded(a), decoded(b))).collect()
}
