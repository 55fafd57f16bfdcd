//! The texts about one schedule, beside the list or on a page of its own.

/// The texts about one schedule, beside the list or on a page of its own.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct PanelTexts {
    pub previous: &'static str,
    pub next: &'static str,
    /// Its place among those there are, where that is known.
    pub place: fn(u64, Option<u64>) -> String,
    pub edit_field: fn(&str) -> String,
    /// How many schedules share a value, the one in sight among them.
    pub shared_by: fn(usize) -> String,
    pub shared_with: fn(usize, &str) -> String,
    pub save: &'static str,
    pub record: &'static str,
    pub runs: &'static str,
    pub clock_of_schedule: &'static str,
    pub clock_of_reader: &'static str,
}
