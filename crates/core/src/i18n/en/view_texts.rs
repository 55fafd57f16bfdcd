//! English: the dialogs of columns and of saved views.

use crate::i18n::ViewTexts;
use crate::list::{ImportSummary, SavedViewsError};

pub(super) const VIEW: ViewTexts = ViewTexts {
    columns_hint: "The name comes first and is always shown.",
    columns_of_address: "These columns came with the address you opened. Your own are kept; Reset brings them back.",
    move_up: |column| format!("Move {column} up"),
    move_down: |column| format!("Move {column} down"),
    moved: |column, place, all| format!("{column} moved to place {place} of {all}"),
    reset: "Reset",
    was_reset: "Columns reset",
    no_views: "No saved views yet.",
    view_name: "Name of the view",
    view_name_hint: "Filters, rows per page, order and columns are kept on this device, also after signing out.",
    view_name_needed: "Enter a name for the view.",
    view_name_taken: |name| format!("Another view is called “{name}”."),
    save_view: "Save view",
    replace: "Update",
    replace_named: |name| format!("Update {name} with the current list"),
    rename: "Rename",
    rename_named: |name| format!("Rename {name}"),
    new_name: "New name",
    keep_name: "Save name",
    delete_named: |name| format!("Delete view {name}"),
    copy_link: "Copy link",
    link_not_copied_toast: |link| format!("The browser did not let us copy. The link is: {link}"),
    copy_link_named: |name| format!("Copy link to {name}"),
    link_to_view: "Link to the view",
    link_copied: "Link copied",
    link_not_copied: "The browser did not let us copy. Copy the link from its field.",
    saved: |name| format!("View “{name}” saved"),
    replaced: |name| format!("View “{name}” updated"),
    renamed: |name| format!("The view is now called “{name}”"),
    deleted: |name| format!("View “{name}” deleted"),
    undo: "Undo",
    undone: "Undone",
    not_kept: "This browser does not let us keep anything: the views are gone once this dialog is closed.",
    export_views: "Export views",
    import_views: "Import views",
    imported,
    bad_file: "Nothing was imported",
    problem,
};

fn views(count: usize) -> String {
    match count {
        1 => "1 view".to_owned(),
        count => format!("{count} views"),
    }
}

fn imported(ImportSummary { added, renamed, known }: ImportSummary) -> String {
    let mut text = format!("{} imported", views(added));
    if renamed > 0 {
        text.push_str(&format!("; {renamed} got a number, as another view has the name"));
    }
    if known > 0 {
        text.push_str(&format!("; {} there already", views(known)));
    }
    text
}

fn problem(problem: &SavedViewsError) -> String {
    match problem {
        SavedViewsError::Unreadable => "The file cannot be read, or is larger than a file of views can be.".to_owned(),
        SavedViewsError::NotJson { line, column } => {
            format!("The file isn’t valid JSON: line {line}, column {column}.")
        }
        SavedViewsError::NotViews => "The file holds no views: “cadenza_views” with a version is missing.".to_owned(),
        SavedViewsError::Newer(version) => {
            format!("A newer version of this app wrote the file (“cadenza_views”: {version}). Update, then import it.")
        }
        SavedViewsError::NoList => "The file has no list “views”.".to_owned(),
        SavedViewsError::Nameless(place) => format!("View {place} in the file has no “name”."),
        SavedViewsError::NoQuery(name) => format!("The view “{name}” in the file has no “query”."),
    }
}
