//! The texts of the screen on which a file is compared and imported.

use crate::import::{FileProblem, ImportFormat, ImportGroup, ImportPlace, ImportProblem, MatchedBy, RowProblem};

/// The texts of the screen on which a file is compared and imported.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct ImportTexts {
    // The start
    pub drop_here: &'static str,
    pub choose_file: &'static str,
    pub what_is_read: &'static str,
    pub paste: &'static str,
    pub paste_hint: &'static str,
    pub compare: &'static str,
    pub reading: &'static str,
    // What went wrong, and what to do about it
    /// The name of the file.
    pub file_refused: fn(&str) -> String,
    pub paste_refused: &'static str,
    pub file_problem: fn(FileProblem) -> &'static str,
    pub problem: fn(&ImportProblem) -> String,
    pub advice: fn(&ImportProblem) -> &'static str,
    pub row_problem: fn(&RowProblem) -> String,
    // What was read
    pub pasted: &'static str,
    pub format: fn(ImportFormat) -> &'static str,
    /// How many rows can be read, and how many cannot.
    pub read: fn(usize, usize) -> String,
    pub another_file: &'static str,
    pub strip_apostrophes: &'static str,
    pub unknown_fields: fn(&str) -> String,
    // What comes of it
    pub groups: &'static str,
    pub group: fn(ImportGroup) -> &'static str,
    pub group_hint: fn(ImportGroup) -> &'static str,
    pub nothing_in: fn(ImportGroup) -> &'static str,
    /// How many are chosen, of how many.
    pub chosen: fn(usize, usize) -> String,
    pub to_decide: fn(usize) -> String,
    pub import_schedules: fn(usize) -> String,
    pub here_now: &'static str,
    pub in_file: &'static str,
    pub place_head: &'static str,
    pub place: fn(ImportPlace) -> String,
    pub matched_head: &'static str,
    pub matched_by: fn(MatchedBy) -> &'static str,
    pub reason: &'static str,
    pub means: &'static str,
    /// What a row of this place and name means.
    pub means_named: fn(&str, &str) -> String,
    pub decide: &'static str,
    pub new_one: &'static str,
    pub leave_out: &'static str,
    pub server_sets: &'static str,
    pub how_matched: &'static str,
    pub nothing_deleted: &'static str,
}
