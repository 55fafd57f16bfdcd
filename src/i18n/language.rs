//! Which language to speak, and the one door to the texts that are not English.

use super::it::IT;
use super::{EN, Messages};

/// A language there are texts for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, which every other language falls back to.
    #[default]
    English,
    /// Italian.
    Italian,
}

impl Language {
    /// Every language, by its tag.
    pub const CHOICES: [(&str, Self); 2] = [("en", Self::English), ("it", Self::Italian)];

    /// Its tag, as `lang` and `Intl` take it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Italian => "it",
        }
    }
}

/// The language to speak: the first wish there is (a person's, then the installation's), else the first of the
/// browser's languages that we know; a tag counts by its first part, so that `it-CH` is Italian.
pub fn language<'a>(wanted: Option<Language>, browser: impl IntoIterator<Item = &'a str>) -> Language {
    let known = |tag: &str| {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Language::CHOICES.into_iter().find(|(known, _)| primary.eq_ignore_ascii_case(known))
    };
    wanted.or_else(|| browser.into_iter().find_map(known).map(|(_, language)| language)).unwrap_or_default()
}

/// The texts of a language.
pub fn messages(language: Language) -> &'static Messages {
    match language {
        Language::English => &EN,
        Language::Italian => italian(),
    }
}

/// The Italian texts. Nothing else names them: whoever speaks English need not carry them.
pub fn italian() -> &'static Messages {
    &IT
}
