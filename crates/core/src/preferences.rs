//! What a person chose, as it is stored on the device.

use serde_json::{Value, json};

use crate::config::{Density, Theme};
use crate::i18n::Locale;
use crate::list::{Columns, RefreshInterval};

/// As stored. A value an older or newer version wrote differently counts as not chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoredPreferences {
    /// Light, dark or as the system.
    pub theme: Option<Theme>,
    /// How much room a row takes.
    pub density: Option<Density>,
    /// The language.
    pub locale: Option<Locale>,
    /// The IANA name of the zone for times; `None` is the device's.
    pub zone: Option<String>,
    /// The columns of the table, where they are not the usual ones.
    pub columns: Option<Columns>,
    /// How often the list asks again by itself.
    pub refresh_interval: Option<RefreshInterval>,
    /// Whether single keys do something.
    pub shortcuts: Option<bool>,
}

impl StoredPreferences {
    /// These, with the theme, density and language of others.
    #[must_use]
    pub fn with_appearance_of(self, other: Self) -> Self {
        Self { theme: other.theme, density: other.density, locale: other.locale, ..self }
    }

    /// Reads what was kept.
    pub fn parse(text: &str) -> Self {
        let kept: Value = serde_json::from_str(text).unwrap_or_default();
        let named = |key: &str| kept.get(key).and_then(Value::as_str);
        Self {
            theme: one_of(named("theme"), &Theme::CHOICES),
            density: named("density").and_then(|name| Density::EVERY.into_iter().find(|it| it.row().0 == name)),
            locale: one_of(named("language"), &Locale::CHOICES),
            zone: named("zone").filter(|zone| !zone.is_empty()).map(str::to_owned),
            columns: named("columns").and_then(Columns::parse),
            shortcuts: kept.get("keys").and_then(Value::as_bool),
            refresh_interval: kept
                .get("refresh")
                .and_then(Value::as_u64)
                .and_then(|it| RefreshInterval::of(u32::try_from(it).ok()?)),
        }
    }

    /// Writes what is to be kept.
    pub fn to_text(&self) -> String {
        cadenza_contract::json(&json!({
            "theme": self.theme.map(Theme::name),
            "density": self.density.map(|density| density.row().0),
            "language": self.locale.map(Locale::name),
            "zone": self.zone,
            "columns": self.columns.map(Columns::to_text),
            "refresh": self.refresh_interval.map(RefreshInterval::seconds),
            "keys": self.shortcuts,
        }))
    }
}

fn one_of<T: Copy>(name: Option<&str>, choices: &[(&str, T)]) -> Option<T> {
    choices.iter().find(|(known, _)| Some(*known) == name).map(|(_, choice)| *choice)
}
