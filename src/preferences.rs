//! What a person likes, kept on the device: theme and density.

use crate::reactive::RwSignal;
use serde_json::{Value, json};

use crate::config::{Config, Theme};
use crate::storage;

/// The preferences of one person, live.
#[derive(Clone, Copy)]
pub struct Preferences {
    kept: RwSignal<Kept>,
    configured: Theme,
}

/// How much room a row takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// Room to breathe.
    #[default]
    Comfortable,
    /// As many rows as can be read.
    Compact,
}

/// As stored. A value an older or newer version wrote differently counts as not chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Kept {
    theme: Option<Theme>,
    density: Option<Density>,
}

impl Preferences {
    /// The preferences kept on this device, over the configuration's.
    pub fn load(config: &Config) -> Self {
        let kept = storage::preferences().map(|text| Kept::parse(&text)).unwrap_or_default();
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
        storage::keep_preferences(&self.kept.get_untracked().to_text());
    }
}

impl Density {
    /// Every density.
    pub const EVERY: [Self; 2] = [Self::Comfortable, Self::Compact];

    /// Its value in an attribute, and the height of a row, in CSS pixels.
    pub const fn row(self) -> (&'static str, u32) {
        match self {
            Self::Comfortable => ("comfortable", 36),
            Self::Compact => ("compact", 28),
        }
    }
}

impl Kept {
    fn parse(text: &str) -> Self {
        let kept: Value = serde_json::from_str(text).unwrap_or_default();
        let named = |key: &str| kept.get(key).and_then(Value::as_str);
        let theme = named("theme").and_then(|name| Theme::CHOICES.into_iter().find(|(known, _)| *known == name));
        let density = named("density").and_then(|name| Density::EVERY.into_iter().find(|it| it.row().0 == name));
        Self { theme: theme.map(|(_, theme)| theme), density }
    }

    fn to_text(self) -> String {
        let density = self.density.map(|density| density.row().0);
        cadenza_contract::json(&json!({ "theme": self.theme.map(Theme::name), "density": density }))
    }
}
