//! What can be wrong with what is typed into a form.

use crate::schedule::Attribute;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// It needs a value.
    Required,
    /// These entries do not look like mail addresses.
    NotAddresses(Vec<String>),
    /// These entries do not look like host names.
    NotHosts(Vec<String>),
    /// This is an offset from UTC, where a time zone is asked for.
    ZoneOffset(String),
    /// The server's own sentence.
    Said(String),
}

/// What is wrong with a form, in the order of its fields; several sentences of the server are joined.
pub type FieldErrors = Vec<(Attribute, FieldProblem)>;

/// Problems in the order of the form, several of one field in their own.
pub fn in_form_order(problems: FieldErrors) -> FieldErrors {
    let of = |attribute: Attribute| problems.iter().filter(move |(at, _)| *at == attribute).cloned();
    Attribute::EVERY.into_iter().flat_map(of).collect()
}
