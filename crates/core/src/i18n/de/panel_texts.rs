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
    shared_by: schedules,
    shared_with: |count, value| format!("{} mit {value}", schedules(count)),
    save: "Speichern",
    record: "Eintrag",
    runs: "Ausführungen",
    clock_of_schedule: "Zeitplan",
    clock_of_reader: "hier",
};

fn schedules(count: usize) -> String {
    match count {
        1 => "1 Zeitplan".to_owned(),
        count => format!("{} Zeitpläne", number(count as u64)),
    }
}
