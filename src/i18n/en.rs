//! English.

mod recipients;
mod tools;

use super::{ErrorText, Errors, Messages, number};
use crate::form::{Field, Problem};
use crate::list::{Column, Place};
use crate::schedule::Unit;

/// The English texts.
pub static EN: Messages = Messages {
    language: "en",
    product: "Cadenza",
    sign_in: "Sign in",
    sign_in_again: "Sign in again",
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
    config_wrong: "The configuration cannot be used",
    config_wrong_advice: "Correct these keys in config.json or in the element’s attributes, then reload.",
    config_key: |key, why| if key.is_empty() { why.to_owned() } else { format!("{key}: {why}") },
    schedules: "Report schedules",
    new_schedule: "New schedule",
    refresh: "Refresh",
    filters: "Filters",
    filters_active: |count| if count == 0 { "Filters".to_owned() } else { format!("Filters ({count})") },
    name_contains: "Name contains",
    created_after: "Created after",
    created_before: "Created before",
    schedule_ids: "Schedule IDs",
    schedule_ids_hint: "One or many, parted by spaces or commas",
    times_in: |zone| format!("Times are in {zone}"),
    clear_filters: "Clear filters",
    column,
    actions: "Actions",
    sort_hint: "Sorting loads all rows: the API cannot sort",
    sorted_all: "Sorted, so all matching rows are loaded",
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
        count => format!("{count} rows could not be read and are not shown"),
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
    schedule_id: "Schedule ID",
    what_it_reports: "What it reports",
    who_gets_it: "Who gets it",
    when: "When",
    also: |value| format!("All with {value}"),
    back_to_list: "All schedules",
    other_fields: "Other fields the API sent",
    edit_schedule: "Edit schedule",
    field,
    hint,
    zone_offset: |offset| format!("Now {offset}"),
    zone_unknown: "This browser does not know the zone; the API may.",
    nobody_mailed: "Nobody will be mailed.",
    problem,
    problems: |count| match count {
        1 => "One field needs a look".to_owned(),
        count => format!("{count} fields need a look"),
    },
    create_schedule: "Create schedule",
    save_changes: "Save changes",
    saving: "Saving…",
    cancel: "Cancel",
    maybe_created: "It may have been created all the same",
    maybe_created_advice: "Look before you send it again, or there may be two.",
    look_for_it: "Look for it",
    copied_from: |name| format!("A copy of {name}. Recipients are left empty, so that it mails nobody by accident."),
    delete_title: "Delete schedules?",
    delete_question: |count| match count {
        1 => "This schedule will be deleted:".to_owned(),
        count => format!("These {count} schedules will be deleted:"),
    },
    and_more: |count| format!("and {count} more"),
    delete_final: "There is no way back.",
    delete_failed: "Nothing was deleted",
    idle_title: "Still there?",
    idle_question: |count| {
        let seconds = if count == 1 { "second" } else { "seconds" };
        format!("In {count} {seconds} you will be signed out, and what you typed is lost.")
    },
    stay_signed_in: "Stay signed in",
    discard_title: "Discard changes?",
    discard_question: "What you typed has not been saved.",
    discard: "Discard",
    keep_editing: "Keep editing",
    created_toast: |name| format!("“{name}” created"),
    saved_toast: |name| format!("“{name}” saved"),
    deleted_toast: |count| match count {
        1 => "1 schedule deleted".to_owned(),
        count => format!("{count} schedules deleted"),
    },
    nothing_changed: "Nothing changed, so nothing was sent",
    view: "View",
    dismiss: "Dismiss",
    settings: "Settings",
    theme: "Theme",
    theme_auto: "As the system",
    theme_light: "Light",
    theme_dark: "Dark",
    density: "Density",
    density_comfortable: "Comfortable",
    density_compact: "Compact",
    about: "About",
    version: "Version",
    api: "API",
    times: "Times",
    token_kept: "The token is kept where you chose when signing in. Sign out to remove it everywhere.",
    server_said: |status, message| match (status, message) {
        (0, message) => message.to_owned(),
        (status, "") => format!("The server answered {status}"),
        (status, message) => format!("The server answered {status}: {message}"),
    },
    recipients: recipients::RECIPIENTS,
    tools: tools::TOOLS,
    errors: ERRORS,
};

