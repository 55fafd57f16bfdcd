//! The texts of the list's tools: columns, saved views, chips, and asking again.

use crate::list::{Age, Pace};

/// The texts of the list's tools.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct ToolTexts {
    // Columns
    pub columns: &'static str,
    // Saved views
    pub views: &'static str,
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
