//! The texts of the screen on which many schedules are changed at once.

use crate::change::{OperationVerb, PlanWarning, WarningKind};

/// The texts of the screen on which many schedules are changed at once.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct ChangeManyTexts {
    pub title: fn(usize) -> String,
    pub plan: &'static str,
    pub apply: &'static str,
    pub what_to_change: &'static str,
    pub add_change: &'static str,
    pub add_change_hint: &'static str,
    /// What is done to which field, whose name is given.
    pub operation: fn(OperationVerb, &str) -> String,
    pub remove_operation: fn(&str) -> String,
    pub new_value: &'static str,
    pub value_to_replace: &'static str,
    pub replace_with: &'static str,
    pub find_in_names: &'static str,
    pub pattern: &'static str,
    pub unknown_zone: &'static str,
    pub incomplete: &'static str,
    /// How many fields of how many schedules.
    pub summary: fn(usize, usize) -> String,
    pub nothing_planned: &'static str,
    pub nothing_planned_advice: &'static str,
    pub all_are_so: &'static str,
    pub stay: fn(usize) -> String,
    pub apply_changes: fn(usize) -> String,
    pub export_plan: &'static str,
    pub schedule: &'static str,
    pub all: fn(usize) -> String,
    pub with_warnings: fn(usize) -> String,
    /// How many schedules have such a warning.
    pub warning: fn(WarningKind, usize) -> String,
    pub warning_of: fn(&PlanWarning) -> String,
    pub show_them: &'static str,
    pub show_all: &'static str,
    pub leave_them_out: &'static str,
    pub include: fn(&str) -> String,
    pub include_all: &'static str,
    pub not_sent_yet: &'static str,
    pub nothing_selected: &'static str,
    pub nothing_selected_advice: &'static str,
    pub missing: fn(usize) -> String,
    pub other_job: &'static str,
    pub show_job: &'static str,
}
