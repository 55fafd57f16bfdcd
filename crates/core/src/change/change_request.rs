//! `/change?…`: which schedules are to be changed, and what is to be done to them, as an address.

use super::{NameReplacement, Operation};
use cadenza_contract::ScheduleId;

use crate::list::{Filter, Query};
use crate::query_string;
use crate::schedule::{Attribute, AttributeKind};

/// What stands in the address of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeRequest {
    /// Which schedules; nothing is chosen without it.
    pub target: Option<ChangeTarget>,
    /// What is done, in this order.
    pub operations: Vec<Operation>,
    /// What the address says besides, and nobody could read: to be said and not to be lost. Where a query chooses the
    /// schedules, it is the query that has it.
    pub unknown_parameters: Vec<(String, String)>,
}

/// Which schedules are meant.
#[allow(clippy::large_enum_variant, reason = "there is one of it, and in a browser it is half as large")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangeTarget {
    /// All that match, whatever page they would stand on.
    Matching(Query),
    /// Those that are selected in the list: too many for an address, so that a reload forgets them.
    Selected,
}

const SELECTED: &str = "selected";
const MATCHING: &str = "matching";
const ALL: &str = "all";
const SET: &str = "set.";
const ADD: &str = "add.";
const REMOVE: &str = "remove.";
const REPLACE: &str = "replace.";
const RENAME: &str = "rename";
const RENAME_PATTERN: &str = "rename.pattern";
/// What comes in the place of the pair before it.
const WITH: &str = "with";
/// Parts two operations that would else read as one.
const THEN: &str = "then";

impl ChangeRequest {
    /// Reads an address. What is no operation is a filter's, or stays to be said as unknown; that alone chooses nothing.
    pub fn parse(text: &str) -> Self {
        let mut reader = Reader::default();
        let (mut is_selected, mut is_all) = (false, false);
        for (key, value) in query_string::read(text) {
            match key.as_str() {
                SELECTED => is_selected = true,
                // The empty filter needs a word: no filter at all is no choice.
                MATCHING if value == ALL => is_all = true,
                _ => reader.take(key, value),
            }
        }
        let Reader { operations, half, mut rest, .. } = reader;
        rest.extend(half);
        if is_selected {
            return Self { target: Some(ChangeTarget::Selected), operations, unknown_parameters: rest };
        }
        let query = Query::parse(&query_string::write(as_pairs(&rest)));
        if is_all || query.clone().without_warnings() != Query::default() {
            return Self { target: Some(ChangeTarget::Matching(query)), operations, unknown_parameters: Vec::new() };
        }
        Self { target: None, operations, unknown_parameters: query.unknown_parameters }
    }

    /// What the address says and nobody could read, wherever it is kept.
    pub fn unread(&self) -> impl Iterator<Item = &(String, String)> {
        let of_query = match &self.target {
            Some(ChangeTarget::Matching(query)) => query.unknown_parameters.as_slice(),
            Some(ChangeTarget::Selected) | None => &[],
        };
        of_query.iter().chain(&self.unknown_parameters)
    }

    /// The address, without the `?`.
    pub fn to_text(&self) -> String {
        let target = self.target.as_ref().map(ChangeTarget::to_text).unwrap_or_default();
        let mut pairs: Vec<(String, String)> = Vec::new();
        for operation in &self.operations {
            let own = written(operation);
            let reads_as_one = pairs.last().map(|(key, _)| key) == own.first().map(|(key, _)| key);
            if reads_as_one {
                pairs.push(then());
            }
            pairs.extend(own);
        }
        joined([target, unread_text(&self.unknown_parameters), query_string::write(as_pairs(&pairs))])
    }
}

impl ChangeTarget {
    /// These selected schedules: by their ids, if an address can hold them.
    pub fn of_selected(ids: impl ExactSizeIterator<Item = ScheduleId>) -> Self {
        /// With more of them an address would be longer than some servers take.
        const MOST: usize = 100;
        if ids.len() > MOST {
            return Self::Selected;
        }
        Self::Matching(Query { filter: Filter { ids: ids.collect(), ..Filter::default() }, ..Query::default() })
    }

    /// What stands of it in the address.
    pub fn to_text(&self) -> String {
        match self {
            Self::Selected => query_string::write([(SELECTED, "1")]),
            Self::Matching(query) => {
                let filters = match query.clone().without_warnings().to_text() {
                    text if text.is_empty() => query_string::write([(MATCHING, ALL)]),
                    text => text,
                };
                joined([filters, unread_text(&query.unknown_parameters)])
            }
        }
    }
}

fn joined<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("&")
}

fn as_pairs(pairs: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    pairs.iter().map(|(key, value)| (key.as_str(), value.as_str()))
}

fn then() -> (String, String) {
    (THEN.to_owned(), String::new())
}

