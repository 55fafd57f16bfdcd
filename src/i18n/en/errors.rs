//! The errors in English.

use crate::i18n::{ErrorText, Errors};

pub(super) const ERRORS: Errors = Errors {
    signed_out: ErrorText { what: "You are signed out", advice: "Sign in with a token the API accepts." },
    not_allowed: ErrorText {
        what: "You may not do this",
        advice: "Your token is good, but it may only read. Ask for a token with the right to write.",
    },
    rejected: ErrorText { what: "The API refused this", advice: "Correct what it names and try again." },
    missing: ErrorText {
        what: "There is no such schedule",
        advice: "It may have been deleted meanwhile. The list shows what there is.",
    },
    conflict: ErrorText {
        what: "Someone else changed this meanwhile",
        advice: "Nothing was saved. Look at its present state before you try again.",
    },
    too_large: ErrorText {
        what: "This is more than the API accepts at once",
        advice: "Send fewer values, or delete fewer schedules at a time.",
    },
    busy: ErrorText { what: "The API is busy", advice: "It asks for a pause. Try again in a minute." },
    busy_for: |seconds| match seconds {
        1 => "It asks for a pause of 1 second. Try again then.".to_owned(),
        seconds => format!("It asks for a pause of {seconds} seconds. Try again then."),
    },
    failed: ErrorText {
        what: "The API failed",
        advice: "The fault is on its side. Try again; if it stays, tell whoever runs it.",
    },
    not_the_api: ErrorText {
        what: "Something else answered in place of the API",
        advice: "A proxy, a sign-in page of the network, or a wrong address. Check the connection and the configured API address.",
    },
    redirected: ErrorText {
        what: "The API sent us to another address",
        advice: "The token does not follow redirects. Set the API’s final address in the configuration.",
    },
    unreadable: ErrorText {
        what: "The answer could not be read",
        advice: "It was cut off, empty or of an unknown shape. Try again.",
    },
    offline: ErrorText { what: "You are offline", advice: "Connect to the network and try again." },
    unreachable: ErrorText {
        what: "The API cannot be reached",
        advice: "It may be down, its address may be wrong, or it may not allow calls from this page (CORS).",
    },
    timed_out: ErrorText { what: "The API did not answer in time", advice: "It may be busy. Try again." },
};
