//! Italian: the second load.

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

/// The Italian texts of the second load.
pub static MORE: LazyMessages = LazyMessages {
    schedule_id: "ID della pianificazione",
    what_it_reports: "Contenuto del report",
    who_gets_it: "Destinatari",
    when: "Quando",
    also: |value| format!("Tutte quelle con {value}"),
    other_fields: "Altri campi inviati dall’API",
    attribute,
    hint,
    zone_offset: |offset| format!("Ora {offset}"),
    zone_unknown: "Questo browser non conosce il fuso; l’API potrebbe conoscerlo.",
    nobody_mailed: "Non verrà inviato a nessuno.",
    problem,
    problems: |count| match count {
        1 => "Correggere 1 campo".to_owned(),
        count => format!("Correggere {count} campi"),
    },
    create_schedule: "Crea pianificazione",
    save_changes: "Salva modifiche",
    waiting: "In attesa della risposta dell’API",
    waiting_pause: |seconds| format!("L’API chiede una pausa di {seconds} secondi prima di riprovare"),
    seconds: |seconds| format!("{seconds} s"),
    stop_waiting: "Interrompi l’attesa",
    saving: "Salvataggio…",
    not_created: "Nulla è stato creato",
    not_saved: "Nulla è stato salvato",
    look_for_it: "Controlla l’elenco",
    draft_restored: "Modifiche non salvate ripristinate",
    copied_from: |name| {
        format!("Una copia di {name}. I destinatari sono vuoti, così nessuno riceve e-mail per errore.")
    },
    not_all_on_paper: "Sono stampate solo le righe visibili: l’elenco è troppo lungo per la carta. Filtrarlo, oppure esportarlo.",
    delete_title: |count, name| match count {
        1 => format!("Eliminare «{name}»?"),
        count => format!("Eliminare {} pianificazioni?", number(count as u64)),
    },
    delete_these: |count| match count {
        1 => "Elimina pianificazione".to_owned(),
        count => format!("Elimina {} pianificazioni", number(count as u64)),
    },
    delete_question: |count| match count {
        1 => "Sarà eliminata questa pianificazione:".to_owned(),
        count => format!("Saranno eliminate queste {} pianificazioni:", number(count as u64)),
    },
    delete_typed: |count| format!("Scrivi {count} per confermare"),
    delete_final: "Il ripristino le crea di nuovo, con ID, autore e orari nuovi.",
    delete_failed: "Nulla è stato eliminato",
    delete_partly: |count| match count {
        1 => "1 pianificazione è stata eliminata, le altre no".to_owned(),
        count => format!("{} pianificazioni sono state eliminate, le altre no", number(count as u64)),
    },
    delete_left: |count| match count {
        1 => "Questa pianificazione non è stata eliminata:".to_owned(),
        count => format!("Queste {} pianificazioni non sono state eliminate:", number(count as u64)),
    },
    delete_unknown: |count| match count {
        1 => "Era da eliminare questa pianificazione:".to_owned(),
        count => format!("Erano da eliminare queste {} pianificazioni:", number(count as u64)),
    },
    deleting: "Eliminazione in corso…",
    idle_title: "Sessione inattiva",
    idle_question: |count| {
        let seconds = if count == 1 { "secondo" } else { "secondi" };
        format!("Tra {count} {seconds} la sessione terminerà e quanto digitato andrà perso.")
    },
    stay_signed_in: "Resta connesso",
    discard_title: "Uscire senza salvare?",
    discard_question: "Quanto digitato non è stato salvato.",
    discard: "Esci senza salvare",
    dismiss: "Chiudi avviso",
    keep_editing: "Continua a modificare",
    created_toast: |name| format!("«{name}» creata"),
    found_toast: |name| format!("«{name}» creata; la risposta è andata persa, ma è nell’elenco"),
    saved_toast: |name| format!("«{name}» salvata"),
    deleted_toast: |count| match count {
        1 => "1 pianificazione eliminata".to_owned(),
        count => format!("{} pianificazioni eliminate", number(count as u64)),
    },
    nothing_changed: "Nessuna modifica, quindi nulla è stato inviato",
    view: "Visualizza",
    theme: "Tema",
    theme_auto: "Impostazione del sistema",
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
    token_given: "Arriva dalla pagina attorno al pannello e resta in memoria.",
    keep_tabs: "In tutte le mie schede, finché l’ultima non viene chiusa",
    unkept: |thing| match thing {
        StorageFailure::Session => {
            "La memoria di questo browser è piena o bloccata: l’accesso resta valido solo finché non si lascia o si ricarica questa pagina."
        }
        StorageFailure::Preferences => {
            "La memoria di questo browser è piena o bloccata: le impostazioni valgono ora, ma vanno perse quando si lascia o si ricarica questa pagina."
        }
        StorageFailure::Draft => {
            "La memoria di questo browser è piena o bloccata: salvare prima di lasciare o ricaricare questa pagina, altrimenti quanto digitato va perso."
        }
        StorageFailure::Writes => {
            "Le modifiche fatte non possono essere conservate in questa scheda: il suo spazio è pieno o bloccato. L’annullamento funziona finché la pagina non viene ricaricata."
        }
    },
    language_waits: "La lingua cambia non appena si salvano o si scartano le modifiche.",
    origin: ORIGIN,
    preference: PREFERENCE,
    values: VALUES,
    change: CHANGE,
    bulk: BULK,
    chip_texts: CHIP,
    keys: KEYS,
    leave: LEAVE,
    export: EXPORT,
    import_file: "Importa…",
    compare_file: "Confronta con un file…",
    panel: PANEL,
    view_texts: VIEW,
    address_warnings: ADDRESS_WARNINGS,
    sign_in_again: "Accedi di nuovo",
    no_token: "La pagina che contiene questo pannello non ha fornito un token",
    sign_in_again_why: "L’API non accetta più il token. Quanto digitato resta al suo posto; dopo l’accesso la pagina \
                        riprende da dove si era fermata.",
    sign_in_refused: "L’API non accetta questo token. Può essere scaduto, essere stato revocato o aver perso un \
                      carattere durante la copia.",
    api_token: "Token API",
    api_token_hint: "Incollarlo così come è stato ricevuto; un «Bearer» iniziale viene ignorato.",
    api_token_needed: "Incollare un token: lettere, cifre e segni, senza spazi all’interno.",
    keep_token: "Ricorda il token",
    keep_memory: "No: chiedere di nuovo dopo il ricaricamento",
    keep_session: "In questa scheda, finché resta aperta",
    keep_local: "Su questo dispositivo, fino all’uscita",
    api_at: |base| format!("L’API si trova all’indirizzo {base}"),
    close: "Chiudi",
    not_found_advice: "Potrebbe essere stato troncato durante la copia.",
    filters: "Filtri",
    date_unclear: "Inserire una data, per esempio 2026-11-24 o 2026-11-24 09:45",
    selected,
    clear_selection: "Annulla selezione",
    delete_selected: "Elimina",
    back_to_list: "Tutte le pianificazioni",
    nothing_found: |search| {
        let search = escape_hidden(search);
        format!("Nessun nome, destinatario, host, gruppo, tipo, fuso, autore o ID contiene «{search}».")
    },
    clear_search: "Cancella ricerca e filtri",
    done: "Fatto",
    cancel: "Annulla",
    server_said: |status, message| match (status, message) {
        (0, message) => message.to_owned(),
        (status, "") => format!("Il server ha risposto {status}"),
        (status, message) => format!("Il server ha risposto {status}: {message}"),
    },
    errors: ERRORS,
    unreadable_rows: |count| match count {
        1 => "1 riga illeggibile non è mostrata".to_owned(),
        count => format!("{} righe illeggibili non sono mostrate", number(count as u64)),
    },
    unreadable_row: |place, id, why| match id {
        Some(id) => format!("Riga {place} ({id}): {why}"),
        None => format!("Riga {place}: {why}"),
    },
};
