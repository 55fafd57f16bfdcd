//! Italian: an API on another host that did not answer.

use crate::i18n::OriginTexts;

pub(super) const ORIGIN: OriginTexts = OriginTexts {
    unreached: |api| {
        format!(
            "Questa pagina non ha potuto raggiungere {api}. Riprovare; se continua, rivolgersi a chi gestisce questa pagina."
        )
    },
    for_operators: "Per chi gestisce questa pagina",
    forbidden: |page, api| {
        format!("La pagina di {page} ha una Content-Security-Policy che non ammette chiamate a {api}.")
    },
    allow_here: "Ricompilare questa pagina aggiungendo l’API alla CSP, e indicare l’origine dell’API dove il server invia la propria:",
    allow_from: |page| format!("Ammettere nell’API le chiamate da {page} (CORS), e verificare che sia in funzione."),
    allow_there: |api| format!("Aggiungere {api} a connect-src di quella policy."),
    two: |page, api| {
        format!(
            "Questa pagina viene da {page} e chiama {api}, un’altra origine. Un browser lo fa solo se l’API lo ammette \
             (CORS), e non dice se l’API ha rifiutato o se non c’era affatto."
        )
    },
    remedy: "Se l’API è in funzione, chi ne è responsabile, o lo è di questa pagina, può fare una di tre cose:",
    allow: |page| {
        format!("Ammettere nell’API le chiamate da {page}, e ricompilare questa pagina aggiungendo l’API alla CSP:")
    },
    proxy: "Inoltrare l’API sotto l’origine di questa pagina con un reverse proxy, e lasciare api_base a /api/v1. La \
            cartella deploy/ ha un file per nginx e uno per Caddy.",
    serve: "Se nell’API non si può cambiare nulla, servire questa pagina con",
};
