//! English.

mod bulk;
mod change;
mod chip;
mod counts;
mod errors;
mod export;
mod keys;
mod leave;
mod more;
mod names;
mod origin;
mod preference;
mod recipients;
mod tools;
mod unread;
mod values;
mod view;

use super::Messages;
use crate::schedule::Unit;
use counts::{number, selected, status};
use errors::ERRORS;
use names::{column, hidden, sorted_by};

pub use more::MORE;

/// The English texts.
pub static EN: Messages = Messages {
    language: "en",
    product: "Cadenza",
    sign_in: "Sign in",
    sign_in_again: "Sign in again",
    no_token: "The page around this panel gave no token",
    sign_in_again_why: "The API no longer accepts the token. What you typed is kept; after signing in the page goes on \
                        where it stopped.",
    sign_in_refused: "The API does not accept this token. It may have expired, been revoked, or lost a character when \
                      it was copied.",
    sign_out: "Sign out",
    api_token: "API token",
    api_token_hint: "Paste it as you got it; a leading “Bearer” does no harm.",
    api_token_needed: "Paste a token: letters, digits and signs, without spaces inside.",
    keep_token: "Keep the token",
    keep_memory: "Not at all: sign in again after a reload",
    keep_session: "In this tab, until it is closed",
    keep_local: "On this device, until you sign out",
    api_at: |base| format!("The API is at {base}"),
    skip_to_content: "Skip to content",
    close: "Close",
    part_missing: "This part of the app did not arrive",
    part_missing_advice: "The network may be down, or a newer release may have taken its place: try again, or reload the page.",
    not_found: "There is nothing at this address",
    not_found_advice: "It may have been cut off when it was copied.",
    schedules: "Report schedules",
    new_schedule: "New schedule",
    refresh: "Refresh",
    filters: "Filters",
    filters_active: |count| if count == 0 { "Filters".to_owned() } else { format!("Filters ({count})") },
    name_contains: "Name contains",
    created_after: "Created after",
    created_before: "Created before",
    date_format: "YYYY-MM-DD hh:mm",
    date_unclear: "Enter a date, such as 2026-11-24 or 2026-11-24 09:45",
    schedule_ids: "Schedule IDs",
    schedule_ids_hint: "One or many, parted by spaces or commas",
    times_in: |zone| format!("Times are in {zone}"),
    clear_filters: "Clear filters",
    column,
    actions: "Actions",
    sorted_by,
    select_page: "Select all on this page",
    select_row: |name| format!("Select {name}"),
    selected,
    clear_selection: "Clear selection",
    delete_selected: "Delete selected",
    edit: "Edit",
    duplicate: "Duplicate",
    delete: "Delete",
    edit_named: |name| format!("Edit {name}"),
    duplicate_named: |name| format!("Duplicate {name}"),
    delete_named: |name| format!("Delete {name}"),
    unnamed: "(no name)",
    loading: "Loading schedules…",
    status,
    nothing_yet: "No schedules yet",
    nothing_yet_advice: "A schedule says which report goes to whom, and how often.",
    nothing_matches: "No schedule matches",
    nothing_matches_advice: "All filters must match at once; type, frequency and creator must match exactly.",
    try_again: "Try again",
    unreadable_rows: |count| match count {
        1 => "1 row could not be read and is not shown".to_owned(),
        count => format!("{} rows could not be read and are not shown", number(count as u64)),
    },
    unreadable_row: |place, id, why| format!("Row {place}{}: {why}", id.map_or(String::new(), |id| format!(" ({id})"))),
    pages: "Pages",
    first: "First",
    previous: "Previous",
    next: "Next",
    last: "Last",
    rows_per_page: "Rows per page",
    all: "All",
    none: "none",
    never: "never",
    suspicious: |raw, unit| {
        let unit = match unit {
            Unit::Seconds => "seconds",
            Unit::Milliseconds => "milliseconds",
            Unit::Nanoseconds => "nanoseconds",
        };
        format!("{raw}: looks like {unit}, not microseconds")
    },
    back_to_list: "All schedules",
    edit_schedule: "Edit schedule",
    cancel: "Cancel",
    and_more: |count| format!("and {} more", number(count as u64)),
    settings: "Settings",
    who_gets_what: "Who gets what",
    server_said: |status, message| match (status, message) {
        (0, message) => message.to_owned(),
        (status, "") => format!("The server answered {status}"),
        (status, message) => format!("The server answered {status}: {message}"),
    },
    export: "Export",
    tools: tools::TOOLS,
    hidden,
    errors: ERRORS,
};
