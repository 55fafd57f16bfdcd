//! The texts of a field of many values.

use crate::tag_input::{Announcement, ValueError, ValueKind};

/// The texts of a field of many values.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct ValueTexts {
    pub count: fn(ValueKind, usize) -> String,
    pub fault: fn(ValueError) -> &'static str,
    pub news: fn(&Announcement) -> String,
    pub folded: fn(usize) -> String,
    pub remove: fn(&str) -> String,
    pub keys: &'static str,
    pub empty: &'static str,
    pub next_bad: fn(usize) -> String,
    pub copy_all: &'static str,
    pub remove_all: &'static str,
    pub remove_bad: fn(usize) -> String,
    pub window: fn(usize, usize, usize) -> String,
    pub window_before: &'static str,
    pub window_after: &'static str,
    pub undo: &'static str,
}
