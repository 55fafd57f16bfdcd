//! English: what was written in this tab.

use super::counts::number;
use crate::i18n::ActivityTexts;
use crate::journal::JournalAction;

pub(super) const ACTIVITY: ActivityTexts = ActivityTexts {
    nothing: "Nothing changed yet",
    nothing_advice: "What you create, edit and delete in this tab is listed here until you sign out, and can be undone.",
    entries: |count| match count {
        1 => "1 entry since you signed in".to_owned(),
        count => format!("{} entries since you signed in", number(count as u64)),
    },
    said: |action, count, name| match (action, count) {
        (JournalAction::Create, _) => format!("Created “{name}”"),
        (JournalAction::Edit, _) => format!("Edited “{name}”"),
        (JournalAction::Delete, 1) => format!("Deleted “{name}”"),
        (JournalAction::Delete, count) => format!("Deleted {} schedules", number(count as u64)),
        (JournalAction::Change, 1) => format!("Changed “{name}”"),
        (JournalAction::Change, count) => format!("Changed {} schedules", number(count as u64)),
        (JournalAction::Import, 1) => format!("Imported “{name}”"),
        (JournalAction::Import, count) => format!("Imported {} schedules", number(count as u64)),
    },
    undo_creates: |count| match count {
        1 => "Undo creates it again, with a new ID, creator and times.".to_owned(),
        _ => "Undo creates them again, with new IDs, creator and times.".to_owned(),
    },
    undo_deletes: |count| match count {
        1 => "Undo deletes it.".to_owned(),
        count => format!("Undo deletes the {} that were created.", number(count as u64)),
    },
    undone_at: |time| format!("Undone at {time}"),
    undone_in_part: |undone, total, time| {
        format!("{} of {} undone at {time}", number(undone as u64), number(total as u64))
    },
    unknown: |count| match count {
        1 => "1 of them can’t be restored: what it was is not known.".to_owned(),
        count => format!("{} of them can’t be restored: what they were is not known.", number(count as u64)),
    },
    kept: "Kept in this tab until you sign out",
    requests: "The requests as curl",
    more: |count| format!("Show {} more", number(count as u64)),
};
