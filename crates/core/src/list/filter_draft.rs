//! The filter bar as it is typed, before the pause after which it counts.

use cadenza_contract::{ScheduleId, Timestamp};

use super::Filter;
use crate::tag_input::{TagInput, ValueKind};

/// The texts of the filter bar's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FilterDraft {
    /// Ids.
    pub ids: TagInput,
    /// Part of the name.
    pub name: String,
    /// The type.
    pub kind: String,
    /// The frequency.
    pub frequency: String,
    /// A date, as it is typed.
    pub created_after: String,
    /// A date, as it is typed.
    pub created_before: String,
    /// The creator.
    pub created_by: String,
}

impl FilterDraft {
    /// A filter as the fields show it; `field` writes a time for a date field.
    pub fn of(filter: &Filter, field: impl Fn(Timestamp) -> String) -> Self {
        Self {
            ids: TagInput::of(filter.ids.iter().map(ScheduleId::as_str)),
            name: filter.name.clone(),
            kind: filter.kind.clone(),
            frequency: filter.frequency.clone(),
            created_after: filter.created_after.map(&field).unwrap_or_default(),
            created_before: filter.created_before.map(&field).unwrap_or_default(),
            created_by: filter.created_by.clone(),
        }
    }

    /// The filter the fields mean; `shown` is how they stood for the filter `base`, `read` reads a date field.
    ///
    /// A date field holds seconds, an address microseconds: a field nobody touched keeps the exact time of `base`. So
    /// does one that cannot be read: it must not show everything all of a sudden.
    pub fn meaning(&self, shown: &Self, base: &Filter, read: impl Fn(&str) -> Option<Timestamp>) -> Filter {
        let time = |text: &str, before: &str, exact: Option<Timestamp>| match text.trim() {
            "" => None,
            _ if text == before => exact,
            text => read(text).or(exact),
        };
        Filter {
            ids: ids(&self.ids),
            name: self.name.clone(),
            kind: self.kind.clone(),
            frequency: self.frequency.clone(),
            created_after: time(&self.created_after, &shown.created_after, base.created_after),
            created_before: time(&self.created_before, &shown.created_before, base.created_before),
            created_by: self.created_by.clone(),
        }
    }
}

/// Those that ended and those being typed, which count as they are meant: a link as the id in it. An id holds no separator,
/// so that this much of the editor's reading is enough.
fn ids(values: &TagInput) -> Vec<ScheduleId> {
    let typed = values.text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'));
    let all = values.list.iter().cloned().chain(typed.map(|text| ValueKind::Id.clean(text)));
    all.filter_map(|id| ScheduleId::new(&id)).fold(Vec::new(), |mut ids, id| {
        if !ids.contains(&id) {
            ids.push(id);
        }
        ids
    })
}
