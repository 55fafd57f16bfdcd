//! Leaving what is not finished, in German.

use super::MORE;
use super::counts::number;
use crate::i18n::LeaveTexts;
use crate::toast::ToastAction;

pub(super) const LEAVE: LeaveTexts = LeaveTexts {
    change_title: "Eine Änderung wird noch gespeichert",
    change_leave: "Nach dem Verlassen der Seite läuft das Speichern weiter, und eine Meldung nennt das Ergebnis.",
    change_sign_out: "Nach dem Abmelden wird die Änderung vielleicht trotzdem gespeichert, das Ergebnis ist aber nicht mehr zu sehen.",
    job_title: "Zeitpläne werden noch geändert",
    job_sign_out: |done, total| {
        format!(
            "{} von {} Zeitplänen sind erledigt. Nach dem Abmelden bleiben die übrigen, wie sie sind.",
            number(done as u64),
            number(total as u64)
        )
    },
    typed_sign_out: "Die Eingaben wurden nicht gespeichert. Beim Abmelden gehen sie verloren.",
    stay: "Bleiben",
    leave: "Seite verlassen",
    ended_elsewhere: "Abmeldung in einem anderen Tab",
    ended_idle: "Abmeldung wegen Inaktivität",
    typed_lost: "Die Eingaben auf dieser Seite waren nicht gespeichert und sind verloren.",
    change_unseen: "Eine Änderung wurde noch gespeichert. Nach der Anmeldung in der Liste prüfen, ob sie übernommen wurde.",
    job_stopped: "Zeitpläne wurden noch geändert. Nach der Anmeldung prüfen, welche noch offen sind.",
    not_created: |name| format!("„{name}“ wurde nicht erstellt"),
    maybe_created: |name| format!("„{name}“ wurde vielleicht erstellt: Die Antwort sagt es nicht"),
    not_saved: |name| format!("„{name}“ wurde nicht gespeichert"),
    maybe_saved: |name| format!("„{name}“ wurde vielleicht gespeichert: Die Antwort sagt es nicht"),
    overtaken: |name| format!("„{name}“ wurde nicht gespeichert: Inzwischen hat jemand anders den Zeitplan geändert"),
    open_form: "Formular öffnen",
    done: |action, count| match action {
        ToastAction::Created => format!("{} Zeitpläne erstellt", number(count as u64)),
        ToastAction::Saved => format!("{} Zeitpläne gespeichert", number(count as u64)),
        ToastAction::Deleted => (MORE.deleted_toast)(count),
        ToastAction::Changed => format!("{} Zeitpläne geändert", number(count as u64)),
    },
};
