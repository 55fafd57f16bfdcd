//! What an edit changes: only the attributes that moved.

use cadenza_contract::{Attributes, Schedule};
use serde::Serialize;

use super::FieldValue;
use crate::form::Field;

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

    /// What a field becomes; nothing where it stays as it is.
    pub fn get(&self, field: Field) -> Option<FieldValue> {
        let text = |text: &Option<String>| text.clone().map(FieldValue::Text);
        let list = |list: &Option<Vec<String>>| list.clone().map(FieldValue::List);
        match field {
            Field::Name => text(&self.0.name),
            Field::Kind => text(&self.0.kind),
            Field::Frequency => text(&self.0.frequency),
            Field::Hosts => list(&self.0.hosts),
            Field::Services => list(&self.0.services),
            Field::Timezone => text(&self.0.timezone),
            Field::SendVia => text(&self.0.send_via),
            Field::SendTo => list(&self.0.send_to),
        }
    }

    /// Whether a schedule already is as this makes it.
    pub fn is_applied_to(&self, schedule: &Schedule) -> bool {
        Field::EVERY
            .into_iter()
            .all(|field| self.get(field).is_none_or(|value| value == FieldValue::of(schedule, field)))
    }

    /// Whether the fields this changes are the same in both.
    pub fn changes_nothing(&self, before: &Schedule, now: &Schedule) -> bool {
        let mut fields = Field::EVERY.into_iter().filter(|field| self.get(*field).is_some());
        fields.all(|field| FieldValue::of(before, field) == FieldValue::of(now, field))
    }

    /// The same without the fields that are not among these.
    pub fn only(self, fields: &[Field]) -> Self {
        let Attributes { hosts, name, frequency, send_to, send_via, services, timezone, kind } = self.0;
        let is = |field| fields.contains(&field);
        Self(Attributes {
            hosts: hosts.filter(|_| is(Field::Hosts)),
            name: name.filter(|_| is(Field::Name)),
            frequency: frequency.filter(|_| is(Field::Frequency)),
            send_to: send_to.filter(|_| is(Field::SendTo)),
            send_via: send_via.filter(|_| is(Field::SendVia)),
            services: services.filter(|_| is(Field::Services)),
            timezone: timezone.filter(|_| is(Field::Timezone)),
            kind: kind.filter(|_| is(Field::Kind)),
        })
    }
}

impl From<Attributes> for Patch {
    fn from(attributes: Attributes) -> Self {
        Self(attributes)
    }
}
