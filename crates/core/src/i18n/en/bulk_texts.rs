//! English: selecting all that match, and exports.

use super::counts::number;
use crate::i18n::BulkTexts;

pub(super) const BULK: BulkTexts = BulkTexts {
    change: "Change…",
    recipients: "Recipients…",
    select_matching: |total| match total {
        Some(total) => format!("Select all {} matching", number(total)),
        None => "Select all matching".to_owned(),
    },
    selecting: "Selecting all that match…",
    matching_selected,
    select_failed: "The selection is as it was",
};

fn matching_selected(count: usize, unreadable: usize, others: usize) -> String {
    let mut text = format!("All {} matching selected", number(count as u64));
    match others {
        0 => {}
        1 => text += ", and 1 other",
        others => text += &format!(", and {} others", number(others as u64)),
    }
    match unreadable {
        0 => {}
        1 => text += "; 1 that could not be read is not",
        unreadable => text += &format!("; {} that could not be read are not", number(unreadable as u64)),
    }
    text
}
