//! Which languages there are, which one is spoken, and everything that lists them.

use std::fs;

use cadenza_core::i18n::{Language, Locale, language, messages, plain_tag, tag};
use serde_json::{Value, json};

#[test]
fn the_language_is_the_wish_else_the_first_the_browser_names_that_there_is() {
    let cases: [(Locale, &[&str], Language, &str); 11] = [
        (Locale::Auto, &[], Language::English, "en"),
        (Locale::Auto, &["it-IT"], Language::Italian, "it-IT"),
        (Locale::Auto, &["it-CH"], Language::Italian, "it-CH"),
        (Locale::Auto, &["de-AT", "it", "en"], Language::German, "de-AT"),
        (Locale::Auto, &["fr-CH", "it", "de"], Language::Italian, "it"),
        (Locale::Auto, &["fr-CH", "en-GB", "it"], Language::English, "en-GB"),
        (Locale::Auto, &["DE"], Language::German, "DE"),
        (Locale::Auto, &["iterm", "fr"], Language::English, "en"),
        (Locale::Of(Language::English), &["it-IT"], Language::English, "en"),
        (Locale::Of(Language::English), &["it-IT", "en-IE", "en"], Language::English, "en-IE"),
        (Locale::Of(Language::Italian), &["en"], Language::Italian, "it"),
    ];
    for (wanted, browser, expected, written) in cases {
        let browser: Vec<String> = browser.iter().map(|tag| (*tag).to_owned()).collect();
        let spoken = language(wanted, &browser);
        assert_eq!((spoken, tag(spoken.tag(), &browser)), (expected, written), "{wanted:?} {browser:?}");
    }
}

#[test]
fn a_tag_is_taken_without_what_unix_appends_and_without_other_digits() {
    let cases = [
        ("en-US", Some("en-US")),
        ("en-US@posix", Some("en-US")),
        ("en_US.UTF-8", Some("en-US")),
        ("it_IT.ISO8859-15@euro", Some("it-IT")),
        ("it-IT-u-nu-arab", Some("it-IT")),
        ("it-IT-u-ca-buddhist-nu-thai", Some("it-IT")),
        ("sr-Latn-RS-x-private", Some("sr-Latn-RS")),
        ("de-CH-1996", Some("de-CH-1996")),
        ("it-", Some("it")),
        ("C", None),
        ("", None),
        ("x-klingon", None),
        ("42", None),
        ("engl\u{ef}sch", None),
    ];
    for (text, tag) in cases {
        assert_eq!(plain_tag(text).as_deref(), tag, "{text:?}");
    }
}

#[test]
fn every_language_has_the_texts_of_its_tag() {
    for language in Language::EVERY {
        assert_eq!(language.tag(), messages(language).language);
    }
}

#[test]
fn every_language_can_be_wished_for_by_its_tag() {
    let wishes = Locale::CHOICES.map(|(_, locale)| locale);
    assert_eq!(wishes.len(), 1 + Language::EVERY.len());
    assert!(Language::EVERY.into_iter().all(|language| wishes.contains(&Locale::Of(language))));
    for (name, locale) in Locale::CHOICES {
        assert_eq!(locale.name(), name);
    }
}

#[test]
fn where_texts_did_not_come_it_is_said_in_english_and_in_their_language() {
    for language in Language::EVERY {
        let said = language.texts_missing();
        // English comes with the app.
        assert_eq!(said.is_none(), language == Language::English, "{language:?}");
        assert!(said.is_none_or(|[english, own]| english != own && english.ends_with("so this is in English")));
    }
}

/// What is written of the languages where the compiler does not look.
#[test]
fn every_file_that_lists_the_languages_lists_them_all() {
    let tags = Language::EVERY.map(Language::tag);
    let types = Locale::CHOICES.map(|(name, _)| format!("\"{name}\"")).join(" | ");
    let prose = |tags: &[&str]| {
        let (last, others) = tags.split_last().unwrap();
        let others: Vec<_> = others.iter().map(|tag| format!("`{tag}`")).collect();
        format!("{} or `{last}`", others.join(", "))
    };
    let lists = [
        ("web/npm/cadenza.d.ts", format!("export type Locale = {types};")),
        ("web/npm/custom-elements.json", types.replace('"', "\\\"")),
        ("web/npm/README.md", format!("| `locale` | {} |", prose(&[&["auto"], &tags[..]].concat()))),
        ("README.md", format!("`auto` (the browser’s), {} |", prose(&tags))),
    ];
    for (file, list) in lists {
        assert!(read(file).contains(&list), "{file}: {list}");
    }
    let schema: Value = serde_json::from_str(&read("web/config.schema.json")).unwrap();
    assert_eq!(schema["properties"]["locale"]["enum"], json!(Locale::CHOICES.map(|(name, _)| name)));
    for tag in tags {
        for file in ["web/failure.js", "web/inside.js"] {
            assert!(read(file).contains(&format!("\n  {tag}: ")), "{file} has no words in {tag}");
        }
        // The skeleton's own language is English.
        let page = read("index.html");
        assert!(tag == "en" || page.matches(&format!("lang=\"{tag}\"")).count() == 2, "index.html has no {tag}");
        assert!(read("docs/glossary.md").contains(&format!("({tag})")), "docs/glossary.md has no {tag}");
        let file = format!("texts_{tag}");
        assert!(tag == "en" || read("src/shell/locale_texts.rs").contains(&file), "{file} is no file of its own");
    }
}

/// The words of failure.js and inside.js, which no compiler holds together: as many in each language.
#[test]
fn every_language_has_every_word_of_the_failure_screen() {
    let source = read("web/failure.js");
    let keys = |tag: &str| -> Vec<String> {
        let block = source.split_once(&format!("\n  {tag}: {{\n")).unwrap().1;
        let lines = block.split_once("\n  },").unwrap().0.lines();
        lines.map(|line| line.split_once(':').unwrap().0.trim().to_owned()).collect()
    };
    for language in Language::EVERY {
        assert_eq!(keys(language.tag()), keys("en"), "{language:?}");
    }
}

fn read(file: &str) -> String {
    fs::read_to_string(cadenza_tests::repository().join(file)).unwrap()
}
