//! The texts of what is done with many schedules at once: selecting all that match, and exports.

/// The texts of selecting all and of exports.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct BulkTexts {
    pub change: &'static str,
    pub recipients: &'static str,
    // Selecting
    pub select_matching: fn(Option<u64>) -> String,
    pub selecting: &'static str,
    /// How many are selected, how many could not be read, how many others are selected.
    pub matching_selected: fn(usize, usize, usize) -> String,
    pub select_failed: &'static str,
    // The question
}
