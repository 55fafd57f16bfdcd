//! What a person chooses, in English.

use crate::i18n::PreferenceTexts;

pub(super) const PREFERENCE: PreferenceTexts = PreferenceTexts {
    language: "Language",
    language_auto: "Browser setting",
    zone: "Display time zone",
    zone_device: |zone| format!("Device setting ({zone})"),
    zone_other: "Other",
    zone_name: "Time zone name",
    zone_unknown: |zone| {
        format!("This browser knows no time zone “{zone}”. Choose one from the list, such as Europe/Rome.")
    },
};
