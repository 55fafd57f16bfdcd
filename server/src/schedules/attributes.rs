//! What a write may set, checked attribute by attribute so that every complaint comes at once.
//!
//! A create must name `name`, `type`, `schedule`, `timezone` and `send_via`; there are no defaults. `hosts`,
//! `services` and `send_to` may be left out or be `null`, and are then stored as `null`.

use cadenza_contract::{Schedule, ScheduleId, Timestamp};
use serde_json::{Map, Value as Json};

use super::text;
use crate::error::Errors;

/// What the server sets; sending one of these is an error, even with the value it has.
pub(crate) const READ_ONLY: [&str; 5] = ["id", "scheduled_at", "scheduled_by", "start_timestamp", "end_timestamp"];

/// A column a client may write: an attribute, and a row of the table below.
pub(super) struct WritableColumn {
    /// Its name on the wire, which is its column's.
    pub(super) name: &'static str,
    /// Whether a create cannot do without it.
    required: bool,
    /// When it is sound.
    check: Check,
    /// What a schedule holds.
    pub(super) read: fn(&Schedule) -> ColumnRef<'_>,
    /// Where a schedule holds it.
    pub(super) slot: fn(&mut Schedule) -> ColumnMut<'_>,
}

/// What is asked of a value.
enum Check {
    /// It is one text, and this finds nothing wrong with it.
    Text(TextCheck),
    /// It is a list of texts, of which this is asked of each.
    List(TextCheck),
}

type TextCheck = fn(&str) -> Result<String, String>;

/// The value of an attribute where it lies.
pub(super) enum ColumnRef<'a> {
    /// One text.
    Text(&'a str),
    /// Many, or `null`.
    List(Option<&'a [String]>),
}

/// Where the value of an attribute goes.
pub(super) enum ColumnMut<'a> {
    /// One text.
    Text(&'a mut String),
    /// Many, or `null`.
    List(&'a mut Option<Vec<String>>),
}

/// The value of an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum ColumnValue {
    /// One text.
    Text(String),
    /// Many, or `null`.
    List(Option<Vec<String>>),
}

/// The row of a text, which a create must name.
macro_rules! text {
    ($name:literal, $member:ident, $check:expr) => {
        WritableColumn {
            name: $name,
            required: true,
            check: Check::Text($check),
            read: |schedule| ColumnRef::Text(&schedule.$member),
            slot: |schedule| ColumnMut::Text(&mut schedule.$member),
        }
    };
}

/// The row of a list, which a create may leave out.
macro_rules! list {
    ($name:literal, $member:ident, $check:expr) => {
        WritableColumn {
            name: $name,
            required: false,
            check: Check::List($check),
            read: |schedule| ColumnRef::List(schedule.$member.as_deref()),
            slot: |schedule| ColumnMut::List(&mut schedule.$member),
        }
    };
}

/// Every attribute, in the order of the API's documentation.
pub(super) static WRITABLE: [WritableColumn; 8] = [
    text!("name", name, text::name),
    text!("type", kind, text::word),
    text!("schedule", frequency, text::word),
    list!("hosts", hosts, text::entry),
    list!("services", services, text::entry),
    list!("send_to", send_to, text::mail_address),
    text!("send_via", send_via, text::word),
    text!("timezone", timezone, text::zone),
];

/// The attributes that were sent, each sound.
#[derive(Default)]
pub(crate) struct Written(pub(super) Vec<(&'static WritableColumn, ColumnValue)>);

impl Written {
    /// The schedule these attributes make, as nobody has run it yet.
    pub(crate) fn into_schedule(self, id: ScheduleId, created: Timestamp, created_by: String) -> Schedule {
        let mut schedule = Schedule { created: Some(created), created_by, ..Schedule::new(id) };
        for (column, value) in self.0 {
            (column.slot)(&mut schedule).set(value);
        }
        schedule
    }
}

impl ColumnMut<'_> {
    /// Puts a value in; one of the other kind is not the attribute's.
    pub(super) fn set(self, value: ColumnValue) {
        match (self, value) {
            (Self::Text(slot), ColumnValue::Text(text)) => *slot = text,
            (Self::List(slot), ColumnValue::List(list)) => *slot = list,
            (Self::Text(_), ColumnValue::List(_)) | (Self::List(_), ColumnValue::Text(_)) => {}
        }
    }
}

/// The attributes of a new schedule.
pub(crate) fn for_create(attrs: Json) -> Result<Written, Errors> {
    read(attrs, true)
}

/// The attributes that change. None at all is a change of nothing, and no error.
pub(crate) fn for_update(attrs: Json) -> Result<Written, Errors> {
    read(attrs, false)
}

fn read(attrs: Json, whole: bool) -> Result<Written, Errors> {
    let Json::Object(fields) = attrs else {
        return Err(Errors::one("attrs", "The attributes must be an object."));
    };
    let mut reader = Reader { fields, errors: Errors::default() };
    let mut written = Written::default();
    for column in &WRITABLE {
        if whole && column.required {
            reader.demand(column.name);
        }
        let value = match column.check {
            Check::Text(check) => reader.text(column.name, check).map(ColumnValue::Text),
            Check::List(check) => reader.list(column.name, check).map(ColumnValue::List),
        };
        written.0.extend(value.map(|value| (column, value)));
    }
    reader.refuse_the_rest();
    reader.errors.unless(written)
}

/// The attributes not yet looked at, and what is wrong with the others.
struct Reader {
    fields: Map<String, Json>,
    errors: Errors,
}

impl Reader {
    fn demand(&mut self, field: &str) {
        if !self.fields.contains_key(field) {
            self.errors.add(field, "This attribute is required.");
        }
    }

    fn text(&mut self, field: &str, check: TextCheck) -> Option<String> {
        let outcome = match self.fields.remove(field)? {
            Json::String(text) => check(&text),
            _ => Err("This attribute must be a text.".to_owned()),
        };
        self.errors.note(field, outcome)
    }

    fn list(&mut self, field: &str, check: TextCheck) -> Option<Option<Vec<String>>> {
        match self.fields.remove(field)? {
            Json::Null => Some(None),
            Json::Array(items) if items.len() <= text::MOST_ENTRIES => {
                let checked = items.into_iter().map(|item| match item {
                    Json::String(text) => check(&text),
                    other => Err(format!("{other} is not a text.")),
                });
                Some(Some(checked.filter_map(|entry| self.errors.note(field, entry)).collect()))
            }
            Json::Array(items) => {
                self.errors.add(field, format!("{} entries are more than {}.", items.len(), text::MOST_ENTRIES));
                None
            }
            Json::Bool(_) | Json::Number(_) | Json::String(_) | Json::Object(_) => {
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
