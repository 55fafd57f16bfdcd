//! Columns, fields and their problems in English.

use crate::form::FieldProblem;
use crate::invisible_chars::{HiddenChar, escape_hidden};
use crate::list::{Column, Direction};
use crate::schedule::Attribute;

pub(super) fn column(column: Column) -> &'static str {
    match column {
        Column::Attribute(attribute) => self::attribute(attribute),
        Column::Covers => "Covers",
        Column::Created => "Created",
        Column::CreatedBy => "Created by",
        Column::FirstRun => "First run",
        Column::LastRun => "Last run",
    }
}

pub(super) fn sorted_by(by: Column, direction: Direction) -> String {
    let direction = match direction {
        Direction::Ascending => "ascending",
        Direction::Descending => "descending",
    };
    format!("Sorted by {}, {direction} · all rows loaded", column(by))
}

pub(super) fn attribute(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::Name => "Name",
        Attribute::Kind => "Type",
        Attribute::Frequency => "Frequency",
        Attribute::Hosts => "Hosts",
        Attribute::Services => "Domain groups",
        Attribute::Timezone => "Time zone",
        Attribute::SendVia => "Send via",
        Attribute::SendTo => "Recipients",
    }
}

pub(super) fn hint(attribute: Attribute) -> Option<&'static str> {
    match attribute {
        Attribute::Name | Attribute::Timezone | Attribute::SendVia => None,
        Attribute::Kind | Attribute::Frequency => Some("Choose one or type another"),
        Attribute::Hosts => Some("Press Enter, comma or space after each; you can paste a list"),
        Attribute::Services => Some("Press Enter or comma after each; put a name with a comma in double quotes"),
        Attribute::SendTo => {
            Some("Press Enter, comma or space after each; you can paste a list, also “Ada <ada@example.com>; …”")
        }
    }
}

pub(super) fn problem(attribute: Attribute, problem: &FieldProblem) -> String {
    match problem {
        FieldProblem::Required => required(attribute).to_owned(),
        FieldProblem::NotAddresses(bad) => format!("Not an email address: {}", quoted(bad)),
        FieldProblem::NotHosts(bad) => format!("Not a host (a name or an IP address, not a URL): {}", quoted(bad)),
        FieldProblem::ZoneOffset(offset) => {
            format!(
                "“{}” is an offset, not a time zone. Choose one from the list, such as Europe/Rome",
                escape_hidden(offset)
            )
        }
        FieldProblem::Said(sentence) => escape_hidden(sentence),
    }
}

/// What must be filled in, asked for as one would aloud.
fn required(attribute: Attribute) -> &'static str {
    match attribute {
        Attribute::Name => "Enter a name",
        Attribute::Kind => "Choose or enter a type",
        Attribute::Frequency => "Choose or enter a frequency",
        Attribute::Hosts => "Enter hosts",
        Attribute::Services => "Enter domain groups",
        Attribute::Timezone => "Choose a time zone",
        Attribute::SendVia => "Choose or enter a value for Send via",
        Attribute::SendTo => "Enter recipients",
    }
}

pub(super) fn hidden(hidden: HiddenChar) -> &'static str {
    match hidden {
        HiddenChar::Direction => "changes text direction",
        HiddenChar::Invisible => "invisible character",
        HiddenChar::Control => "control character",
        HiddenChar::Space => "unusual space",
    }
}

/// The first of many are enough to find them: each is marked where it stands.
fn quoted(values: &[String]) -> String {
    const SHOWN: usize = 5;
    let shown: Vec<String> = values.iter().take(SHOWN).map(|value| format!("“{}”", escape_hidden(value))).collect();
    let shown = shown.join(", ");
    match values.len().saturating_sub(SHOWN) {
        0 => shown,
        rest => format!("{shown} and {rest} more"),
    }
}
