//! What a person chooses, in Italian.

use crate::i18n::PreferenceTexts;

pub(super) const PREFERENCE: PreferenceTexts = PreferenceTexts {
    language: "Lingua",
    language_auto: "Come il browser",
    zone: "Fuso per gli orari",
    zone_device: |zone| format!("Come il dispositivo ({zone})"),
    zone_other: "Un altro",
    zone_name: "Nome del fuso",
    zone_unknown: |zone| {
        format!("Questo browser non conosce il fuso «{zone}». Sceglierne uno dell’elenco, come Europe/Rome.")
    },
};
