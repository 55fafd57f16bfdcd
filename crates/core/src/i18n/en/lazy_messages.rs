//! English: the second load.

use super::address_warning_texts::ADDRESS_WARNINGS;
use super::bulk_texts::BULK;
use super::change_texts::CHANGE;
use super::chip_texts::CHIP;
use super::counts::{number, selected};
use super::errors::ERRORS;
use super::export_texts::EXPORT;
use super::leave_texts::LEAVE;
use super::names::{attribute, hint, problem};
use super::origin_texts::ORIGIN;
use super::panel_texts::PANEL;
use super::preference_texts::PREFERENCE;
use super::shortcut_texts::KEYS;
use super::value_texts::VALUES;
use super::view_texts::VIEW;
use crate::i18n::LazyMessages;
use crate::invisible_chars::escape_hidden;
use crate::stored_session::StorageFailure;

/// The English texts of the second load.
pub static MORE: LazyMessages = LazyMessages {
    schedule_id: "Schedule ID",
    what_it_reports: "What it reports",
    who_gets_it: "Who gets it",
    when: "When",
    also: |value| format!("All with {value}"),
    other_fields: "Other fields the API sent",
    attribute,
    hint,
    zone_offset: |offset| format!("Now {offset}"),
    zone_unknown: "This browser doesn’t know this time zone; the API may.",
    nobody_mailed: "Nobody will be mailed.",
    problem,
    problems: |count| match count {
        1 => "Fix 1 field".to_owned(),
        count => format!("Fix {count} fields"),
    },
    create_schedule: "Create schedule",
    save_changes: "Save changes",
    waiting: "Waiting for the API to answer",
    waiting_pause: |seconds| format!("The API asks for a pause of {seconds} seconds before the next try"),
    seconds: |seconds| format!("{seconds} s"),
    stop_waiting: "Stop waiting",
    saving: "Saving…",
    not_created: "Nothing was created",
    not_saved: "Nothing was saved",
    look_for_it: "Check the list",
    draft_restored: "Unsaved changes restored",
    copied_from: |name| format!("A copy of {name}. Recipients are left empty, so that it mails nobody by accident."),
    not_all_on_paper: "Only the rows that were in sight are printed: the list is too long for paper. Filter it, or export it.",
    delete_title: |count, name| match count {
        1 => format!("Delete “{name}”?"),
        count => format!("Delete {} schedules?", number(count as u64)),
    },
    delete_these: |count| match count {
        1 => "Delete schedule".to_owned(),
        count => format!("Delete {} schedules", number(count as u64)),
    },
    delete_question: |count| match count {
        1 => "This schedule will be deleted:".to_owned(),
        count => format!("These {} schedules will be deleted:", number(count as u64)),
    },
    delete_typed: |count| format!("Type {count} to confirm"),
    delete_final: "Undo creates them again, with new IDs, creator and times.",
    delete_failed: "Nothing was deleted",
    delete_partly: |count| match count {
        1 => "1 schedule was deleted, the others were not".to_owned(),
        count => format!("{} schedules were deleted, the others were not", number(count as u64)),
    },
    delete_left: |count| match count {
        1 => "This schedule was not deleted:".to_owned(),
        count => format!("These {} schedules were not deleted:", number(count as u64)),
    },
    delete_unknown: |count| match count {
        1 => "This schedule was to be deleted:".to_owned(),
        count => format!("These {} schedules were to be deleted:", number(count as u64)),
    },
    deleting: "Deleting…",
    idle_title: "Still there?",
    idle_question: |count| {
        let seconds = if count == 1 { "second" } else { "seconds" };
        format!("In {count} {seconds} you will be signed out, and what you typed is lost.")
    },
    stay_signed_in: "Stay signed in",
    discard_title: "Discard changes?",
    discard_question: "What you typed has not been saved.",
    discard: "Discard",
    dismiss: "Dismiss",
    keep_editing: "Keep editing",
    created_toast: |name| format!("“{name}” created"),
    found_toast: |name| format!("“{name}” created; the answer was lost, but the list has it"),
    saved_toast: |name| format!("“{name}” saved"),
    deleted_toast: |count| match count {
        1 => "1 schedule deleted".to_owned(),
        count => format!("{} schedules deleted", number(count as u64)),
    },
    nothing_changed: "Nothing changed, so nothing was sent",
    view: "View",
    theme: "Theme",
    theme_auto: "System setting",
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
    token_given: "It comes from the page around this panel and stays in memory.",
    keep_tabs: "In all my tabs, until the last one is closed",
    unkept: |thing| match thing {
        StorageFailure::Session => {
            "This browser’s storage is full or blocked: you stay signed in only until you leave or reload this page."
        }
        StorageFailure::Preferences => {
            "This browser’s storage is full or blocked: your settings apply now, but are lost when you leave or reload this page."
        }
        StorageFailure::Draft => {
            "This browser’s storage is full or blocked: save before you leave or reload this page, or what you typed is lost."
        }
        StorageFailure::Writes => {
            "What was changed can’t be kept in this tab: its storage is full or blocked. Undo works until the page is reloaded."
        }
    },
    language_waits: "The language changes as soon as you save or discard your changes.",
    origin: ORIGIN,
    preference: PREFERENCE,
    values: VALUES,
    change: CHANGE,
    bulk: BULK,
    chip_texts: CHIP,
    keys: KEYS,
    leave: LEAVE,
    export: EXPORT,
    import_file: "Import…",
    compare_file: "Compare with a file…",
    panel: PANEL,
    view_texts: VIEW,
    address_warnings: ADDRESS_WARNINGS,
    sign_in_again: "Sign in again",
    no_token: "The page around this panel gave no token",
    sign_in_again_why: "The API no longer accepts the token. What you typed is kept; after signing in the page goes on \
                        where it stopped.",
    sign_in_refused: "The API does not accept this token. It may have expired, been revoked, or lost a character when \
                      it was copied.",
    api_token: "API token",
    api_token_hint: "Paste it as you got it; a leading “Bearer” is ignored.",
    api_token_needed: "Paste a token: letters, digits and signs, without spaces inside.",
    keep_token: "Remember token",
    keep_memory: "No – ask again after reload",
    keep_session: "In this tab, until it is closed",
    keep_local: "On this device, until you sign out",
    api_at: |base| format!("The API is at {base}"),
    close: "Close",
    not_found_advice: "It may have been cut off when it was copied.",
    filters: "Filters",
    date_unclear: "Enter a date, such as 2026-11-24 or 2026-11-24 09:45",
    selected,
    clear_selection: "Clear selection",
    delete_selected: "Delete",
    back_to_list: "All schedules",
    nothing_found: |search| {
        let search = escape_hidden(search);
        format!("No name, recipient, host, group, type, zone, creator or ID has “{search}” in it.")
    },
    clear_search: "Clear search and filters",
    done: "Done",
    cancel: "Cancel",
    server_said: |status, message| match (status, message) {
        (0, message) => message.to_owned(),
        (status, "") => format!("The server answered {status}"),
        (status, message) => format!("The server answered {status}: {message}"),
    },
    errors: ERRORS,
    unreadable_rows: |count| match count {
        1 => "1 row could not be read and is not shown".to_owned(),
        count => format!("{} rows could not be read and are not shown", number(count as u64)),
    },
    unreadable_row: |place, id, why| format!("Row {place}{}: {why}", id.map_or(String::new(), |id| format!(" ({id})"))),
};
