//! German: what was written in this tab.

use super::counts::number;
use crate::i18n::ActivityTexts;
use crate::journal::JournalAction;

pub(super) const ACTIVITY: ActivityTexts = ActivityTexts {
    nothing: "Noch nichts geändert",
    nothing_advice: "Was in diesem Tab angelegt, bearbeitet und gelöscht wird, steht hier bis zum Abmelden und kann rückgängig gemacht werden.",
    entries: |count| match count {
        1 => "1 Eintrag seit der Anmeldung".to_owned(),
        count => format!("{} Einträge seit der Anmeldung", number(count as u64)),
    },
    said: |action, count, name| match (action, count) {
        (JournalAction::Create, _) => format!("„{name}“ angelegt"),
        (JournalAction::Edit, _) => format!("„{name}“ bearbeitet"),
        (JournalAction::Delete, 1) => format!("„{name}“ gelöscht"),
        (JournalAction::Delete, count) => format!("{} Zeitpläne gelöscht", number(count as u64)),
        (JournalAction::Change, 1) => format!("„{name}“ geändert"),
        (JournalAction::Change, count) => format!("{} Zeitpläne geändert", number(count as u64)),
        (JournalAction::Import, 1) => format!("„{name}“ importiert"),
        (JournalAction::Import, count) => format!("{} Zeitpläne importiert", number(count as u64)),
    },
    undo_creates: |count| match count {
        1 => "Rückgängig legt ihn neu an, mit neuer ID, neuem Ersteller und neuen Zeiten.".to_owned(),
        _ => "Rückgängig legt sie neu an, mit neuen IDs, neuem Ersteller und neuen Zeiten.".to_owned(),
    },
    undo_deletes: |count| match count {
        1 => "Rückgängig löscht ihn.".to_owned(),
        count => format!("Rückgängig löscht die {} angelegten.", number(count as u64)),
    },
    undone_at: |time| format!("Rückgängig gemacht um {time}"),
    undone_in_part: |undone, total, time| {
        format!("{} von {} rückgängig gemacht um {time}", number(undone as u64), number(total as u64))
    },
    unknown: |count| match count {
        1 => "1 davon ist nicht wiederherstellbar: Was er war, ist nicht bekannt.".to_owned(),
        count => {
            format!("{} davon sind nicht wiederherstellbar: Was sie waren, ist nicht bekannt.", number(count as u64))
        }
    },
    kept: "Bleibt in diesem Tab bis zum Abmelden",
    requests: "Die Anfragen als curl",
    more: |count| format!("{} weitere zeigen", number(count as u64)),
};
