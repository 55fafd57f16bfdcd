//! What a person chooses, in English.

use crate::i18n::PreferenceTexts;

pub(super) const PREFERENCE: PreferenceTexts = PreferenceTexts {
    language: "Language",
    language_auto: "As the browser",
    zone: "Zone for times",
    zone_device: |zone| format!("As the device ({zone})"),
    zone_other: "Another",
    zone_name: "Name of the zone",
    zone_unknown: |zone| format!("This browser knows no zone “{zone}”. Choose one of its list, as Europe/Rome."),
};
