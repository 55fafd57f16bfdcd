//! Find and replace in names.

use std::sync::Arc;

use cadenza_contract::Schedule;
use cadenza_core::change::{NameReplacement, Operation};
use proptest::prelude::*;

use super::planned;

fn literal(find: &str, replacement: &str) -> NameReplacement {
    NameReplacement { find: find.to_owned(), replacement: replacement.to_owned(), is_pattern: false }
}

fn pattern(find: &str, replacement: &str) -> NameReplacement {
    NameReplacement { is_pattern: true, ..literal(find, replacement) }
}

/// The name a plan gives; nothing where it changes nothing.
fn renamed(name: &str, replacement: NameReplacement) -> Option<String> {
    let schedule = Arc::new(Schedule { name: name.to_owned(), ..crate::list::schedule("1") });
    planned(&[schedule], &[Operation::Rename(replacement)]).changes.pop()?.patch.attributes().name.clone()
}

#[test]
fn a_text_is_replaced_wherever_it_stands() {
    let cases = [
        ("Report of reports", "eport", "apport", "Rapport of rapports"),
        ("aaaa", "aa", "b", "bb"),
        ("a*b*c", "*", " ", "a b c"),
        ("Zürich – Genève", "ü", "ue", "Zuerich – Genève"),
        ("日報 日報", "日報", "週報", "週報 週報"),
        ("Daily", "daily", "Weekly", "Daily"),
        ("Daily", "", "x", "Daily"),
        ("Daily", "Daily", "Daily", "Daily"),
    ];
    for (name, find, replacement, expected) in cases {
        assert_eq!(literal(find, replacement).apply(name), expected, "{find:?} in {name:?}");
    }
}

#[test]
fn a_star_keeps_what_it_stands_for() {
    let cases = [
        // At the end it takes the rest, at the start what is before.
        ("Daily report Milan", "Daily *", "Weekly *", "Weekly report Milan"),
        ("Milan daily", "* daily", "* weekly", "Milan weekly"),
        ("Milan", "*", "* (old)", "Milan (old)"),
        ("Milan", "*", "x", "x"),
        // Each as short as it can be, and the leftmost match alone.
        ("a-b-c-d", "*-", "[*]", "[a]b-c-d"),
        ("x (1) y (2)", "(*)", "<*>", "x <1> y (2)"),
        ("EU: Milan: daily", "*: *: *", "*, *, *", "EU, Milan, daily"),
        ("ab", "a*b", "<*>", "<>"),
        ("ab", "**", "<*|*>", "<|ab>"),
        // What a star stands for may be a star.
        ("a*b", "a*b", "[*]", "[*]"),
        ("Ätna über alles", "*über*", "*unter*", "Ätna unter alles"),
        ("e\u{301}a", "e*a", "*", "\u{301}"),
        ("abc", "b", "*", "a*c"),
    ];
    for (name, find, replacement, expected) in cases {
        assert_eq!(pattern(find, replacement).apply(name), expected, "{find:?} in {name:?}");
    }
}

#[test]
fn more_stars_in_the_replacement_than_in_the_pattern_stay_stars() {
    assert_eq!(pattern("Daily *", "* / * / *").apply("Daily Milan"), "Milan / * / *");
    assert_eq!(pattern("*-*", "*").apply("a-b"), "a", "and fewer leave the rest away");
}

#[test]
fn what_is_not_found_changes_nothing_not_even_the_spaces_around_a_name() {
    let replacements =
        [literal("x", "y"), literal("", "y"), pattern("x*", "y"), pattern("*x", "*"), pattern("Daily*Milan", "")];
    for replacement in replacements {
        for name in ["Daily", " Daily ", "", "Milan Daily\u{a0}"] {
            assert_eq!(replacement.apply(name), name);
            assert_eq!(renamed(name, replacement.clone()), None, "{replacement:?} in {name:?}");
        }
    }
    assert_eq!(renamed(" Daily ", literal("Daily", "Daily")), None, "found, and the same again");
}

#[test]
fn a_name_that_would_become_empty_stays() {
    for replacement in [literal("Daily", ""), literal("Daily", "  "), pattern("*", ""), pattern("D*", "\t")] {
        assert_eq!(renamed("Daily", replacement), None);
    }
}

#[test]
fn a_new_name_has_no_space_around_it() {
    assert_eq!(renamed("Daily Milan", literal("Daily", "")), Some("Milan".to_owned()));
    assert_eq!(renamed("Daily Milan", pattern("* Milan", " * ")), Some("Daily".to_owned()));
}

proptest! {
    #[test]
    fn nothing_breaks_a_replacement(name in any::<String>(), find in any::<String>(), replacement in any::<String>()) {
        literal(&find, &replacement).apply(&name);
        pattern(&find, &replacement).apply(&name);
    }

    #[test]
    fn a_pattern_is_found_where_each_of_its_parts_is(
        name in "[ab é]{0,8}", find in "[ab é*]{1,5}", replacement in "[x*]{0,3}",
    ) {
        let mut rest = Some(name.as_str());
        for part in find.split('*') {
            rest = rest.and_then(|text| text.split_once(part)).map(|(_, rest)| rest);
        }
        let after = pattern(&find, &replacement).apply(&name);
        prop_assert!(rest.is_some() || after == name, "{}", after);
    }

    #[test]
    fn stars_for_stars_give_the_name_itself(name in "[ab ü*]{0,8}", find in "[ab ü*]{1,5}") {
        prop_assert_eq!(pattern(&find, &find).apply(&name), name);
    }

    #[test]
    fn a_text_without_a_star_is_gone_once_it_is_replaced(name in "[abü]{0,8}", find in "[abü]{1,2}") {
        let after = literal(&find, "-").apply(&name);
        prop_assert!(!after.contains(&find));
        prop_assert_eq!(after.replace('-', &find), name);
    }
}
