//! German: one schedule, beside the list or on a page of its own.

use super::counts::number;
use crate::i18n::PanelTexts;

pub(super) const PANEL: PanelTexts = PanelTexts {
    previous: "Vorheriger Zeitplan",
    next: "Nächster Zeitplan",
    place: |place, total| match total {
        Some(total) => format!("{} von {}", number(place), number(total)),
        None => number(place),
    },
    edit_field: |field| format!("{field} bearbeiten"),
    save: "Speichern",
    record: "Eintrag",
    runs: "Ausführungen",
    clock_of_schedule: "Zeitplan",
    clock_of_reader: "hier",
};
