//! The texts about who gets what.

/// The texts of the pages about recipients.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct RecipientTexts {
    pub find: &'static str,
    pub nobody: &'static str,
    pub nobody_advice: &'static str,
    pub none_found: &'static str,
    pub address: &'static str,
    pub schedules: &'static str,
    pub all: &'static str,
    pub count: fn(usize) -> String,
    pub mailed_by: fn(usize) -> String,
    pub others: &'static str,
    pub nobody_else: &'static str,
    pub successor: &'static str,
    pub successor_hint: &'static str,
    pub successor_bad: fn(&str) -> String,
    pub remove: fn(usize) -> String,
    pub replace: fn(usize) -> String,
}
