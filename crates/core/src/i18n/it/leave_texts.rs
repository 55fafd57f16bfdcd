//! Leaving what is not finished, in Italian.

use super::MORE;
use super::counts::number;
use crate::i18n::LeaveTexts;
use crate::toast::ToastAction;

pub(super) const LEAVE: LeaveTexts = LeaveTexts {
    change_title: "Una modifica è ancora in corso di salvataggio",
    change_leave: "Uscendo dalla pagina il salvataggio continua, e un messaggio ne comunicherà l’esito.",
    change_sign_out: "Uscendo ora dalla sessione potrebbe essere salvata comunque, senza che se ne veda l’esito.",
    job_title: "Le pianificazioni sono ancora in corso di modifica",
    job_sign_out: |done, total| {
        format!(
            "Completate {} pianificazioni su {}. Uscendo ora dalla sessione le altre restano come sono.",
            number(done as u64),
            number(total as u64)
        )
    },
    typed_sign_out: "Quanto digitato non è stato salvato. Uscendo dalla sessione andrà perso.",
    stay: "Resta",
    leave: "Lascia la pagina",
    ended_elsewhere: "Sessione chiusa in un’altra scheda",
    ended_idle: "Sessione chiusa per inattività",
    typed_lost: "Quanto digitato qui non era stato salvato ed è andato perso.",
    change_unseen: "Una modifica era ancora in corso di salvataggio. Dopo l’accesso, controllare l’elenco per vederne l’esito.",
    job_stopped: "Le pianificazioni erano ancora in corso di modifica. Dopo l’accesso, controllare quali restano.",
    not_created: |name| format!("«{name}» non è stata creata"),
    maybe_created: |name| format!("«{name}» potrebbe essere stata creata: la risposta non lo dice"),
    not_saved: |name| format!("«{name}» non è stata salvata"),
    maybe_saved: |name| format!("«{name}» potrebbe essere stata salvata: la risposta non lo dice"),
    overtaken: |name| format!("«{name}» non è stata salvata: un altro utente l’ha modificata nel frattempo"),
    open_form: "Apri il modulo",
    done: |action, count| match action {
        ToastAction::Created => format!("{} pianificazioni create", number(count as u64)),
        ToastAction::Saved => format!("{} pianificazioni salvate", number(count as u64)),
        ToastAction::Deleted => (MORE.deleted_toast)(count),
        ToastAction::Changed => format!("{} pianificazioni modificate", number(count as u64)),
    },
};
