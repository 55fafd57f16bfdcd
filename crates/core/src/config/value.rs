//! What a value of the configuration can be, and the words for what it cannot.

use cadenza_contract::json;
use serde_json::Value;

use crate::list::{Filter, Query, Size};
use crate::query_string;

/// What every list is kept to, as an address writes it: `type=generic&scheduled_by=ada`. What means nothing is refused, since
/// a scope that is not one would show everything.
pub(super) fn scope(value: &Value) -> Result<Filter, String> {
    let text = value.as_str().unwrap_or_default();
    let filter = Query::parse(text).filter;
    if query_string::read(text).count() == filter.pairs().len() && value.is_string() {
        return Ok(filter);
    }
    Err(format!("{}, expected filters of the list", json(value)))
}

/// Yes or no.
pub(super) fn flag(value: &Value) -> Result<bool, String> {
    value.as_bool().ok_or_else(|| format!("{}, expected true or false", json(value)))
}

/// One of a few words.
pub(super) fn choice<T: Copy>(value: &Value, choices: &[(&str, T)]) -> Result<T, String> {
    let chosen = choices.iter().find(|(name, _)| value.as_str() == Some(name));
    chosen.map(|(_, choice)| *choice).ok_or_else(|| {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        format!("{}, expected one of {}", json(value), names.join(", "))
    })
}

pub(super) fn text(value: Value) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text),
        other => Err(format!("{}, expected a text", json(&other))),
    }
}

pub(super) fn texts(value: Value) -> Result<Vec<String>, String> {
    match value {
        Value::Array(items) => items.into_iter().map(text).collect(),
        other => Err(format!("{}, expected a list of texts", json(&other))),
    }
}

/// An address without a query: paths are put behind it.
pub(super) fn base(value: Value) -> Result<String, String> {
    let base = text(value)?;
    match base.trim().trim_end_matches('/') {
        "" => Err("an empty address".to_owned()),
        address if address.contains(['?', '#']) => Err("an address with a query or a fragment".to_owned()),
        address => Ok(address.to_owned()),
    }
}

pub(super) fn first_page(value: &Value) -> Result<u32, String> {
    number(value).filter(|number| *number <= 1).ok_or_else(|| format!("{}, expected 0 or 1", json(value)))
}

pub(super) fn idle_minutes(value: &Value) -> Result<u32, String> {
    const DAY: u32 = 24 * 60;
    let minutes = number(value).filter(|minutes| (1..=DAY).contains(minutes));
    minutes.ok_or_else(|| format!("{}, expected 1 to {DAY}", json(value)))
}

/// Domains as people write them, some with the sign before them.
pub(super) fn domains(value: Value) -> Result<Vec<String>, String> {
    let domains = texts(value)?.into_iter().map(|it| it.trim().trim_start_matches('@').to_ascii_lowercase());
    Ok(domains.filter(|domain| !domain.is_empty()).collect())
}

pub(super) fn parallel_writes(value: &Value) -> Result<usize, String> {
    const MOST: u32 = 4;
    let count = number(value).filter(|count| (1..=MOST).contains(count));
    count.map(|count| count as usize).ok_or_else(|| format!("{}, expected 1 to {MOST}", json(value)))
}

pub(super) fn page_size(value: &Value) -> Result<Size, String> {
    number(value).and_then(Size::rows).ok_or_else(|| format!("{}, expected 1 to {}", json(value), Size::MOST))
}

/// A whole number; an attribute of the element arrives as a text.
fn number(value: &Value) -> Option<u32> {
    match value {
        Value::String(text) => text.trim().parse().ok(),
        other => other.as_u64().and_then(|number| u32::try_from(number).ok()),
    }
}
