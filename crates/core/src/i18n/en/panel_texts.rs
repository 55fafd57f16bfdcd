//! English: one schedule, beside the list or on a page of its own.

use super::counts::number;
use crate::i18n::PanelTexts;

pub(super) const PANEL: PanelTexts = PanelTexts {
    previous: "Previous schedule",
    next: "Next schedule",
    place: |place, total| match total {
        Some(total) => format!("{} of {}", number(place), number(total)),
        None => number(place),
    },
    edit_field: |field| format!("Edit {field}"),
    shared_by: schedules,
    shared_with: |count, value| format!("{} with {value}", schedules(count)),
    save: "Save",
    record: "Record",
    runs: "Runs",
    clock_of_schedule: "schedule",
    clock_of_reader: "mine",
};

fn schedules(count: usize) -> String {
    match count {
        1 => "1 schedule".to_owned(),
        count => format!("{} schedules", number(count as u64)),
    }
}
