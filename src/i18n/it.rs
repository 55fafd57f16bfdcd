//! Italian.

mod bulk;
mod change;
mod counts;
mod errors;
mod names;
mod preference;
mod recipients;
mod tools;
mod values;

use super::Messages;
use crate::schedule::Unit;
use counts::{number, selected, status};
use errors::ERRORS;
use names::{column, field, hidden, hint, problem};
use preference::PREFERENCE;

/// The Italian texts; only [`super::italian`] may name them, so that they can travel apart from the app.
pub static IT: Messages = Messages {
    language: "it",
    product: "Cadenza",
    sign_in: "Accedi",
    sign_in_again: "Accedi di nuovo",
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
    config_wrong: "La configurazione non è utilizzabile",
    config_wrong_advice: "Correggere queste chiavi in config.json o negli attributi dell’elemento, poi ricaricare.",
    config_key: |key, why| if key.is_empty() { why.to_owned() } else { format!("{key}: {why}") },
    schedules: "Pianificazioni dei report",
    new_schedule: "Nuova pianificazione",
    refresh: "Aggiorna",
    filters: "Filtri",
    filters_active: |count| if count == 0 { "Filtri".to_owned() } else { format!("Filtri ({count})") },
    name_contains: "Il nome contiene",
    created_after: "Creata dopo il",
    created_before: "Creata prima del",
    schedule_ids: "ID delle pianificazioni",
    schedule_ids_hint: "Uno o più, separati da spazi o virgole",
    times_in: |zone| format!("Gli orari sono in {zone}"),
    clear_filters: "Cancella filtri",
    column,
    actions: "Azioni",
    sort_hint: "L’ordinamento carica tutte le righe: l’API non sa ordinare",
    sorted_all: "In ordine, quindi con tutte le righe corrispondenti caricate",
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
    schedule_id: "ID della pianificazione",
    what_it_reports: "Contenuto del report",
    who_gets_it: "A chi arriva",
    when: "Quando",
    also: |value| format!("Tutte quelle con {value}"),
    back_to_list: "Tutte le pianificazioni",
    other_fields: "Altri campi inviati dall’API",
    edit_schedule: "Modifica pianificazione",
    field,
    hint,
    zone_offset: |offset| format!("Ora {offset}"),
    zone_unknown: "Questo browser non conosce il fuso; l’API potrebbe conoscerlo.",
    nobody_mailed: "Non verrà inviato a nessuno.",
    problem,
    problems: |count| match count {
        1 => "Un campo da rivedere".to_owned(),
        count => format!("{count} campi da rivedere"),
    },
    create_schedule: "Crea pianificazione",
    save_changes: "Salva modifiche",
    saving: "Salvataggio…",
    cancel: "Annulla",
    maybe_created: "Potrebbe essere stata creata comunque",
    maybe_created_advice: "Controllare prima di inviare di nuovo, o potrebbero essercene due.",
    look_for_it: "Cerca",
    copied_from: |name| {
        format!("Una copia di {name}. I destinatari sono vuoti, così non scrive a nessuno per sbaglio.")
    },
    delete_title: "Eliminare le pianificazioni?",
    delete_question: |count| match count {
        1 => "Sarà eliminata questa pianificazione:".to_owned(),
        count => format!("Saranno eliminate queste {} pianificazioni:", number(count as u64)),
    },
    and_more: |count| match count {
        1 => "e un’altra voce".to_owned(),
        count => format!("e altre {} voci", number(count as u64)),
    },
    delete_final: "L’operazione è irreversibile.",
    delete_failed: "Nulla è stato eliminato",
    idle_title: "Sessione inattiva",
    idle_question: |count| {
        let seconds = if count == 1 { "secondo" } else { "secondi" };
        format!("Tra {count} {seconds} la sessione terminerà e quanto digitato andrà perso.")
    },
    stay_signed_in: "Resta connesso",
    discard_title: "Ignorare le modifiche?",
    discard_question: "Quanto digitato non è stato salvato.",
    discard: "Ignora",
    keep_editing: "Continua a modificare",
    created_toast: |name| format!("«{name}» creata"),
    saved_toast: |name| format!("«{name}» salvata"),
    deleted_toast: |count| match count {
        1 => "1 pianificazione eliminata".to_owned(),
        count => format!("{} pianificazioni eliminate", number(count as u64)),
    },
    nothing_changed: "Nessuna modifica, quindi nulla è stato inviato",
    view: "Visualizza",
    dismiss: "Chiudi avviso",
    settings: "Impostazioni",
    theme: "Tema",
    theme_auto: "Come il sistema",
    theme_light: "Chiaro",
    theme_dark: "Scuro",
    density: "Densità",
    density_comfortable: "Comoda",
    density_compact: "Compatta",
    about: "Informazioni",
    version: "Versione",
    api: "API",
    times: "Orari",
    token_kept: "Il token è conservato dove scelto all’accesso. Uscire per rimuoverlo ovunque.",
    server_said: |status, message| match (status, message) {
        (0, message) => message.to_owned(),
        (status, "") => format!("Il server ha risposto {status}"),
        (status, message) => format!("Il server ha risposto {status}: {message}"),
    },
    recipients: recipients::RECIPIENTS,
    bulk: bulk::BULK,
    tools: tools::TOOLS,
    hidden,
    preference: PREFERENCE,
    values: values::VALUES,
    change: change::CHANGE,
    errors: ERRORS,
};
