//! The texts about many writes under way, one by one.

use crate::job::{JobAction, TaskResultKind};

/// The texts about many writes under way, one by one.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct JobTexts {
    pub heading: fn(JobAction, usize) -> String,
    pub progress: fn(usize, usize) -> String,
    pub rest: fn(u64) -> String,
    pub pause: &'static str,
    pub go_on: &'static str,
    pub stop: &'static str,
    pub retry: &'static str,
    pub retry_failed: &'static str,
    pub undo: &'static str,
    pub undo_all: &'static str,
    pub undo_named: fn(&str) -> String,
    pub retry_named: fn(&str) -> String,
    pub undone: &'static str,
    pub result: &'static str,
    pub change: &'static str,
    pub note: &'static str,
    pub results: fn(TaskResultKind) -> &'static str,
    pub meanwhile: fn(&str) -> String,
    pub meanwhile_unknown: &'static str,
    pub interrupted: &'static str,
    pub interrupted_create: &'static str,
    pub already_so: &'static str,
    pub creates: &'static str,
    pub deletes: &'static str,
    pub paused: &'static str,
    pub paused_offline: &'static str,
    pub paused_not_allowed: &'static str,
    pub paused_busy: &'static str,
    pub paused_signed_out: &'static str,
    pub stopped: fn(usize, usize) -> String,
    pub ended: &'static str,
    pub hint: &'static str,
    pub indicator: fn(usize, usize) -> String,
    pub show: &'static str,
    /// How many were changed, and how many were not.
    pub toast_changed: fn(usize, usize) -> String,
    /// How many were taken back, and how many were not.
    pub toast_undone: fn(usize, usize) -> String,
    /// The name, and the fields that were changed since.
    pub undone_except: fn(&str, &str) -> String,
    pub not_undone: fn(&str) -> String,
    pub not_undone_changed: fn(&str) -> String,
    pub wait: &'static str,
}
