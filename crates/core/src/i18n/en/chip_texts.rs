//! English: what is set and how old it is.

use crate::i18n::ChipTexts;
use crate::list::{DataAge, RefreshInterval};

pub(super) const CHIP: ChipTexts = ChipTexts {
    active_filters: "Active filters",
    chip: |part, value| format!("{part}: {value}"),
    remove_chip: |chip| format!("Remove filter {chip}"),
    text_filters: "Name, dates, IDs",
    filter_fields: "Fields",
    find_value: |field| format!("Find in {field}"),
    find: "Find a value",
    use_value: |value| format!("Use “{value}”"),
    any_of: |values| values.join(" or "),
    updated: |age| match age {
        DataAge::Now => "updated just now".to_owned(),
        DataAge::Seconds(count) => format!("updated {count} s ago"),
        DataAge::Minutes(count) => format!("updated {count} min ago"),
        DataAge::Hours(count) => format!("updated {count} h ago"),
    },
    updated_at: |time| format!("updated {time}"),
    refresh_every: "Refresh every",
    interval: |interval| match interval {
        RefreshInterval::Off => "Off",
        RefreshInterval::HalfMinute => "30 s",
        RefreshInterval::Minute => "1 min",
        RefreshInterval::FiveMinutes => "5 min",
    },
};
