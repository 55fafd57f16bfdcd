//! The errors in Italian.

use crate::api::error::{Call, Write};
use crate::i18n::{ErrorText, Errors};

pub(super) const ERRORS: Errors = Errors {
    signed_out: ErrorText { what: "Sessione terminata", advice: "Accedere con un token accettato dall’API." },
    not_allowed: |call| match call {
        Call::List | Call::Read => ErrorText {
            what: "Accesso non consentito",
            advice: "Il token è valido, ma non dà accesso a questi dati. Richiedere un token che lo permetta.",
        },
        Call::Write(_) => ErrorText {
            what: "Operazione non consentita",
            advice: "Il token è valido, ma di sola lettura. Richiedere un token con il permesso di scrittura.",
        },
    },
    rejected: |call| match call {
        Call::List => {
            ErrorText { what: "L’API non ha accettato la richiesta", advice: "Verificare i filtri e riprovare." }
        }
        Call::Read => {
            ErrorText { what: "L’API non ha accettato la richiesta", advice: "Verificare l’indirizzo e riprovare." }
        }
        Call::Write(_) => {
            ErrorText { what: "L’API ha rifiutato la richiesta", advice: "Correggere quanto indicato e riprovare." }
        }
    },
    missing: ErrorText {
        what: "La pianificazione non esiste",
        advice: "Potrebbe essere stata eliminata nel frattempo. L’elenco mostra quelle esistenti.",
    },
    not_offered: |call| match call {
        Call::List | Call::Read | Call::Write(Write::Create | Write::Update) => ErrorText {
            what: "L’API non ha questo indirizzo",
            advice: "Verificare l’indirizzo configurato per l’API (api_base).",
        },
        Call::Write(Write::Delete) => ErrorText {
            what: "L’API non ha questo indirizzo",
            advice: "Verificare l’indirizzo configurato per l’API (api_base) e il percorso per eliminare (delete_path).",
        },
    },
    conflict: |call| match call {
        Call::List | Call::Read => ErrorText {
            what: "L’API al momento non può rispondere",
            advice: "Segnala un conflitto. Riprovare; se il problema persiste, contattare l’amministratore.",
        },
        Call::Write(Write::Create) => ErrorText {
            what: "È in conflitto con una pianificazione esistente",
            advice: "Modificare quanto indicato dall’API, per esempio il nome, e riprovare.",
        },
        Call::Write(Write::Update) => ErrorText {
            what: "Nel frattempo qualcun altro ha fatto una modifica",
            advice: "Nulla è stato salvato. Verificare lo stato attuale prima di riprovare.",
        },
        Call::Write(Write::Delete) => ErrorText {
            what: "L’API al momento non può eliminare",
            advice: "Potrebbe essere in uso o in corso di modifica. Aggiornare l’elenco e riprovare.",
        },
    },
    too_large: |call| match call {
        Call::List | Call::Read => ErrorText {
            what: "La richiesta è troppo lunga per l’API",
            advice: "Usare filtri meno numerosi o più brevi.",
        },
        Call::Write(Write::Create | Write::Update) => {
            ErrorText { what: "È più di quanto l’API accetta in una volta", advice: "Inviare meno valori." }
        }
        Call::Write(Write::Delete) => ErrorText {
            what: "È più di quanto l’API accetta in una volta",
            advice: "Eliminare meno pianificazioni per volta.",
        },
    },
    busy: ErrorText { what: "L’API è occupata", advice: "Chiede una pausa. Riprovare tra un minuto." },
    busy_for: |seconds| match seconds {
        1 => "Riprovare tra 1 secondo: l’API chiede una pausa.".to_owned(),
        seconds => format!("Riprovare tra {seconds} secondi: l’API chiede una pausa."),
    },
    failed: ErrorText {
        what: "Errore del server",
        advice: "Il problema è sul server. Riprovare; se persiste, contattare l’amministratore dell’API.",
    },
    down: ErrorText {
        what: "Il server dell’API non è disponibile",
        advice: "Lo segnala un sistema che gli sta davanti, per esempio un proxy. Riprovare tra un minuto; se il problema \
                 persiste, contattare l’amministratore dell’API.",
    },
    not_the_api: ErrorText {
        what: "Risposta inattesa (non dall’API)",
        advice: "Potrebbe aver risposto un proxy o la pagina di accesso della rete, oppure l’indirizzo è errato. Verificare \
                 la connessione e l’indirizzo configurato per l’API (api_base).",
    },
    redirected: ErrorText {
        what: "L’API rimanda a un altro indirizzo",
        advice: "Il token non segue i reindirizzamenti. Impostare nella configurazione l’indirizzo finale dell’API.",
    },
    unreadable: ErrorText {
        what: "La risposta non è leggibile",
        advice: "È troncata, vuota o di forma sconosciuta. Riprovare.",
    },
    offline: ErrorText { what: "Connessione assente", advice: "Connettersi alla rete e riprovare." },
    unreachable: ErrorText {
        what: "L’API non è raggiungibile",
        advice: "Potrebbe essere spenta, avere un indirizzo errato o non ammettere chiamate da questa pagina (CORS).",
    },
    timed_out: ErrorText { what: "L’API non ha risposto in tempo", advice: "Potrebbe essere occupata. Riprovare." },
    stopped: ErrorText { what: "Attesa interrotta", advice: "L’API non aveva ancora risposto. Riprovare." },
    unclear: |write| match write {
        Write::Create => ErrorText {
            what: "Potrebbe essere stata creata comunque",
            advice: "La risposta è andata persa e anche la verifica non è riuscita. Controllare l’elenco prima di inviare \
                     di nuovo, altrimenti potrebbero essercene due.",
        },
        Write::Update => ErrorText {
            what: "Non è noto se la modifica sia stata salvata",
            advice: "La risposta è andata persa e anche la verifica non è riuscita. Controllare la pianificazione prima di \
                     riprovare.",
        },
        Write::Delete => ErrorText {
            what: "Non è noto se l’eliminazione sia avvenuta",
            advice: "La risposta è andata persa e anche la verifica non è riuscita. Aggiornare l’elenco prima di riprovare.",
        },
    },
};
