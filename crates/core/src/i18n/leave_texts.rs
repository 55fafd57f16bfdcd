//! The texts about leaving what is not finished, and about how it ended then.

use crate::toast::ToastAction;

/// The texts about leaving what is not finished.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct LeaveTexts {
    // The question
    pub change_title: &'static str,
    pub change_leave: &'static str,
    pub change_sign_out: &'static str,
    pub job_title: &'static str,
    /// How many of how many are done.
    pub job_sign_out: fn(usize, usize) -> String,
    pub typed_sign_out: &'static str,
    pub stay: &'static str,
    pub leave: &'static str,
    // A session that ended
    pub ended_elsewhere: &'static str,
    pub ended_idle: &'static str,
    pub typed_lost: &'static str,
    pub change_unseen: &'static str,
    pub job_stopped: &'static str,
    // What is said of a change whose page was left
    pub not_created: fn(&str) -> String,
    pub maybe_created: fn(&str) -> String,
    pub not_saved: fn(&str) -> String,
    pub maybe_saved: fn(&str) -> String,
    pub overtaken: fn(&str) -> String,
    pub open_form: &'static str,
    /// Several of one kind, in one sentence.
    pub done: fn(ToastAction, usize) -> String,
}
