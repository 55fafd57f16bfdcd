//! Which schedules are selected, with their names: a dialog must name even those on other pages.

use std::collections::BinaryHeap;
use std::sync::Arc;

use cadenza_contract::{Listing, Schedule, ScheduleId};

use super::{Filter, PageInfo};

/// Selected schedules in the order of their ids; their names as they were when selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    entries: Vec<(ScheduleId, String)>,
    /// The one that was selected or deselected last: where a range begins.
    anchor: Option<ScheduleId>,
    /// All of these are among the entries; gone with the first that is taken out.
    matching: Option<Matching>,
}

/// All that matched a filter when it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Matching {
    filter: Filter,
    count: usize,
    unreadable: usize,
}

/// How much of a page is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectionState {
    /// None of it, or there is nothing to select.
    None,
    /// Some of it.
    Some,
    /// All of it.
    All,
}

/// How far a selection reaches, to be put in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SelectionScope {
    /// All that the present filter matches.
    Matching {
        /// How many these are.
        count: usize,
        /// How many more match and could not be read, and so are not selected.
        unreadable: usize,
        /// How many are selected besides.
        others: usize,
    },
    /// Some rows, wherever they are.
    Rows {
        /// On the page one sees.
        here: usize,
        /// Not on it.
        elsewhere: usize,
    },
}

impl Selection {
    /// Selects or deselects one schedule.
    pub fn set(&mut self, schedule: &Schedule, selected: bool) {
        self.anchor = Some(schedule.id.clone());
        match (self.place(&schedule.id), selected) {
            (Err(at), true) => self.entries.insert(at, entry(schedule)),
            (Ok(at), false) => {
                self.entries.remove(at);
                self.matching = None;
            }
            (Ok(_), true) | (Err(_), false) => {}
        }
    }

    /// Does with the whole range from the last one to this one, both included, what is done with this one. Where the last
    /// one is not on the page, the range is this one alone.
    pub fn set_range(&mut self, page: &[Arc<Schedule>], schedule: &Schedule, selected: bool) {
        let place = |id: &ScheduleId| page.iter().position(|row| row.id == *id);
        let ends = self.anchor.as_ref().and_then(place).zip(place(&schedule.id));
        let range = ends.and_then(|(from, to)| page.get(from.min(to)..=from.max(to)));
        self.set_all(range.unwrap_or_default(), selected);
        self.set(schedule, selected);
    }

    /// Selects or deselects a page.
    pub fn set_all(&mut self, page: &[Arc<Schedule>], selected: bool) {
        if selected {
            self.add(page.iter().map(|schedule| entry(schedule)));
        } else {
            self.forget(page.iter().map(|schedule| &schedule.id));
        }
    }

    /// Selects all that match a filter, from the answer to the question for all of them.
    pub fn set_matching(&mut self, filter: Filter, all: &Listing) {
        let mut ids = Self::default();
        ids.add(all.rows.iter().map(entry));
        self.matching = Some(Matching { filter, count: ids.len(), unreadable: all.unreadable.len() });
        self.add(ids.entries.into_iter());
    }

    /// Whether a schedule is selected.
    pub fn contains(&self, id: &ScheduleId) -> bool {
        self.place(id).is_ok()
    }

    /// How many of a page are selected, and how many elsewhere.
    pub fn counts(&self, page: &[Arc<Schedule>]) -> (usize, usize) {
        let here = page.iter().filter(|schedule| self.contains(&schedule.id)).count();
        (here, self.len().saturating_sub(here))
    }

    /// How far it reaches, for somebody who sees this page under this filter, which has `total` matches if that is known.
    ///
    /// All that matched under another filter, or when there were more or fewer, is not all that matches now.
    pub fn scope(&self, page: &[Arc<Schedule>], filter: &Filter, total: Option<u64>) -> SelectionScope {
        let holds = |all: &&Matching| {
            all.filter == *filter && total.is_none_or(|total| total == (all.count + all.unreadable) as u64)
        };
        match self.matching.as_ref().filter(holds) {
            Some(Matching { count, unreadable, .. }) => SelectionScope::Matching {
                count: *count,
                unreadable: *unreadable,
                others: self.len().saturating_sub(*count),
            },
            None => {
                let (here, elsewhere) = self.counts(page);
                SelectionScope::Rows { here, elsewhere }
            }
        }
    }

    /// Whether to offer all that match: a whole page is selected, and there are others that are not.
    pub fn can_select_more(&self, page: &[Arc<Schedule>], filter: &Filter, place: &PageInfo) -> bool {
        let more = place.first > 1 || place.next.is_some();
        more && match self.scope(page, filter, place.total) {
            SelectionScope::Matching { .. } => false,
            SelectionScope::Rows { .. } => self.state(page) == SelectionState::All,
        }
    }

    /// How much of a page is selected.
    pub fn state(&self, page: &[Arc<Schedule>]) -> SelectionState {
        match self.counts(page).0 {
            0 => SelectionState::None,
            here if here == page.len() => SelectionState::All,
            _ => SelectionState::Some,
        }
    }

    /// Takes out what no longer exists.
    pub fn forget<'a>(&mut self, ids: impl Iterator<Item = &'a ScheduleId>) {
        let before = self.len();
        let gone = ids.collect::<BinaryHeap<_>>().into_sorted_vec();
        self.entries.retain(|(id, _)| gone.binary_search(&id).is_err());
        if self.len() < before {
            self.matching = None;
        }
    }

    /// Whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// How many are selected.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// The selected schedules as ids and names, in the order of their ids.
    pub fn entries(&self) -> Vec<(ScheduleId, String)> {
        self.entries.clone()
    }

    /// All at once: one by one, each of a hundred thousand would move all that follow it.
    fn add(&mut self, entries: impl Iterator<Item = (ScheduleId, String)>) {
        let mut heap: BinaryHeap<_> = std::mem::take(&mut self.entries).into();
        heap.extend(entries);
        self.entries = heap.into_sorted_vec();
        self.entries.dedup_by(|later, earlier| later.0 == earlier.0);
    }

    fn place(&self, id: &ScheduleId) -> Result<usize, usize> {
        self.entries.binary_search_by(|(other, _)| other.cmp(id))
    }
}

fn entry(schedule: &Schedule) -> (ScheduleId, String) {
    (schedule.id.clone(), schedule.name.clone())
}
