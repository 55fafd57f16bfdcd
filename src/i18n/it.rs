//! Italian.

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

/// The Italian texts; only [`super::italian`] may name them, so that they can travel apart from the app.
pub static IT: Messages = Messages {
    language: "it",
    product: "Cadenza",
    sign_in: "Accedi",
    sign_in_again: "Accedi di nuovo",
    no_token: "La pagina che contiene questo pannello non ha fornito un token",
    sign_in_again_why: "L’API non accetta più il token. Quanto digitato resta al suo posto; dopo l’accesso la pagina \
                        riprende da dove si era fermata.",
    sign_in_refused: "L’API non accetta questo token. Può essere scaduto, essere stato revocato o aver perso un \
                      carattere durante la copia.",
    sign_out: "Esci",
    api_token: "Token API",
    api_token_hint: "Incollarlo così come è stato ricevuto; un «Bearer» iniziale non disturba.",
    api_token_needed: "Incollare un token: lettere, cifre e segni, senza spazi all’interno.",
    keep_token: "Conserva il token",
    keep_memory: "No: sarà richiesto dopo ogni ricaricamento",
    keep_session: "In questa scheda, finché resta aperta",
    keep_local: "Su questo dispositivo, fino all’uscita",
    api_at: |base| format!("L’API si trova all’indirizzo {base}"),
    skip_to_content: "Vai al contenuto",
    close: "Chiudi",
    part_missing: "Questa parte dell’app non è arrivata",
    part_missing_advice: "La rete può essere assente, o una versione più recente può averne preso il posto: riprovare o \
                          ricaricare la pagina.",
    not_found: "A questo indirizzo non c’è nulla",
    not_found_advice: "Potrebbe essere stato troncato durante la copia.",
    schedules: "Pianificazioni dei report",
    new_schedule: "Nuova pianificazione",
    refresh: "Aggiorna",
    filters: "Filtri",
    filters_active: |count| if count == 0 { "Filtri".to_owned() } else { format!("Filtri ({count})") },
    name_contains: "Il nome contiene",
    created_after: "Creata dopo il",
    created_before: "Creata prima del",
    date_format: "AAAA-MM-GG hh:mm",
    date_unclear: "Inserire una data, per esempio 2026-11-24 o 2026-11-24 09:45",
    schedule_ids: "ID pianificazioni",
    schedule_ids_hint: "Uno o più, separati da spazi o virgole",
    times_in: |zone| format!("Gli orari sono in {zone}"),
    clear_filters: "Cancella filtri",
    column,
    actions: "Azioni",
    sorted_by,
    select_page: "Seleziona tutte in questa pagina",
    select_row: |name| format!("Seleziona {name}"),
    selected,
    clear_selection: "Annulla selezione",
    delete_selected: "Elimina selezionate",
    edit: "Modifica",
    duplicate: "Duplica",
    delete: "Elimina",
    edit_named: |name| format!("Modifica {name}"),
    duplicate_named: |name| format!("Duplica {name}"),
    delete_named: |name| format!("Elimina {name}"),
    unnamed: "(senza nome)",
    loading: "Caricamento delle pianificazioni…",
    status,
    nothing_yet: "Ancora nessuna pianificazione",
    nothing_yet_advice: "Una pianificazione stabilisce quale report va a chi, e con quale frequenza.",
    nothing_matches: "Nessuna pianificazione corrisponde",
    nothing_matches_advice: "Tutti i filtri devono valere insieme; tipo, frequenza e autore devono corrispondere \
                             esattamente.",
    try_again: "Riprova",
    unreadable_rows: |count| match count {
        1 => "1 riga illeggibile non è mostrata".to_owned(),
        count => format!("{} righe illeggibili non sono mostrate", number(count as u64)),
    },
    unreadable_row: |place, id, why| match id {
        Some(id) => format!("Riga {place} ({id}): {why}"),
        None => format!("Riga {place}: {why}"),
    },
    pages: "Pagine",
    first: "Prima",
    previous: "Precedente",
    next: "Successiva",
    last: "Ultima",
    rows_per_page: "Righe per pagina",
    all: "Tutte",
    none: "nessuno",
    never: "mai",
    suspicious: |raw, unit| {
        let unit = match unit {
            Unit::Seconds => "secondi",
            Unit::Milliseconds => "millisecondi",
            Unit::Nanoseconds => "nanosecondi",
        };
        format!("{raw}: sembrano {unit}, non microsecondi")
    },
    back_to_list: "Tutte le pianificazioni",
    edit_schedule: "Modifica pianificazione",
    cancel: "Annulla",
    and_more: |count| match count {
        1 => "e un’altra voce".to_owned(),
        count => format!("e altre {} voci", number(count as u64)),
    },
    settings: "Impostazioni",
    who_gets_what: "Chi riceve cosa",
    server_said: |status, message| match (status, message) {
        (0, message) => message.to_owned(),
        (status, "") => format!("Il server ha risposto {status}"),
        (status, message) => format!("Il server ha risposto {status}: {message}"),
    },
    export: "Esporta",
    tools: tools::TOOLS,
    hidden,
    errors: ERRORS,
};
