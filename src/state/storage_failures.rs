//! What this browser did not keep, since its storage is full or blocked: to be said, and once.

use cadenza_core::stored_session::StorageFailure;
use cadenza_view::prelude::*;

/// What was not kept so far, each thing once, in the order it was found out.
#[derive(Clone, Copy)]
pub struct StorageFailures {
    all: RwSignal<Vec<StorageFailure>>,
    /// How many of them were given to be said.
    said: StoredValue<usize>,
}

impl StorageFailures {
    /// Nothing yet.
    pub fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()), said: StoredValue::new(0) }
    }

    /// Takes note of whether something was kept.
    pub fn note(self, thing: StorageFailure, kept: bool) {
        if !kept && !self.all.read_untracked().contains(&thing) {
            self.all.update(|all| all.push(thing));
        }
    }

    /// What has not been said yet, live; it counts as said from now on.
    pub fn take_unreported(self) -> Vec<StorageFailure> {
        let all = self.all.get();
        let said = self.said.get_value();
        self.said.set_value(all.len());
        all.into_iter().skip(said).collect()
    }
}

impl Default for StorageFailures {
    fn default() -> Self {
        Self::new()
    }
}
