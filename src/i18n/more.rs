//! The texts of the second load: what stands on the pages beside the list, and in the questions over it.

use super::{
    BulkTexts, ChangeTexts, ChipTexts, ExportTexts, KeyTexts, LeaveTexts, Messages, OriginTexts, PreferenceTexts,
    RecipientTexts, UnreadTexts, ValueTexts, ViewTexts, en, it,
};
use crate::form::{Field, Problem};
use crate::kept::Unkept;

/// Those of the same language. Only what the second load draws may ask for them: who asks, carries them.
pub fn more(messages: &Messages) -> &'static More {
    if messages.language == "it" { &it::MORE } else { &en::MORE }
}

/// The texts of one language that the first sight of the list does without.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct More {
    // One schedule
    pub schedule_id: &'static str,
    pub what_it_reports: &'static str,
    pub who_gets_it: &'static str,
    pub when: &'static str,
    pub also: fn(&str) -> String,
    pub other_fields: &'static str,
    pub field: fn(Field) -> &'static str,
    pub hint: fn(Field) -> Option<&'static str>,
    pub zone_offset: fn(&str) -> String,
    pub zone_unknown: &'static str,
    pub nobody_mailed: &'static str,
    pub problem: fn(Field, &Problem) -> String,
    pub problems: fn(usize) -> String,
    pub create_schedule: &'static str,
    pub save_changes: &'static str,
    pub saving: &'static str,
    pub not_created: &'static str,
    pub not_saved: &'static str,
    pub look_for_it: &'static str,
    pub draft_restored: &'static str,
    pub copied_from: fn(&str) -> String,
    // Dialogs and toasts
    pub delete_title: &'static str,
    pub delete_question: fn(usize) -> String,
    pub delete_final: &'static str,
    pub delete_failed: &'static str,
    pub delete_partly: fn(usize) -> String,
    pub delete_left: fn(usize) -> String,
    pub delete_unknown: fn(usize) -> String,
    pub deleting: &'static str,
    pub idle_title: &'static str,
    pub idle_question: fn(u32) -> String,
    pub stay_signed_in: &'static str,
    pub discard_title: &'static str,
    pub discard_question: &'static str,
    pub discard: &'static str,
    pub dismiss: &'static str,
    pub keep_editing: &'static str,
    pub created_toast: fn(&str) -> String,
    pub found_toast: fn(&str) -> String,
    pub saved_toast: fn(&str) -> String,
    pub deleted_toast: fn(usize) -> String,
    pub nothing_changed: &'static str,
    pub view: &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub density: &'static str,
    pub density_comfortable: &'static str,
    pub density_compact: &'static str,
    pub about: &'static str,
    pub version: &'static str,
    pub api: &'static str,
    pub times: &'static str,
    pub token_kept: &'static str,
    pub token_given: &'static str,
    pub keep_tabs: &'static str,
    pub unkept: fn(Unkept) -> &'static str,
    pub language_waits: &'static str,
    pub recipients: RecipientTexts,
    pub origin: OriginTexts,
    pub preference: PreferenceTexts,
    pub change: ChangeTexts,
    pub keys: KeyTexts,
    pub leave: LeaveTexts,
    pub values: ValueTexts,
    pub bulk: BulkTexts,
    pub chip_texts: ChipTexts,
    pub export: ExportTexts,
    pub view_texts: ViewTexts,
    pub unread: UnreadTexts,
}
