//! Characters that hide are found, and those that do their work are left alone.

use cadenza_core::invisible_chars::{HiddenChar, TextSegment, code, escape_hidden, segments};
use proptest::prelude::*;

fn marks(text: &str) -> Vec<(char, HiddenChar)> {
    let marks = segments(text).into_iter().filter_map(|piece| match piece {
        TextSegment::Text(_) => None,
        TextSegment::Mark(it, hidden) => Some((it, hidden)),
    });
    marks.collect()
}

#[test]
fn each_kind_of_hidden_character_is_marked() {
    let cases = [
        ('\u{202E}', HiddenChar::Direction),
        ('\u{2066}', HiddenChar::Direction),
        ('\u{200F}', HiddenChar::Direction),
        ('\u{061C}', HiddenChar::Direction),
        ('\u{200B}', HiddenChar::Invisible),
        ('\u{200D}', HiddenChar::Invisible),
        ('\u{2060}', HiddenChar::Invisible),
        ('\u{FEFF}', HiddenChar::Invisible),
        ('\u{00AD}', HiddenChar::Invisible),
        ('\u{FE0F}', HiddenChar::Invisible),
        ('\u{E0041}', HiddenChar::Invisible),
        ('\u{E0101}', HiddenChar::Invisible),
        ('\u{0000}', HiddenChar::Control),
        ('\u{001B}', HiddenChar::Control),
        ('\u{0085}', HiddenChar::Control),
        ('\n', HiddenChar::Control),
        ('\u{00A0}', HiddenChar::Space),
        ('\u{202F}', HiddenChar::Space),
        ('\u{3000}', HiddenChar::Space),
    ];
    for (it, hidden) in cases {
        let text = format!("a{it}b");
        assert_eq!(
            segments(&text),
            [TextSegment::Text("a"), TextSegment::Mark(it, hidden), TextSegment::Text("b")],
            "{}",
            code(it)
        );
        assert_eq!(escape_hidden(&text), format!("a[{}]b", code(it)));
    }
}

#[test]
fn a_code_is_written_as_tables_write_it() {
    assert_eq!(['\u{A0}', '\u{202E}', '\u{E0041}'].map(code), ["U+00A0", "U+202E", "U+E0041"]);
}

#[test]
fn a_space_is_marked_only_at_an_edge() {
    assert_eq!(marks("two words"), []);
    assert_eq!(marks(" a b  "), [(' ', HiddenChar::Space); 3]);
    assert_eq!(marks("   "), [(' ', HiddenChar::Space); 3]);
    assert_eq!(
        segments(" é "),
        [TextSegment::Mark(' ', HiddenChar::Space), TextSegment::Text("é"), TextSegment::Mark(' ', HiddenChar::Space)]
    );
}

#[test]
fn what_joins_an_emoji_or_a_script_is_no_mark() {
    let innocent = [
        "👩‍💻 on call",
        "👩🏽‍🚒",
        "❤️‍🔥",
        "🏳️‍🌈",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "1️⃣ first",
        "©️ ™️ ☎️",
        "می‌خواهم",
        "نامه‌ای",
        "क्‍ष",
        "葛󠄀城",
        "Sicherheitsüberwachung",
        "تقرير الأمان",
        "דוח אבטחה",
        "週次レポート",
        "",
    ];
    for text in innocent {
        assert_eq!(marks(text), [], "{text:?}");
    }
}

#[test]
fn the_same_characters_elsewhere_are_marked() {
    let cases = [
        "admin\u{200D}istrator",
        "a\u{200C}b",
        "Report1\u{FE0F}",
        "\u{FE0F}",
        "می‌\u{200C}خ",
        "👩\u{200D}",
        "x\u{E0067}",
    ];
    for text in cases {
        assert_eq!(marks(text).len(), 1, "{text:?}");
    }
}

#[test]
fn a_name_from_right_to_left_is_isolated_in_a_sentence() {
    assert_eq!(escape_hidden("דוח"), "\u{2068}דוח\u{2069}");
    assert_eq!(escape_hidden("Milano"), "Milano");
    assert_eq!(escape_hidden("\u{202E}txt.exe"), "[U+202E]txt.exe");
}

proptest! {
    #[test]
    fn no_character_is_lost_or_moved(text in any::<String>()) {
        let together: String = segments(&text)
            .into_iter()
            .map(|piece| match piece {
                TextSegment::Text(text) => text.to_owned(),
                TextSegment::Mark(it, _) => it.to_string(),
            })
            .collect();
        prop_assert_eq!(together, text);
    }

    #[test]
    fn nothing_that_turns_text_around_gets_through(text in "[a-z\u{200E}\u{200F}\u{061C}\u{202A}-\u{202E}\u{2066}-\u{2069}א-ת]{0,12}") {
        let turning = |text: &str| text.contains(|it: char| {
            matches!(it, '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        });
        let seen = segments(&text);
        let through = seen.iter().any(|piece| matches!(piece, TextSegment::Text(text) if turning(text)));
        prop_assert!(!through, "{:?}", seen);
        let inner = escape_hidden(&text);
        let inner = inner.strip_prefix('\u{2068}').and_then(|it| it.strip_suffix('\u{2069}')).unwrap_or(&inner);
        prop_assert!(!turning(inner), "{inner:?}");
    }
}
