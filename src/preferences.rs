//! What a person likes, kept on the device: theme and density.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::config::{Config, Theme};
use crate::storage;

/// The preferences of one person, live.
#[derive(Clone, Copy)]
pub struct Preferences {
    kept: RwSignal<Kept>,
    configured: Theme,
}

/// How much room a row takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Density {
    /// Room to breathe.
    #[default]
    Comfortable,
    /// As many rows as can be read.
    Compact,
}

/// As stored. A value an older or newer version wrote differently counts as not chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "or_nothing")]
    theme: Option<Theme>,
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "or_nothing")]
    density: Option<Density>,
}

impl Preferences {
    /// The preferences kept on this device, over the configuration's.
    pub fn load(config: &Config) -> Self {
        let kept = storage::preferences().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        Self { kept: RwSignal::new(kept), configured: config.theme }
    }

    /// Light, dark or as the system.
    pub fn theme(self) -> Theme {
        self.kept.get().theme.unwrap_or(self.configured)
    }

    /// Chooses a theme and keeps it.
    pub fn set_theme(self, theme: Theme) {
        self.keep(|kept| kept.theme = Some(theme));
    }

    /// How much room a row takes.
    pub fn density(self) -> Density {
        self.kept.get().density.unwrap_or_default()
    }

    /// Chooses a density and keeps it.
    pub fn set_density(self, density: Density) {
        self.keep(|kept| kept.density = Some(density));
    }

    fn keep(self, change: impl FnOnce(&mut Kept)) {
        self.kept.update(change);
        if let Ok(text) = serde_json::to_string(&self.kept.get_untracked()) {
            storage::keep_preferences(&text);
        }
    }
}

impl Density {
    /// Its value in an attribute, and the height of a row, in CSS pixels.
    pub const fn row(self) -> (&'static str, f64) {
        match self {
            Self::Comfortable => ("comfortable", 36.0),
            Self::Compact => ("compact", 28.0),
        }
    }
}

fn or_nothing<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::de::DeserializeOwned,
{
    let value = serde_json::Value::deserialize(deserializer)?;
    Ok(serde_json::from_value(value).ok())
}
