//! German: selecting all that match, and exports.

use super::counts::number;
use crate::i18n::BulkTexts;

pub(super) const BULK: BulkTexts = BulkTexts {
    change: "Ändern…",
    recipients: "Empfänger…",
    select_matching: |total| match total {
        Some(total) => format!("Alle {} passenden auswählen", number(total)),
        None => "Alle passenden auswählen".to_owned(),
    },
    selecting: "Alle passenden werden ausgewählt…",
    matching_selected,
    select_failed: "Die Auswahl ist unverändert",
};

fn matching_selected(count: usize, unreadable: usize, others: usize) -> String {
    let mut text = match count {
        1 => "Der einzige passende ist ausgewählt".to_owned(),
        count => format!("Alle {} passenden sind ausgewählt", number(count as u64)),
    };
    match others {
        0 => {}
        1 => text += ", dazu 1 weiterer",
        others => text += &format!(", dazu {} weitere", number(others as u64)),
    }
    match unreadable {
        0 => {}
        1 => text += "; 1 nicht lesbarer fehlt",
        unreadable => text += &format!("; {} nicht lesbare fehlen", number(unreadable as u64)),
    }
    text
}
