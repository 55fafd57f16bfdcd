//! Columns, fields and their problems in German.

use crate::form::FieldProblem;
use crate::invisible_chars::{HiddenChar, escape_hidden};
use crate::list::{Column, Direction};
use crate::schedule::Attribute;

pub(super) fn column(column: Column) -> &'static str {
    match column {
        Column::Attribute(attribute) => self::attribute(attribute),
        Column::Covers => "Umfang",
        Column::Created => "Erstellt",
        Column::CreatedBy => "Erstellt von",
        Column::FirstRun => "Erster Lauf",
        Column::LastRun => "Letzter Lauf",
    }
}

pub(super) fn sorted_by(by: Column, direction: Direction) -> String {
    let direction = match direction {
        Direction::Ascending => "aufsteigend",
        Direction::Descending => "absteigend",
    };
    format!("Sortiert nach {}, {direction} · alle Zeilen geladen", column(by))
}

pub(super) fn attribute(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::Name => "Name",
        Attribute::Kind => "Typ",
        Attribute::Frequency => "Häufigkeit",
        Attribute::Hosts => "Hosts",
        Attribute::Services => "Domänengruppen",
        Attribute::Timezone => "Zeitzone",
        Attribute::SendVia => "Versand über",
        Attribute::SendTo => "Empfänger",
    }
}

pub(super) fn hint(attribute: Attribute) -> Option<&'static str> {
    match attribute {
        Attribute::Name | Attribute::Timezone | Attribute::SendVia => None,
        Attribute::Kind | Attribute::Frequency => Some("Aus den Vorschlägen wählen oder selbst eingeben"),
        Attribute::Hosts => {
            Some("Nach jedem Wert Eingabetaste, Komma oder Leerzeichen; auch eine ganze Liste lässt sich einfügen")
        }
        Attribute::Services => {
            Some("Nach jedem Wert Eingabetaste oder Komma; ein Name mit Komma gehört in doppelte Anführungszeichen")
        }
        Attribute::SendTo => Some(
            "Nach jedem Wert Eingabetaste, Komma oder Leerzeichen; auch eine ganze Liste lässt sich einfügen, etwa „Ada <ada@example.com>; …“",
        ),
    }
}

pub(super) fn problem(attribute: Attribute, problem: &FieldProblem) -> String {
    match problem {
        // The sentence speaks of the field, whatever the number and gender of its name.
        FieldProblem::Required => format!("Das Feld {} ist erforderlich", self::attribute(attribute)),
        FieldProblem::NotAddresses(bad) => format!("Keine E-Mail-Adresse: {}", quoted(bad)),
        FieldProblem::NotHosts(bad) => {
            format!("Kein Host (Name oder IP-Adresse, keine URL): {}", quoted(bad))
        }
        FieldProblem::ZoneOffset(offset) => {
            format!(
                "„{}“ ist ein Zeitversatz und keine Zeitzone. Eine aus der Liste wählen, etwa Europe/Rome",
                escape_hidden(offset)
            )
        }
        FieldProblem::Said(sentence) => escape_hidden(sentence),
    }
}

pub(super) fn hidden(hidden: HiddenChar) -> &'static str {
    match hidden {
        HiddenChar::Direction => "ändert die Schreibrichtung",
        HiddenChar::Invisible => "unsichtbares Zeichen",
        HiddenChar::Control => "Steuerzeichen",
        HiddenChar::Space => "ungewöhnliches Leerzeichen",
    }
}

/// The first of many are enough to find them: each is marked where it stands.
fn quoted(values: &[String]) -> String {
    const SHOWN: usize = 5;
    let shown: Vec<String> = values.iter().take(SHOWN).map(|value| format!("„{}“", escape_hidden(value))).collect();
    let shown = shown.join(", ");
    match values.len().saturating_sub(SHOWN) {
        0 => shown,
        rest => format!("{shown} und {rest} weitere"),
    }
}
