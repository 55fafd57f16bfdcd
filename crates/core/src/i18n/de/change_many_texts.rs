//! German: changing many schedules at once.

use super::counts::number;
use crate::change::{OperationVerb, PlanWarning, WarningKind};
use crate::i18n::ChangeManyTexts;
use crate::invisible_chars::escape_hidden;

pub(super) const CHANGE_MANY: ChangeManyTexts = ChangeManyTexts {
    title: |count| format!("{} ändern", schedules(count)),
    plan: "Plan",
    apply: "Anwenden",
    what_to_change: "Was geändert wird",
    add_change: "Änderung hinzufügen",
    add_change_hint: "Typ, Häufigkeit, Zeitzone oder Versand festlegen. Empfänger, Hosts und Domänengruppen hinzufügen, entfernen oder ersetzen. In Namen suchen und ersetzen.",
    operation: |verb, field| match verb {
        OperationVerb::Set => format!("{field}: festlegen"),
        OperationVerb::Add => format!("{field}: hinzufügen"),
        OperationVerb::Remove => format!("{field}: entfernen"),
        OperationVerb::Replace => format!("{field}: ersetzen"),
        OperationVerb::Rename => format!("{field}: suchen und ersetzen"),
    },
    remove_operation: |operation| format!("„{operation}“ entfernen"),
    new_value: "Neuer Wert",
    value_to_replace: "Zu ersetzender Wert",
    replace_with: "Ersetzen durch",
    find_in_names: "In Namen suchen",
    pattern: "* steht für beliebigen Text und behält ihn",
    unknown_zone: "Dieser Browser kennt diese Zeitzone nicht.",
    incomplete: "Vervollständigen oder entfernen: Noch ändert sie nichts.",
    summary: |fields, count| {
        let fields = match fields {
            1 => "1 Änderung".to_owned(),
            fields => format!("{} Änderungen", number(fields as u64)),
        };
        match count {
            1 => format!("{fields} in 1 Zeitplan"),
            count => format!("{fields} in {} Zeitplänen", number(count as u64)),
        }
    },
    nothing_planned: "Noch ändert sich nichts",
    nothing_planned_advice: "Eine Änderung hinzufügen. Der Plan zeigt, was sie in jedem Zeitplan bewirkt, bevor etwas gesendet wird.",
    all_are_so: "Alle sind bereits so",
    stay: |count| match count {
        1 => "1 Zeitplan bleibt, wie er ist".to_owned(),
        count => format!("{} Zeitpläne bleiben, wie sie sind", number(count as u64)),
    },
    apply_changes: |count| match count {
        1 => "1 Änderung anwenden".to_owned(),
        count => format!("{} Änderungen anwenden", number(count as u64)),
    },
    export_plan: "Plan exportieren",
    schedule: "Zeitplan",
    all: |count| format!("Alle {}", number(count as u64)),
    with_warnings: |count| format!("Mit Warnungen {}", number(count as u64)),
    warning: |kind, count| match (kind, count) {
        (WarningKind::NobodyLeft, 1) => "1 Zeitplan wird keine Empfänger mehr haben".to_owned(),
        (WarningKind::NobodyLeft, count) => format!("{} werden keine Empfänger mehr haben", schedules(count)),
        (WarningKind::Duplicate, 1) => "1 Zeitplan wird dasselbe berichten wie ein anderer".to_owned(),
        (WarningKind::Duplicate, count) => format!("{} werden dasselbe berichten wie ein anderer", schedules(count)),
        (WarningKind::OutsideDomains, 1) => "1 Zeitplan bekommt Empfänger außerhalb der erlaubten Domänen".to_owned(),
        (WarningKind::OutsideDomains, count) => {
            format!("{} bekommen Empfänger außerhalb der erlaubten Domänen", schedules(count))
        }
        (WarningKind::UnknownZone, 1) => "1 Zeitplan bekommt eine Zeitzone, die dieser Browser nicht kennt".to_owned(),
        (WarningKind::UnknownZone, count) => {
            format!("{} bekommen eine Zeitzone, die dieser Browser nicht kennt", schedules(count))
        }
    },
    warning_of: |warning| match warning {
        PlanWarning::NobodyLeft => "Keine Empfänger mehr".to_owned(),
        PlanWarning::Duplicate(name) => format!("Berichtet dasselbe wie „{}“", escape_hidden(name)),
        PlanWarning::OutsideDomains(addresses) => format!("Außerhalb: {}", escape_hidden(&addresses.join(", "))),
        PlanWarning::UnknownZone(zone) => format!("Unbekannte Zeitzone {}", escape_hidden(zone)),
    },
    show_them: "Diese zeigen",
    show_all: "Alle zeigen",
    leave_them_out: "Diese auslassen",
    include: |name| format!("{name} einschließen"),
    include_all: "Alle einschließen",
    not_sent_yet: "Vor dem Anwenden wird nichts gesendet",
    nothing_selected: "Keine Zeitpläne zu ändern",
    nothing_selected_advice: "Zeitpläne in der Liste auswählen, dann Ändern. Nach dem Neuladen ist eine lange Auswahl nicht mehr bekannt.",
    missing: |count| match count {
        1 => "1 ausgewählter Zeitplan existiert nicht mehr".to_owned(),
        count => format!("{} ausgewählte Zeitpläne existieren nicht mehr", number(count as u64)),
    },
    other_job: "Andere Änderungen werden noch angewendet. Warten, bis sie fertig sind, oder sie anhalten.",
    show_job: "Diese zeigen",
};

fn schedules(count: usize) -> String {
    match count {
        1 => "1 Zeitplan".to_owned(),
        count => format!("{} Zeitpläne", number(count as u64)),
    }
}
