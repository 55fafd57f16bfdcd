//! A form as it is typed: nothing here is checked, so nothing typed can be lost.

use cadenza_contract::{Attributes, Schedule};

use super::{Input, Recipients, hosts};
use crate::form::{Field, FieldErrors, Problem};

/// The texts of the form's fields. Lists are one text, a value a line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The schedule's name.
    pub name: String,
    /// Its type.
    pub kind: String,
    /// Its frequency.
    pub frequency: String,
    /// Hosts in the report.
    pub hosts: String,
    /// Domain groups in the report.
    pub services: String,
    /// The zone of the report's interval.
    pub timezone: String,
    /// The delivery method.
    pub send_via: String,
    /// Recipients.
    pub send_to: String,
}

impl Draft {
    /// The text of one field.
    pub fn get(&self, field: Field) -> &str {
        match field {
            Field::Name => &self.name,
            Field::Kind => &self.kind,
            Field::Frequency => &self.frequency,
            Field::Hosts => &self.hosts,
            Field::Services => &self.services,
            Field::Timezone => &self.timezone,
            Field::SendVia => &self.send_via,
            Field::SendTo => &self.send_to,
        }
    }

    /// Replaces the text of one field.
    pub fn set(&mut self, field: Field, text: String) {
        *match field {
            Field::Name => &mut self.name,
            Field::Kind => &mut self.kind,
            Field::Frequency => &mut self.frequency,
            Field::Hosts => &mut self.hosts,
            Field::Services => &mut self.services,
            Field::Timezone => &mut self.timezone,
            Field::SendVia => &mut self.send_via,
            Field::SendTo => &mut self.send_to,
        } = text;
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
        match field {
            Field::Name | Field::Kind | Field::Frequency | Field::Timezone | Field::SendVia => {
                self.get(field).trim().is_empty().then_some(Problem::Required)
            }
            Field::Hosts => {
                let bad: Vec<String> = hosts(&self.hosts).into_iter().filter(|host| !looks_like_host(host)).collect();
                (!bad.is_empty()).then_some(Problem::NotHosts(bad))
            }
            Field::Services => None,
            Field::SendTo => {
                let bad = Recipients::parse(&self.send_to).bad();
                (!bad.is_empty()).then_some(Problem::NotAddresses(bad))
            }
        }
    }

    /// A copy of a schedule to start a new one from. Recipients stay empty: a copy mails nobody by accident.
    pub fn copy_of(schedule: &Schedule) -> Self {
        Self { send_to: String::new(), ..Self::from(schedule) }
    }

    /// The draft with the values an address gives.
    pub fn prefilled(mut self, attributes: &Attributes) -> Self {
        let Attributes { hosts, name, frequency, send_to, send_via, services, timezone, kind } = attributes;
        let texts = [
            (Field::Name, name.clone()),
            (Field::Kind, kind.clone()),
            (Field::Frequency, frequency.clone()),
            (Field::Timezone, timezone.clone()),
            (Field::SendVia, send_via.clone()),
            (Field::Hosts, hosts.as_ref().map(|list| lines(list))),
            (Field::Services, services.as_ref().map(|list| lines(list))),
            (Field::SendTo, send_to.as_ref().map(|list| lines(list))),
        ];
        for (field, text) in texts {
            if let Some(text) = text {
                self.set(field, text);
            }
        }
        self
    }
}

impl From<&Schedule> for Draft {
    fn from(schedule: &Schedule) -> Self {
        let list = |list: &Option<Vec<String>>| lines(list.as_deref().unwrap_or_default());
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

fn lines(list: &[String]) -> String {
    list.join("\n")
}

/// Whether a text may be a host: a name, an address, a wildcard or a port, but no URL and no mail address.
fn looks_like_host(text: &str) -> bool {
    // Not by a search for "//": that would bring the library's whole text searcher into the wasm.
    let parted = text.bytes().zip(text.bytes().skip(1)).any(|pair| pair == (b'/', b'/'));
    !parted && !text.contains('@') && text.chars().any(char::is_alphanumeric)
}
