//! A field of many values, in English.

use super::number;
use crate::i18n::ValueTexts;
use crate::invisible_chars::escape_hidden;
use crate::tag_input::{Announcement, ValueError, ValueKind};

pub(super) const VALUES: ValueTexts = ValueTexts {
    count,
    fault,
    news,
    folded,
    remove: |value| format!("Remove {value}"),
    keys: "Enter edits it, Delete removes it, arrow keys go to the others.",
    empty: "(empty)",
    next_bad: |count| format!("{}: show", to_fix(count)),
    copy_all: "Copy all",
    remove_all: "Remove all",
    remove_bad: |count| format!("Remove {} invalid", number(count as u64)),
    window: |first, last, all| {
        format!("Showing {}–{} of {}", number(first as u64), number(last as u64), number(all as u64))
    },
    window_before: "Show previous",
    window_after: "Show next",
    undo: "Undo",
};

fn count(kind: ValueKind, count: usize) -> String {
    let (one, many) = match kind {
        ValueKind::Address => ("recipient", "recipients"),
        ValueKind::Host => ("host", "hosts"),
        ValueKind::Group => ("domain group", "domain groups"),
        ValueKind::Id => ("ID", "IDs"),
    };
    format!("{} {}", number(count as u64), if count == 1 { one } else { many })
}

fn fault(fault: ValueError) -> &'static str {
    match fault {
        ValueError::Empty => "empty",
        ValueError::NoAt => "no @",
        ValueError::NoMailbox => "nothing before the @",
        ValueError::NoDomain => "no domain after the @",
        ValueError::Character => "a character that cannot be in it",
        ValueError::Hidden => "an invisible character",
        ValueError::Dots => "a dot too many",
        ValueError::TooLong => "too long",
        ValueError::LongMailbox => "more than 64 characters before the @",
        ValueError::LongLabel => "more than 63 characters between two dots",
        ValueError::Url => "a URL, not a host",
        ValueError::Mail => "an email address, not a host",
        ValueError::NoName => "no letter or digit",
        ValueError::NoId => "cannot be an ID",
        ValueError::Link => "a link, but not to a schedule",
        ValueError::Several => "more than one address",
    }
}

fn news(news: &Announcement) -> String {
    match news {
        Announcement::Given { kind, added, bad, folded: _ } => match (added.as_slice(), bad.as_slice()) {
            ([], _) => String::new(),
            // What is wrong says more than that it came.
            ([one], [(_, why), ..]) => format!("“{}” is not {}: {}", escape_hidden(one), one_of(*kind), fault(*why)),
            ([one], []) => format!("{} added", escape_hidden(one)),
            (many, []) => format!("{} added", number(many.len() as u64)),
            (many, some) => format!("{} added, {}", number(many.len() as u64), to_fix(some.len())),
        },
        Announcement::Removed(value) => format!("{} removed", escape_hidden(value)),
        Announcement::Emptied(count) => format!("{} removed", number(*count as u64)),
        Announcement::Copied(count) => format!("{} copied", number(*count as u64)),
        Announcement::NotCopied => "Not copied: the browser does not allow it here".to_owned(),
    }
}

fn one_of(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Address => "an email address",
        ValueKind::Host => "a host",
        ValueKind::Group => "a domain group",
        ValueKind::Id => "an ID",
    }
}

fn folded(count: usize) -> String {
    match count {
        1 => "1 duplicate removed".to_owned(),
        count => format!("{} duplicates removed", number(count as u64)),
    }
}

fn to_fix(count: usize) -> String {
    format!("{} to fix", number(count as u64))
}
