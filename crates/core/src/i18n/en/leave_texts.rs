//! Leaving what is not finished, in English.

use super::MORE;
use super::counts::number;
use crate::i18n::LeaveTexts;
use crate::toast::ToastAction;

pub(super) const LEAVE: LeaveTexts = LeaveTexts {
    change_title: "A change is still being saved",
    change_leave: "If you leave this page, saving goes on, and a message tells you how it ended.",
    change_sign_out: "If you sign out now, it may be saved anyway, and you will not see how it ended.",
    job_title: "Schedules are still being changed",
    job_sign_out: |done, total| {
        format!(
            "{} of {} schedules are done. If you sign out now, the others stay as they are.",
            number(done as u64),
            number(total as u64)
        )
    },
    typed_sign_out: "What you typed has not been saved. Signing out discards it.",
    stay: "Stay",
    leave: "Leave page",
    ended_elsewhere: "You signed out in another tab",
    ended_idle: "You were signed out because nobody was active",
    typed_lost: "What was typed here had not been saved and is gone.",
    change_unseen: "A change was still being saved. After signing in, check the list to see whether it was.",
    job_stopped: "Schedules were still being changed. After signing in, check which of them are left.",
    not_created: |name| format!("“{name}” was not created"),
    maybe_created: |name| format!("“{name}” may have been created, the answer does not say"),
    not_saved: |name| format!("“{name}” was not saved"),
    maybe_saved: |name| format!("“{name}” may have been saved, the answer does not say"),
    overtaken: |name| format!("“{name}” was not saved: someone else changed it meanwhile"),
    open_form: "Open the form",
    done: |action, count| match action {
        ToastAction::Created => format!("{} schedules created", number(count as u64)),
        ToastAction::Saved => format!("{} schedules saved", number(count as u64)),
        ToastAction::Deleted => (MORE.deleted_toast)(count),
        ToastAction::Changed => format!("{} schedules changed", number(count as u64)),
    },
};
