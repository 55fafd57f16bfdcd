//! List state is one value; a change of it is a pure function.

use std::num::NonZeroU32;

use cadenza_contract::{ScheduleId, Timestamp, parameter};

use super::{Choices, Column, Columns, Facet};
use crate::schedule::{TimeUnit, suspicious_unit};

/// Everything that decides which rows are on the screen. The address holds it whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Which schedules match.
    pub filter: Filter,
    /// Which of those are shown: those with all its words somewhere. The API cannot look everywhere, so a search needs all
    /// rows, as an order does.
    pub search: String,
    /// Which values of some fields are chosen, where the API cannot answer. They need all rows, too.
    pub choices: Choices,
    /// Which page of them, from 1. Means nothing while all are shown.
    pub page: PageNumber,
    /// How many at once; `None` is the configuration's choice, which the address leaves out.
    pub size: Option<Size>,
    /// In which order; `None` is the server's. The API cannot sort, so an order needs all rows.
    pub sort: Option<Sort>,
    /// Which columns, in which order; `None` is the person's own choice, which the address leaves out.
    pub columns: Option<Columns>,
    /// What the address says besides, and nobody could read: keys and values, to be said and not to be lost.
    pub unknown_parameters: Vec<(String, String)>,
}

/// What the API can filter by, all joined with "and"; an empty value does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Any of these ids.
    pub ids: Vec<ScheduleId>,
    /// Contained in the name.
    pub name: String,
    /// Exactly this type.
    pub kind: String,
    /// Exactly this frequency.
    pub frequency: String,
    /// Created after this time.
    pub created_after: Option<Timestamp>,
    /// Created before this time.
    pub created_before: Option<Timestamp>,
    /// Created by exactly this user.
    pub created_by: String,
}

/// A page's number as people count, from 1; the configuration's first page is the request's matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageNumber(NonZeroU32);

/// How many rows are asked for at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// This many to a page.
    Rows(NonZeroU32),
    /// Everything that matches, in one answer.
    All,
}

/// An order of all rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By which column.
    pub column: Column,
    /// Which end first.
    pub direction: Direction,
}

/// Which end of an order comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// A to Z, early to late.
    Ascending,
    /// Z to A, late to early.
    Descending,
}

/// One thing a person does to the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryChange {
    /// Other rows match.
    Filter(Filter),
    /// Others of them are looked for.
    Search(String),
    /// Other values of a field.
    Choose(Facet, Vec<String>),
    /// No filter.
    ClearFilters,
    /// Neither a filter nor a search.
    Everything,
    /// Another order, or the server's again.
    Sort(Option<Sort>),
    /// Another page.
    Page(PageNumber),
    /// Another number of rows at once.
    Size(Size),
    /// Other columns, or the person's own again.
    Columns(Option<Columns>),
}

impl Query {
    /// The state after a change. Whatever alters which rows match, or their order, starts again at the first page.
    pub fn after(self, change: QueryChange) -> Self {
        self.changed(change).without_readable()
    }

    fn changed(self, change: QueryChange) -> Self {
        match change {
            QueryChange::Filter(filter) => {
                Self { choices: self.choices.beside(&filter), filter, page: PageNumber::FIRST, ..self }
            }
            QueryChange::Search(search) => Self { search, page: PageNumber::FIRST, ..self },
            QueryChange::Choose(facet, values) => Self { page: PageNumber::FIRST, ..self }.choosing(facet, &values),
            QueryChange::ClearFilters => {
                Self { filter: Filter::default(), choices: Choices::default(), page: PageNumber::FIRST, ..self }
            }
            QueryChange::Everything => Self { search: String::new(), ..self.changed(QueryChange::ClearFilters) },
            QueryChange::Sort(Some(sort)) => {
                Self { sort: Some(sort), page: PageNumber::FIRST, size: Some(Size::All), ..self }
            }
            QueryChange::Sort(None) => Self { sort: None, page: PageNumber::FIRST, ..self },
            QueryChange::Page(page) => Self { page, ..self },
            QueryChange::Size(Size::All) => Self { size: Some(Size::All), page: PageNumber::FIRST, ..self },
            QueryChange::Size(rows @ Size::Rows(_)) => {
                Self { size: Some(rows), page: PageNumber::FIRST, sort: None, ..self }
            }
            QueryChange::Columns(columns) => Self { columns, ..self },
        }
    }

