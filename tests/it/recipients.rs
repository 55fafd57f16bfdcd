//! Recipients and other lists, as people type and paste them.

use cadenza::schedule::{Recipients, hosts, looks_like_address, values};
use proptest::prelude::*;

fn entries(text: &str) -> Vec<String> {
    Recipients::parse(text).entries
}

#[test]
fn recipients_are_read_however_they_are_parted() {
    let pasted = [
        "ada@example.com\nb@example.com",
        "ada@example.com\r\nb@example.com\r\n",
        "ada@example.com, b@example.com,",
        "ada@example.com;b@example.com",
        "ada@example.com\tb@example.com",
        "  ada@example.com   b@example.com  ",
        "Ada <ada@example.com>; b@example.com",
        "Ada Lovelace <ada@example.com>, <b@example.com>",
        "\"Ada Lovelace\" <ada@example.com>; 'B' <b@example.com>",
        "Ada <ada@example.com> B <b@example.com>",
        "ada@example.com <b@example.com>",
    ];
    for text in pasted {
        assert_eq!(entries(text), ["ada@example.com", "b@example.com"], "{text:?}");
    }
}

#[test]
fn a_comma_inside_a_quoted_name_parts_nothing() {
    assert_eq!(
        entries("\"Lovelace, Ada\" <ada@example.com>; \"B; C\" <b@example.com>"),
        ["ada@example.com", "b@example.com"]
    );
}

#[test]
fn duplicates_fold_without_regard_to_case_and_the_first_is_kept() {
    assert_eq!(
        entries("Ada@Example.com, b@example.com; ada@example.COM\nB@EXAMPLE.COM"),
        ["Ada@Example.com", "b@example.com"]
    );
}

#[test]
fn a_bad_entry_stays_where_it_was_and_is_named() {
    let recipients = Recipients::parse("ada@example.com\nthe whole team\nb@\nc@example.com");
    assert_eq!(recipients.entries, ["ada@example.com", "the whole team", "b@", "c@example.com"]);
    assert_eq!(recipients.bad(), ["the whole team", "b@"]);
}

#[test]
fn a_bracket_nobody_closed_is_not_lost() {
    let recipients = Recipients::parse("Ada <ada@example.com");
    assert_eq!(recipients.bad(), ["Ada", "<ada@example.com"], "{:?}", recipients.entries);
}

#[test]
fn an_empty_text_names_nobody() {
    for text in ["", "  ", "\n\n", ", ;\t"] {
        assert!(entries(text).is_empty(), "{text:?}");
    }
}

#[test]
fn two_hundred_addresses_are_all_kept_in_their_order() {
    let column: Vec<String> = (0..200).map(|number| format!("person{number}@example.com")).collect();
    assert_eq!(entries(&column.join("\n")), column);
}

#[test]
fn the_shape_of_an_address_is_all_that_is_judged() {
    for text in ["a@b", "ada.lovelace+reports@mail.example.co.uk", "ünïcode@bücher.example", "o'hara@example.com"] {
        assert!(looks_like_address(text), "{text}");
    }
    let bad = [
        "",
        "ada",
        "@example.com",
        "ada@",
        "ada@@example.com",
        "a b@example.com",
        "ada@exa mple.com",
        "ada@.com",
        "ada@example.",
        "ada@-example.com",
        "ada@example-.com",
        "<ada@example.com>",
        "ada@exam,ple.com",
        "ada@[1",
    ];
    for text in bad {
        assert!(!looks_like_address(text), "{text}");
    }
    assert!(!looks_like_address(&format!("{}@example.com", "a".repeat(250))));
}

#[test]
fn groups_may_hold_spaces_and_keep_their_case() {
    assert_eq!(values("Web shop\nweb shop, Mail;  Mail \n\n"), ["Web shop", "web shop", "Mail"]);
}

#[test]
fn hosts_are_parted_by_spaces_too_and_fold_without_regard_to_case() {
    assert_eq!(
        hosts("www.example.com WWW.example.com\tmail.example.com,192.0.2.1;"),
        ["www.example.com", "mail.example.com", "192.0.2.1"]
    );
}

proptest! {
    #[test]
    fn what_was_read_is_sound_and_reading_it_again_changes_nothing(
        text in "([a-c]@[a-c][,; \n]|([a-c] [a-c] )?<[a-c]@[a-c]>[,;\n]|\"[a-c], [a-c]\" <[a-c]@[a-c]>[,;\n]){0,8}",
    ) {
        let once = Recipients::parse(&text);
        prop_assert!(once.bad().is_empty(), "{:?}", once);
        prop_assert_eq!(Recipients::parse(&once.entries.join("\n")), once);
    }

    #[test]
    fn every_address_typed_is_kept(names in prop::collection::hash_set("[a-z]{1,6}", 0..20), separator in "[,;\n\t ]{1,3}") {
        let typed: Vec<String> = names.into_iter().map(|name| format!("{name}@example.com")).collect();
        prop_assert_eq!(entries(&typed.join(&separator)), typed);
    }
}
