//! Which languages there are, which of them to speak, and the door to the texts of each.

use super::Messages;
use super::de::DE;
use super::en::EN;
use super::it::IT;

/// A language there are texts for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, which every other language falls back to.
    #[default]
    English,
    /// Italian.
    Italian,
    /// German.
    German,
}

/// The language somebody wishes for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// As the browser prefers.
    #[default]
    Auto,
    /// This one.
    Of(Language),
}

impl Language {
    /// Every language there is.
    pub const EVERY: [Self; 3] = [Self::English, Self::Italian, Self::German];

    /// Its tag, as `lang` and `Intl` take it.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Italian => "it",
            Self::German => "de",
        }
    }

    /// Its name in itself: whoever reads no English still finds the own language.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Italian => "Italiano",
            Self::German => "Deutsch",
        }
    }

    /// What is said where its texts did not come, in English and in itself. English is always there.
    pub const fn texts_missing(self) -> Option<[&'static str; 2]> {
        match self {
            Self::English => None,
            Self::Italian => Some([
                "Italian failed to load, so this is in English",
                "Caricamento dell’italiano non riuscito: i testi sono in inglese.",
            ]),
            Self::German => Some([
                "German failed to load, so this is in English",
                "Deutsch konnte nicht geladen werden: Die Texte sind englisch.",
            ]),
        }
    }
}

impl Locale {
    /// Every wish and its name.
    pub const CHOICES: [(&str, Self); 1 + Language::EVERY.len()] = [
        ("auto", Self::Auto),
        ("en", Self::Of(Language::English)),
        ("it", Self::Of(Language::Italian)),
        ("de", Self::Of(Language::German)),
    ];

    /// Its value in the configuration and in an attribute.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Of(language) => language.tag(),
        }
    }
}

/// The language to speak: the one wished for, else the first of the browser's that we know, else English.
pub fn language(wanted: Locale, browser: &[String]) -> Language {
    match wanted {
        Locale::Of(language) => language,
        Locale::Auto => {
            let known = |tag: &String| Language::EVERY.into_iter().find(|language| is_of(tag, language.tag()));
            browser.iter().find_map(known).unwrap_or_default()
        }
    }
}

/// The tag to write times in: the browser's own for the language where it has one, as `en-GB` writes another date
/// than `en-US`.
pub fn tag<'a>(language: &'a str, browser: &'a [String]) -> &'a str {
    browser.iter().find(|tag| is_of(tag, language)).map_or(language, String::as_str)
}

/// A tag counts by its first part, so that `it-CH` is Italian.
fn is_of(tag: &str, language: &str) -> bool {
    tag.split('-').next().is_some_and(|primary| primary.eq_ignore_ascii_case(language))
}

/// A tag as `Intl` takes it: without what Unix appends (`en_US.UTF-8`, `en-US@posix`), and without extensions, which ask
/// for other digits and calendars (`it-IT-u-nu-arab`). Nothing where that leaves no tag.
pub fn plain_tag(text: &str) -> Option<String> {
    let name = text.split(['.', '@']).next().unwrap_or(text);
    let mut parts = Vec::new();
    for part in name.split(['-', '_']) {
        // A single letter begins an extension.
        if !(2..=8).contains(&part.len()) || !part.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            break;
        }
        parts.push(part);
    }
    let language = parts.first().filter(|part| part.bytes().all(|byte| byte.is_ascii_alphabetic()));
    language.map(|_| parts.join("-"))
}

/// The texts of a language. Whoever calls this carries all of them, so the app does not: it fetches those it needs
/// (`shell/locale_texts.rs`).
pub fn messages(language: Language) -> &'static Messages {
    match language {
        Language::English => &EN,
        Language::Italian => italian(),
        Language::German => german(),
    }
}

/// The Italian texts. Nothing else names them, so that only those who want them carry them.
pub fn italian() -> &'static Messages {
    &IT
}

/// The German texts. Nothing else names them, so that only those who want them carry them.
pub fn german() -> &'static Messages {
    &DE
}
