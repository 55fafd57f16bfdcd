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
};
