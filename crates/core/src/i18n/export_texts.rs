//! The texts of exports.

use crate::list::Separator;

/// The texts of exports.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct ExportTexts {
    pub not_on_page: fn(usize) -> String,
    pub title: &'static str,
    pub scope: &'static str,
    /// How many, where known, and whether there are filters.
    pub scope_matching: fn(Option<u64>, bool) -> String,
    /// How many on the page, and how many elsewhere.
    pub scope_selected: fn(usize, usize) -> String,
    pub format: &'static str,
    pub csv: &'static str,
    pub json: &'static str,
    pub separator: &'static str,
    pub separator_name: fn(Separator) -> &'static str,
    pub raw: &'static str,
    pub raw_hint: &'static str,
    // The reading and what came of it
    pub rows_read: &'static str,
    pub read: fn(u64, Option<u64>) -> String,
    pub failed: &'static str,
    pub done: fn(u64, &str) -> String,
    pub not_taken: &'static str,
    pub moved: &'static str,
    pub gone: fn(u64) -> String,
    pub left_out: fn(u64) -> String,
    pub kept_unread: fn(u64) -> String,
}
