//! The errors in English.

use crate::api::error::{Call, Write};
use crate::i18n::{ErrorText, Errors};

pub(super) const ERRORS: Errors = Errors {
    signed_out: ErrorText { what: "You are signed out", advice: "Sign in with a token the API accepts." },
    not_allowed: |call| match call {
        Call::List | Call::Read => ErrorText {
            what: "You can’t see this",
            advice: "Your token is valid but has no access to it. Ask for a token that has.",
        },
        Call::Write(_) => ErrorText {
            what: "You can’t do this",
            advice: "Your token is valid but read-only. Ask for a token that can write.",
        },
    },
    rejected: |call| match call {
        Call::List => ErrorText { what: "The API refused this request", advice: "Check the filters and try again." },
        Call::Read => ErrorText { what: "The API refused this request", advice: "Check the address and try again." },
        Call::Write(_) => ErrorText { what: "The API refused this", advice: "Correct what it names and try again." },
    },
    missing: ErrorText {
        what: "There is no such schedule",
        advice: "It may have been deleted meanwhile. The list shows what there is.",
    },
    not_offered: |call| match call {
        Call::List | Call::Read | Call::Write(Write::Create | Write::Update) => {
            ErrorText { what: "The API has no such address", advice: "Check the configured API address (api_base)." }
        }
        Call::Write(Write::Delete) => ErrorText {
            what: "The API has no such address",
            advice: "Check the configured API address (api_base) and the path for deleting (delete_path).",
        },
    },
    conflict: |call| match call {
        Call::List | Call::Read => ErrorText {
            what: "The API can’t answer this at the moment",
            advice: "It reports a conflict. Try again; if it continues, contact its administrator.",
        },
        Call::Write(Write::Create) => ErrorText {
            what: "It conflicts with a schedule that exists",
            advice: "Change what the API names, such as the name, and try again.",
        },
        Call::Write(Write::Update) => ErrorText {
            what: "Someone else changed this meanwhile",
            advice: "Nothing was saved. Check its current state before you try again.",
        },
        Call::Write(Write::Delete) => ErrorText {
            what: "The API can’t delete this at the moment",
            advice: "It may be in use or be changed by someone else. Refresh the list and try again.",
        },
    },
    too_large: |call| match call {
        Call::List | Call::Read => {
            ErrorText { what: "The request is too long for the API", advice: "Use fewer or shorter filters." }
        }
        Call::Write(Write::Create | Write::Update) => {
            ErrorText { what: "This is more than the API accepts at once", advice: "Send fewer values." }
        }
        Call::Write(Write::Delete) => {
            ErrorText { what: "This is more than the API accepts at once", advice: "Delete fewer schedules at a time." }
        }
    },
    busy: ErrorText { what: "The API is busy", advice: "It asks for a pause. Try again in a minute." },
    busy_for: |seconds| match seconds {
        1 => "It asks for a pause of 1 second. Try again then.".to_owned(),
        seconds => format!("It asks for a pause of {seconds} seconds. Try again then."),
    },
    failed: ErrorText {
        what: "Server error",
        advice: "Try again; if it continues, contact the administrator of the API.",
    },
    down: ErrorText {
        what: "The API’s server is not available",
        advice: "Something in front of it, such as a proxy, says so. Try again in a minute; if it continues, contact the \
                 administrator of the API.",
    },
    not_the_api: ErrorText {
        what: "Unexpected response (not from the API)",
        advice: "A proxy or a sign-in page of the network may have answered, or the address is wrong. Check the connection \
                 and the configured API address (api_base).",
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
    stopped: ErrorText { what: "You stopped waiting", advice: "The API had not answered yet. Try again." },
    unclear: |write| match write {
        Write::Create => ErrorText {
            what: "It may have been created anyway",
            advice: "The answer was lost, and checking failed as well. Check the list before you send it again, or there \
                     may be two.",
        },
        Write::Update => ErrorText {
            what: "It is not known whether this was saved",
            advice: "The answer was lost, and checking failed as well. Check the schedule before you try again.",
        },
        Write::Delete => ErrorText {
            what: "It is not known whether anything was deleted",
            advice: "The answer was lost, and checking failed as well. Refresh the list before you try again.",
        },
    },
};
