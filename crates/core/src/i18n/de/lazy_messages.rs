//! German: the second load.

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

/// The German texts of the second load.
pub static MORE: LazyMessages = LazyMessages {
    schedule_id: "ID des Zeitplans",
    what_it_reports: "Inhalt des Berichts",
    who_gets_it: "Versand",
    when: "Zeiten",
    also: |value| format!("Alle mit {value}"),
    other_fields: "Weitere von der API gesendete Felder",
    attribute,
    hint,
    zone_offset: |offset| format!("Derzeit {offset}"),
    zone_unknown: "Dieser Browser kennt die Zeitzone nicht; die API vielleicht schon.",
    nobody_mailed: "Niemand erhält eine E-Mail.",
    problem,
    problems: |count| match count {
        1 => "1 Feld korrigieren".to_owned(),
        count => format!("{count} Felder korrigieren"),
    },
    create_schedule: "Zeitplan erstellen",
    save_changes: "Änderungen speichern",
    waiting: "Warten auf die Antwort der API",
    waiting_pause: |seconds| format!("Die API bittet um eine Pause von {seconds} Sekunden bis zum nächsten Versuch"),
    seconds: |seconds| format!("{seconds} s"),
    stop_waiting: "Nicht länger warten",
    saving: "Wird gespeichert…",
    not_created: "Es wurde nichts erstellt",
    not_saved: "Es wurde nichts gespeichert",
    look_for_it: "Liste prüfen",
    draft_restored: "Nicht gespeicherte Änderungen wiederhergestellt",
    copied_from: |name| {
        format!("Kopie von {name}. Die Empfänger bleiben leer, damit niemand versehentlich E-Mails erhält.")
    },
    not_all_on_paper: "Gedruckt werden nur die sichtbaren Zeilen: Die Liste ist zu lang für Papier. Liste filtern oder exportieren.",
    delete_title: |count, name| match count {
        1 => format!("„{name}“ löschen?"),
        count => format!("{} Zeitpläne löschen?", number(count as u64)),
    },
    delete_these: |count| match count {
        1 => "Zeitplan löschen".to_owned(),
        count => format!("{} Zeitpläne löschen", number(count as u64)),
    },
    delete_question: |count| match count {
        1 => "Dieser Zeitplan wird gelöscht:".to_owned(),
        count => format!("Diese {} Zeitpläne werden gelöscht:", number(count as u64)),
    },
    delete_typed: |count| format!("Zum Bestätigen {count} eingeben"),
    delete_final: "Rückgängig legt sie neu an, mit neuen IDs, neuem Ersteller und neuen Zeiten.",
    delete_failed: "Es wurde nichts gelöscht",
    delete_partly: |count| match count {
        1 => "1 Zeitplan wurde gelöscht, die anderen nicht".to_owned(),
        count => format!("{} Zeitpläne wurden gelöscht, die anderen nicht", number(count as u64)),
    },
    delete_left: |count| match count {
        1 => "Dieser Zeitplan wurde nicht gelöscht:".to_owned(),
        count => format!("Diese {} Zeitpläne wurden nicht gelöscht:", number(count as u64)),
    },
    delete_unknown: |count| match count {
        1 => "Dieser Zeitplan sollte gelöscht werden:".to_owned(),
        count => format!("Diese {} Zeitpläne sollten gelöscht werden:", number(count as u64)),
    },
    deleting: "Wird gelöscht…",
    idle_title: "Sitzung inaktiv",
    idle_question: |count| {
        let seconds = if count == 1 { "Sekunde" } else { "Sekunden" };
        format!("In {count} {seconds} endet die Sitzung, und nicht gespeicherte Eingaben gehen verloren.")
    },
    stay_signed_in: "Angemeldet bleiben",
    discard_title: "Änderungen verwerfen?",
    discard_question: "Die Eingaben wurden nicht gespeichert.",
    discard: "Verwerfen",
    dismiss: "Meldung schließen",
    keep_editing: "Weiter bearbeiten",
    created_toast: |name| format!("„{name}“ erstellt"),
    found_toast: |name| format!("„{name}“ erstellt; die Antwort ging verloren, der Zeitplan steht aber in der Liste"),
    saved_toast: |name| format!("„{name}“ gespeichert"),
    deleted_toast: |count| match count {
        1 => "1 Zeitplan gelöscht".to_owned(),
        count => format!("{} Zeitpläne gelöscht", number(count as u64)),
    },
    nothing_changed: "Keine Änderungen, daher wurde nichts gesendet",
    view: "Anzeigen",
    theme: "Design",
    theme_auto: "Systemeinstellung",
    theme_light: "Hell",
    theme_dark: "Dunkel",
    density: "Zeilenabstand",
    density_comfortable: "Komfortabel",
    density_compact: "Kompakt",
    about: "Info",
    version: "Version",
    api: "API",
    times: "Zeiten",
    token_kept: "Das Token bleibt dort gespeichert, wo es bei der Anmeldung gewählt wurde. Abmelden entfernt es überall.",
    token_given: "Es kommt von der Seite, die dieses Panel enthält, und bleibt im Arbeitsspeicher.",
    keep_tabs: "In allen eigenen Tabs, bis der letzte geschlossen wird",
    unkept: |thing| match thing {
        StorageFailure::Session => {
            "Der Speicher dieses Browsers ist voll oder gesperrt: Die Anmeldung gilt nur, bis diese Seite verlassen oder neu geladen wird."
        }
        StorageFailure::Preferences => {
            "Der Speicher dieses Browsers ist voll oder gesperrt: Die Einstellungen gelten jetzt, gehen aber beim Verlassen oder Neuladen dieser Seite verloren."
        }
        StorageFailure::Draft => {
            "Der Speicher dieses Browsers ist voll oder gesperrt: Vor dem Verlassen oder Neuladen dieser Seite speichern, sonst gehen die Eingaben verloren."
        }
        StorageFailure::Writes => {
            "Änderungen können in diesem Tab nicht gemerkt werden: Der Speicher ist voll oder gesperrt. Rückgängig geht, bis die Seite neu geladen wird."
        }
    },
    language_waits: "Die Sprache wechselt, sobald die Änderungen gespeichert oder verworfen sind.",
    origin: ORIGIN,
    preference: PREFERENCE,
    values: VALUES,
    change: CHANGE,
    bulk: BULK,
    chip_texts: CHIP,
    keys: KEYS,
    leave: LEAVE,
    export: EXPORT,
    import_file: "Importieren…",
    compare_file: "Mit einer Datei vergleichen…",
    panel: PANEL,
    view_texts: VIEW,
    address_warnings: ADDRESS_WARNINGS,
    sign_in_again: "Erneut anmelden",
    no_token: "Die Seite, die dieses Panel enthält, hat kein Token übergeben",
    sign_in_again_why: "Die API akzeptiert das Token nicht mehr. Die Eingaben bleiben erhalten; nach der Anmeldung geht es \
                        an derselben Stelle weiter.",
    sign_in_refused: "Die API akzeptiert dieses Token nicht. Es ist vielleicht abgelaufen, wurde widerrufen oder hat beim \
                      Kopieren ein Zeichen verloren.",
    api_token: "API-Token",
    api_token_hint: "So einfügen, wie es ausgestellt wurde; ein „Bearer“ am Anfang wird ignoriert.",
    api_token_needed: "Ein Token einfügen: Buchstaben, Ziffern und Zeichen, ohne Leerzeichen dazwischen.",
    keep_token: "Token merken",
    keep_memory: "Nein – nach dem Neuladen erneut fragen",
    keep_session: "In diesem Tab, bis er geschlossen wird",
    keep_local: "Auf diesem Gerät, bis zur Abmeldung",
    api_at: |base| format!("Die API ist unter {base} zu finden"),
    close: "Schließen",
    not_found_advice: "Die Adresse wurde vielleicht beim Kopieren abgeschnitten.",
    filters: "Filter",
    date_unclear: "Ein Datum eingeben, etwa 2026-11-24 oder 2026-11-24 09:45",
    selected,
    clear_selection: "Auswahl aufheben",
    delete_selected: "Löschen",
    back_to_list: "Alle Zeitpläne",
    nothing_found: |search| {
        let search = escape_hidden(search);
        format!(
            "„{search}“ steht in keinem Namen, Empfänger, Host, Typ, Ersteller, in keiner Gruppe, Zeitzone oder ID."
        )
    },
    clear_search: "Suche und Filter zurücksetzen",
    done: "Fertig",
    cancel: "Abbrechen",
    server_said: |status, message| match (status, message) {
        (0, message) => message.to_owned(),
        (status, "") => format!("Antwort des Servers: {status}"),
        (status, message) => format!("Antwort des Servers: {status}: {message}"),
    },
    errors: ERRORS,
    unreadable_rows: |count| match count {
        1 => "1 nicht lesbare Zeile wird nicht angezeigt".to_owned(),
        count => format!("{} nicht lesbare Zeilen werden nicht angezeigt", number(count as u64)),
    },
    unreadable_row: |place, id, why| match id {
        Some(id) => format!("Zeile {place} ({id}): {why}"),
        None => format!("Zeile {place}: {why}"),
    },
};
