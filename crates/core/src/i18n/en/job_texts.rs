//! English: many writes, one by one.

use super::counts::number;
use crate::i18n::JobTexts;
use crate::job::{JobAction, TaskResultKind};

pub(super) const JOB: JobTexts = JobTexts {
    heading: |action, count| match action {
        JobAction::Change => format!("Change {}", schedules(count)),
        JobAction::Import => format!("Import {}", schedules(count)),
        JobAction::Undo(_) => format!("Undo {}", changes(count)),
    },
    progress: |done, total| format!("{} of {}", number(done as u64), number(total as u64)),
    rest: |seconds| match seconds {
        0..60 => format!("about {seconds} s left"),
        seconds => format!("about {} min left", number(seconds.div_ceil(60))),
    },
    pause: "Pause",
    go_on: "Continue",
    stop: "Stop",
    retry: "Retry",
    retry_failed: "Retry failed",
    undo: "Undo",
    undo_all: "Undo all",
    undo_named: |name| format!("Undo {name}"),
    retry_named: |name| format!("Retry {name}"),
    undone: "Undone",
    result: "Result",
    change: "Change",
    note: "Note",
    results: |kind| match kind {
        TaskResultKind::Written => "Changed",
        TaskResultKind::AlreadySo => "Already so",
        TaskResultKind::ChangedMeanwhile => "Changed meanwhile",
        TaskResultKind::Failed => "Failed",
        TaskResultKind::Unknown => "Not known",
        TaskResultKind::Running => "Changing…",
        TaskResultKind::Waiting => "Waiting",
    },
    meanwhile: |fields| format!("No longer as in the plan: {fields}. Not touched."),
    meanwhile_unknown: "No longer as in the plan. Not touched.",
    interrupted: "The page was reloaded while this was sent. Retry looks at it first.",
    interrupted_create: "The page was reloaded while this was created. Check the list before you create it again.",
    already_so: "Nothing was sent.",
    creates: "Create again, under a new ID",
    deletes: "Delete",
    paused: "Paused",
    paused_offline: "Paused: you are offline. It goes on when the network is back.",
    paused_not_allowed: "Paused: your token may not do this.",
    paused_busy: "Paused: the server asks for a longer break. Continue later.",
    paused_signed_out: "Paused until you sign in again",
    stopped: |done, total| format!("Stopped at {} of {}", number(done as u64), number(total as u64)),
    ended: "Done",
    hint: "Each schedule is read again before it is written. You can leave this page: the work goes on, and Activity keeps the result.",
    indicator: |done, total| format!("Changing schedules: {} of {}", number(done as u64), number(total as u64)),
    show: "Show results",
    toast_changed: |changed, not| match not {
        0 => format!("{} changed", schedules(changed)),
        not => format!("{} changed, {} not", schedules(changed), number(not as u64)),
    },
    toast_undone: |undone, not| match not {
        0 => format!("{} undone", changes(undone)),
        not => format!("{} undone, {} not", changes(undone), number(not as u64)),
    },
    undone_except: |name, fields| format!("“{name}” undone, except {fields}: changed since"),
    not_undone: |name| format!("“{name}” was not undone"),
    not_undone_changed: |name| format!("“{name}” was not undone: it was changed since"),
    wait: "Other changes are still being applied: undo when they are done.",
};

fn schedules(count: usize) -> String {
    match count {
        1 => "1 schedule".to_owned(),
        count => format!("{} schedules", number(count as u64)),
    }
}

fn changes(count: usize) -> String {
    match count {
        1 => "1 change".to_owned(),
        count => format!("{} changes", number(count as u64)),
    }
}
