//! English: what is set and how old it is.

use crate::i18n::ChipTexts;
use crate::list::{Age, Pace};

pub(super) const CHIP: ChipTexts = ChipTexts {
    active_filters: "Active filters",
    chip: |part, value| format!("{part}: {value}"),
    remove_chip: |chip| format!("Remove filter {chip}"),
    updated: |age| match age {
        Age::Now => "updated just now".to_owned(),
        Age::Seconds(count) => format!("updated {count} s ago"),
        Age::Minutes(count) => format!("updated {count} min ago"),
        Age::Hours(count) => format!("updated {count} h ago"),
    },
    updated_at: |time| format!("updated {time}"),
    refresh_every: "Refresh every",
    pace: |pace| match pace {
        Pace::Off => "Off",
        Pace::HalfMinute => "30 s",
        Pace::Minute => "1 min",
        Pace::FiveMinutes => "5 min",
    },
};
