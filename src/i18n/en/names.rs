//! Columns, fields and their problems in English.

use crate::form::{Field, Problem};
use crate::list::Column;
use crate::visible::{Hidden, plain};

pub(super) fn column(column: Column) -> &'static str {
    match column {
        Column::Name => "Name",
        Column::Kind => "Type",
        Column::Frequency => "Frequency",
        Column::Recipients => "Recipients",
        Column::Hosts => "Hosts",
        Column::Services => "Domain groups",
        Column::Timezone => "Time zone",
        Column::Created => "Created",
        Column::CreatedBy => "Created by",
        Column::FirstRun => "First run",
        Column::LastRun => "Last run",
    }
}

pub(super) fn field(field: Field) -> &'static str {
    match field {
        Field::Name => "Name",
        Field::Kind => "Type",
        Field::Frequency => "Frequency",
        Field::Hosts => "Hosts",
        Field::Services => "Domain groups",
        Field::Timezone => "Time zone",
        Field::SendVia => "Send via",
        Field::SendTo => "Recipients",
    }
}

pub(super) fn hint(field: Field) -> Option<&'static str> {
    match field {
        Field::Name | Field::Timezone | Field::SendVia => None,
        Field::Kind | Field::Frequency => Some("Any value the API knows"),
        Field::Hosts => Some("One a line; commas, semicolons and spaces part them too"),
        Field::Services => Some("One a line; commas and semicolons part them too"),
        Field::SendTo => Some("One a line; a pasted column or “Ada <ada@example.com>; …” works"),
    }
}

pub(super) fn problem(field_: Field, problem: &Problem) -> String {
    let quoted =
        |values: &[String]| values.iter().map(|value| format!("“{}”", plain(value))).collect::<Vec<_>>().join(", ");
    match problem {
        Problem::Required => format!("{} is needed", field(field_)),
        Problem::NotAddresses(bad) => format!("Not a mail address: {}", quoted(bad)),
        Problem::NotHosts(bad) => format!("Not a host (a name or an IP address, no URL): {}", quoted(bad)),
        Problem::Said(sentence) => plain(sentence),
    }
}

pub(super) fn hidden(hidden: Hidden) -> &'static str {
    match hidden {
        Hidden::Direction => "turns the direction of writing",
        Hidden::Invisible => "invisible character",
        Hidden::Control => "control character",
        Hidden::Space => "unusual space",
    }
}
