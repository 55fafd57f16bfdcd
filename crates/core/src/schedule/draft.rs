//! A form as it is typed: nothing here is checked, so nothing typed can be lost.

use cadenza_contract::{Attributes, Schedule};

use super::{Input, timezone as zone};
use crate::form::{Field, FieldErrors, FieldProblem};
use crate::tag_input::{TagInput, ValueKind};

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
    pub hosts: TagInput,
    /// Domain groups in the report.
    pub services: TagInput,
    /// The zone of the report's interval.
    pub timezone: String,
    /// The delivery method.
    pub send_via: String,
    /// Recipients.
    pub send_to: TagInput,
}

/// What stands in one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftField<'a> {
    /// One text.
    Text(&'a str),
    /// Many values.
    Values(&'a TagInput),
}

impl Draft {
    /// What stands in one field.
    pub fn get(&self, field: Field) -> DraftField<'_> {
        match field {
            Field::Name => DraftField::Text(&self.name),
            Field::Kind => DraftField::Text(&self.kind),
            Field::Frequency => DraftField::Text(&self.frequency),
            Field::Hosts => DraftField::Values(&self.hosts),
            Field::Services => DraftField::Values(&self.services),
            Field::Timezone => DraftField::Text(&self.timezone),
            Field::SendVia => DraftField::Text(&self.send_via),
            Field::SendTo => DraftField::Values(&self.send_to),
        }
    }

    /// The text of a field of one value.
    pub fn text(&self, field: Field) -> &str {
        match self.get(field) {
            DraftField::Text(text) => text,
            DraftField::Values(_) => "",
        }
    }

    /// What stands in a field of many values.
    pub fn values(&self, field: Field) -> TagInput {
        match self.get(field) {
            DraftField::Text(_) => TagInput::default(),
            DraftField::Values(values) => values.clone(),
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
                let values = ValueKind::of(field).map(|kind| TagInput::parse(kind, &text));
                return self.set_values(field, values.unwrap_or_default());
            }
        };
        *slot = text;
    }

    /// Replaces what stands in a field of many values.
    pub fn set_values(&mut self, field: Field, values: TagInput) {
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
    pub fn problem(&self, field: Field) -> Option<FieldProblem> {
        let some = |bad: Vec<String>| Some(bad).filter(|bad| !bad.is_empty());
        match field {
            Field::Timezone if zone::is_offset(&self.timezone) => {
                Some(FieldProblem::ZoneOffset(self.timezone.trim().to_owned()))
            }
            Field::Name | Field::Kind | Field::Frequency | Field::Timezone | Field::SendVia => {
                self.text(field).trim().is_empty().then_some(FieldProblem::Required)
            }
            Field::Hosts => some(self.hosts.invalid(ValueKind::Host)).map(FieldProblem::NotHosts),
            Field::Services => None,
            Field::SendTo => some(self.send_to.invalid(ValueKind::Address)).map(FieldProblem::NotAddresses),
        }
    }

    /// The draft on another ground: what was not changed since it `began` stands as it does `now`.
    pub fn rebased(mut self, began: &Self, now: &Self) -> Self {
        for field in Field::EVERY {
            match now.get(field) {
                _ if self.get(field) != began.get(field) => {}
                DraftField::Text(text) => self.set(field, text.to_owned()),
                DraftField::Values(values) => self.set_values(field, values.clone()),
            }
        }
        self
    }

    /// A copy of a schedule to start a new one from. Recipients stay empty: a copy mails nobody by accident.
    pub fn copy_of(schedule: &Schedule) -> Self {
        Self { send_to: TagInput::default(), ..Self::from(schedule) }
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
                self.set_values(field, TagInput::from_link(kind, list));
            }
        }
        self
    }
}

impl From<&Schedule> for Draft {
    fn from(schedule: &Schedule) -> Self {
        let list = |list: &Option<Vec<String>>| TagInput::of(list.iter().flatten().cloned());
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
