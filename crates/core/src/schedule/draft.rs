//! A form as it is typed: nothing here is checked, so nothing typed can be lost.

use cadenza_contract::{Attributes, Schedule};

use super::{Input, timezone as zone};
use crate::form::{Field, FieldErrors, Problem};
use crate::tag_input::{ValueKind, Values};

/// What stands in the form's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The schedule's name.
    pub name: String,
    /// Its type.
    pub kind: String,
    /// Its frequency.
    pub frequency: String,
    /// Hosts in the report.
    pub hosts: Values,
    /// Domain groups in the report.
    pub services: Values,
    /// The zone of the report's interval.
    pub timezone: String,
    /// The delivery method.
    pub send_via: String,
    /// Recipients.
    pub send_to: Values,
}

/// What stands in one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry<'a> {
    /// One text.
    Text(&'a str),
    /// Many values.
    Values(&'a Values),
}

impl Draft {
    /// What stands in one field.
    pub fn get(&self, field: Field) -> Entry<'_> {
        match field {
            Field::Name => Entry::Text(&self.name),
            Field::Kind => Entry::Text(&self.kind),
            Field::Frequency => Entry::Text(&self.frequency),
            Field::Hosts => Entry::Values(&self.hosts),
            Field::Services => Entry::Values(&self.services),
            Field::Timezone => Entry::Text(&self.timezone),
            Field::SendVia => Entry::Text(&self.send_via),
            Field::SendTo => Entry::Values(&self.send_to),
        }
    }

    /// The text of a field of one value.
    pub fn text(&self, field: Field) -> &str {
        match self.get(field) {
            Entry::Text(text) => text,
            Entry::Values(_) => "",
        }
    }

    /// What stands in a field of many values.
    pub fn values(&self, field: Field) -> Values {
        match self.get(field) {
            Entry::Text(_) => Values::default(),
            Entry::Values(values) => values.clone(),
        }
    }

    /// Replaces the text of one field; a field of many values then holds those that are pasted.
    pub fn set(&mut self, field: Field, text: String) {
        let slot = match field {
            Field::Name => &mut self.name,
            Field::Kind => &mut self.kind,
            Field::Frequency => &mut self.frequency,
            Field::Timezone => &mut self.timezone,
            Field::SendVia => &mut self.send_via,
            Field::Hosts | Field::Services | Field::SendTo => {
                let values = ValueKind::of(field).map(|kind| Values::read(kind, &text));
                return self.set_values(field, values.unwrap_or_default());
            }
        };
        *slot = text;
    }

    /// Replaces what stands in a field of many values.
    pub fn set_values(&mut self, field: Field, values: Values) {
        match field {
            Field::Hosts => self.hosts = values,
            Field::Services => self.services = values,
            Field::SendTo => self.send_to = values,
            Field::Name | Field::Kind | Field::Frequency | Field::Timezone | Field::SendVia => {}
        }
    }

    /// What the form means, or everything that is wrong with it, in the order of its fields.
    ///
    /// A field that still stands as it was in `before` is not questioned: what the server holds may be edited around.
    ///
    /// # Errors
    /// The problems by field; never empty.
    pub fn check(&self, before: Option<&Self>) -> Result<Input, FieldErrors> {
        let touched = |field: &Field| before.is_none_or(|before| before.get(*field) != self.get(*field));
        let problems: FieldErrors =
            Field::EVERY.into_iter().filter(touched).filter_map(|field| Some((field, self.problem(field)?))).collect();
        if problems.is_empty() { Ok(Input::from(self)) } else { Err(problems) }
    }

    /// What is wrong with one field.
    pub fn problem(&self, field: Field) -> Option<Problem> {
        let some = |bad: Vec<String>| Some(bad).filter(|bad| !bad.is_empty());
        match field {
            Field::Timezone if zone::is_offset(&self.timezone) => {
                Some(Problem::ZoneOffset(self.timezone.trim().to_owned()))
            }
            Field::Name | Field::Kind | Field::Frequency | Field::Timezone | Field::SendVia => {
                self.text(field).trim().is_empty().then_some(Problem::Required)
            }
            Field::Hosts => some(self.hosts.bad(ValueKind::Host)).map(Problem::NotHosts),
            Field::Services => None,
            Field::SendTo => some(self.send_to.bad(ValueKind::Address)).map(Problem::NotAddresses),
        }
    }

    /// The draft on another ground: what was not changed since it `began` stands as it does `now`.
    pub fn rebased(mut self, began: &Self, now: &Self) -> Self {
        for field in Field::EVERY {
            match now.get(field) {
                _ if self.get(field) != began.get(field) => {}
                Entry::Text(text) => self.set(field, text.to_owned()),
                Entry::Values(values) => self.set_values(field, values.clone()),
            }
        }
        self
    }

    /// A copy of a schedule to start a new one from. Recipients stay empty: a copy mails nobody by accident.
    pub fn copy_of(schedule: &Schedule) -> Self {
        Self { send_to: Values::default(), ..Self::from(schedule) }
    }

    /// The draft with the values an address gives.
    pub fn prefilled(mut self, attributes: &Attributes) -> Self {
        let Attributes { hosts, name, frequency, send_to, send_via, services, timezone, kind } = attributes;
        let texts = [
            (Field::Name, name),
            (Field::Kind, kind),
            (Field::Frequency, frequency),
            (Field::Timezone, timezone),
            (Field::SendVia, send_via),
        ];
        for (field, text) in texts {
            if let Some(text) = text {
                self.set(field, text.clone());
            }
        }
        let lists = [
            (Field::Hosts, ValueKind::Host, hosts),
            (Field::Services, ValueKind::Group, services),
            (Field::SendTo, ValueKind::Address, send_to),
        ];
        for (field, kind, list) in lists {
            if let Some(list) = list {
                self.set_values(field, Values::linked(kind, list));
            }
        }
        self
    }
}

impl From<&Schedule> for Draft {
    fn from(schedule: &Schedule) -> Self {
        let list = |list: &Option<Vec<String>>| Values::of(list.iter().flatten().cloned());
        Self {
            name: schedule.name.clone(),
            kind: schedule.kind.clone(),
            frequency: schedule.frequency.clone(),
            hosts: list(&schedule.hosts),
            services: list(&schedule.services),
            timezone: schedule.timezone.clone(),
            send_via: schedule.send_via.clone(),
            send_to: list(&schedule.send_to),
        }
    }
}
