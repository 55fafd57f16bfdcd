//! English.

mod activity_texts;
mod address_warning_texts;
mod bulk_texts;
mod change_many_texts;
mod change_texts;
mod chip_texts;
mod counts;
mod errors;
mod export_texts;
mod import_texts;
mod job_texts;
mod lazy_messages;
mod leave_texts;
mod names;
mod on_demand_messages;
mod origin_texts;
mod panel_texts;
mod preference_texts;
mod recipient_texts;
mod shortcut_texts;
mod tool_texts;
mod value_texts;
mod view_texts;

use super::Messages;
use crate::schedule::TimeUnit;
use counts::{number, status};
use names::{column, hidden, sorted_by};

pub use lazy_messages::MORE;
pub use on_demand_messages::ON_DEMAND;

/// The English texts.
pub static EN: Messages = Messages {
    language: "en",
    product: "Cadenza",
    sign_in: "Sign in",
    sign_out: "Sign out",
    skip_to_content: "Skip to content",
    part_missing: "This part failed to load",
    part_missing_advice: "You may be offline, or the app was updated. Try again, or reload the page.",
    not_found: "There is nothing at this address",
    schedules: "Report schedules",
    schedules_short: "Schedules",
    new_schedule: "New schedule",
    search: "Search",
    search_hint: "Search names, recipients, hosts",
    all_loaded: "all rows loaded",
    filter: "Filter",
    more: "More",
    refresh: "Refresh",
    name_contains: "Name contains",
    created_after: "Created after",
    created_before: "Created before",
    date_format: "YYYY-MM-DD hh:mm",
    schedule_ids: "Schedule IDs",
    times_in: |zone| format!("Times are in {zone}"),
    clear_filters: "Clear filters",
    column,
    actions: "Actions",
    sorted_by,
    select_page: "Select all on this page",
    select_row: |name| format!("Select {name}"),
    edit: "Edit",
    duplicate: "Duplicate",
    delete: "Delete",
    actions_for: |name| format!("Actions for {name}"),
    edit_named: |name| format!("Edit {name}"),
    duplicate_named: |name| format!("Duplicate {name}"),
    delete_named: |name| format!("Delete {name}"),
    unnamed: "(no name)",
    loading: "Loading schedules…",
    status,
    nothing_yet: "No schedules yet",
    nothing_yet_advice: "A schedule says which report goes to whom, and how often.",
    nothing_matches: "No schedule matches",
    nothing_matches_advice: "All filters must match at once; type, frequency, creator and IDs must match exactly.",
    try_again: "Try again",
    pages: "Pages",
    first: "First",
    previous: "Previous",
    next: "Next",
    last: "Last",
    rows_per_page: "Rows per page",
    all: "All",
    none: "none",
    nobody: "Nobody",
    nothing: "Nothing",
    never: "never",
    suspicious: |raw, unit| {
        let unit = match unit {
            TimeUnit::Seconds => "seconds",
            TimeUnit::Milliseconds => "milliseconds",
            TimeUnit::Nanoseconds => "nanoseconds",
        };
        format!("{raw}: looks like {unit}, not microseconds")
    },
    edit_schedule: "Edit schedule",
    number,
    and_more: |count| format!("and {} more", number(count as u64)),
    settings: "Settings",
    recipients: "Recipients",
    activity: "Activity",
    change_many: "Change schedules",
    import: "Import",
    export: "Export",
    tools: tool_texts::TOOLS,
    hidden_char: hidden,
    lazy: None,
    on_demand: None,
};
