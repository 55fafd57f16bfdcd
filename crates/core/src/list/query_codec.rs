//! The list's state in an address: `?name=…&page=3&size=all&sort=-scheduled_at`, defaults left out.
//!
//! Filters carry the API's own parameter names, so that an address reads like the documentation.

use cadenza_contract::{ScheduleId, Timestamp, parameter};

use super::{Column, Columns, Direction, Facet, Filter, PageNumber, Query, QueryChange, Size, Sort};
use crate::query_string;

const SEARCH: &str = "search";
const PAGE: &str = "page";
const SIZE: &str = "size";
const SORT: &str = "sort";
const COLUMNS: &str = "columns";
const ALL: &str = "all";

impl Query {
    /// The state an address describes. Never fails: what it cannot read it leaves at its default, and keeps to be said.
    pub fn parse(text: &str) -> Self {
        let query = query_string::read(text).fold(Self::default(), |query, (key, value)| query.with(&key, value));
        // An order written beside a page size can only be kept with all rows: the API does not sort.
        match query.sort {
            Some(sort) => query.after(QueryChange::Sort(Some(sort))),
            None if query.size == Some(Size::All) => Self { page: PageNumber::FIRST, ..query },
            None => query,
        }
    }

    /// The state as it stands in an address, without the `?`; empty when everything is at its default.
    pub fn to_text(&self) -> String {
        let mut pairs = self.filter.pairs();
        pairs.extend(self.choices.iter().map(|(facet, value)| (facet.wire(), value.to_owned())));
        if !self.search.is_empty() {
            pairs.push((SEARCH, self.search.clone()));
        }
        if self.page != PageNumber::FIRST {
            pairs.push((PAGE, self.page.get().to_string()));
        }
        match (self.size, self.sort) {
            (Some(Size::All), None) => pairs.push((SIZE, ALL.to_owned())),
            (Some(Size::Rows(count)), _) => pairs.push((SIZE, count.to_string())),
            (Some(Size::All), Some(_)) | (None, _) => {}
        }
        if let Some(Sort { column, direction }) = self.sort {
            let sign = if direction == Direction::Descending { "-" } else { "" };
            pairs.push((SORT, format!("{sign}{}", column.wire())));
        }
        if let Some(columns) = self.columns {
            pairs.push((COLUMNS, columns.to_text()));
        }
        let unknown_parameters = self.unknown_parameters.iter().map(|(key, value)| (key.as_str(), value.clone()));
        query_string::write(pairs.into_iter().chain(unknown_parameters))
    }

    /// Without what could be read after all: a second name, say, beside a first that is gone.
    pub(super) fn without_readable(mut self) -> Self {
        let unknown_parameters = std::mem::take(&mut self.unknown_parameters);
        let kept = unknown_parameters.into_iter().filter(|(key, value)| !self.clone().takes(key, value));
        Self { unknown_parameters: kept.collect(), ..self }
    }

    fn with(mut self, key: &str, value: String) -> Self {
        if !self.takes(key, &value) {
            self.unknown_parameters.push((key.to_owned(), value));
        }
        self
    }

    /// Takes one pair in, if it can be read. What is there already is not said twice: the first holds.
    fn takes(&mut self, key: &str, value: &str) -> bool {
        let filter = &mut self.filter;
        match key {
            parameter::ID => match ScheduleId::new(value) {
                Some(id) if filter.ids.contains(&id) => true,
                Some(id) => {
                    filter.ids.push(id);
                    true
                }
                None => value.is_empty(),
            },
            parameter::NAME => text(&mut filter.name, value),
            parameter::SCHEDULED_AT_START => one(&mut filter.created_after, value, time),
            parameter::SCHEDULED_BY_END => one(&mut filter.created_before, value, time),
            SEARCH => text(&mut self.search, value),
            PAGE => {
                let mut page = Some(self.page).filter(|page| *page != PageNumber::FIRST);
                let read = one(&mut page, value, |value| value.parse().ok().and_then(PageNumber::new));
                self.page = page.unwrap_or_default();
                read
            }
            SIZE => one(&mut self.size, value, size),
            SORT => one(&mut self.sort, value, sort),
            COLUMNS => one(&mut self.columns, value, Columns::parse),
            _ => Facet::named(key).is_some_and(|facet| self.chooses(facet, value)),
        }
    }

    /// Takes one more value of a field.
    fn chooses(&mut self, facet: Facet, value: &str) -> bool {
        if value.is_empty() && !facet.can_be_none() {
            return true;
        }
        let mut values: Vec<String> = self.chosen(facet).into_iter().map(str::to_owned).collect();
        if !values.iter().any(|present| present == value) {
            values.push(value.to_owned());
        }
        *self = std::mem::take(self).choosing(facet, &values);
        true
    }
}

/// Takes a text where there is none.
fn text(slot: &mut String, value: &str) -> bool {
    if slot.is_empty() {
        value.clone_into(slot);
    }
    slot == value || value.is_empty()
}

/// Takes a value where there is none.
fn one<T: PartialEq>(slot: &mut Option<T>, value: &str, read: impl Fn(&str) -> Option<T>) -> bool {
    let read = read(value);
    if slot.is_none() {
        *slot = read;
        return slot.is_some() || value.is_empty();
    }
    *slot == read || value.is_empty()
}

impl Filter {
    /// The filter as parameters by the API's names, empty ones left out; several ids are several `id`s.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<_> = self.ids.iter().map(|id| (parameter::ID, id.to_string())).collect();
        let texts = [
            (parameter::NAME, &self.name),
            (parameter::TYPE, &self.kind),
            (parameter::SCHEDULE, &self.frequency),
            (parameter::SCHEDULED_BY, &self.created_by),
        ];
        pairs.extend(texts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| (key, text.clone())));
        let times =
            [(parameter::SCHEDULED_AT_START, self.created_after), (parameter::SCHEDULED_BY_END, self.created_before)];
        pairs.extend(times.into_iter().filter_map(|(key, time)| Some((key, time?.micros().to_string()))));
        pairs
    }
}

fn time(text: &str) -> Option<Timestamp> {
    text.parse().ok().map(Timestamp::from_micros)
}

fn size(text: &str) -> Option<Size> {
    if text == ALL { Some(Size::All) } else { text.parse().ok().and_then(Size::rows) }
}

fn sort(text: &str) -> Option<Sort> {
    let (direction, name) = match text.strip_prefix('-') {
        Some(name) => (Direction::Descending, name),
        None => (Direction::Ascending, text),
    };
    Column::EVERY.into_iter().find(|column| column.wire() == name).map(|column| Sort { column, direction })
}