/// What nobody could read, so that nobody can read it the next time either.
fn unread_text(unread: &[(String, String)]) -> String {
    let mut pairs = Vec::new();
    for pair in unread.iter().filter(|pair| stays_unread(pair)) {
        // Beside the first half of an operation, which was not its own, it would be the second.
        pairs.extend((pair.0 == WITH).then(then));
        pairs.push(pair.clone());
    }
    query_string::write(as_pairs(&pairs))
}

/// Whether a pair says nothing here. What a list could not read must not become a choice or an operation on its way to us.
fn stays_unread((key, value): &(String, String)) -> bool {
    let mut reader = Reader::default();
    reader.take(key.clone(), value.clone());
    let is_choice = key == SELECTED || (key == MATCHING && value == ALL);
    reader.operations.is_empty() && key != THEN && !is_choice
}

fn written(operation: &Operation) -> Vec<(String, String)> {
    let key = |verb: &str, attribute: Attribute| format!("{verb}{}", attribute.wire());
    let with = |value: &String| (WITH.to_owned(), value.clone());
    match operation {
        Operation::Set(attribute, value) => vec![(key(SET, *attribute), value.clone())],
        Operation::Add(attribute, values) => each(key(ADD, *attribute), values),
        Operation::Remove(attribute, values) => each(key(REMOVE, *attribute), values),
        Operation::Replace(attribute, from, to) => vec![(key(REPLACE, *attribute), from.clone()), with(to)],
        Operation::Rename(NameReplacement { find, replacement, is_pattern }) => {
            let key = if *is_pattern { RENAME_PATTERN } else { RENAME };
            vec![(key.to_owned(), find.clone()), with(replacement)]
        }
    }
}

/// A pair for each value; one without a value where there is none yet.
fn each(key: String, values: &[String]) -> Vec<(String, String)> {
    match values {
        [] => vec![(key, String::new())],
        values => values.iter().map(|value| (key.clone(), value.clone())).collect(),
    }
}

/// The operations so far, what is half read, and what is somebody else's.
#[derive(Default)]
struct Reader {
    operations: Vec<Operation>,
    /// A pair that waits for its [`WITH`].
    half: Option<(String, String)>,
    /// The last pair was [`THEN`].
    parted: bool,
    rest: Vec<(String, String)>,
}

impl Reader {
    fn take(&mut self, key: String, value: String) {
        let parted = std::mem::replace(&mut self.parted, key == THEN);
        match (key.as_str(), self.half.take()) {
            (WITH, Some((half, from))) => {
                if let Some(operation) = replacing(&half, &from, &value) {
                    self.operations.push(operation);
                    return;
                }
                self.rest.push((half, from));
            }
            (_, Some(half)) => self.rest.push(half),
            (_, None) => {}
        }
        let verb =
            [SET, ADD, REMOVE].into_iter().find_map(|verb| Some((verb, Attribute::named(key.strip_prefix(verb)?)?)));
        let is_text = |attribute: Attribute| !matches!(attribute.kind(), AttributeKind::List(_));
        match (verb, self.operations.last_mut()) {
            (Some((SET, attribute)), _) if is_text(attribute) && !value.is_empty() => {
                self.operations.push(Operation::Set(attribute, value));
            }
            (Some((ADD, attribute)), Some(Operation::Add(same, values))) if *same == attribute && !parted => {
                values.extend(first(value));
            }
            (Some((REMOVE, attribute)), Some(Operation::Remove(same, values))) if *same == attribute && !parted => {
                values.extend(first(value));
            }
            (Some((ADD, attribute)), _) if !is_text(attribute) => {
                self.operations.push(Operation::Add(attribute, first(value)));
            }
            (Some((REMOVE, attribute)), _) if !is_text(attribute) => {
                self.operations.push(Operation::Remove(attribute, first(value)));
            }
            (None, _) if key == THEN => {}
            (None, _) if key == RENAME || key == RENAME_PATTERN || key.starts_with(REPLACE) => {
                self.half = Some((key, value));
            }
            (_, _) => self.rest.push((key, value)),
        }
    }
}

fn first(value: String) -> Vec<String> {
    if value.is_empty() { Vec::new() } else { vec![value] }
}

fn replacing(key: &str, from: &str, to: &str) -> Option<Operation> {
    let rename = |is_pattern| {
        Operation::Rename(NameReplacement { find: from.to_owned(), replacement: to.to_owned(), is_pattern })
    };
    match key {
        RENAME => Some(rename(false)),
        RENAME_PATTERN => Some(rename(true)),
        _ => {
            let attribute = Attribute::named(key.strip_prefix(REPLACE)?)?;
            attribute.value_kind().map(|_| Operation::Replace(attribute, from.to_owned(), to.to_owned()))
        }
    }
}
