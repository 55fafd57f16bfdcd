//! The list's tools, in Italian.

use crate::i18n::ToolTexts;

pub(super) const TOOLS: ToolTexts = ToolTexts { columns: "Colonne", views: "Viste" };
