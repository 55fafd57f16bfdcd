//! The schedules somebody is asked about before they are deleted.

use std::collections::HashSet;

use cadenza_contract::{Schedule, ScheduleId};

use cadenza_view::prelude::*;

/// Them, with their names; none while nobody is asked.
#[derive(Clone, Copy, Default)]
pub struct PendingDelete(RwSignal<Vec<(ScheduleId, String)>>);

impl PendingDelete {
    /// Asks about these.
    pub fn request(self, schedules: Vec<(ScheduleId, String)>) {
        self.0.set(schedules);
    }

    /// Asks about one.
    pub fn request_one(self, schedule: &Schedule) {
        self.request(vec![(schedule.id.clone(), schedule.name.clone())]);
    }

    /// Asks no more.
    pub fn cancel(self) {
        self.0.set(Vec::new());
    }

    /// Asks no more about these.
    pub fn remove(self, ids: &[ScheduleId]) {
        let gone: HashSet<&ScheduleId> = ids.iter().collect();
        self.0.update(|pending_delete| pending_delete.retain(|(id, _)| !gone.contains(id)));
    }

    /// Whether somebody is asked, live.
    pub fn is_open(self) -> bool {
        !self.0.read().is_empty()
    }

    /// What is asked about, live.
    pub fn schedules(self) -> Vec<(ScheduleId, String)> {
        self.0.get()
    }

    /// What is asked about now.
    pub fn untracked(self) -> Vec<(ScheduleId, String)> {
        self.0.get_untracked()
    }
}
