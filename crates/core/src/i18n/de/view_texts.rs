//! German: the dialogs of columns and of saved views.

use crate::i18n::ViewTexts;
use crate::list::{ImportSummary, SavedViewsError};

pub(super) const VIEW: ViewTexts = ViewTexts {
    columns_hint: "Der Name steht am Anfang und wird immer angezeigt.",
    columns_of_address: "Diese Spalten stammen aus der geöffneten Adresse. Die eigenen bleiben gespeichert: Zurücksetzen stellt sie wieder her.",
    move_up: |column| format!("{column} nach oben"),
    move_down: |column| format!("{column} nach unten"),
    moved: |column, place, all| format!("{column} an Stelle {place} von {all} verschoben"),
    reset: "Zurücksetzen",
    was_reset: "Spalten zurückgesetzt",
    no_views: "Keine gespeicherten Ansichten.",
    view_name: "Name der Ansicht",
    view_name_hint: "Filter, Zeilen pro Seite, Sortierung und Spalten bleiben auf diesem Gerät gespeichert, auch nach dem Abmelden.",
    view_name_needed: "Einen Namen für die Ansicht eingeben.",
    view_name_taken: |name| format!("Eine andere Ansicht heißt „{name}“."),
    save_view: "Ansicht speichern",
    replace: "Aktualisieren",
    replace_named: |name| format!("{name} mit der aktuellen Liste aktualisieren"),
    rename: "Umbenennen",
    rename_named: |name| format!("{name} umbenennen"),
    new_name: "Neuer Name",
    keep_name: "Namen speichern",
    delete_named: |name| format!("Ansicht {name} löschen"),
    copy_link: "Link kopieren",
    link_not_copied_toast: |link| format!("Der Browser hat das Kopieren nicht erlaubt. Der Link lautet: {link}"),
    copy_link_named: |name| format!("Link zu {name} kopieren"),
    link_to_view: "Link zur Ansicht",
    link_copied: "Link kopiert",
    link_not_copied: "Der Browser hat das Kopieren nicht zugelassen. Den Link aus seinem Feld kopieren.",
    saved: |name| format!("Ansicht „{name}“ gespeichert"),
    replaced: |name| format!("Ansicht „{name}“ aktualisiert"),
    renamed: |name| format!("Die Ansicht heißt jetzt „{name}“"),
    deleted: |name| format!("Ansicht „{name}“ gelöscht"),
    undo: "Rückgängig",
    undone: "Rückgängig gemacht",
    not_kept: "In diesem Browser lässt sich nichts speichern: Die Ansichten sind weg, sobald dieser Dialog geschlossen wird.",
    export_views: "Ansichten exportieren",
    import_views: "Ansichten importieren",
    imported,
    bad_file: "Es wurde nichts importiert",
    problem,
};

fn views(count: usize) -> String {
    match count {
        1 => "1 Ansicht".to_owned(),
        count => format!("{count} Ansichten"),
    }
}

fn imported(ImportSummary { added, renamed, known }: ImportSummary) -> String {
    let mut text = format!("{} importiert", views(added));
    if renamed > 0 {
        text.push_str(&format!("; {renamed} mit einer Nummer, da eine andere Ansicht so heißt"));
    }
    if known > 0 {
        text.push_str(&format!("; {} bereits vorhanden", views(known)));
    }
    text
}

fn problem(problem: &SavedViewsError) -> String {
    match problem {
        SavedViewsError::Unreadable => {
            "Die Datei ist nicht lesbar oder größer, als eine Datei mit Ansichten sein kann.".to_owned()
        }
        SavedViewsError::NotJson { line, column } => {
            format!("Die Datei ist kein gültiges JSON: Zeile {line}, Spalte {column}.")
        }
        SavedViewsError::NotViews => {
            "Die Datei enthält keine Ansichten: „cadenza_views“ mit einer Version fehlt.".to_owned()
        }
        SavedViewsError::Newer(version) => {
            format!(
                "Die Datei stammt aus einer neueren Version („cadenza_views“: {version}). Die App aktualisieren, dann importieren."
            )
        }
        SavedViewsError::NoList => "In der Datei fehlt die Liste „views“.".to_owned(),
        SavedViewsError::Nameless(place) => format!("Ansicht {place} in der Datei hat kein „name“."),
        SavedViewsError::NoQuery(name) => format!("Die Ansicht „{name}“ in der Datei hat kein „query“."),
    }
}
