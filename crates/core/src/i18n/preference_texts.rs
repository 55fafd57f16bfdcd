//! The texts of what a person chooses beside theme and density.

/// Language and zone.
#[expect(missing_docs, reason = "each text says best itself what it is for")]
pub struct PreferenceTexts {
    pub language: &'static str,
    pub language_auto: &'static str,
    pub zone: &'static str,
    pub zone_device: fn(&str) -> String,
    pub zone_other: &'static str,
    pub zone_name: &'static str,
    pub zone_unknown: fn(&str) -> String,
}
