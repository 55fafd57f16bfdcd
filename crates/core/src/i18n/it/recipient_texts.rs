//! Chi riceve che cosa, in italiano.

use crate::i18n::RecipientTexts;

pub(super) const RECIPIENTS: RecipientTexts = RecipientTexts {
    find: "Cerca un destinatario",
    nobody: "Nessun destinatario",
    nobody_advice: "Nessuna pianificazione ha destinatari.",
    none_found: "Nessun destinatario corrisponde",
    address: "Indirizzo e-mail",
    schedules: "Pianificazioni",
    all: "Tutti i destinatari",
    count: |count| match count {
        1 => "1 destinatario".to_owned(),
        count => format!("{count} destinatari"),
    },
    mailed_by: |count| match count {
        0 => "Nessuna pianificazione invia e-mail a questo indirizzo.".to_owned(),
        1 => "1 pianificazione invia e-mail a questo indirizzo.".to_owned(),
        count => format!("{count} pianificazioni inviano e-mail a questo indirizzo."),
    },
    others: "Altri destinatari",
    nobody_else: "nessun altro",
    successor: "Sostituisci con",
    successor_hint: "L’indirizzo che subentra; lasciare vuoto per rimuovere soltanto questo.",
    successor_bad: |why| format!("Non è un indirizzo e-mail: {why}."),
    remove: |count| match count {
        1 => "Rimuovi da 1 pianificazione".to_owned(),
        count => format!("Rimuovi da {count} pianificazioni"),
    },
    replace: |count| match count {
        1 => "Sostituisci in 1 pianificazione".to_owned(),
        count => format!("Sostituisci in {count} pianificazioni"),
    },
};
