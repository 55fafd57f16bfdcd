//! The texts of what is set and how old it is.

use crate::list::{DataAge, RefreshInterval};

/// The texts of chips and of the age of rows.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct ChipTexts {
    // Chips
    pub active_filters: &'static str,
    pub chip: fn(&str, &str) -> String,
    pub remove_chip: fn(&str) -> String,
    // What can be chosen
    pub text_filters: &'static str,
    pub filter_fields: &'static str,
    pub find_value: fn(&str) -> String,
    pub find: &'static str,
    pub use_value: fn(&str) -> String,
    pub any_of: fn(&[String]) -> String,
    pub updated: fn(DataAge) -> String,
    pub updated_at: fn(&str) -> String,
    // Asking again
    pub refresh_every: &'static str,
    pub interval: fn(RefreshInterval) -> &'static str,
}
