//! The list's state in an address: `?name=…&page=3&size=all&sort=-scheduled_at`, defaults left out.
//!
//! Filters carry the API's own parameter names, so that an address reads like the documentation.

use cadenza_contract::{ScheduleId, Timestamp, parameter};

use super::{Change, Column, Columns, Direction, Filter, PageNumber, Query, Size, Sort};
use crate::query_string;

const PAGE: &str = "page";
const SIZE: &str = "size";
const SORT: &str = "sort";
const COLUMNS: &str = "columns";
const ALL: &str = "all";

impl Query {
    /// The state an address describes. Never fails: what it cannot read it leaves at its default.
    pub fn parse(text: &str) -> Self {
        let query = query_string::read(text).fold(Self::default(), |query, (key, value)| query.with(&key, value));
        // An order written beside a page size can only be kept with all rows: the API does not sort.
        match query.sort {
            Some(sort) => query.after(Change::Sort(Some(sort))),
            None if query.size == Some(Size::All) => Self { page: PageNumber::FIRST, ..query },
            None => query,
        }
    }

    /// The state as it stands in an address, without the `?`; empty when everything is at its default.
    pub fn to_text(&self) -> String {
        let mut pairs = self.filter.pairs();
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
        query_string::write(pairs)
    }

    fn with(mut self, key: &str, value: String) -> Self {
        let filter = &mut self.filter;
        match key {
            parameter::ID => filter.ids.extend(ScheduleId::new(&value).filter(|id| !filter.ids.contains(id))),
            parameter::NAME => filter.name = value,
            parameter::TYPE => filter.kind = value,
            parameter::SCHEDULE => filter.frequency = value,
            parameter::SCHEDULED_BY => filter.created_by = value,
            parameter::SCHEDULED_AT_START => filter.created_after = time(&value),
            parameter::SCHEDULED_BY_END => filter.created_before = time(&value),
            PAGE => self.page = value.parse().ok().and_then(PageNumber::new).unwrap_or_default(),
            SIZE if value == ALL => self.size = Some(Size::All),
            SIZE => self.size = value.parse().ok().and_then(Size::rows),
            SORT => self.sort = sort(&value),
            COLUMNS => self.columns = Columns::parse(&value),
            _ => {}
        }
        self
    }
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

fn sort(text: &str) -> Option<Sort> {
    let (direction, name) = match text.strip_prefix('-') {
        Some(name) => (Direction::Descending, name),
        None => (Direction::Ascending, text),
    };
    Column::EVERY.into_iter().find(|column| column.wire() == name).map(|column| Sort { column, direction })
}
