//! What an edit changes: only the attributes that moved.

use cadenza_contract::{Attributes, Schedule};
use serde::Serialize;

use super::{Attribute, AttributeValue};

/// The changed attributes of one schedule. Made by [`super::Input::diff`], which needs the schedule it changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Patch(Attributes);

impl Patch {
    /// Whether nothing moved, so that nothing is to be sent.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The attributes that moved.
    pub fn attributes(&self) -> &Attributes {
        &self.0
    }

    /// What an attribute becomes; nothing where it stays as it is.
    pub fn get(&self, attribute: Attribute) -> Option<AttributeValue> {
        attribute.sent(&self.0).map(AttributeValue::from)
    }

    /// Whether a schedule already is as this makes it.
    pub fn is_applied_to(&self, schedule: &Schedule) -> bool {
        let is_applied = |attribute| self.get(attribute).is_none_or(|it| it == AttributeValue::of(schedule, attribute));
        Attribute::EVERY.into_iter().all(is_applied)
    }

    /// Whether the attributes this changes are the same in both.
    pub fn changes_nothing(&self, before: &Schedule, now: &Schedule) -> bool {
        let mut changed = Attribute::EVERY.into_iter().filter(|attribute| self.get(*attribute).is_some());
        changed.all(|attribute| AttributeValue::of(before, attribute) == AttributeValue::of(now, attribute))
    }

    /// The same without the attributes that are not among these.
    pub fn only(self, kept: &[Attribute]) -> Self {
        let mut attributes = Attributes::default();
        for (attribute, value) in kept.iter().filter_map(|attribute| Some((attribute, self.get(*attribute)?))) {
            attribute.slot(&mut attributes).set(value);
        }
        Self(attributes)
    }
}

impl From<Attributes> for Patch {
    fn from(attributes: Attributes) -> Self {
        Self(attributes)
    }
}
