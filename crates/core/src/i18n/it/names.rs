//! Columns, fields and their problems in Italian.

use crate::form::{Field, FieldProblem};
use crate::invisible_chars::{HiddenChar, escape_hidden};
use crate::list::{Column, Direction};

pub(super) fn column(column: Column) -> &'static str {
    match column {
        Column::Name => "Nome",
        Column::Kind => "Tipo",
        Column::Frequency => "Frequenza",
        Column::Recipients => "Destinatari",
        Column::Hosts => "Host",
        Column::Services => "Gruppi di domini",
        Column::Timezone => "Fuso orario",
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

pub(super) fn field(field: Field) -> &'static str {
    match field {
        Field::Name => "Nome",
        Field::Kind => "Tipo",
        Field::Frequency => "Frequenza",
        Field::Hosts => "Host",
        Field::Services => "Gruppi di domini",
        Field::Timezone => "Fuso orario",
        Field::SendVia => "Invio tramite",
        Field::SendTo => "Destinatari",
    }
}

pub(super) fn hint(field: Field) -> Option<&'static str> {
    match field {
        Field::Name | Field::Timezone | Field::SendVia => None,
        Field::Kind | Field::Frequency => Some("Sceglierne uno o digitarne un altro"),
        Field::Hosts => Some("Premere Invio, virgola o spazio dopo ogni valore; si può incollare un elenco"),
        Field::Services => {
            Some("Premere Invio o virgola dopo ogni valore; un nome con una virgola va tra virgolette doppie")
        }
        Field::SendTo => Some(
            "Premere Invio, virgola o spazio dopo ogni valore; si può incollare un elenco, anche «Ada <ada@example.com>; …»",
        ),
    }
}

pub(super) fn problem(field_: Field, problem: &FieldProblem) -> String {
    match problem {
        // «Destinatari è obbligatorio» would be wrong in number: the sentence speaks of the field.
        FieldProblem::Required => format!("Il campo {} è obbligatorio", field(field_)),
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
        HiddenChar::Direction => "cambia la direzione della scrittura",
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
