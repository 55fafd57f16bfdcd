//! The list's tools, in German.

use crate::i18n::ToolTexts;

pub(super) const TOOLS: ToolTexts = ToolTexts { columns: "Spalten", views: "Ansichten" };
