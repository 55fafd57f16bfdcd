//! A field of many values, in German.

use super::number;
use crate::i18n::ValueTexts;
use crate::invisible_chars::escape_hidden;
use crate::tag_input::{Announcement, ValueError, ValueKind};

pub(super) const VALUES: ValueTexts = ValueTexts {
    count,
    fault,
    news,
    folded,
    remove: |value| format!("{value} entfernen"),
    keys: "Eingabetaste bearbeitet, Entf entfernt den Wert, Pfeiltasten führen zu den anderen.",
    empty: "(leer)",
    next_bad: |count| format!("{}: anzeigen", to_fix(count)),
    copy_all: "Alle kopieren",
    remove_all: "Alle entfernen",
    remove_bad: |count| match count {
        1 => "1 ungültigen entfernen".to_owned(),
        count => format!("{} ungültige entfernen", number(count as u64)),
    },
    window: |first, last, all| {
        format!("{}–{} von {} angezeigt", number(first as u64), number(last as u64), number(all as u64))
    },
    window_before: "Vorherige anzeigen",
    window_after: "Nächste anzeigen",
    undo: "Rückgängig",
};

fn count(kind: ValueKind, count: usize) -> String {
    let (one, many) = match kind {
        ValueKind::Address => ("Empfänger", "Empfänger"),
        ValueKind::Host => ("Host", "Hosts"),
        ValueKind::Group => ("Domänengruppe", "Domänengruppen"),
        ValueKind::Id => ("ID", "IDs"),
    };
    format!("{} {}", number(count as u64), if count == 1 { one } else { many })
}

fn fault(fault: ValueError) -> &'static str {
    match fault {
        ValueError::Empty => "leer",
        ValueError::NoAt => "@ fehlt",
        ValueError::NoMailbox => "nichts vor dem @",
        ValueError::NoDomain => "keine Domäne nach dem @",
        ValueError::Character => "ein unzulässiges Zeichen",
        ValueError::Hidden => "ein unsichtbares Zeichen",
        ValueError::Dots => "ein Punkt zu viel",
        ValueError::TooLong => "zu lang",
        ValueError::LongMailbox => "mehr als 64 Zeichen vor dem @",
        ValueError::LongLabel => "mehr als 63 Zeichen zwischen zwei Punkten",
        ValueError::Url => "eine URL, kein Host",
        ValueError::Mail => "eine E-Mail-Adresse, kein Host",
        ValueError::NoName => "weder Buchstabe noch Ziffer",
        ValueError::NoId => "kann keine ID sein",
        ValueError::Link => "ein Link, aber nicht zu einem Zeitplan",
        ValueError::Several => "mehr als eine Adresse",
    }
}

fn news(news: &Announcement) -> String {
    match news {
        Announcement::Given { kind, added, bad, folded: _ } => match (added.as_slice(), bad.as_slice()) {
            ([], _) => String::new(),
            // What is wrong says more than that it came.
            ([one], [(_, why), ..]) => format!("„{}“ ist {}: {}", escape_hidden(one), none_of(*kind), fault(*why)),
            ([one], []) => format!("{} hinzugefügt", escape_hidden(one)),
            (many, []) => format!("{} hinzugefügt", number(many.len() as u64)),
            (many, some) => format!("{} hinzugefügt, {}", number(many.len() as u64), to_fix(some.len())),
        },
        Announcement::Removed(value) => format!("{} entfernt", escape_hidden(value)),
        Announcement::Emptied(count) => format!("{} entfernt", number(*count as u64)),
        Announcement::Copied(count) => format!("{} kopiert", number(*count as u64)),
        Announcement::NotCopied => "Nicht kopiert: Der Browser lässt das hier nicht zu".to_owned(),
    }
}

fn none_of(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Address => "keine E-Mail-Adresse",
        ValueKind::Host => "kein Host",
        ValueKind::Group => "keine Domänengruppe",
        ValueKind::Id => "keine ID",
    }
}

fn folded(count: usize) -> String {
    match count {
        1 => "1 Duplikat entfernt".to_owned(),
        count => format!("{} Duplikate entfernt", number(count as u64)),
    }
}

fn to_fix(count: usize) -> String {
    format!("{} zu korrigieren", number(count as u64))
}
