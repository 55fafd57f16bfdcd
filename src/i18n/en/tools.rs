//! The list's tools, in English.

use crate::i18n::ToolTexts;
use crate::list::Pace;

pub(super) const TOOLS: ToolTexts = ToolTexts {
    columns: "Columns",
    views: "Views",
    refresh_every: "Refresh every",
    pace: |pace| match pace {
        Pace::Off => "Off",
        Pace::HalfMinute => "30 s",
        Pace::Minute => "1 min",
        Pace::FiveMinutes => "5 min",
    },
};
