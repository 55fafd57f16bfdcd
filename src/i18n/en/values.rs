//! A field of many values, in English.

use super::number;
use crate::i18n::ValueTexts;
use crate::schedule::{Fault, News, ValueKind};
use crate::visible::plain;

pub(super) const VALUES: ValueTexts = ValueTexts {
    count,
    fault,
    news,
    folded,
    remove: |value| format!("Remove {value}"),
    keys: "Enter edits it, Delete removes it, arrow keys go to the others.",
    empty: "(empty)",
    next_bad: |count| format!("{}: show", bad(count)),
    copy_all: "Copy all",
    remove_all: "Remove all",
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
        Fault::TooLong => "longer than an address can be",
        Fault::Url => "a URL, not a host",
        Fault::Mail => "a mail address, not a host",
        Fault::NoName => "no letter or digit",
        Fault::NoId => "cannot be an ID",
    }
}

fn news(news: &News) -> String {
    match news {
        News::Given { added, bad: faults, folded: _ } => {
            let came = match added.as_slice() {
                [] => None,
                [one] => Some(format!("{} added", plain(one))),
                many => Some(format!("{} added", number(many.len() as u64))),
            };
            let faults = (*faults > 0).then(|| bad(*faults));
            [came, faults].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        News::Removed(value) => format!("{} removed", plain(value)),
        News::Emptied(count) => format!("{} removed", number(*count as u64)),
        News::Copied(count) => format!("{} copied", number(*count as u64)),
        News::NotCopied => "Not copied: the browser does not allow it here".to_owned(),
    }
}

fn folded(count: usize) -> String {
    match count {
        1 => "1 duplicate folded".to_owned(),
        count => format!("{} duplicates folded", number(count as u64)),
    }
}

fn bad(count: usize) -> String {
    match count {
        1 => "1 needs a look".to_owned(),
        count => format!("{} need a look", number(count as u64)),
    }
}
