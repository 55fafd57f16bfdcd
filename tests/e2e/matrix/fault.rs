//! The twenty faults, and why these.
//!
//! They are those a person meets: a line that breaks before or after the server acted (lost Wi-Fi, a restarted server), one
//! that falls silent (a tunnel, a firewall that forgets), what proxies answer of their own (a limit, a wrong path, a server
//! behind them that is gone or too slow, a portal's page in place of everything), and what an API itself says when it fails,
//! refuses or is busy. Each stands for a way of its own through the app. Left out is what only repeats one of these: 405 is
//! read as 404, 503 as 502, 414 as 413, 409 and 422 as 400 but for their words, and a body that is empty or `5` as one cut
//! short. All of them are in the matrix on the host (`tests/it/fault_matrix`), which has no screen.

use crate::server::{Harm, Heard};
use crate::watch::Expected;

/// One of them.
pub(super) struct Fault {
    pub(super) name: &'static str,
    pub(super) harm: Harm,
    /// It meets the look after a lost answer, too, so that what became of a change cannot be known.
    pub(super) stays: bool,
}

/// What the API asks for when it is busy, in milliseconds: unlike every other time in the app, so that it can be ended alone.
pub(super) const PAUSE: u32 = 17_000;

const fn fault(name: &'static str, done: bool, heard: Heard) -> Fault {
    Fault { name, harm: Harm { done, heard }, stays: false }
}

const fn staying(name: &'static str, done: bool, heard: Heard) -> Fault {
    Fault { name, harm: Harm { done, heard }, stays: true }
}

pub(super) const FAULTS: [Fault; 20] = [
    fault("a reset before it was done", false, Heard::Reset),
    fault("a reset after it was done", true, Heard::Reset),
    fault("a connection that ends in the body", true, Heard::HalfThenEnd),
    fault("silence before it was done", false, Heard::Silence),
    fault("silence in the body", true, Heard::HalfThenSilence),
    fault("a proxy's page 400", false, Heard::Page(400)),
    fault("a proxy's page 404", false, Heard::Page(404)),
    fault("a proxy's page 413", false, Heard::Page(413)),
    fault("a proxy's page 502 before it was done", false, Heard::Page(502)),
    fault("a proxy's page 502 after it was done", true, Heard::Page(502)),
    staying("a proxy's page 502 that stays, before it was done", false, Heard::Page(502)),
    staying("a proxy's page 504 that stays, after it was done", true, Heard::Page(504)),
    fault("another's page 200 before it was done", false, Heard::Page(200)),
    fault("another's page 200 after it was done", true, Heard::Page(200)),
    fault("an error 500 after it was done", true, Heard::Json(500, r#"{"message":"no disk"}"#)),
    fault("a 200 that says error", false, Heard::Json(200, r#"{"status":"error","message":"no"}"#)),
    fault("a 200 cut short after it was done", true, Heard::HalfAsWhole),
    fault("a 401", false, Heard::Json(401, r#"{"message":"Unauthorized"}"#)),
    fault("a 403", false, Heard::Json(403, r#"{"message":"Forbidden"}"#)),
    fault("a 429 with a pause", false, Heard::Busy("17")),
];

impl Fault {
    /// What the browser may say of it in its console, by the status that came.
    pub(super) fn expected(&self) -> Vec<Expected> {
        match self.harm.heard {
            Heard::Reset | Heard::HalfThenEnd => vec![Expected::NoServer],
            Heard::Page(200) | Heard::Json(200, _) | Heard::HalfAsWhole | Heard::Silence | Heard::HalfThenSilence => {
                vec![]
            }
            Heard::Page(status) | Heard::Json(status, _) => vec![Expected::Status(status)],
            Heard::Busy(_) => vec![Expected::Status(429)],
        }
    }

    /// The API refuses the token, and whoever it belongs to.
    pub(super) fn refuses_the_token(&self) -> bool {
        matches!(self.harm.heard, Heard::Json(401, _))
    }

    /// The API refuses the call, and says that the token is to blame.
    pub(super) fn forbids(&self) -> bool {
        matches!(self.harm.heard, Heard::Json(403, _))
    }
}
