//! What a person chooses, in German.

use crate::i18n::PreferenceTexts;

pub(super) const PREFERENCE: PreferenceTexts = PreferenceTexts {
    language: "Sprache",
    language_auto: "Browsereinstellung",
    zone: "Angezeigte Zeitzone",
    zone_device: |zone| format!("Geräteeinstellung ({zone})"),
    zone_other: "Andere",
    zone_name: "Name der Zeitzone",
    zone_unknown: |zone| {
        format!("Dieser Browser kennt keine Zeitzone „{zone}“. Eine aus der Liste wählen, etwa Europe/Rome.")
    },
};
