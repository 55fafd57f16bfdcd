//! Italian.

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

/// The Italian texts; only [`super::italian`] may name them, so that they can be a file of their own.
pub static IT: Messages = Messages {
    language: "it",
    product: "Cadenza",
    sign_in: "Accedi",
    sign_out: "Esci",
    skip_to_content: "Vai al contenuto",
    part_missing: "Caricamento di questa parte non riuscito",
    part_missing_advice: "La rete può essere assente, o l’app è stata aggiornata. Riprovare o ricaricare la pagina.",
    not_found: "A questo indirizzo non c’è nulla",
    schedules: "Pianificazioni dei report",
    schedules_short: "Pianificazioni",
    new_schedule: "Nuova pianificazione",
    search: "Cerca",
    search_hint: "Cerca nomi, destinatari, host",
    all_loaded: "caricate tutte le righe",
    filter: "Filtro",
    more: "Altro",
    refresh: "Aggiorna",
    name_contains: "Il nome contiene",
    created_after: "Creata dopo il",
    created_before: "Creata prima del",
    date_format: "AAAA-MM-GG hh:mm",
    schedule_ids: "ID pianificazioni",
    times_in: |zone| format!("Gli orari sono in {zone}"),
    clear_filters: "Cancella filtri",
    column,
    actions: "Azioni",
    sorted_by,
    select_page: "Seleziona tutte in questa pagina",
    select_row: |name| format!("Seleziona {name}"),
    edit: "Modifica",
    duplicate: "Duplica",
    delete: "Elimina",
    actions_for: |name| format!("Azioni per {name}"),
    edit_named: |name| format!("Modifica {name}"),
    duplicate_named: |name| format!("Duplica {name}"),
    delete_named: |name| format!("Elimina {name}"),
    unnamed: "(senza nome)",
    loading: "Caricamento delle pianificazioni…",
    status,
    nothing_yet: "Ancora nessuna pianificazione",
    nothing_yet_advice: "Una pianificazione stabilisce quale report va a chi, e con quale frequenza.",
    nothing_matches: "Nessuna pianificazione corrisponde",
    nothing_matches_advice: "Tutti i filtri devono valere insieme; tipo, frequenza, autore e ID devono corrispondere \
                             esattamente.",
    try_again: "Riprova",
    pages: "Pagine",
    first: "Prima",
    previous: "Precedente",
    next: "Successiva",
    last: "Ultima",
    rows_per_page: "Righe per pagina",
    all: "Tutte",
    none: "nessuno",
    nobody: "Nessuno",
    nothing: "Niente",
    never: "mai",
    suspicious: |raw, unit| {
        let unit = match unit {
            TimeUnit::Seconds => "secondi",
            TimeUnit::Milliseconds => "millisecondi",
            TimeUnit::Nanoseconds => "nanosecondi",
        };
        format!("{raw}: sembrano {unit}, non microsecondi")
    },
    edit_schedule: "Modifica pianificazione",
    number,
    and_more: |count| match count {
        1 => "e un’altra voce".to_owned(),
        count => format!("e altre {} voci", number(count as u64)),
    },
    settings: "Impostazioni",
    recipients: "Destinatari",
    activity: "Attività",
    change_many: "Modifica di più pianificazioni",
    import: "Importazione",
    export: "Esporta",
    tools: tool_texts::TOOLS,
    hidden_char: hidden,
    lazy: Some(&MORE),
    on_demand: Some(&ON_DEMAND),
};
