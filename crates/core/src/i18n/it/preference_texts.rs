//! What a person chooses, in Italian.

use crate::i18n::PreferenceTexts;

pub(super) const PREFERENCE: PreferenceTexts = PreferenceTexts {
    language: "Lingua",
    language_auto: "Impostazione del browser",
    zone: "Fuso orario visualizzato",
    zone_device: |zone| format!("Impostazione del dispositivo ({zone})"),
    zone_other: "Altro",
    zone_name: "Nome del fuso orario",
    zone_unknown: |zone| {
        format!("Questo browser non conosce il fuso orario «{zone}». Sceglierne uno dall’elenco, come Europe/Rome.")
    },
};
