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
    question: "Modificare i destinatari?",
    will_remove: |address, count| match count {
        1 => format!("{address} sarà rimosso da questa pianificazione:"),
        count => format!("{address} sarà rimosso da queste {count} pianificazioni:"),
    },
    will_replace: |address, successor, count| match count {
        1 => format!("{successor} prenderà il posto di {address} in questa pianificazione:"),
        count => format!("{successor} prenderà il posto di {address} in queste {count} pianificazioni:"),
    },
    left_without: |count| match count {
        1 => "1 resterà senza destinatari:".to_owned(),
        count => format!("{count} resteranno senza destinatari:"),
    },
    confirm: "Modifica i destinatari",
    under_way: |tried, total| format!("{tried} pianificazioni su {total}"),
    stop: "Interrompi",
    done: |count| match count {
        1 => "1 pianificazione modificata".to_owned(),
        count => format!("{count} pianificazioni modificate"),
    },
    failed: |count| match count {
        1 => "1 pianificazione è rimasta com’era".to_owned(),
        count => format!("{count} pianificazioni sono rimaste com’erano"),
    },
    unclear: |count| match count {
        1 => "Non è noto se 1 pianificazione sia stata modificata".to_owned(),
        count => format!("Non è noto se {count} pianificazioni siano state modificate"),
    },
};
