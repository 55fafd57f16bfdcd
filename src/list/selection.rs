//! Which schedules are selected, with their names: a dialog must name even those on other pages.

use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId};

/// Selected schedules in the order of their ids; their names as they were when selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection(Vec<(ScheduleId, String)>);

/// How much of a page is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coverage {
    /// None of it, or there is nothing to select.
    None,
    /// Some of it.
    Some,
    /// All of it.
    All,
}

impl Selection {
    /// Selects or deselects one schedule.
    pub fn set(&mut self, schedule: &Schedule, selected: bool) {
        match (self.place(&schedule.id), selected) {
            (Err(at), true) => self.0.insert(at, (schedule.id.clone(), schedule.name.clone())),
            (Ok(at), false) => drop(self.0.remove(at)),
            (Ok(_), true) | (Err(_), false) => {}
        }
    }

    /// Selects or deselects a page.
    pub fn set_all(&mut self, page: &[Arc<Schedule>], selected: bool) {
        for schedule in page {
            self.set(schedule, selected);
        }
    }

    /// Whether a schedule is selected.
    pub fn contains(&self, id: &ScheduleId) -> bool {
        self.place(id).is_ok()
    }

    /// How many of a page are selected, and how many elsewhere.
    pub fn counts(&self, page: &[Arc<Schedule>]) -> (usize, usize) {
        let here = page.iter().filter(|schedule| self.contains(&schedule.id)).count();
        (here, self.0.len().saturating_sub(here))
    }

    /// How much of a page is selected.
    pub fn coverage(&self, page: &[Arc<Schedule>]) -> Coverage {
        match self.counts(page).0 {
            0 => Coverage::None,
            here if here == page.len() => Coverage::All,
            _ => Coverage::Some,
        }
    }

    /// Takes out what no longer exists.
    pub fn forget(&mut self, ids: &[ScheduleId]) {
        for id in ids {
            if let Ok(at) = self.place(id) {
                self.0.remove(at);
            }
        }
    }

    /// Whether nothing is selected.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The selected schedules as ids and names, in the order of their ids.
    pub fn entries(&self) -> Vec<(ScheduleId, String)> {
        self.0.clone()
    }

    fn place(&self, id: &ScheduleId) -> Result<usize, usize> {
        self.0.binary_search_by(|(other, _)| other.cmp(id))
    }
}
