//! An operation as it is typed: nothing of it is checked, so nothing typed can be lost.

use super::{NameReplacement, Operation, OperationVerb};
use crate::schedule::{Attribute, AttributeKind, timezone};
use crate::tag_input::{TagInput, ValueKind, ValueRules};

/// What stands in the fields of one operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OperationDraft {
    /// What it changes.
    pub attribute: Attribute,
    /// What it does.
    pub verb: OperationVerb,
    /// Many values: those to add or to remove.
    pub values: TagInput,
    /// One text: the new value, the value to replace, or what is looked for in names.
    pub text: String,
    /// What comes in its place.
    pub with: String,
    /// Whether `*` in what is looked for stands for any text.
    pub is_pattern: bool,
}

impl OperationDraft {
    /// One of which nothing is typed.
    pub fn new(attribute: Attribute, verb: OperationVerb) -> Self {
        let (values, text, with) = (TagInput::default(), String::new(), String::new());
        Self { attribute, verb, values, text, with, is_pattern: false }
    }

    /// What it means; nothing while it is not complete, or a value cannot be right.
    pub fn operation(&self, rules: impl Fn(ValueKind) -> ValueRules) -> Option<Operation> {
        let (attribute, text) = (self.attribute, self.text.trim());
        match (self.verb, attribute.value_kind()) {
            (OperationVerb::Set, _) => self.is_settable(text).then(|| Operation::Set(attribute, text.to_owned())),
            (OperationVerb::Rename, _) => (!self.find_is_empty()).then(|| Operation::Rename(self.replacement())),
            (OperationVerb::Add, Some(kind)) => self.sound(rules(kind)).map(|values| Operation::Add(attribute, values)),
            // What is malformed in a schedule can only be removed as it stands there.
            (OperationVerb::Remove, Some(kind)) => {
                let values = self.values.committed(rules(kind));
                (!values.is_empty()).then_some(Operation::Remove(attribute, values))
            }
            (OperationVerb::Replace, Some(kind)) => {
                let one = |text: &str| match TagInput::parse(rules(kind), text).list.as_slice() {
                    [one] => Some(one.clone()),
                    _ => None,
                };
                let (from, to) = (one(text)?, one(self.with.trim())?);
                (kind.check(&to).is_none() && from != to).then_some(Operation::Replace(attribute, from, to))
            }
            (OperationVerb::Add | OperationVerb::Remove | OperationVerb::Replace, None) => None,
        }
    }

    /// Whether anything is typed.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty() && self.text.trim().is_empty() && self.with.is_empty()
    }

    fn is_settable(&self, text: &str) -> bool {
        !text.is_empty() && (self.attribute.kind() != AttributeKind::Zone || !timezone::is_offset(text))
    }

    fn find_is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// What is looked for is taken as it is typed: a space may be just what is meant.
    fn replacement(&self) -> NameReplacement {
        NameReplacement { find: self.text.clone(), replacement: self.with.clone(), is_pattern: self.is_pattern }
    }

    fn sound(&self, rules: ValueRules) -> Option<Vec<String>> {
        let values = self.values.committed(rules);
        let is_sound = !values.is_empty() && values.iter().all(|value| rules.kind.check(value).is_none());
        is_sound.then_some(values)
    }
}

impl From<&Operation> for OperationDraft {
    fn from(operation: &Operation) -> Self {
        let draft = Self::new(operation.attribute(), operation.verb());
        match operation {
            Operation::Set(_, value) => Self { text: value.clone(), ..draft },
            Operation::Add(_, values) | Operation::Remove(_, values) => {
                Self { values: TagInput::of(values.iter().cloned()), ..draft }
            }
            Operation::Replace(_, from, to) => Self { text: from.clone(), with: to.clone(), ..draft },
            Operation::Rename(NameReplacement { find, replacement, is_pattern }) => {
                Self { text: find.clone(), with: replacement.clone(), is_pattern: *is_pattern, ..draft }
            }
        }
    }
}
