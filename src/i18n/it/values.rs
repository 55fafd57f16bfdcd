//! A field of many values, in Italian.

use super::number;
use crate::i18n::ValueTexts;
use crate::schedule::{Fault, News, ValueKind};
use crate::visible::plain;

pub(super) const VALUES: ValueTexts = ValueTexts {
    count,
    fault,
    news,
    folded,
    remove: |value| format!("Togli {value}"),
    keys: "Invio lo modifica, Canc lo toglie, le frecce portano agli altri.",
    empty: "(vuoto)",
    next_bad: |count| format!("{}: mostra", bad(count)),
    copy_all: "Copia tutti",
    remove_all: "Togli tutti",
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

fn fault(fault: Fault) -> &'static str {
    match fault {
        Fault::Empty => "vuoto",
        Fault::NoAt => "manca la @",
        Fault::NoMailbox => "niente prima della @",
        Fault::NoDomain => "nessun dominio dopo la @",
        Fault::Character => "un carattere non ammesso",
        Fault::TooLong => "più lungo di quanto può essere un indirizzo",
        Fault::Url => "un URL, non un host",
        Fault::Mail => "un indirizzo e-mail, non un host",
        Fault::NoName => "nessuna lettera o cifra",
        Fault::NoId => "non può essere un ID",
    }
}

fn news(news: &News) -> String {
    match news {
        News::Given { added, bad: faults, folded: _ } => {
            let came = match added.as_slice() {
                [] => None,
                [one] => Some(format!("{} aggiunto", plain(one))),
                many => Some(format!("{} aggiunti", number(many.len() as u64))),
            };
            let faults = (*faults > 0).then(|| bad(*faults));
            [came, faults].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        News::Removed(value) => format!("{} tolto", plain(value)),
        News::Emptied(1) => "1 tolto".to_owned(),
        News::Emptied(count) => format!("{} tolti", number(*count as u64)),
        News::Copied(1) => "1 copiato".to_owned(),
        News::Copied(count) => format!("{} copiati", number(*count as u64)),
        News::NotCopied => "Non copiato: qui il browser non lo permette".to_owned(),
    }
}

fn folded(count: usize) -> String {
    match count {
        1 => "1 doppione unito".to_owned(),
        count => format!("{} doppioni uniti", number(count as u64)),
    }
}

fn bad(count: usize) -> String {
    match count {
        1 => "1 da rivedere".to_owned(),
        count => format!("{} da rivedere", number(count as u64)),
    }
}
