//! Preferences are read as they were kept, by this version or another.

use cadenza_core::config::{Density, Theme};
use cadenza_core::i18n::Locale;
use cadenza_core::list::{Column, Columns, RefreshInterval};
use cadenza_core::preferences::StoredPreferences;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

proptest! {
    #[test]
    fn what_is_kept_is_what_is_read(
        theme in of(select(Theme::CHOICES.map(|(_, theme)| theme).to_vec())),
        density in of(select(Density::EVERY.to_vec())),
        locale in of(select(Locale::CHOICES.map(|(_, locale)| locale).to_vec())),
        zone in of("[A-Za-z/_+\"-]{1,20}"),
        shortcuts in of(any::<bool>()),
        refresh_interval in of(select(RefreshInterval::EVERY.to_vec())),
        without in of(subsequence(Column::EVERY.to_vec(), 0..Column::EVERY.len())),
    ) {
        let columns = without.map(|it| it.into_iter().fold(Columns::default(), |all, column| all.with(column, false)));
        let kept = StoredPreferences { theme, density, locale, zone, columns, refresh_interval, shortcuts };
        prop_assert_eq!(StoredPreferences::parse(&kept.to_text()), kept);
    }

    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        prop_assert_eq!(StoredPreferences::parse(&text), StoredPreferences::default());
    }
}

#[test]
fn what_an_older_version_kept_is_read() {
    let kept =
        StoredPreferences { theme: Some(Theme::Dark), density: Some(Density::Compact), ..StoredPreferences::default() };
    assert_eq!(StoredPreferences::parse(r#"{"theme":"dark","density":"compact"}"#), kept);
}

#[test]
fn what_a_newer_version_wrote_differently_counts_as_not_chosen() {
    let newer = r#"{"theme":{"hue":7},"density":"airy","language":"fr","zone":["UTC"],"columns":[1],"refresh":"often","keys":"off"}"#;
    assert_eq!(StoredPreferences::parse(newer), StoredPreferences::default());
    assert_eq!(StoredPreferences::parse(r#"{"zone":""}"#), StoredPreferences::default());
}
