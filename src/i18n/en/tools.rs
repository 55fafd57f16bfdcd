//! The list's tools, in English.

use crate::i18n::ToolTexts;
use crate::list::{Age, Pace};

pub(super) const TOOLS: ToolTexts = ToolTexts {
    columns: "Columns",
    views: "Views",
    active_filters: "Active filters",
    chip: |part, value| format!("{part}: {value}"),
    remove_chip: |chip| format!("Remove filter {chip}"),
    refresh_every: "Refresh every",
    pace: |pace| match pace {
        Pace::Off => "Off",
        Pace::HalfMinute => "30 s",
        Pace::Minute => "1 min",
        Pace::FiveMinutes => "5 min",
    },
    updated: |age| match age {
        Age::Now => "updated just now".to_owned(),
        Age::Seconds(count) => format!("updated {count} s ago"),
        Age::Minutes(count) => format!("updated {count} min ago"),
        Age::Hours(count) => format!("updated {count} h ago"),
    },
    updated_at: |time| format!("updated {time}"),
};
