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
};
