//! Italian: many writes, one by one.

use super::counts::number;
use crate::i18n::JobTexts;
use crate::job::{JobAction, TaskResultKind};

pub(super) const JOB: JobTexts = JobTexts {
    heading: |action, count| match action {
        JobAction::Change => format!("Modifica di {}", schedules(count)),
        JobAction::Import => format!("Importazione di {}", schedules(count)),
        JobAction::Undo(_) => format!("Annullamento di {}", changes(count)),
    },
    progress: |done, total| format!("{} di {}", number(done as u64), number(total as u64)),
    rest: |seconds| match seconds {
        0..60 => format!("circa {seconds} s rimanenti"),
        seconds => format!("circa {} min rimanenti", number(seconds.div_ceil(60))),
    },
    pause: "Sospendi",
    go_on: "Continua",
    stop: "Interrompi",
    retry: "Riprova",
    retry_failed: "Riprova i non riusciti",
    undo: "Ripristina",
    undo_all: "Ripristina tutto",
    undo_named: |name| format!("Ripristina {name}"),
    retry_named: |name| format!("Riprova {name}"),
    undone: "Ripristinata",
    result: "Esito",
    change: "Modifica",
    note: "Nota",
    results: |kind| match kind {
        TaskResultKind::Written => "Modificata",
        TaskResultKind::AlreadySo => "Già così",
        TaskResultKind::ChangedMeanwhile => "Cambiata nel frattempo",
        TaskResultKind::Failed => "Non riuscita",
        TaskResultKind::Unknown => "Esito ignoto",
        TaskResultKind::Running => "In corso…",
        TaskResultKind::Waiting => "In attesa",
    },
    meanwhile: |fields| format!("Non più come nel piano: {fields}. Lasciata com’è."),
    meanwhile_unknown: "Non più come nel piano. Lasciata com’è.",
    interrupted: "La pagina è stata ricaricata durante l’invio. Riprovando si controlla prima com’è.",
    interrupted_create: "La pagina è stata ricaricata durante la creazione. Controllare l’elenco prima di crearla di nuovo.",
    already_so: "Nulla è stato inviato.",
    creates: "Nuova creazione, con un nuovo ID",
    deletes: "Eliminazione",
    paused: "In pausa",
    paused_offline: "In pausa: manca la connessione. Riprende quando torna la rete.",
    paused_not_allowed: "In pausa: il token non lo consente.",
    paused_busy: "In pausa: il server chiede una pausa più lunga. Continuare più tardi.",
    paused_signed_out: "In pausa fino al prossimo accesso",
    stopped: |done, total| format!("Interrotta a {} di {}", number(done as u64), number(total as u64)),
    ended: "Completata",
    hint: "Ogni pianificazione viene riletta prima di essere scritta. Si può lasciare la pagina: il lavoro continua e Attività conserva l’esito.",
    indicator: |done, total| format!("Modifica in corso: {} di {}", number(done as u64), number(total as u64)),
    show: "Mostra l’esito",
    toast_changed: |changed, not| {
        let changed = match changed {
            1 => "1 pianificazione modificata".to_owned(),
            changed => format!("{} pianificazioni modificate", number(changed as u64)),
        };
        match not {
            0 => changed,
            not => format!("{changed}, {} no", number(not as u64)),
        }
    },
    toast_undone: |undone, not| {
        let undone = match undone {
            1 => "1 modifica ripristinata".to_owned(),
            undone => format!("{} modifiche ripristinate", number(undone as u64)),
        };
        match not {
            0 => undone,
            not => format!("{undone}, {} no", number(not as u64)),
        }
    },
    undone_except: |name, fields| format!("«{name}» ripristinata, tranne {fields}: cambiati nel frattempo"),
    not_undone: |name| format!("«{name}» non è stata ripristinata"),
    not_undone_changed: |name| format!("«{name}» non è stata ripristinata: è cambiata nel frattempo"),
    wait: "Altre modifiche sono ancora in corso: ripristinare quando sono finite.",
};

fn schedules(count: usize) -> String {
    match count {
        1 => "1 pianificazione".to_owned(),
        count => format!("{} pianificazioni", number(count as u64)),
    }
}

fn changes(count: usize) -> String {
    match count {
        1 => "1 modifica".to_owned(),
        count => format!("{} modifiche", number(count as u64)),
    }
}
