//! What this browser did not keep, since its storage is full or blocked: to be said, and once.

use crate::reactive::{RwSignal, StoredValue};
use cadenza_core::stored_session::Unkept;

/// What was not kept so far, each thing once, in the order it was found out.
#[derive(Clone, Copy)]
pub struct AllUnkept {
    all: RwSignal<Vec<Unkept>>,
    /// How many of them were given to be said.
    said: StoredValue<usize>,
}

impl AllUnkept {
    /// Nothing yet.
    pub fn new() -> Self {
        Self { all: RwSignal::new(Vec::new()), said: StoredValue::new(0) }
    }

    /// Takes note of whether something was kept.
    pub fn note(self, thing: Unkept, kept: bool) {
        if !kept && !self.all.read_untracked().contains(&thing) {
            self.all.update(|all| all.push(thing));
        }
    }

    /// What has not been said yet, live; it counts as said from now on.
    pub fn to_say(self) -> Vec<Unkept> {
        let all = self.all.get();
        let said = self.said.get_value();
        self.said.set_value(all.len());
        all.into_iter().skip(said).collect()
    }
}

impl Default for AllUnkept {
    fn default() -> Self {
        Self::new()
    }
}
