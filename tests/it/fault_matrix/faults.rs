//! What a line does to a call.

use cadenza_core::api::error::{RawResponse, TransportError};

use crate::transport::{Spoilt, json};

/// One of them.
pub struct Fault {
    pub name: &'static str,
    pub spoilt: Spoilt,
    /// A read that meets it once is tried again.
    pub passes: bool,
    /// A change that meets it may have been made.
    pub open: bool,
}

pub const FAULTS: [Fault; 32] = [
    Fault {
        name: "a reset before the server did it",
        spoilt: Spoilt { done: false, given: |_| Err(TransportError::Unreachable) },
        passes: true,
        open: true,
    },
    Fault {
        name: "a reset after the server did it",
        spoilt: Spoilt { done: true, given: |_| Err(TransportError::Unreachable) },
        passes: true,
        open: true,
    },
    Fault { name: "a body cut off", spoilt: Spoilt { done: true, given: cut_off }, passes: true, open: true },
    Fault {
        name: "a stall before",
        spoilt: Spoilt { done: false, given: |_| Err(TransportError::TimedOut) },
        passes: true,
        open: true,
    },
    Fault {
        name: "a stall after",
        spoilt: Spoilt { done: true, given: |_| Err(TransportError::TimedOut) },
        passes: true,
        open: true,
    },
    Fault {
        name: "200 in HTML, not done",
        spoilt: Spoilt { done: false, given: |_| page(200) },
        passes: false,
        open: true,
    },
    Fault {
        name: "200 that says error, not done",
        spoilt: Spoilt { done: false, given: |_| Ok(json(200, r#"{"status":"error","message":"no"}"#)) },
        passes: true,
        open: true,
    },
    Fault {
        name: "200 of another shape, not done",
        spoilt: Spoilt { done: false, given: |_| Ok(json(200, "5")) },
        passes: true,
        open: true,
    },
    Fault {
        name: "200 without a body, not done",
        spoilt: Spoilt { done: false, given: |_| Ok(json(200, "")) },
        passes: true,
        open: true,
    },
    Fault {
        name: "500, not done",
        spoilt: Spoilt { done: false, given: |_| Ok(json(500, r#"{"message":"no disk"}"#)) },
        passes: true,
        open: true,
    },
    Fault {
        name: "502 in HTML, not done",
        spoilt: Spoilt { done: false, given: |_| page(502) },
        passes: true,
        open: true,
    },
    Fault {
        name: "503 in HTML, not done",
        spoilt: Spoilt { done: false, given: |_| page(503) },
        passes: true,
        open: true,
    },
    Fault {
        name: "504 in HTML, not done",
        spoilt: Spoilt { done: false, given: |_| page(504) },
        passes: true,
        open: true,
    },
    Fault { name: "200 in HTML, done", spoilt: Spoilt { done: true, given: |_| page(200) }, passes: false, open: true },
    Fault {
        name: "200 that says error, done",
        spoilt: Spoilt { done: true, given: |_| Ok(json(200, r#"{"status":"error","message":"no"}"#)) },
        passes: true,
        open: true,
    },
    Fault {
        name: "200 of another shape, done",
        spoilt: Spoilt { done: true, given: |_| Ok(json(200, "5")) },
        passes: true,
        open: true,
    },
    Fault {
        name: "200 without a body, done",
        spoilt: Spoilt { done: true, given: |_| Ok(json(200, "")) },
        passes: true,
        open: true,
    },
    Fault {
        name: "500, done",
        spoilt: Spoilt { done: true, given: |_| Ok(json(500, r#"{"message":"no disk"}"#)) },
        passes: true,
        open: true,
    },
    Fault { name: "502 in HTML, done", spoilt: Spoilt { done: true, given: |_| page(502) }, passes: true, open: true },
    Fault { name: "503 in HTML, done", spoilt: Spoilt { done: true, given: |_| page(503) }, passes: true, open: true },
    Fault { name: "504 in HTML, done", spoilt: Spoilt { done: true, given: |_| page(504) }, passes: true, open: true },
    Fault { name: "400", spoilt: Spoilt { done: false, given: |_| refused(400) }, passes: false, open: false },
    Fault { name: "400 in HTML", spoilt: Spoilt { done: false, given: |_| page(400) }, passes: false, open: false },
    Fault { name: "401", spoilt: Spoilt { done: false, given: |_| refused(401) }, passes: false, open: false },
    Fault { name: "403", spoilt: Spoilt { done: false, given: |_| refused(403) }, passes: false, open: false },
    Fault { name: "404 in HTML", spoilt: Spoilt { done: false, given: |_| page(404) }, passes: false, open: false },
    Fault { name: "405 in HTML", spoilt: Spoilt { done: false, given: |_| page(405) }, passes: false, open: false },
    Fault { name: "409", spoilt: Spoilt { done: false, given: |_| refused(409) }, passes: false, open: false },
    Fault { name: "413 in HTML", spoilt: Spoilt { done: false, given: |_| page(413) }, passes: false, open: false },
    Fault { name: "414 in HTML", spoilt: Spoilt { done: false, given: |_| page(414) }, passes: false, open: false },
    Fault { name: "422", spoilt: Spoilt { done: false, given: |_| refused(422) }, passes: false, open: false },
    Fault {
        name: "429 with Retry-After",
        spoilt: Spoilt { done: false, given: |_| busy(429) },
        passes: true,
        open: false,
    },
];

fn cut_off(answer: RawResponse) -> Result<RawResponse, TransportError> {
    Ok(RawResponse { body: answer.body[..answer.body.len() / 2].to_owned(), ..answer })
}

fn page(status: u16) -> Result<RawResponse, TransportError> {
    let body = "<!doctype html><title>nginx</title>";
    Ok(RawResponse { content_type: "text/html".to_owned(), ..json(status, body) })
}

fn refused(status: u16) -> Result<RawResponse, TransportError> {
    Ok(json(status, r#"{"message":"No"}"#))
}

fn busy(status: u16) -> Result<RawResponse, TransportError> {
    Ok(RawResponse { retry_after: Some("20".to_owned()), ..json(status, r#"{"message":"Slow down"}"#) })
}
