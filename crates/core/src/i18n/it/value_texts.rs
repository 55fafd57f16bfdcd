//! A field of many values, in Italian.

use super::number;
use crate::i18n::ValueTexts;
use crate::invisible_chars::escape_hidden;
use crate::tag_input::{Announcement, ValueError, ValueKind};

pub(super) const VALUES: ValueTexts = ValueTexts {
    count,
    fault,
    news,
    folded,
    remove: |value| format!("Rimuovi {value}"),
    keys: "Invio lo modifica, Canc lo rimuove, le frecce portano agli altri.",
    empty: "(vuoto)",
    next_bad: |count| format!("{}: mostra", to_fix(count)),
    copy_all: "Copia tutti",
    remove_all: "Rimuovi tutti",
    remove_bad: |count| match count {
        1 => "Rimuovi 1 non valido".to_owned(),
        count => format!("Rimuovi {} non validi", number(count as u64)),
    },
    window: |first, last, all| {
        format!("{}–{} di {} visualizzati", number(first as u64), number(last as u64), number(all as u64))
    },
    window_before: "Mostra precedenti",
    window_after: "Mostra successivi",
    undo: "Ripristina",
};

fn count(kind: ValueKind, count: usize) -> String {
    let (one, many) = match kind {
        ValueKind::Address => ("destinatario", "destinatari"),
        ValueKind::Host => ("host", "host"),
        ValueKind::Group => ("gruppo di domini", "gruppi di domini"),
        ValueKind::Id => ("ID", "ID"),
    };
    format!("{} {}", number(count as u64), if count == 1 { one } else { many })
}

fn fault(fault: ValueError) -> &'static str {
    match fault {
        ValueError::Empty => "vuoto",
        ValueError::NoAt => "manca la @",
        ValueError::NoMailbox => "niente prima della @",
        ValueError::NoDomain => "nessun dominio dopo la @",
        ValueError::Character => "un carattere non ammesso",
        ValueError::Hidden => "un carattere invisibile",
        ValueError::Dots => "un punto di troppo",
        ValueError::TooLong => "troppo lungo",
        ValueError::LongMailbox => "più di 64 caratteri prima della @",
        ValueError::LongLabel => "più di 63 caratteri fra due punti",
        ValueError::Url => "un URL, non un host",
        ValueError::Mail => "un indirizzo e-mail, non un host",
        ValueError::NoName => "nessuna lettera o cifra",
        ValueError::NoId => "non può essere un ID",
        ValueError::Link => "un link, ma non a una pianificazione",
        ValueError::Several => "più di un indirizzo",
    }
}

fn news(news: &Announcement) -> String {
    match news {
        Announcement::Given { kind, added, bad, folded: _ } => match (added.as_slice(), bad.as_slice()) {
            ([], _) => String::new(),
            // What is wrong says more than that it came.
            ([one], [(_, why), ..]) => format!("«{}» non è {}: {}", escape_hidden(one), one_of(*kind), fault(*why)),
            ([one], []) => format!("{} aggiunto", escape_hidden(one)),
            (many, []) => format!("{} aggiunti", number(many.len() as u64)),
            (many, some) => format!("{} aggiunti, {}", number(many.len() as u64), to_fix(some.len())),
        },
        Announcement::Removed(value) => format!("{} rimosso", escape_hidden(value)),
        Announcement::Emptied(1) => "1 rimosso".to_owned(),
        Announcement::Emptied(count) => format!("{} rimossi", number(*count as u64)),
        Announcement::Copied(1) => "1 copiato".to_owned(),
        Announcement::Copied(count) => format!("{} copiati", number(*count as u64)),
        Announcement::NotCopied => "Non copiato: qui il browser non lo permette".to_owned(),
    }
}

fn one_of(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Address => "un indirizzo e-mail",
        ValueKind::Host => "un host",
        ValueKind::Group => "un gruppo di domini",
        ValueKind::Id => "un ID",
    }
}

fn folded(count: usize) -> String {
    match count {
        1 => "1 duplicato rimosso".to_owned(),
        count => format!("{} duplicati rimossi", number(count as u64)),
    }
}

fn to_fix(count: usize) -> String {
    format!("{} da correggere", number(count as u64))
}
