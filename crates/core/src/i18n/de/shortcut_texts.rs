//! Single keys, in German.

use crate::i18n::ShortcutTexts;
use crate::shortcuts::{Action, RowStep};

pub(super) const KEYS: ShortcutTexts = ShortcutTexts {
    title: "Tastenkürzel",
    does: |action| match action {
        Action::Search => "Suchen",
        Action::New => "Neuer Zeitplan",
        Action::Row(RowStep::Down) => "Nächste Zeile",
        Action::Row(RowStep::Up) => "Vorherige Zeile",
        Action::Select => "Zeile auswählen oder abwählen; mit Umschalttaste alle ab der letzten",
        Action::Edit => "Zeitplan bearbeiten",
        Action::Delete => "Zeitplan löschen",
        Action::Help => "Diese Tasten anzeigen",
    },
    when: "Während der Texteingabe ohne Wirkung. Sie lassen sich in den Einstellungen ausschalten.",
    off: "Ausgeschaltet; sie lassen sich in den Einstellungen einschalten.",
    wanted: "Tastenkürzel mit einer Taste",
    show: "Tasten anzeigen",
};
