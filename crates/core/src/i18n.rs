//! Every text of the app: one `Messages` a language, so that a missing text does not compile.

mod activity_texts;
mod address_warning_texts;
mod bulk_texts;
mod change_many_texts;
mod change_texts;
mod chip_texts;
mod de;
mod en;
mod explain;
mod export_texts;
mod import_texts;
mod it;
mod job_texts;
mod language;
mod lazy_messages;
mod leave_texts;
mod number_format;
mod on_demand_messages;
mod origin_texts;
mod panel_texts;
mod preference_texts;
mod recipient_texts;
mod shortcut_texts;
mod tool_texts;
mod value_texts;
mod view_texts;

pub use activity_texts::ActivityTexts;
pub use address_warning_texts::AddressWarningTexts;
pub use bulk_texts::BulkTexts;
pub use change_many_texts::ChangeManyTexts;
pub use change_texts::ChangeTexts;
pub use chip_texts::ChipTexts;
pub use en::EN;
pub use explain::{ErrorText, Errors, Explanation, explain};
pub use export_texts::ExportTexts;
pub use import_texts::ImportTexts;
pub use job_texts::JobTexts;
pub use language::{Language, Locale, german, italian, language, messages, plain_tag, tag};
pub use lazy_messages::{LazyMessages, lazy_messages};
pub use leave_texts::LeaveTexts;
pub use on_demand_messages::{OnDemandMessages, on_demand_messages};
pub use origin_texts::OriginTexts;
pub use panel_texts::PanelTexts;
pub use preference_texts::PreferenceTexts;
pub use recipient_texts::RecipientTexts;
pub use shortcut_texts::ShortcutTexts;
pub use tool_texts::ToolTexts;
pub use value_texts::ValueTexts;
pub use view_texts::ViewTexts;

use crate::invisible_chars::HiddenChar;
use crate::list::{Column, Direction, PageInfo};
use crate::schedule::TimeUnit;

/// The texts of one language.
///
/// Names that tests and screen readers rely on are those of the product's description; a sentence with a number in it
/// is a function, because its plural is the language's matter.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct Messages {
    pub language: &'static str,
    pub product: &'static str,
    // Sign-in and session
    pub sign_in: &'static str,
    pub sign_out: &'static str,
    // The shell
    pub skip_to_content: &'static str,
    pub part_missing: &'static str,
    pub part_missing_advice: &'static str,
    pub not_found: &'static str,
    // The list
    pub schedules: &'static str,
    pub schedules_short: &'static str,
    pub new_schedule: &'static str,
    pub search: &'static str,
    pub search_hint: &'static str,
    pub all_loaded: &'static str,
    pub filter: &'static str,
    pub more: &'static str,
    pub refresh: &'static str,
    pub name_contains: &'static str,
    pub created_after: &'static str,
    pub created_before: &'static str,
    pub date_format: &'static str,
    pub schedule_ids: &'static str,
    pub times_in: fn(&str) -> String,
    pub clear_filters: &'static str,
    pub column: fn(Column) -> &'static str,
    pub actions: &'static str,
    pub sorted_by: fn(Column, Direction) -> String,
    pub select_page: &'static str,
    pub select_row: fn(&str) -> String,
    pub edit: &'static str,
    pub duplicate: &'static str,
    pub delete: &'static str,
    pub actions_for: fn(&str) -> String,
    pub edit_named: fn(&str) -> String,
    pub duplicate_named: fn(&str) -> String,
    pub delete_named: fn(&str) -> String,
    pub unnamed: &'static str,
    pub loading: &'static str,
    pub status: fn(&PageInfo) -> String,
    pub nothing_yet: &'static str,
    pub nothing_yet_advice: &'static str,
    pub nothing_matches: &'static str,
    pub nothing_matches_advice: &'static str,
    pub try_again: &'static str,
    pub pages: &'static str,
    pub first: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub last: &'static str,
    pub rows_per_page: &'static str,
    pub all: &'static str,
    pub none: &'static str,
    pub nobody: &'static str,
    pub nothing: &'static str,
    pub never: &'static str,
    pub suspicious: fn(&str, TimeUnit) -> String,
    // Forms
    pub edit_schedule: &'static str,
    pub number: fn(u64) -> String,
    pub and_more: fn(usize) -> String,
    // Settings
    pub settings: &'static str,
    pub recipients: &'static str,
    pub activity: &'static str,
    pub change_many: &'static str,
    pub import: &'static str,
    pub export: &'static str,
    pub tools: ToolTexts,
    pub hidden_char: fn(HiddenChar) -> &'static str,
    /// The texts of the second load, if they come with these; the English ones come with that load.
    pub lazy: Option<&'static LazyMessages>,
    /// The same for those of the third load.
    pub on_demand: Option<&'static OnDemandMessages>,
}
