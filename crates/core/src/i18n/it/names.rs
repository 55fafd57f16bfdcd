//! Columns, fields and their problems in Italian.

use crate::form::FieldProblem;
use crate::invisible_chars::{HiddenChar, escape_hidden};
use crate::list::{Column, Direction};
use crate::schedule::Attribute;

pub(super) fn column(column: Column) -> &'static str {
    match column {
        Column::Attribute(attribute) => self::attribute(attribute),
        Column::Covers => "Ambito",
        Column::Created => "Creata",
        Column::CreatedBy => "Creata da",
        Column::FirstRun => "Prima esecuzione",
        Column::LastRun => "Ultima esecuzione",
    }
}

pub(super) fn sorted_by(by: Column, direction: Direction) -> String {
    let direction = match direction {
        Direction::Ascending => "crescente",
        Direction::Descending => "decrescente",
    };
    format!("Elenco ordinato per {}, {direction}: caricate tutte le righe", column(by))
}

pub(super) fn attribute(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::Name => "Nome",
        Attribute::Kind => "Tipo",
        Attribute::Frequency => "Frequenza",
        Attribute::Hosts => "Host",
        Attribute::Services => "Gruppi di domini",
        Attribute::Timezone => "Fuso orario",
        Attribute::SendVia => "Invio tramite",
        Attribute::SendTo => "Destinatari",
    }
}

pub(super) fn hint(attribute: Attribute) -> Option<&'static str> {
    match attribute {
        Attribute::Name | Attribute::Timezone | Attribute::SendVia => None,
        Attribute::Kind | Attribute::Frequency => Some("Sceglierne uno o digitarne un altro"),
        Attribute::Hosts => Some("Premere Invio, virgola o spazio dopo ogni valore; si può incollare un elenco"),
        Attribute::Services => {
            Some("Premere Invio o virgola dopo ogni valore; un nome con una virgola va tra virgolette doppie")
        }
        Attribute::SendTo => Some(
            "Premere Invio, virgola o spazio dopo ogni valore; si può incollare un elenco, anche «Ada <ada@example.com>; …»",
        ),
    }
}

pub(super) fn problem(attribute: Attribute, problem: &FieldProblem) -> String {
    match problem {
        // «Destinatari è obbligatorio» would be wrong in number: the sentence speaks of the field.
        FieldProblem::Required => format!("Il campo {} è obbligatorio", self::attribute(attribute)),
        FieldProblem::NotAddresses(bad) => format!("Non è un indirizzo e-mail: {}", quoted(bad)),
        FieldProblem::NotHosts(bad) => {
            format!("Non è un host (un nome o un indirizzo IP, non un URL): {}", quoted(bad))
        }
        FieldProblem::ZoneOffset(offset) => {
            format!(
                "«{}» è una differenza oraria, non un fuso orario. Sceglierne uno dall’elenco, come Europe/Rome",
                escape_hidden(offset)
            )
        }
        FieldProblem::Said(sentence) => escape_hidden(sentence),
    }
}

pub(super) fn hidden(hidden: HiddenChar) -> &'static str {
    match hidden {
        HiddenChar::Direction => "cambia la direzione del testo",
        HiddenChar::Invisible => "carattere invisibile",
        HiddenChar::Control => "carattere di controllo",
        HiddenChar::Space => "spazio insolito",
    }
}

/// The first of many are enough to find them: each is marked where it stands.
fn quoted(values: &[String]) -> String {
    const SHOWN: usize = 5;
    let shown: Vec<String> = values.iter().take(SHOWN).map(|value| format!("«{}»", escape_hidden(value))).collect();
    let shown = shown.join(", ");
    match values.len().saturating_sub(SHOWN) {
        0 => shown,
        rest => format!("{shown} e altri {rest}"),
    }
}
