//! A field of many values, in English.

use super::number;
use crate::i18n::ValueTexts;
use crate::invisible_chars::plain;
use crate::tag_input::{Fault, News, ValueKind};

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

fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Empty => "empty",
        Fault::NoAt => "no @",
        Fault::NoMailbox => "nothing before the @",
        Fault::NoDomain => "no domain after the @",
        Fault::Character => "a character that cannot be in it",
        Fault::Hidden => "an invisible character",
        Fault::Dots => "a dot too many",
        Fault::TooLong => "too long",
        Fault::LongMailbox => "more than 64 characters before the @",
        Fault::LongLabel => "more than 63 characters between two dots",
        Fault::Url => "a URL, not a host",
        Fault::Mail => "an email address, not a host",
        Fault::NoName => "no letter or digit",
        Fault::NoId => "cannot be an ID",
        Fault::Link => "a link, but not to a schedule",
        Fault::Several => "more than one address",
    }
}

fn news(news: &News) -> String {
    match news {
        News::Given { kind, added, bad, folded: _ } => match (added.as_slice(), bad.as_slice()) {
            ([], _) => String::new(),
            // What is wrong says more than that it came.
            ([one], [(_, why), ..]) => format!("“{}” is not {}: {}", plain(one), one_of(*kind), fault(*why)),
            ([one], []) => format!("{} added", plain(one)),
            (many, []) => format!("{} added", number(many.len() as u64)),
            (many, some) => format!("{} added, {}", number(many.len() as u64), to_fix(some.len())),
        },
        News::Removed(value) => format!("{} removed", plain(value)),
        News::Emptied(count) => format!("{} removed", number(*count as u64)),
        News::Copied(count) => format!("{} copied", number(*count as u64)),
        News::NotCopied => "Not copied: the browser does not allow it here".to_owned(),
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
