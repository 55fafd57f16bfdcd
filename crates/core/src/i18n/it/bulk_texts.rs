//! Italian: selecting all that match, and exports.

use super::counts::number;
use crate::i18n::BulkTexts;

pub(super) const BULK: BulkTexts = BulkTexts {
    change: "Modifica…",
    recipients: "Destinatari…",
    select_matching: |total| match total {
        Some(total) => format!("Seleziona tutte le {} corrispondenti", number(total)),
        None => "Seleziona tutte le corrispondenti".to_owned(),
    },
    selecting: "Selezione di tutte le corrispondenti…",
    matching_selected,
    select_failed: "La selezione è rimasta com’era",
};

fn matching_selected(count: usize, unreadable: usize, others: usize) -> String {
    let mut text = match count {
        1 => "Selezionata l’unica corrispondente".to_owned(),
        count => format!("Selezionate tutte le {} corrispondenti", number(count as u64)),
    };
    match others {
        0 => {}
        1 => text += ", e 1 altra",
        others => text += &format!(", e altre {}", number(others as u64)),
    }
    match unreadable {
        0 => {}
        1 => text += "; 1 non leggibile è esclusa",
        unreadable => text += &format!("; {} non leggibili sono escluse", number(unreadable as u64)),
    }
    text
}
