//! German.

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

use lazy_messages::MORE;
use on_demand_messages::ON_DEMAND;

/// The German texts; only [`super::german`] may name them, so that they can be a file of their own.
pub static DE: Messages = Messages {
    language: "de",
    product: "Cadenza",
    sign_in: "Anmelden",
    sign_out: "Abmelden",
    skip_to_content: "Zum Inhalt springen",
    part_missing: "Dieser Teil konnte nicht geladen werden",
    part_missing_advice: "Eventuell fehlt die Verbindung, oder die App wurde aktualisiert. Erneut versuchen oder die Seite \
                          neu laden.",
    not_found: "Unter dieser Adresse gibt es nichts",
    schedules: "Berichtszeitpläne",
    schedules_short: "Zeitpläne",
    new_schedule: "Neuer Zeitplan",
    search: "Suchen",
    search_hint: "Namen, Empfänger, Hosts suchen",
    all_loaded: "alle Zeilen geladen",
    filter: "Filter",
    more: "Mehr",
    refresh: "Aktualisieren",
    name_contains: "Name enthält",
    created_after: "Erstellt nach",
    created_before: "Erstellt vor",
    date_format: "JJJJ-MM-TT hh:mm",
    schedule_ids: "Zeitplan-IDs",
    times_in: |zone| format!("Alle Zeiten in {zone}"),
    clear_filters: "Filter zurücksetzen",
    column,
    actions: "Aktionen",
    sorted_by,
    select_page: "Alle auf dieser Seite auswählen",
    select_row: |name| format!("{name} auswählen"),
    edit: "Bearbeiten",
    duplicate: "Duplizieren",
    delete: "Löschen",
    actions_for: |name| format!("Aktionen für {name}"),
    edit_named: |name| format!("{name} bearbeiten"),
    duplicate_named: |name| format!("{name} duplizieren"),
    delete_named: |name| format!("{name} löschen"),
    unnamed: "(ohne Namen)",
    loading: "Zeitpläne werden geladen…",
    status,
    nothing_yet: "Noch keine Zeitpläne",
    nothing_yet_advice: "Ein Zeitplan legt fest, welcher Bericht wie oft an wen geht.",
    nothing_matches: "Kein passender Zeitplan",
    nothing_matches_advice: "Alle Filter gelten zugleich; Typ, Häufigkeit, Ersteller und IDs müssen genau übereinstimmen.",
    try_again: "Erneut versuchen",
    pages: "Seiten",
    first: "Erste",
    previous: "Vorherige",
    next: "Nächste",
    last: "Letzte",
    rows_per_page: "Zeilen pro Seite",
    all: "Alle",
    none: "keine",
    nobody: "Niemand",
    nothing: "Nichts",
    never: "nie",
    suspicious: |raw, unit| {
        let unit = match unit {
            TimeUnit::Seconds => "Sekunden",
            TimeUnit::Milliseconds => "Millisekunden",
            TimeUnit::Nanoseconds => "Nanosekunden",
        };
        format!("{raw}: vermutlich {unit}, nicht Mikrosekunden")
    },
    edit_schedule: "Zeitplan bearbeiten",
    number,
    and_more: |count| match count {
        1 => "und 1 weiterer Eintrag".to_owned(),
        count => format!("und {} weitere Einträge", number(count as u64)),
    },
    settings: "Einstellungen",
    recipients: "Empfänger",
    activity: "Aktivität",
    change_many: "Zeitpläne ändern",
    import: "Import",
    export: "Exportieren",
    tools: tool_texts::TOOLS,
    hidden_char: hidden,
    lazy: Some(&MORE),
    on_demand: Some(&ON_DEMAND),
};
