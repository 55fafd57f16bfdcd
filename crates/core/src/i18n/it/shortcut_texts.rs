//! Single keys, in Italian.

use crate::i18n::ShortcutTexts;
use crate::shortcuts::{Action, RowStep};

pub(super) const KEYS: ShortcutTexts = ShortcutTexts {
    title: "Scorciatoie da tastiera",
    does: |action| match action {
        Action::Search => "Cerca",
        Action::New => "Nuova pianificazione",
        Action::Row(RowStep::Down) => "Riga successiva",
        Action::Row(RowStep::Up) => "Riga precedente",
        Action::Select => "Seleziona o deseleziona la riga; con Maiusc, tutte dall’ultima",
        Action::Edit => "Modifica la pianificazione",
        Action::Delete => "Elimina la pianificazione",
        Action::Help => "Mostra questi tasti",
    },
    when: "Non hanno effetto mentre si scrive. Si disattivano nelle impostazioni.",
    off: "Sono disattivate: si attivano nelle impostazioni.",
    wanted: "Scorciatoie con un solo tasto",
    show: "Mostra i tasti",
};
