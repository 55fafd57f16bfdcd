//! German: many writes, one by one.

use super::counts::number;
use crate::i18n::JobTexts;
use crate::job::{JobAction, TaskResultKind};

pub(super) const JOB: JobTexts = JobTexts {
    heading: |action, count| match action {
        JobAction::Change => format!("{} ändern", schedules(count)),
        JobAction::Import => format!("{} importieren", schedules(count)),
        JobAction::Undo(_) => format!("{} rückgängig machen", changes(count)),
    },
    progress: |done, total| format!("{} von {}", number(done as u64), number(total as u64)),
    rest: |seconds| match seconds {
        0..60 => format!("noch etwa {seconds} s"),
        seconds => format!("noch etwa {} min", number(seconds.div_ceil(60))),
    },
    pause: "Pause",
    go_on: "Fortsetzen",
    stop: "Anhalten",
    retry: "Erneut versuchen",
    retry_failed: "Fehlgeschlagene erneut versuchen",
    undo: "Rückgängig",
    undo_all: "Alle rückgängig",
    undo_named: |name| format!("{name} rückgängig machen"),
    retry_named: |name| format!("{name} erneut versuchen"),
    undone: "Rückgängig gemacht",
    result: "Ergebnis",
    change: "Änderung",
    note: "Hinweis",
    results: |kind| match kind {
        TaskResultKind::Written => "Geändert",
        TaskResultKind::AlreadySo => "Bereits so",
        TaskResultKind::ChangedMeanwhile => "Inzwischen geändert",
        TaskResultKind::Failed => "Fehlgeschlagen",
        TaskResultKind::Unknown => "Unbekannt",
        TaskResultKind::Running => "Wird geändert…",
        TaskResultKind::Waiting => "Wartet",
    },
    meanwhile: |fields| format!("Nicht mehr wie im Plan: {fields}. Nicht angetastet."),
    meanwhile_unknown: "Nicht mehr wie im Plan. Nicht angetastet.",
    interrupted: "Die Seite wurde neu geladen, während gesendet wurde. Ein erneuter Versuch sieht zuerst nach.",
    interrupted_create: "Die Seite wurde neu geladen, während er angelegt wurde. Vor dem erneuten Anlegen in der Liste nachsehen.",
    already_so: "Nichts wurde gesendet.",
    creates: "Neu anlegen, mit neuer ID",
    deletes: "Löschen",
    paused: "Pausiert",
    paused_offline: "Pausiert: keine Verbindung. Es geht weiter, sobald das Netz zurück ist.",
    paused_not_allowed: "Pausiert: Das Token erlaubt das nicht.",
    paused_busy: "Pausiert: Der Server bittet um eine längere Pause. Später fortsetzen.",
    paused_signed_out: "Pausiert bis zur erneuten Anmeldung",
    stopped: |done, total| format!("Angehalten bei {} von {}", number(done as u64), number(total as u64)),
    ended: "Fertig",
    hint: "Jeder Zeitplan wird vor dem Schreiben neu gelesen. Die Seite kann verlassen werden: Es geht weiter, und Aktivität behält das Ergebnis.",
    indicator: |done, total| format!("Zeitpläne werden geändert: {} von {}", number(done as u64), number(total as u64)),
    show: "Ergebnisse zeigen",
    toast_changed: |changed, not| match not {
        0 => format!("{} geändert", schedules(changed)),
        not => format!("{} geändert, {} nicht", schedules(changed), number(not as u64)),
    },
    toast_undone: |undone, not| match not {
        0 => format!("{} rückgängig gemacht", changes(undone)),
        not => format!("{} rückgängig gemacht, {} nicht", changes(undone), number(not as u64)),
    },
    undone_except: |name, fields| format!("„{name}“ rückgängig gemacht, außer {fields}: inzwischen geändert"),
    not_undone: |name| format!("„{name}“ wurde nicht rückgängig gemacht"),
    not_undone_changed: |name| format!("„{name}“ wurde nicht rückgängig gemacht: Er wurde inzwischen geändert"),
    wait: "Andere Änderungen werden noch angewendet: danach rückgängig machen.",
};

fn schedules(count: usize) -> String {
    match count {
        1 => "1 Zeitplan".to_owned(),
        count => format!("{} Zeitpläne", number(count as u64)),
    }
}

fn changes(count: usize) -> String {
    match count {
        1 => "1 Änderung".to_owned(),
        count => format!("{} Änderungen", number(count as u64)),
    }
}
