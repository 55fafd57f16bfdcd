//! Single keys, in English.

use crate::i18n::ShortcutTexts;
use crate::shortcuts::{Action, RowStep};

pub(super) const KEYS: ShortcutTexts = ShortcutTexts {
    title: "Keyboard shortcuts",
    does: |action| match action {
        Action::Search => "Search",
        Action::New => "New schedule",
        Action::Row(RowStep::Down) => "Next row",
        Action::Row(RowStep::Up) => "Previous row",
        Action::Select => "Select or clear row; with Shift, all rows from the last one",
        Action::Edit => "Edit the schedule",
        Action::Delete => "Delete the schedule",
        Action::Help => "Show these keys",
    },
    when: "They do nothing while you type. Turn them off in the settings.",
    off: "They are turned off: turn them on in the settings.",
    wanted: "Single-key shortcuts",
    show: "Show the keys",
};
