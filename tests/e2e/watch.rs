//! The watcher: whatever the browser's console, or its content security policy, complains about fails the journey.

use std::sync::{Arc, Mutex};

use axum::http::Method;
use serde_json::{Value, json};

use thirtyfour::common::command::{Command, ExtensionCommand};

use crate::browser::{Browser, Session};
use crate::server::Record;

/// What a journey brings about itself; a browser's word about it is no fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    /// An answer with this status.
    Status(u16),
    /// A server that is not there.
    NoServer,
    /// An API that allows no calls from the page's origin.
    NotAllowed,
    /// A part of the wasm that is not there.
    NoPart,
}

/// What is expected in one journey. Cheap to clone; every clone is the same list.
#[derive(Clone, Default)]
pub(crate) struct Expectations(Arc<Mutex<Vec<Expected>>>);

impl Expectations {
    pub(crate) fn of(expected: &[Expected]) -> Self {
        Self(Arc::new(Mutex::new(expected.to_vec())))
    }

    pub(crate) fn add(&self, expected: Expected) {
        self.0.lock().unwrap().push(expected);
    }

    /// Whether a complaint is only about something expected, and so can be left out.
    fn cover(&self, complaint: &str) -> bool {
        self.0.lock().unwrap().iter().any(|expected| match expected {
            Expected::Status(status) => {
                complaint.contains(&format!("Failed to load resource: the server responded with a status of {status}"))
            }
            Expected::NoPart => complaint.contains("second-"),
            Expected::NotAllowed => {
                complaint.contains("blocked by CORS policy") || complaint.contains("net::ERR_FAILED")
            }
            Expected::NoServer => complaint.contains("Failed to load resource: net::ERR_"),
        })
    }
}

/// Every complaint so far that nobody expected.
pub(crate) async fn complaints(session: &Session, record: &Record, expected: &Expectations) -> Vec<String> {
    let console = match session.browser {
        Browser::Chromium => chromium(session).await,
        Browser::Firefox => firefox(&session.printed()),
    };
    let violations = record.violations().into_iter().map(|report| format!("content security policy: {report}"));
    console.into_iter().filter(|complaint| !expected.cover(complaint)).chain(violations).collect()
}

/// Chromium's own log holds the console, exceptions, rejections, policy violations and failed requests.
async fn chromium(session: &Session) -> Vec<String> {
    let answer =
        session.web.cmd(Command::ExtensionCommand(Box::new(BrowserLog))).await.expect("chromedriver gives its log");
    let Ok(Value::Array(entries)) = answer.value_json() else { panic!("the log of chromedriver is a list") };
    let severe = entries.into_iter().filter(|entry| entry["level"] == "SEVERE");
    severe.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
}

/// Firefox prints `console.error: …`, and `JavaScript error: …` for exceptions and rejections nobody handled.
///
/// Its own parts speak there, too; what they say names a file of theirs, if not at once then in the lines below. And where
/// it ended the scripts of a page about to be left, which it says, the next call of what it ended is no fault of the page's.
fn firefox(printed: &[String]) -> Vec<String> {
    const OWN: [&str; 3] = ["chrome://", "resource://", "moz-extension://"];
    const ENDED: &str = "Script terminated by timeout";
    const CALLED_AFTER: &str = "closure invoked recursively or after being dropped";
    let mut records: Vec<String> = Vec::new();
    for line in printed {
        match records.last_mut() {
            Some(record) if is_continued(line) => *record = format!("{record}\n{line}"),
            Some(_) | None => records.push(line.clone()),
        }
    }
    let mut ended = false;
    records.retain(|record| {
        ended |= record.contains(ENDED);
        let is_error = record.starts_with("console.error:") || record.starts_with("JavaScript error:");
        is_error && !OWN.iter().any(|part| record.contains(part)) && !(ended && record.contains(CALLED_AFTER))
    });
    records
}

/// Whether a line belongs to the one above: indented, empty, or a step of a stack.
fn is_continued(line: &str) -> bool {
    line.is_empty() || line.starts_with(' ') || line.split_once('@').is_some_and(|(_, place)| place.contains("://"))
}

/// chromedriver's `POST /session/{id}/se/log`.
#[derive(Debug)]
struct BrowserLog;

impl ExtensionCommand for BrowserLog {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "type": "browser" }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/se/log".into()
    }
}

#[cfg(test)]
mod tests {
    use super::firefox;

    const CALLED: &str = "JavaScript error: http://127.0.0.1/cadenza.js, line 1: Error: closure invoked recursively or after being dropped";

    fn complaints(printed: &[&str]) -> Vec<String> {
        firefox(&printed.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn what_firefox_ended_itself_is_no_complaint_and_all_else_is_one() {
        let ended = "JavaScript warning: http://127.0.0.1/cadenza.wasm, line 1: Script terminated by timeout at:";
        assert_eq!(complaints(&[ended, "@http://127.0.0.1/cadenza.wasm:wasm-function[1]:0x1", CALLED]), [""; 0]);
        assert_eq!(complaints(&[CALLED, ended]), [CALLED]);
        let other = "JavaScript error: http://127.0.0.1/cadenza.js, line 1: TypeError: it is null";
        assert_eq!(complaints(&[ended, other, CALLED]), [other]);
    }

    #[test]
    fn firefoxs_own_words_are_no_complaint() {
        assert_eq!(
            complaints(&["JavaScript error: resource://gre/it.sys.mjs, line 1: Error", "console.error: ours"]),
            ["console.error: ours"]
        );
        assert_eq!(complaints(&["console.error: \"a\"", "  at chrome://browser/it.js"]), [""; 0]);
    }
}
