//! Who gets what, in German.

use crate::i18n::RecipientTexts;

pub(super) const RECIPIENTS: RecipientTexts = RecipientTexts {
    find: "Empfänger suchen",
    nobody: "Keine Empfänger",
    nobody_advice: "Kein Zeitplan hat Empfänger.",
    none_found: "Kein passender Empfänger",
    address: "E-Mail-Adresse",
    schedules: "Zeitpläne",
    all: "Alle Empfänger",
    count: |count| format!("{count} Empfänger"),
    mailed_by: |count| match count {
        0 => "Kein Zeitplan sendet E-Mails an diese Adresse.".to_owned(),
        1 => "1 Zeitplan sendet E-Mails an diese Adresse.".to_owned(),
        count => format!("{count} Zeitpläne senden E-Mails an diese Adresse."),
    },
    others: "Weitere Empfänger",
    nobody_else: "sonst niemand",
    successor: "Ersetzen durch",
    successor_hint: "Die Adresse, die an die Stelle tritt; leer lassen, um nur diese zu entfernen.",
    successor_bad: |why| format!("Keine E-Mail-Adresse: {why}."),
    remove: |count| match count {
        1 => "Aus 1 Zeitplan entfernen".to_owned(),
        count => format!("Aus {count} Zeitplänen entfernen"),
    },
    replace: |count| match count {
        1 => "In 1 Zeitplan ersetzen".to_owned(),
        count => format!("In {count} Zeitplänen ersetzen"),
    },
    question: "Empfänger ändern?",
    will_remove: |address, count| match count {
        1 => format!("{address} wird aus diesem Zeitplan entfernt:"),
        count => format!("{address} wird aus diesen {count} Zeitplänen entfernt:"),
    },
    will_replace: |address, successor, count| match count {
        1 => format!("{successor} ersetzt {address} in diesem Zeitplan:"),
        count => format!("{successor} ersetzt {address} in diesen {count} Zeitplänen:"),
    },
    left_without: |count| match count {
        1 => "1 Zeitplan hat danach keine Empfänger mehr:".to_owned(),
        count => format!("{count} Zeitpläne haben danach keine Empfänger mehr:"),
    },
    confirm: "Empfänger ändern",
    under_way: |tried, total| format!("{tried} von {total} Zeitplänen"),
    stop: "Anhalten",
    done: |count| match count {
        1 => "1 Zeitplan geändert".to_owned(),
        count => format!("{count} Zeitpläne geändert"),
    },
    failed: |count| match count {
        1 => "1 Zeitplan blieb unverändert".to_owned(),
        count => format!("{count} Zeitpläne blieben unverändert"),
    },
    unclear: |count| match count {
        1 => "Unbekannt, ob 1 Zeitplan geändert wurde".to_owned(),
        count => format!("Unbekannt, ob {count} Zeitpläne geändert wurden"),
    },
};
