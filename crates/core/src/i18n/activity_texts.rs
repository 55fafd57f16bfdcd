//! The texts about what was written in this tab.

use crate::journal::JournalAction;

/// The texts about what was written in this tab.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct ActivityTexts {
    pub nothing: &'static str,
    pub nothing_advice: &'static str,
    pub entries: fn(usize) -> String,
    /// What was done to how many schedules, and the name of the one.
    pub said: fn(JournalAction, usize, &str) -> String,
    pub undo_creates: fn(usize) -> String,
    pub undo_deletes: fn(usize) -> String,
    pub undone_at: fn(&str) -> String,
    pub undone_in_part: fn(usize, usize, &str) -> String,
    pub unknown: fn(usize) -> String,
    pub kept: &'static str,
    pub requests: &'static str,
    pub more: fn(usize) -> String,
}
