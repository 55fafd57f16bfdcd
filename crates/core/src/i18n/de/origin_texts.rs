//! German: an API on another host that did not answer.

use crate::i18n::OriginTexts;

pub(super) const ORIGIN: OriginTexts = OriginTexts {
    unreached: |api| {
        format!(
            "Diese Seite konnte {api} nicht erreichen. Erneut versuchen; bleibt das Problem bestehen, die Betreiber dieser \
             Seite benachrichtigen."
        )
    },
    for_operators: "Für die Betreiber dieser Seite",
    forbidden: |page, api| {
        format!("Die Content-Security-Policy der Seite unter {page} erlaubt keine Aufrufe von {api}.")
    },
    allow_here: "Diese Seite mit der API in ihrer CSP neu bauen und den Ursprung der API dort angeben, wo der Server eine eigene sendet:",
    allow_from: |page| format!("In der API Aufrufe von {page} erlauben (CORS) und prüfen, ob sie läuft."),
    allow_there: |api| format!("{api} in connect-src dieser Richtlinie aufnehmen."),
    two: |page, api| {
        format!(
            "Diese Seite kommt von {page} und ruft {api} auf, einen anderen Ursprung. Browser tun das nur, wenn die API es \
             erlaubt (CORS), und sagen nicht, ob sie abgelehnt hat oder gar nicht da war."
        )
    },
    remedy: "Läuft die API, können ihre Betreiber oder die dieser Seite eines von drei Dingen tun:",
    allow: |page| format!("In der API Aufrufe von {page} erlauben und diese Seite mit der API in ihrer CSP neu bauen:"),
    proxy: "Die API mit einem Reverse Proxy unter dem Ursprung dieser Seite bereitstellen und api_base auf /api/v1 lassen. \
            Der Ordner deploy/ enthält je eine Datei für nginx und Caddy.",
    serve: "Lässt sich an der API nichts ändern, diese Seite bereitstellen mit",
};
