//! The texts of the list's tools: columns, saved views, chips, and asking again.

use crate::list::{Age, Imported, Pace, ViewsProblem};

/// The texts of the list's tools.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct ToolTexts {
    // Columns
    pub columns: &'static str,
    pub columns_hint: &'static str,
    pub columns_of_address: &'static str,
    pub move_up: fn(&str) -> String,
    pub move_down: fn(&str) -> String,
    pub moved: fn(&str, usize, usize) -> String,
    pub reset: &'static str,
    pub was_reset: &'static str,
    // Saved views
    pub views: &'static str,
    pub no_views: &'static str,
    pub view_name: &'static str,
    pub view_name_hint: &'static str,
    pub view_name_needed: &'static str,
    pub view_name_taken: fn(&str) -> String,
    pub save_view: &'static str,
    pub replace: &'static str,
    pub replace_named: fn(&str) -> String,
    pub rename: &'static str,
    pub rename_named: fn(&str) -> String,
    pub new_name: &'static str,
    pub keep_name: &'static str,
    pub delete_named: fn(&str) -> String,
    pub copy_link: &'static str,
    pub copy_link_named: fn(&str) -> String,
    pub link_to_view: &'static str,
    pub link_copied: &'static str,
    pub link_not_copied: &'static str,
    pub saved: fn(&str) -> String,
    pub replaced: fn(&str) -> String,
    pub renamed: fn(&str) -> String,
    pub deleted: fn(&str) -> String,
    pub undo: &'static str,
    pub undone: &'static str,
    pub not_kept: &'static str,
    pub export_views: &'static str,
    pub import_views: &'static str,
    pub imported: fn(Imported) -> String,
    pub bad_file: &'static str,
    pub problem: fn(&ViewsProblem) -> String,
    // Chips
    pub active_filters: &'static str,
    pub chip: fn(&str, &str) -> String,
    pub remove_chip: fn(&str) -> String,
    // Asking again
    pub refresh_every: &'static str,
    pub pace: fn(Pace) -> &'static str,
    pub updated: fn(Age) -> String,
    pub updated_at: fn(&str) -> String,
}
