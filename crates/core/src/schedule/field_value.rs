//! The value of one field, whichever field it is: what a comparison shows and decides on.

use cadenza_contract::Schedule;

use crate::form::Field;

/// One text or many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    /// Of a field with one value.
    Text(String),
    /// Of a field with many, in their order.
    List(Vec<String>),
}

impl FieldValue {
    /// What a schedule holds, word for word; `null` reads like an empty list.
    pub fn of(schedule: &Schedule, field: Field) -> Self {
        let text = |text: &String| Self::Text(text.clone());
        let list = |list: &Option<Vec<String>>| Self::List(list.clone().unwrap_or_default());
        match field {
            Field::Name => text(&schedule.name),
            Field::Kind => text(&schedule.kind),
            Field::Frequency => text(&schedule.frequency),
            Field::Hosts => list(&schedule.hosts),
            Field::Services => list(&schedule.services),
            Field::Timezone => text(&schedule.timezone),
            Field::SendVia => text(&schedule.send_via),
            Field::SendTo => list(&schedule.send_to),
        }
    }
}
