//! What a person likes, kept on the device: language, theme, density, the zone for times, columns, how often the list
//! asks again, and whether single keys do something.

use cadenza_view::prelude::*;

use super::storage_failures::StorageFailures;
use crate::browser::{pointer, storage};
use cadenza_core::config::{Config, Density, Theme};
use cadenza_core::i18n::Locale;
use cadenza_core::list::{Columns, RefreshInterval};
use cadenza_core::preferences::StoredPreferences;
use cadenza_core::stored_session::StorageFailure;

/// The preferences of one person, live.
#[derive(Clone, Copy)]
pub struct Preferences {
    stored: RwSignal<StoredPreferences>,
    theme: Theme,
    locale: Locale,
    density: Density,
    embedded: bool,
    storage_failures: StorageFailures,
}

impl Preferences {
    /// The preferences kept on this device, over the configuration's.
    ///
    /// In an embed the page around decides how it looks: what a person chooses there holds as long as the embed lives.
    ///
    /// What another tab chooses from now on holds here, too.
    pub fn load(config: &Config, embedded: bool, storage_failures: StorageFailures) -> Self {
        let kept = stored();
        let kept = if embedded { kept.with_appearance_of(StoredPreferences::default()) } else { kept };
        let Config { theme, locale, .. } = *config;
        let usual = || if pointer::is_coarse() { Density::Comfortable } else { Density::Compact };
        let density = config.density.unwrap_or_else(usual);
        let preferences = Self { stored: RwSignal::new(kept), theme, locale, density, embedded, storage_failures };
        let elsewhere = StoredValue::new(storage::on_preferences(move || preferences.follow(stored())));
        on_cleanup(move || drop(elsewhere.take()));
        preferences
    }

    /// Another tab has chosen.
    fn follow(self, stored: StoredPreferences) {
        if let Some(present) = self.stored.try_get_untracked() {
            let now = if self.embedded { stored.with_appearance_of(present.clone()) } else { stored };
            if now != present {
                self.stored.set(now);
            }
        }
    }

    /// The page around decides anew, in the words things are kept in: that holds, whatever a person chose before.
    pub fn override_appearance(self, text: &str) -> bool {
        let wanted = StoredPreferences::parse(text);
        self.stored.update(|kept| {
            kept.theme = wanted.theme.or(kept.theme);
            kept.locale = wanted.locale.or(kept.locale);
            kept.density = wanted.density.or(kept.density);
        });
        true
    }

    /// Light, dark or as the system.
    pub fn theme(self) -> Theme {
        self.stored.read().theme.unwrap_or(self.theme)
    }

    /// Chooses a theme and keeps it.
    pub fn set_theme(self, theme: Theme) {
        self.keep(|kept| kept.theme = Some(theme));
    }

    /// How much room a row takes.
    pub fn density(self) -> Density {
        self.stored.read().density.unwrap_or(self.density)
    }

    /// Chooses a density and keeps it.
    pub fn set_density(self, density: Density) {
        self.keep(|kept| kept.density = Some(density));
    }

    /// The columns of the table; all of them in their usual order, until others are chosen.
    pub fn columns(self) -> Columns {
        self.stored.read().columns.unwrap_or_default()
    }

    /// Chooses columns and keeps them; the usual ones are not kept, so that a later version may add to them.
    pub fn set_columns(self, columns: Columns) {
        self.keep(|kept| kept.columns = Some(columns).filter(|columns| *columns != Columns::default()));
    }

    /// How often the list asks again by itself.
    pub fn refresh_interval(self) -> RefreshInterval {
        self.stored.read().refresh_interval.unwrap_or_default()
    }

    /// Chooses how often the list asks again and keeps it.
    pub fn set_refresh_interval(self, interval: RefreshInterval) {
        self.keep(|kept| kept.refresh_interval = Some(interval));
    }

    /// The language, or that it is the browser's to say.
    pub fn locale(self) -> Locale {
        self.stored.read().locale.unwrap_or(self.locale)
    }

    /// The same, without being told of changes.
    pub fn locale_untracked(self) -> Locale {
        self.stored.read_untracked().locale.unwrap_or(self.locale)
    }

    /// Chooses a language and keeps it.
    pub fn set_locale(self, locale: Locale) {
        self.keep(|kept| kept.locale = Some(locale));
    }

    /// The zone for times; empty is the device's.
    pub fn zone(self) -> String {
        self.stored.read().zone.clone().unwrap_or_default()
    }

    /// The same, without being told of changes.
    pub fn zone_untracked(self) -> String {
        self.stored.read_untracked().zone.clone().unwrap_or_default()
    }

    /// Chooses a zone for times and keeps it; an empty one is the device's.
    pub fn set_zone(self, zone: String) {
        let zone = Some(zone).filter(|zone| !zone.is_empty());
        self.keep(|kept| kept.zone.clone_from(&zone));
    }

    /// Whether single keys do something.
    pub fn shortcuts(self) -> bool {
        self.stored.read().shortcuts.unwrap_or(true)
    }

    /// The same, without being told of changes.
    pub fn shortcuts_untracked(self) -> bool {
        self.stored.read_untracked().shortcuts.unwrap_or(true)
    }

    /// Chooses whether single keys do something and keeps it.
    pub fn set_shortcuts(self, keys: bool) {
        self.keep(|kept| kept.shortcuts = Some(keys));
    }

    /// Only what changed is written over what is stored: another tab may have chosen something else meanwhile.
    fn keep(self, change: impl Fn(&mut StoredPreferences)) {
        self.stored.update(&change);
        let stored = stored();
        let mut next = stored.clone();
        change(&mut next);
        let next = if self.embedded { next.with_appearance_of(stored) } else { next };
        self.storage_failures.note(StorageFailure::Preferences, storage::keep_preferences(&next.to_text()));
    }
}

/// What is stored on this device; a value that cannot be read counts as not chosen.
fn stored() -> StoredPreferences {
    storage::preferences().map(|text| StoredPreferences::parse(&text)).unwrap_or_default()
}
