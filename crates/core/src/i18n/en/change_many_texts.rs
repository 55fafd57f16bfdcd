//! English: changing many schedules at once.

use super::counts::number;
use crate::change::{OperationVerb, PlanWarning, WarningKind};
use crate::i18n::ChangeManyTexts;
use crate::invisible_chars::escape_hidden;

pub(super) const CHANGE_MANY: ChangeManyTexts = ChangeManyTexts {
    title: |count| format!("Change {}", schedules(count)),
    plan: "Plan",
    apply: "Apply",
    what_to_change: "What to change",
    add_change: "Add a change",
    add_change_hint: "Set type, frequency, time zone or send via. Add, remove or replace recipients, hosts and domain groups. Find and replace in names.",
    operation: |verb, field| match verb {
        OperationVerb::Set => format!("{field}: set"),
        OperationVerb::Add => format!("{field}: add"),
        OperationVerb::Remove => format!("{field}: remove"),
        OperationVerb::Replace => format!("{field}: replace"),
        OperationVerb::Rename => format!("{field}: find and replace"),
    },
    remove_operation: |operation| format!("Remove “{operation}”"),
    new_value: "New value",
    value_to_replace: "Value to replace",
    replace_with: "Replace with",
    find_in_names: "Find in names",
    pattern: "* stands for any text and keeps it",
    unknown_zone: "This browser doesn’t know this time zone.",
    incomplete: "Complete it, or remove it: it changes nothing yet.",
    summary: |fields, count| {
        let fields = match fields {
            1 => "1 change".to_owned(),
            fields => format!("{} changes", number(fields as u64)),
        };
        format!("{fields} in {}", schedules(count))
    },
    nothing_planned: "Nothing changes yet",
    nothing_planned_advice: "Add a change. The plan shows what it does to every schedule before anything is sent.",
    all_are_so: "All of them are already so",
    stay: |count| match count {
        1 => "1 schedule stays as it is".to_owned(),
        count => format!("{} schedules stay as they are", number(count as u64)),
    },
    apply_changes: |count| match count {
        1 => "Apply 1 change".to_owned(),
        count => format!("Apply {} changes", number(count as u64)),
    },
    export_plan: "Export plan",
    schedule: "Schedule",
    all: |count| format!("All {}", number(count as u64)),
    with_warnings: |count| format!("With warnings {}", number(count as u64)),
    warning: |kind, count| match (kind, count) {
        (WarningKind::NobodyLeft, 1) => "1 schedule will have no recipients left".to_owned(),
        (WarningKind::NobodyLeft, count) => format!("{} will have no recipients left", schedules(count)),
        (WarningKind::Duplicate, 1) => "1 schedule will report the same as another".to_owned(),
        (WarningKind::Duplicate, count) => format!("{} will report the same as another", schedules(count)),
        (WarningKind::OutsideDomains, 1) => "1 schedule gets recipients outside the allowed domains".to_owned(),
        (WarningKind::OutsideDomains, count) => {
            format!("{} get recipients outside the allowed domains", schedules(count))
        }
        (WarningKind::UnknownZone, 1) => "1 schedule gets a time zone this browser doesn’t know".to_owned(),
        (WarningKind::UnknownZone, count) => format!("{} get a time zone this browser doesn’t know", schedules(count)),
    },
    warning_of: |warning| match warning {
        PlanWarning::NobodyLeft => "No recipients left".to_owned(),
        PlanWarning::Duplicate(name) => format!("Reports the same as “{}”", escape_hidden(name)),
        PlanWarning::OutsideDomains(addresses) => format!("Outside: {}", escape_hidden(&addresses.join(", "))),
        PlanWarning::UnknownZone(zone) => format!("Unknown time zone {}", escape_hidden(zone)),
    },
    show_them: "Show them",
    show_all: "Show all",
    leave_them_out: "Leave them out",
    include: |name| format!("Include {name}"),
    include_all: "Include all",
    not_sent_yet: "Nothing is sent before you apply",
    nothing_selected: "No schedules to change",
    nothing_selected_advice: "Select schedules in the list, then choose Change. After a reload a long selection is no longer known.",
    missing: |count| match count {
        1 => "1 selected schedule no longer exists".to_owned(),
        count => format!("{} selected schedules no longer exist", number(count as u64)),
    },
    other_job: "Other changes are still being applied. Wait until they are done, or stop them.",
    show_job: "Show them",
};

fn schedules(count: usize) -> String {
    match count {
        1 => "1 schedule".to_owned(),
        count => format!("{} schedules", number(count as u64)),
    }
}
