//! The errors in German.

use crate::api::error::{Call, Write};
use crate::i18n::{ErrorText, Errors};

pub(super) const ERRORS: Errors = Errors {
    signed_out: ErrorText { what: "Sitzung beendet", advice: "Mit einem Token anmelden, das die API akzeptiert." },
    not_allowed: |call| match call {
        Call::List | Call::Read => ErrorText {
            what: "Kein Zugriff",
            advice: "Das Token ist gültig, hat aber keinen Zugriff auf diese Daten. Ein Token mit Zugriff anfordern.",
        },
        Call::Write(_) => ErrorText {
            what: "Vorgang nicht erlaubt",
            advice: "Das Token ist gültig, erlaubt aber nur das Lesen. Ein Token mit Schreibrecht anfordern.",
        },
    },
    rejected: |call| match call {
        Call::List => {
            ErrorText { what: "Die API hat diese Anfrage abgelehnt", advice: "Filter prüfen und erneut versuchen." }
        }
        Call::Read => {
            ErrorText { what: "Die API hat diese Anfrage abgelehnt", advice: "Adresse prüfen und erneut versuchen." }
        }
        Call::Write(_) => ErrorText {
            what: "Die API hat dies abgelehnt",
            advice: "Genannte Angaben korrigieren und erneut versuchen.",
        },
    },
    missing: ErrorText {
        what: "Diesen Zeitplan gibt es nicht",
        advice: "Er wurde vielleicht inzwischen gelöscht. Die Liste zeigt alle vorhandenen.",
    },
    not_offered: |call| match call {
        Call::List | Call::Read | Call::Write(Write::Create | Write::Update) => ErrorText {
            what: "Die API kennt diese Adresse nicht",
            advice: "Die konfigurierte Adresse der API (api_base) prüfen.",
        },
        Call::Write(Write::Delete) => ErrorText {
            what: "Die API kennt diese Adresse nicht",
            advice: "Die konfigurierte Adresse der API (api_base) und den Pfad zum Löschen (delete_path) prüfen.",
        },
    },
    conflict: |call| match call {
        Call::List | Call::Read => ErrorText {
            what: "Die API kann derzeit nicht antworten",
            advice: "Sie meldet einen Konflikt. Erneut versuchen; bleibt das Problem bestehen, die Administration der API \
                     benachrichtigen.",
        },
        Call::Write(Write::Create) => ErrorText {
            what: "Konflikt mit einem vorhandenen Zeitplan",
            advice: "Ändern, was die API nennt, etwa den Namen, und erneut versuchen.",
        },
        Call::Write(Write::Update) => ErrorText {
            what: "Inzwischen hat jemand anders diesen Zeitplan geändert",
            advice: "Es wurde nichts gespeichert. Vor dem nächsten Versuch den aktuellen Stand prüfen.",
        },
        Call::Write(Write::Delete) => ErrorText {
            what: "Die API kann derzeit nicht löschen",
            advice: "Der Zeitplan wird vielleicht verwendet oder gerade geändert. Liste aktualisieren und erneut versuchen.",
        },
    },
    too_large: |call| match call {
        Call::List | Call::Read => ErrorText {
            what: "Die Anfrage ist zu lang für die API",
            advice: "Weniger oder kürzere Filter verwenden.",
        },
        Call::Write(Write::Create | Write::Update) => {
            ErrorText { what: "Das ist mehr, als die API auf einmal annimmt", advice: "Weniger Werte senden." }
        }
        Call::Write(Write::Delete) => ErrorText {
            what: "Das ist mehr, als die API auf einmal annimmt",
            advice: "Weniger Zeitpläne auf einmal löschen.",
        },
    },
    busy: ErrorText {
        what: "Die API ist ausgelastet",
        advice: "Sie bittet um eine Pause. In einer Minute erneut versuchen.",
    },
    busy_for: |seconds| match seconds {
        1 => "In 1 Sekunde erneut versuchen: Die API bittet um eine Pause.".to_owned(),
        seconds => format!("In {seconds} Sekunden erneut versuchen: Die API bittet um eine Pause."),
    },
    failed: ErrorText {
        what: "Serverfehler",
        advice: "Erneut versuchen; bleibt das Problem bestehen, die Administration der API benachrichtigen.",
    },
    down: ErrorText {
        what: "Der Server der API ist nicht verfügbar",
        advice: "Das meldet ein vorgeschaltetes System, etwa ein Proxy. In einer Minute erneut versuchen; bleibt das Problem \
                 bestehen, die Administration der API benachrichtigen.",
    },
    not_the_api: ErrorText {
        what: "Unerwartete Antwort (nicht von der API)",
        advice: "Vielleicht hat ein Proxy oder die Anmeldeseite des Netzwerks geantwortet, oder die Adresse ist falsch. \
                 Verbindung und konfigurierte Adresse der API (api_base) prüfen.",
    },
    redirected: ErrorText {
        what: "Die API leitet an eine andere Adresse weiter",
        advice: "Das Token folgt keinen Weiterleitungen. In der Konfiguration die endgültige Adresse der API angeben.",
    },
    unreadable: ErrorText {
        what: "Die Antwort ist nicht lesbar",
        advice: "Sie ist abgeschnitten, leer oder von unbekannter Form. Erneut versuchen.",
    },
    offline: ErrorText { what: "Keine Verbindung", advice: "Mit dem Netzwerk verbinden und erneut versuchen." },
    unreachable: ErrorText {
        what: "Die API ist nicht erreichbar",
        advice: "Sie läuft vielleicht nicht, ihre Adresse ist falsch, oder sie erlaubt keine Aufrufe von dieser Seite (CORS).",
    },
    timed_out: ErrorText {
        what: "Die API hat nicht rechtzeitig geantwortet",
        advice: "Sie ist vielleicht ausgelastet. Erneut versuchen.",
    },
    stopped: ErrorText { what: "Warten beendet", advice: "Die API hatte noch nicht geantwortet. Erneut versuchen." },
    unclear: |write| match write {
        Write::Create => ErrorText {
            what: "Der Zeitplan wurde vielleicht trotzdem erstellt",
            advice: "Die Antwort ging verloren, und auch die Prüfung schlug fehl. Vor erneutem Senden die Liste prüfen, \
                     sonst sind es vielleicht zwei.",
        },
        Write::Update => ErrorText {
            what: "Unbekannt, ob die Änderung gespeichert wurde",
            advice: "Die Antwort ging verloren, und auch die Prüfung schlug fehl. Vor dem nächsten Versuch den Zeitplan \
                     prüfen.",
        },
        Write::Delete => ErrorText {
            what: "Unbekannt, ob etwas gelöscht wurde",
            advice: "Die Antwort ging verloren, und auch die Prüfung schlug fehl. Vor dem nächsten Versuch die Liste \
                     aktualisieren.",
        },
    },
};
