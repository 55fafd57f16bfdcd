//! The texts about looking at a change before it is sent, and about what can come between.

/// The texts of a review, of a conflict, and of a token that may not write.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct ChangeTexts {
    // The review
    pub review: &'static str,
    pub field: &'static str,
    pub now: &'static str,
    pub after: &'static str,
    pub nothing_yet: &'static str,
    pub added: &'static str,
    pub removed: &'static str,
    pub unchanged: fn(usize) -> String,
    pub reordered: &'static str,
    pub request: &'static str,
    pub request_hint: &'static str,
    pub request_not_yet: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    // Somebody else was faster
    pub conflict: &'static str,
    pub conflict_why: &'static str,
    pub before: &'static str,
    pub theirs: &'static str,
    pub mine: &'static str,
    pub decision: &'static str,
    pub keep_mine: &'static str,
    pub take_theirs: &'static str,
    pub not_changed: &'static str,
    pub kept_as_theirs: &'static str,
    pub undecided: &'static str,
    pub save_decided: &'static str,
    pub also_changed: fn(&str) -> String,
    pub agreed: &'static str,
    pub gone: &'static str,
    pub create_again: &'static str,
    // A token that may only read
    pub read_only: &'static str,
    pub read_only_why: &'static str,
    pub try_writing_again: &'static str,
}
