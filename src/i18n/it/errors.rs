//! The errors in Italian.

use crate::i18n::{ErrorText, Errors};

pub(super) const ERRORS: Errors = Errors {
    signed_out: ErrorText { what: "Sessione terminata", advice: "Accedere con un token accettato dall’API." },
    not_allowed: ErrorText {
        what: "Operazione non consentita",
        advice: "Il token è valido, ma permette solo la lettura. Richiedere un token con il permesso di scrittura.",
    },
    rejected: ErrorText {
        what: "L’API ha rifiutato la richiesta", advice: "Correggere quanto indicato e riprovare."
    },
    missing: ErrorText {
        what: "La pianificazione non esiste",
        advice: "Potrebbe essere stata eliminata nel frattempo. L’elenco mostra quelle esistenti.",
    },
    conflict: ErrorText {
        what: "Nel frattempo qualcun altro ha fatto una modifica",
        advice: "Nulla è stato salvato. Verificare lo stato attuale prima di riprovare.",
    },
    too_large: ErrorText {
        what: "È più di quanto l’API accetta in una volta",
        advice: "Inviare meno valori o eliminare meno pianificazioni per volta.",
    },
    busy: ErrorText { what: "L’API è occupata", advice: "Chiede una pausa. Riprovare tra un minuto." },
    busy_for: |seconds| match seconds {
        1 => "Chiede una pausa di 1 secondo. Riprovare dopo.".to_owned(),
        seconds => format!("Chiede una pausa di {seconds} secondi. Riprovare dopo."),
    },
    failed: ErrorText {
        what: "Errore dell’API",
        advice: "Il guasto è dalla sua parte. Riprovare; se persiste, avvisare chi la gestisce.",
    },
    not_the_api: ErrorText {
        what: "Al posto dell’API ha risposto qualcos’altro",
        advice: "Un proxy, la pagina di accesso della rete o un indirizzo errato. Verificare la connessione e l’indirizzo \
                 configurato per l’API.",
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
};
