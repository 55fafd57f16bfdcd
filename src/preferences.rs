//! What a person likes, kept on the device: theme, density, columns, and how often the list asks again.

use crate::reactive::RwSignal;
use serde_json::{Value, json};

use crate::config::{Config, Theme};
use crate::list::{Columns, Pace};
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
    columns: Option<Columns>,
    pace: Option<Pace>,
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

    /// The columns of the table; all of them in their usual order, until others are chosen.
    pub fn columns(self) -> Columns {
        self.kept.get().columns.unwrap_or_default()
    }

    /// Chooses columns and keeps them; the usual ones are not kept, so that a later version may add to them.
    pub fn set_columns(self, columns: Columns) {
        self.keep(|kept| kept.columns = Some(columns).filter(|columns| *columns != Columns::default()));
    }

    /// How often the list asks again by itself.
    pub fn pace(self) -> Pace {
        self.kept.get().pace.unwrap_or_default()
    }

    /// Chooses how often the list asks again and keeps it.
    pub fn set_pace(self, pace: Pace) {
        self.keep(|kept| kept.pace = Some(pace));
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
        let pace = kept.get("refresh").and_then(Value::as_u64).and_then(|it| Pace::of(u32::try_from(it).ok()?));
        let columns = named("columns").and_then(Columns::parse);
        Self { theme: theme.map(|(_, theme)| theme), density, columns, pace }
    }

    fn to_text(self) -> String {
        let density = self.density.map(|density| density.row().0);
        cadenza_contract::json(&json!({
            "theme": self.theme.map(Theme::name),
            "density": density,
            "columns": self.columns.map(Columns::to_text),
            "refresh": self.pace.map(Pace::seconds),
        }))
    }
}
