//! Italian: what was written in this tab.

use super::counts::number;
use crate::i18n::ActivityTexts;
use crate::journal::JournalAction;

pub(super) const ACTIVITY: ActivityTexts = ActivityTexts {
    nothing: "Ancora nessuna modifica",
    nothing_advice: "Quanto viene creato, modificato ed eliminato in questa scheda è elencato qui fino all’uscita, e può essere ripristinato.",
    entries: |count| match count {
        1 => "1 voce dall’accesso".to_owned(),
        count => format!("{} voci dall’accesso", number(count as u64)),
    },
    said: |action, count, name| match (action, count) {
        (JournalAction::Create, _) => format!("Creata «{name}»"),
        (JournalAction::Edit, _) => format!("Modificata «{name}»"),
        (JournalAction::Delete, 1) => format!("Eliminata «{name}»"),
        (JournalAction::Delete, count) => format!("Eliminate {} pianificazioni", number(count as u64)),
        (JournalAction::Change, 1) => format!("Modificata «{name}»"),
        (JournalAction::Change, count) => format!("Modificate {} pianificazioni", number(count as u64)),
        (JournalAction::Import, 1) => format!("Importata «{name}»"),
        (JournalAction::Import, count) => format!("Importate {} pianificazioni", number(count as u64)),
    },
    undo_creates: |count| match count {
        1 => "Il ripristino la crea di nuovo, con ID, autore e orari nuovi.".to_owned(),
        _ => "Il ripristino le crea di nuovo, con ID, autore e orari nuovi.".to_owned(),
    },
    undo_deletes: |count| match count {
        1 => "Il ripristino la elimina.".to_owned(),
        count => format!("Il ripristino elimina le {} create.", number(count as u64)),
    },
    undone_at: |time| format!("Ripristinata alle {time}"),
    undone_in_part: |undone, total, time| {
        format!("{} di {} ripristinate alle {time}", number(undone as u64), number(total as u64))
    },
    unknown: |count| match count {
        1 => "1 non può essere ripristinata: non è noto com’era.".to_owned(),
        count => format!("{} non possono essere ripristinate: non è noto com’erano.", number(count as u64)),
    },
    kept: "Conservata in questa scheda fino all’uscita",
    requests: "Richieste in formato curl",
    more: |count| format!("Mostra altre {}", number(count as u64)),
};
