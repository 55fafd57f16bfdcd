//! Italian: one schedule, beside the list or on a page of its own.

use super::counts::number;
use crate::i18n::PanelTexts;

pub(super) const PANEL: PanelTexts = PanelTexts {
    previous: "Pianificazione precedente",
    next: "Pianificazione successiva",
    place: |place, total| match total {
        Some(total) => format!("{} di {}", number(place), number(total)),
        None => number(place),
    },
    edit_field: |field| format!("Modifica {field}"),
    shared_by: schedules,
    shared_with: |count, value| format!("{} con {value}", schedules(count)),
    save: "Salva",
    record: "Registrazione",
    runs: "Esecuzioni",
    clock_of_schedule: "pianificazione",
    clock_of_reader: "locale",
};

fn schedules(count: usize) -> String {
    match count {
        1 => "1 pianificazione".to_owned(),
        count => format!("{} pianificazioni", number(count as u64)),
    }
}
