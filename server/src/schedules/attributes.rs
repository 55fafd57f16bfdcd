//! What a write may set, checked attribute by attribute so that every complaint comes at once.
//!
//! A create must name `name`, `type`, `schedule`, `timezone` and `send_via`; there are no defaults. `hosts`,
//! `services` and `send_to` may be left out or be `null`, and are then stored as `null`.

use cadenza_contract::{Schedule, ScheduleId, Timestamp};
use serde_json::{Map, Value};

use super::text;
use crate::error::Errors;

/// What a create cannot do without.
pub(crate) const REQUIRED: [&str; 5] = ["name", "type", "schedule", "timezone", "send_via"];

/// What the server sets; sending one of these is an error, even with the value it has.
pub(crate) const READ_ONLY: [&str; 5] = ["id", "scheduled_at", "scheduled_by", "start_timestamp", "end_timestamp"];

/// The attributes that were sent, each sound. A list is `Some(None)` when `null` was sent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) name: Option<String>,
    pub(crate) kind: Option<String>,
    pub(crate) frequency: Option<String>,
    pub(crate) send_via: Option<String>,
    pub(crate) timezone: Option<String>,
    pub(crate) hosts: Option<Option<Vec<String>>>,
    pub(crate) services: Option<Option<Vec<String>>>,
    pub(crate) send_to: Option<Option<Vec<String>>>,
}

impl Written {
    /// The schedule these attributes make, as nobody has run it yet.
    pub(crate) fn into_schedule(self, id: ScheduleId, created: Timestamp, created_by: String) -> Schedule {
        Schedule {
            id,
            name: self.name.unwrap_or_default(),
            kind: self.kind.unwrap_or_default(),
            frequency: self.frequency.unwrap_or_default(),
            hosts: self.hosts.flatten(),
            services: self.services.flatten(),
            send_to: self.send_to.flatten(),
            send_via: self.send_via.unwrap_or_default(),
            timezone: self.timezone.unwrap_or_default(),
            created: Some(created),
            created_by,
            first_run: None,
            last_run: None,
            other: Map::new(),
        }
    }
}

/// The attributes of a new schedule.
pub(crate) fn for_create(attrs: Value) -> Result<Written, Errors> {
    read(attrs, &REQUIRED)
}

/// The attributes that change. None at all is a change of nothing, and no error.
pub(crate) fn for_update(attrs: Value) -> Result<Written, Errors> {
    read(attrs, &[])
}

fn read(attrs: Value, required: &[&str]) -> Result<Written, Errors> {
    let Value::Object(fields) = attrs else {
        return Err(Errors::one("attrs", "The attributes must be an object."));
    };
    let mut reader = Reader { fields, errors: Errors::default() };
    reader.demand(required);
    let written = Written {
        name: reader.text("name", text::name),
        kind: reader.text("type", text::word),
        frequency: reader.text("schedule", text::word),
        send_via: reader.text("send_via", text::word),
        timezone: reader.text("timezone", text::zone),
        hosts: reader.list("hosts", text::entry),
        services: reader.list("services", text::entry),
        send_to: reader.list("send_to", text::mail_address),
    };
    reader.refuse_the_rest();
    reader.errors.unless(written)
}

/// The attributes not yet looked at, and what is wrong with the others.
struct Reader {
    fields: Map<String, Value>,
    errors: Errors,
}

type Check = fn(&str) -> Result<String, String>;

impl Reader {
    fn demand(&mut self, required: &[&str]) {
        for field in required.iter().filter(|field| !self.fields.contains_key(**field)) {
            self.errors.add(field, "This attribute is required.");
        }
    }

    fn text(&mut self, field: &str, check: Check) -> Option<String> {
        let outcome = match self.fields.remove(field)? {
            Value::String(text) => check(&text),
            _ => Err("This attribute must be a text.".to_owned()),
        };
        self.errors.note(field, outcome)
    }

    fn list(&mut self, field: &str, check: Check) -> Option<Option<Vec<String>>> {
        match self.fields.remove(field)? {
            Value::Null => Some(None),
            Value::Array(items) if items.len() <= text::MOST_ENTRIES => {
                let checked = items.into_iter().map(|item| match item {
                    Value::String(text) => check(&text),
                    other => Err(format!("{other} is not a text.")),
                });
                Some(Some(checked.filter_map(|entry| self.errors.note(field, entry)).collect()))
            }
            Value::Array(items) => {
                self.errors.add(field, format!("{} entries are more than {}.", items.len(), text::MOST_ENTRIES));
                None
            }
            Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => {
                self.errors.add(field, "This attribute must be a list of texts, or null.");
                None
            }
        }
    }

    fn refuse_the_rest(&mut self) {
        for field in self.fields.keys() {
            let known = READ_ONLY.contains(&field.as_str());
            self.errors
                .add(field, if known { "This attribute is set by the server." } else { "There is no such attribute." });
        }
    }
}
