//! Italian: changing many schedules at once.

use super::counts::number;
use crate::change::{OperationVerb, PlanWarning, WarningKind};
use crate::i18n::ChangeManyTexts;
use crate::invisible_chars::escape_hidden;

pub(super) const CHANGE_MANY: ChangeManyTexts = ChangeManyTexts {
    title: |count| format!("Modifica di {}", schedules(count)),
    plan: "Piano",
    apply: "Applicazione",
    what_to_change: "Che cosa modificare",
    add_change: "Aggiungi una modifica",
    add_change_hint: "Impostare tipo, frequenza, fuso orario o canale di invio. Aggiungere, rimuovere o sostituire destinatari, host e gruppi di domini. Cercare e sostituire nei nomi.",
    operation: |verb, field| match verb {
        OperationVerb::Set => format!("{field}: imposta"),
        OperationVerb::Add => format!("{field}: aggiungi"),
        OperationVerb::Remove => format!("{field}: rimuovi"),
        OperationVerb::Replace => format!("{field}: sostituisci"),
        OperationVerb::Rename => format!("{field}: cerca e sostituisci"),
    },
    remove_operation: |operation| format!("Rimuovi «{operation}»"),
    new_value: "Nuovo valore",
    value_to_replace: "Valore da sostituire",
    replace_with: "Sostituisci con",
    find_in_names: "Cerca nei nomi",
    pattern: "* sta per un testo qualsiasi e lo conserva",
    unknown_zone: "Questo browser non conosce questo fuso orario.",
    incomplete: "Completarla o rimuoverla: non modifica ancora nulla.",
    summary: |fields, count| {
        let fields = match fields {
            1 => "1 modifica".to_owned(),
            fields => format!("{} modifiche", number(fields as u64)),
        };
        format!("{fields} in {}", schedules(count))
    },
    nothing_planned: "Nessuna modifica per ora",
    nothing_planned_advice: "Aggiungere una modifica. Il piano mostra che cosa cambia in ogni pianificazione prima di inviare qualcosa.",
    all_are_so: "Sono già tutte così",
    stay: |count| match count {
        1 => "1 pianificazione resta com’è".to_owned(),
        count => format!("{} pianificazioni restano come sono", number(count as u64)),
    },
    apply_changes: |count| match count {
        1 => "Applica 1 modifica".to_owned(),
        count => format!("Applica {} modifiche", number(count as u64)),
    },
    export_plan: "Esporta il piano",
    schedule: "Pianificazione",
    all: |count| format!("Tutte {}", number(count as u64)),
    with_warnings: |count| format!("Con avvisi {}", number(count as u64)),
    warning: |kind, count| match (kind, count) {
        (WarningKind::NobodyLeft, 1) => "1 pianificazione resterà senza destinatari".to_owned(),
        (WarningKind::NobodyLeft, count) => format!("{} resteranno senza destinatari", schedules(count)),
        (WarningKind::Duplicate, 1) => "1 pianificazione produrrà lo stesso report di un’altra".to_owned(),
        (WarningKind::Duplicate, count) => format!("{} produrranno lo stesso report di un’altra", schedules(count)),
        (WarningKind::OutsideDomains, 1) => "1 pianificazione avrà destinatari fuori dai domini consentiti".to_owned(),
        (WarningKind::OutsideDomains, count) => {
            format!("{} avranno destinatari fuori dai domini consentiti", schedules(count))
        }
        (WarningKind::UnknownZone, 1) => "1 pianificazione avrà un fuso orario sconosciuto a questo browser".to_owned(),
        (WarningKind::UnknownZone, count) => {
            format!("{} avranno un fuso orario sconosciuto a questo browser", schedules(count))
        }
    },
    warning_of: |warning| match warning {
        PlanWarning::NobodyLeft => "Nessun destinatario rimasto".to_owned(),
        PlanWarning::Duplicate(name) => format!("Stesso report di «{}»", escape_hidden(name)),
        PlanWarning::OutsideDomains(addresses) => format!("Fuori dominio: {}", escape_hidden(&addresses.join(", "))),
        PlanWarning::UnknownZone(zone) => format!("Fuso orario sconosciuto: {}", escape_hidden(zone)),
    },
    show_them: "Mostrale",
    show_all: "Mostra tutte",
    leave_them_out: "Escludile",
    include: |name| format!("Includi {name}"),
    include_all: "Includi tutte",
    not_sent_yet: "Nulla viene inviato prima di applicare",
    nothing_selected: "Nessuna pianificazione da modificare",
    nothing_selected_advice: "Selezionare pianificazioni nell’elenco, poi scegliere Modifica. Dopo un ricaricamento una selezione lunga non è più nota.",
    missing: |count| match count {
        1 => "1 pianificazione selezionata non esiste più".to_owned(),
        count => format!("{} pianificazioni selezionate non esistono più", number(count as u64)),
    },
    other_job: "Altre modifiche sono ancora in corso. Attendere che finiscano, oppure interromperle.",
    show_job: "Mostrale",
};

fn schedules(count: usize) -> String {
    match count {
        1 => "1 pianificazione".to_owned(),
        count => format!("{} pianificazioni", number(count as u64)),
    }
}
