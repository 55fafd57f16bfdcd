//! The list's tools, in Italian.

use crate::i18n::ToolTexts;
use crate::list::Pace;

pub(super) const TOOLS: ToolTexts = ToolTexts {
    columns: "Colonne",
    views: "Viste",
    refresh_every: "Aggiorna ogni",
    pace: |pace| match pace {
        Pace::Off => "Mai",
        Pace::HalfMinute => "30 s",
        Pace::Minute => "1 min",
        Pace::FiveMinutes => "5 min",
    },
};
