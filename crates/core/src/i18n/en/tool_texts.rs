//! The list's tools, in English.

use crate::i18n::ToolTexts;

pub(super) const TOOLS: ToolTexts = ToolTexts { columns: "Columns", views: "Views" };
