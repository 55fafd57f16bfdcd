//! The texts of the list's tools: columns, saved views, chips, and asking again.

/// The texts of the list's tools.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct ToolTexts {
    // Columns
    pub columns: &'static str,
    // Saved views
    pub views: &'static str,
}