const ERRORS: Errors = Errors {
    signed_out: ErrorText { what: "You are signed out", advice: "Sign in with a token the API accepts." },
    not_allowed: ErrorText {
        what: "You may not do this",
        advice: "Your token is good, but it may only read. Ask for a token with the right to write.",
    },
    rejected: ErrorText { what: "The API refused this", advice: "Correct what it names and try again." },
    missing: ErrorText {
        what: "There is no such schedule",
        advice: "It may have been deleted meanwhile. The list shows what there is.",
    },
    conflict: ErrorText {
        what: "Someone else changed this meanwhile",
        advice: "Nothing was saved. Look at its present state before you try again.",
    },
    too_large: ErrorText {
        what: "This is more than the API accepts at once",
        advice: "Send fewer values, or delete fewer schedules at a time.",
    },
    busy: ErrorText { what: "The API is busy", advice: "It asks for a pause. Try again in a minute." },
    busy_for: |seconds| match seconds {
        1 => "It asks for a pause of 1 second. Try again then.".to_owned(),
        seconds => format!("It asks for a pause of {seconds} seconds. Try again then."),
    },
    failed: ErrorText {
        what: "The API failed",
        advice: "The fault is on its side. Try again; if it stays, tell whoever runs it.",
    },
    not_the_api: ErrorText {
        what: "Something else answered in place of the API",
        advice: "A proxy, a sign-in page of the network, or a wrong address. Check the connection and the configured API address.",
    },
    redirected: ErrorText {
        what: "The API sent us to another address",
        advice: "The token does not follow redirects. Set the API’s final address in the configuration.",
    },
    unreadable: ErrorText {
        what: "The answer could not be read",
        advice: "It was cut off, empty or of an unknown shape. Try again.",
    },
    offline: ErrorText { what: "You are offline", advice: "Connect to the network and try again." },
    unreachable: ErrorText {
        what: "The API cannot be reached",
        advice: "It may be down, its address may be wrong, or it may not allow calls from this page (CORS).",
    },
    timed_out: ErrorText { what: "The API did not answer in time", advice: "It may be busy. Try again." },
};

fn column(column: Column) -> &'static str {
    match column {
        Column::Name => "Name",
        Column::Kind => "Type",
        Column::Frequency => "Frequency",
        Column::Recipients => "Recipients",
        Column::Hosts => "Hosts",
        Column::Services => "Domain groups",
        Column::Timezone => "Time zone",
        Column::Created => "Created",
        Column::CreatedBy => "Created by",
        Column::FirstRun => "First run",
        Column::LastRun => "Last run",
    }
}

fn field(field: Field) -> &'static str {
    match field {
        Field::Name => "Name",
        Field::Kind => "Type",
        Field::Frequency => "Frequency",
        Field::Hosts => "Hosts",
        Field::Services => "Domain groups",
        Field::Timezone => "Time zone",
        Field::SendVia => "Send via",
        Field::SendTo => "Recipients",
    }
}

fn hint(field: Field) -> Option<&'static str> {
    match field {
        Field::Name | Field::Timezone | Field::SendVia => None,
        Field::Kind | Field::Frequency => Some("Any value the API knows"),
        Field::Hosts => Some("One a line; commas, semicolons and spaces part them too"),
        Field::Services => Some("One a line; commas and semicolons part them too"),
        Field::SendTo => Some("One a line; a pasted column or “Ada <ada@example.com>; …” works"),
    }
}

fn problem(field_: Field, problem: &Problem) -> String {
    let quoted = |values: &[String]| values.iter().map(|value| format!("“{value}”")).collect::<Vec<_>>().join(", ");
    match problem {
        Problem::Required => format!("{} is needed", field(field_)),
        Problem::NotAddresses(bad) => format!("Not a mail address: {}", quoted(bad)),
        Problem::NotHosts(bad) => format!("Not a host (a name or an IP address, no URL): {}", quoted(bad)),
        Problem::Said(sentence) => sentence.clone(),
    }
}

fn status(place: &Place) -> String {
    let number = grouped;
    match (place.last, place.total) {
        (0, Some(0)) => "No schedules".to_owned(),
        (_, _) if place.first == 0 => "No schedules on this page".to_owned(),
        (_, Some(1)) => "1 of 1 schedule".to_owned(),
        (last, Some(total)) if place.first == last => format!("{} of {} schedules", number(last), number(total)),
        (last, Some(total)) => format!("{}–{} of {} schedules", number(place.first), number(last), number(total)),
        (last, None) => format!("{}–{}", number(place.first), number(last)),
    }
}

fn selected(here: usize, elsewhere: usize) -> String {
    match (here, elsewhere) {
        (here, 0) => format!("{} selected on this page", grouped(here as u64)),
        (0, elsewhere) => format!("{} selected, none of them on this page", grouped(elsewhere as u64)),
        (here, elsewhere) => {
            format!(
                "{} selected, {} of them not on this page",
                grouped((here + elsewhere) as u64),
                grouped(elsewhere as u64)
            )
        }
    }
}

/// Thousands parted by commas.
fn grouped(number: u64) -> String {
    number::grouped(number, ',')
}
