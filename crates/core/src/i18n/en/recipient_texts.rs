//! Who gets what, in English.

use crate::i18n::RecipientTexts;

pub(super) const RECIPIENTS: RecipientTexts = RecipientTexts {
    find: "Find a recipient",
    nobody: "No recipients",
    nobody_advice: "No schedule has a recipient.",
    none_found: "No recipient matches",
    address: "Email address",
    schedules: "Schedules",
    all: "All recipients",
    count: |count| match count {
        1 => "1 recipient".to_owned(),
        count => format!("{count} recipients"),
    },
    mailed_by: |count| match count {
        0 => "No schedule mails this address.".to_owned(),
        1 => "1 schedule mails this address.".to_owned(),
        count => format!("{count} schedules mail this address."),
    },
    others: "Other recipients",
    nobody_else: "nobody else",
    successor: "Replace with",
    successor_hint: "The address that takes over; leave it empty to only remove this one.",
    successor_bad: |why| format!("Not an email address: {why}."),
    remove: |count| match count {
        1 => "Remove from 1 schedule".to_owned(),
        count => format!("Remove from {count} schedules"),
    },
    replace: |count| match count {
        1 => "Replace in 1 schedule".to_owned(),
        count => format!("Replace in {count} schedules"),
    },
    question: "Change recipients?",
    will_remove: |address, count| match count {
        1 => format!("{address} will be removed from this schedule:"),
        count => format!("{address} will be removed from these {count} schedules:"),
    },
    will_replace: |address, successor, count| match count {
        1 => format!("{successor} will take the place of {address} in this schedule:"),
        count => format!("{successor} will take the place of {address} in these {count} schedules:"),
    },
    left_without: |count| match count {
        1 => "1 will have no recipients left:".to_owned(),
        count => format!("{count} will have no recipients left:"),
    },
    confirm: "Change recipients",
    under_way: |tried, total| format!("{tried} of {total} schedules"),
    stop: "Stop",
    done: |count| match count {
        1 => "1 schedule changed".to_owned(),
        count => format!("{count} schedules changed"),
    },
    failed: |count| match count {
        1 => "1 schedule stayed as it was".to_owned(),
        count => format!("{count} schedules stayed as they were"),
    },
    unclear: |count| match count {
        1 => "It is not known whether 1 schedule was changed".to_owned(),
        count => format!("It is not known whether {count} schedules were changed"),
    },
};