    /// The order a press on a column's head asks for: ascending, then descending, then the server's again.
    pub fn sort_after_press(&self, column: Column) -> Option<Sort> {
        match self.sort {
            Some(Sort { column: current, direction: Direction::Ascending }) if current == column => {
                Some(Sort { column, direction: Direction::Descending })
            }
            Some(Sort { column: current, direction: Direction::Descending }) if current == column => None,
            Some(_) | None => Some(Sort { column, direction: Direction::Ascending }),
        }
    }

    /// What of the state the API is asked for: what is looked for here, an order and columns do not alter its answer.
    pub fn server_query(&self) -> Self {
        Self {
            search: String::new(),
            choices: Choices::default(),
            sort: None,
            columns: None,
            unknown_parameters: Vec::new(),
            ..self.clone()
        }
    }

    /// Which schedules are meant where all that match are, in whatever order and whatever columns.
    pub fn for_change(&self) -> Self {
        Self {
            filter: self.filter.clone(),
            search: self.search.clone(),
            choices: self.choices.clone(),
            ..Self::default()
        }
    }

    /// Whether only some of the rows that come are shown.
    pub fn is_narrowed(&self) -> bool {
        !self.search.trim().is_empty() || !self.choices.is_empty()
    }

    /// Whether fewer schedules than all are wanted.
    pub fn is_filtered(&self) -> bool {
        !self.filter.is_empty() || !self.choices.is_empty()
    }

    /// Whether another state has the same rows in the same order, whatever their columns.
    pub fn has_rows_of(&self, other: &Self) -> bool {
        *self == Self { columns: self.columns, unknown_parameters: self.unknown_parameters.clone(), ..other.clone() }
    }

    /// The state to keep under a name, while a person who chose `own` sees it: from its first page on, with the columns
    /// in sight; all of them in their usual order are left to whoever opens it.
    pub fn for_saved_view(&self, own: Columns) -> Self {
        let columns = Some(self.columns.unwrap_or(own)).filter(|columns| *columns != Columns::default());
        Self { page: PageNumber::FIRST, columns, unknown_parameters: Vec::new(), ..self.clone() }
    }

    /// The state without what could not be read.
    pub fn without_warnings(self) -> Self {
        Self { unknown_parameters: Vec::new(), ..self }
    }

    /// Whether a person may see other rows than the address was written for.
    pub fn has_warnings(&self) -> bool {
        !self.unknown_parameters.is_empty() || !self.filter.suspicious_times().is_empty()
    }

    /// How many rows are asked for at once, where the address leaves it to the configuration: all of them where it is looked among them here.
    pub fn size_or(&self, default: Size) -> Size {
        if self.is_narrowed() { Size::All } else { self.size.unwrap_or(default) }
    }
}

impl Filter {
    /// The times that are likely in another unit than microseconds, each with its parameter's name.
    pub fn suspicious_times(&self) -> Vec<(&'static str, Timestamp, TimeUnit)> {
        let times =
            [(parameter::SCHEDULED_AT_START, self.created_after), (parameter::SCHEDULED_BY_END, self.created_before)];
        times.into_iter().filter_map(|(key, time)| Some((key, time?, suspicious_unit(time?)?))).collect()
    }

    /// Whether every schedule matches.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl PageNumber {
    /// Where every list starts.
    pub const FIRST: Self = Self(NonZeroU32::MIN);

    /// A page from its number, from 1.
    pub fn new(number: u32) -> Option<Self> {
        NonZeroU32::new(number).map(Self)
    }

    /// The number, from 1.
    pub fn get(self) -> u32 {
        self.0.get()
    }

    /// The page after this one.
    pub fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }

    /// The page before this one, if there is one.
    pub fn previous(self) -> Option<Self> {
        Self::new(self.get() - 1)
    }
}

impl Default for PageNumber {
    fn default() -> Self {
        Self::FIRST
    }
}

impl Size {
    /// The most rows one page may ask for: a bound against addresses typed in jest, far above the offered sizes.
    pub const MOST: u32 = 1000;

    /// A page that fits a screen.
    pub const DEFAULT: Self = Self::Rows(NonZeroU32::MIN.saturating_add(24));

    /// A single row: the cheapest question there is.
    pub const ONE: Self = Self::Rows(NonZeroU32::MIN);

    /// A size from a number of rows; `None` for 0 and beyond [`Size::MOST`].
    pub fn rows(count: u32) -> Option<Self> {
        NonZeroU32::new(count).filter(|count| count.get() <= Self::MOST).map(Self::Rows)
    }
}
