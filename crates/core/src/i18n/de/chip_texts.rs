//! German: what is set and how old it is.

use crate::i18n::ChipTexts;
use crate::list::{DataAge, RefreshInterval};

pub(super) const CHIP: ChipTexts = ChipTexts {
    active_filters: "Aktive Filter",
    chip: |part, value| format!("{part}: {value}"),
    remove_chip: |chip| format!("Filter {chip} entfernen"),
    text_filters: "Name, Daten, IDs",
    filter_fields: "Felder",
    find_value: |field| format!("In {field} suchen"),
    find: "Wert suchen",
    use_value: |value| format!("„{value}“ verwenden"),
    any_of: |values| values.join(" oder "),
    updated: |age| match age {
        DataAge::Now => "gerade aktualisiert".to_owned(),
        DataAge::Seconds(count) => format!("vor {count} s aktualisiert"),
        DataAge::Minutes(count) => format!("vor {count} min aktualisiert"),
        DataAge::Hours(count) => format!("vor {count} h aktualisiert"),
    },
    updated_at: |time| format!("aktualisiert: {time}"),
    refresh_every: "Aktualisieren alle",
    interval: |interval| match interval {
        RefreshInterval::Off => "Aus",
        RefreshInterval::HalfMinute => "30 s",
        RefreshInterval::Minute => "1 min",
        RefreshInterval::FiveMinutes => "5 min",
    },
};
