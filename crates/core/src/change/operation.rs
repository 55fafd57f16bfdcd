//! One thing that is done to every schedule of many.

use std::collections::HashSet;

use super::NameReplacement;
use crate::schedule::{Attribute, AttributeKind, AttributeValue};
use crate::tag_input::{ValueKind, ValueRules};

/// What is done to each schedule. Of several, each works on what the one before it left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Operation {
    /// An attribute of one value gets this one.
    Set(Attribute, String),
    /// A list gets these values at its end; those it has already stay where they are.
    Add(Attribute, Vec<String>),
    /// A list loses these values.
    Remove(Attribute, Vec<String>),
    /// In a list, the second value takes the place of the first.
    Replace(Attribute, String, String),
    /// A part of the name becomes another.
    Rename(NameReplacement),
}

/// What an operation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OperationVerb {
    /// [`Operation::Set`]
    Set,
    /// [`Operation::Add`]
    Add,
    /// [`Operation::Remove`]
    Remove,
    /// [`Operation::Replace`]
    Replace,
    /// [`Operation::Rename`]
    Rename,
}

impl OperationVerb {
    /// What can be done to an attribute.
    pub fn of(attribute: Attribute) -> &'static [Self] {
        match attribute.kind() {
            AttributeKind::Text => &[Self::Rename],
            AttributeKind::Word | AttributeKind::Zone => &[Self::Set],
            AttributeKind::List(_) => &[Self::Add, Self::Remove, Self::Replace],
        }
    }
}

impl Operation {
    /// What it does.
    pub fn verb(&self) -> OperationVerb {
        match self {
            Self::Set(..) => OperationVerb::Set,
            Self::Add(..) => OperationVerb::Add,
            Self::Remove(..) => OperationVerb::Remove,
            Self::Replace(..) => OperationVerb::Replace,
            Self::Rename(_) => OperationVerb::Rename,
        }
    }

    /// What it changes.
    pub fn attribute(&self) -> Attribute {
        match self {
            Self::Set(attribute, _)
            | Self::Add(attribute, _)
            | Self::Remove(attribute, _)
            | Self::Replace(attribute, _, _) => *attribute,
            Self::Rename(_) => Attribute::Name,
        }
    }

    /// The values it brings, which were not chosen from what is there.
    pub fn added(&self) -> &[String] {
        match self {
            Self::Set(_, value) | Self::Replace(_, _, value) => std::slice::from_ref(value),
            Self::Add(_, values) => values,
            Self::Remove(..) | Self::Rename(_) => &[],
        }
    }

    /// The value of its attribute afterwards. Values that stay keep their order and spelling; those that come are cleaned, and
    /// an empty one does not come. What would take a required value away changes nothing.
    pub fn apply(&self, value: AttributeValue, rules: &dyn Fn(ValueKind) -> ValueRules) -> AttributeValue {
        let changed = match (self, value.clone(), self.attribute().value_kind()) {
            (Self::Set(_, new), AttributeValue::Text(_), _) => AttributeValue::Text(new.trim().to_owned()),
            (Self::Rename(replacement), AttributeValue::Text(name), _) => match replacement.apply(&name) {
                // Space around a name is nobody's wish to change it.
                same if same == name => AttributeValue::Text(name),
                new => AttributeValue::Text(new.trim().to_owned()),
            },
            (Self::Add(_, new), AttributeValue::List(list), Some(kind)) => {
                AttributeValue::List(with(list, new, rules(kind)))
            }
            (Self::Remove(_, gone), AttributeValue::List(list), Some(kind)) => {
                AttributeValue::List(without(list, gone, rules(kind)))
            }
            (Self::Replace(_, from, to), AttributeValue::List(list), Some(kind)) => {
                AttributeValue::List(replaced(list, from, to, rules(kind)))
            }
            // An operation of the other kind is none for this attribute.
            (_, value, _) => value,
        };
        if changed.is_empty() && self.attribute().is_required() { value } else { changed }
    }
}

fn with(mut list: Vec<String>, added: &[String], rules: ValueRules) -> Vec<String> {
    let mut keys: HashSet<String> = list.iter().map(|value| rules.key(value)).collect();
    for value in added.iter().map(|value| rules.clean(value)).filter(|value| !value.is_empty()) {
        if keys.insert(rules.key(&value)) {
            list.push(value);
        }
    }
    list
}

fn without(mut list: Vec<String>, gone: &[String], rules: ValueRules) -> Vec<String> {
    let gone: HashSet<String> = gone.iter().map(|value| rules.key(value)).collect();
    list.retain(|value| !gone.contains(&rules.key(value)));
    list
}

/// Nothing in the place of a value is half an operation, and takes no value away.
fn replaced(list: Vec<String>, from: &str, to: &str, rules: ValueRules) -> Vec<String> {
    let to = rules.clean(to);
    if to.is_empty() { list } else { replace_value(list, from, Some(&to), rules) }
}

/// A list with one value in the place of another, or with nothing in its place. The others stand as they stood, spelling and
/// all; what the list has already, it does not get twice.
pub fn replace_value(list: Vec<String>, from: &str, to: Option<&str>, rules: ValueRules) -> Vec<String> {
    let leaves = rules.key(from);
    let stays = |value: &String| rules.key(value) != leaves;
    let is_there = to.is_some_and(|to| list.iter().filter(|value| stays(value)).any(|value| rules.same(value, to)));
    let mut successor = to.filter(|_| !is_there).map(str::to_owned);
    let mut after = Vec::with_capacity(list.len());
    for value in list {
        // It may stand there twice; the successor need not.
        let kept = if stays(&value) { Some(value) } else { successor.take() };
        after.extend(kept);
    }
    after
}
