//! What comes along when a value is copied goes again, and spellings of one value are one.

use cadenza_core::tag_input::{TagInput, Unicode, ValueError, ValueKind, ValueRules};
use proptest::prelude::*;

use super::{KINDS, read};
use ValueKind::{Address, Group, Host, Id};

/// As a browser would say it, for the letters these tests use.
pub(super) fn rules(kind: ValueKind) -> ValueRules {
    let composed = |text: &str| text.replace("u\u{308}", "ü").replace("e\u{301}", "é");
    let ascii = |domain: &str| {
        let known = [("bücher.example", "xn--bcher-kva.example"), ("हिन्दी.भारत", "xn--j2bd4cyac6f.xn--h2brj9c")];
        let domain = domain.to_lowercase().replace("u\u{308}", "ü");
        known.into_iter().find(|(letters, _)| *letters == domain).map(|(_, ascii)| ascii.to_owned())
    };
    ValueRules { kind, unicode: Unicode { composed, ascii } }
}

#[test]
fn an_address_is_cleaned_of_what_came_along() {
    for text in [
        "\u{200b}ada@example.com",
        "\u{feff}ada@example.com\u{200e}",
        "\u{202a}ada@example.com\u{202c}",
        "\u{a0}ada@example.com\u{a0}",
        "mailto:ada@example.com",
        "MAILTO:ada@example.com?subject=Hi&body=there",
        "mailto:%61da%40example.com",
        "Ada <mailto:ada@example.com>",
        "Ada <MailTo:ada@example.com?subject=a%2Cb>",
        "'ada@example.com'",
        "‘ada@example.com’",
        "“ada@example.com”",
        "„ada@example.com“",
        "«ada@example.com»",
        "<ada@example.com>",
        "(ada@example.com)",
        "<\"ada@example.com\">",
        "ada@example.com.",
        "ada@example.com;",
        "ada＠example。com",
    ] {
        assert_eq!(Address.clean(text), "ada@example.com", "{text:?}");
        assert_eq!(read(Address, text), ["ada@example.com"], "pasted {text:?}");
        let typed = TagInput::default().typed(Address, &format!("{text} ")).0.finished(Address).0;
        assert_eq!(typed.list, ["ada@example.com"], "typed {text:?}");
        assert!(Address.check(text).is_some() || !text.starts_with("mailto"), "{text:?} passes as it is stored");
    }
}

#[test]
fn a_url_is_cleaned_to_its_host() {
    let cases = [
        ("https://shop.example.com/login?next=/#top", "shop.example.com"),
        ("shop.example.com/login", "shop.example.com"),
        ("shop.example.com?x=1", "shop.example.com"),
        ("http:shop.example.com", "shop.example.com"),
        ("HTTPS:/shop.example.com", "shop.example.com"),
        ("//shop.example.com/x", "shop.example.com"),
        ("ftp://anonymous@files.example.com:2121/pub", "files.example.com:2121"),
        ("http://[2001:db8::1]:8443/", "[2001:db8::1]:8443"),
        ("\u{200b}shop.example.com\u{feff}", "shop.example.com"),
        ("“shop.example.com”", "shop.example.com"),
        // These are hosts as they stand.
        ("http:8080", "http:8080"),
        ("localhost:8080/admin", "localhost:8080"),
        ("192.0.2.0/24", "192.0.2.0/24"),
        ("2001:db8::/32", "2001:db8::/32"),
        ("*.example.com", "*.example.com"),
        // Nothing can be made of these; each says why.
        ("https://", "https://"),
        ("/login", "/login"),
        ("file:///etc/hosts", "file:///etc/hosts"),
    ];
    for (text, host) in cases {
        assert_eq!(Host.clean(text), host, "{text:?}");
        assert_eq!(read(Host, text), [host], "{text:?}");
    }
    for text in ["https://", "/login", "file:///etc/hosts"] {
        assert_eq!(Host.check(text), Some(ValueError::Url), "{text:?}");
    }
}

#[test]
fn ids_and_groups_lose_what_cannot_be_seen() {
    assert_eq!(Id.clean("\u{200b}65a7d0cb\u{feff}"), "65a7d0cb");
    assert_eq!(Id.clean("https://reports.example/app#/schedules/65a7d0cb/edit?x"), "65a7d0cb");
    assert_eq!(Id.clean("/schedules/a%20b"), "a b");
    const UUID: &str = "4077ffab-1c1d-4b04-9c3e-7ab0cd12a2b8";
    let links = format!("https://reports.example/#/schedules/{}", UUID.to_uppercase());
    for text in [UUID.to_uppercase(), format!("4077ffab-\u{200b}{}", &UUID[9..]), format!("\u{ad}<{UUID}>"), links] {
        assert_eq!(Id.clean(&text), UUID, "{text:?}");
    }
    // What is no UUID may have capitals of its own.
    assert_eq!(Id.clean("Monday-A1"), "Monday-A1");
    assert_eq!(Group.clean("\u{feff} Sales, EU\u{200b} "), "Sales, EU");
    for name in ["“Big” shop", "'Ndrangheta", "mailto:x", "Sales.", "On call ☎\u{fe0f}", "a@b"] {
        assert_eq!(Group.clean(name), name, "a group is called whatever it is called");
    }
}

#[test]
fn spellings_of_one_value_are_one() {
    let address = rules(Address);
    let same = [
        "ada@bücher.example",
        "ADA@bücher.example",
        "ada@BÜCHER.example",
        "ada@bu\u{308}cher.example",
        "ada@xn--bcher-kva.example",
        "ada@XN--BCHER-KVA.EXAMPLE.",
        "Ada <mailto:ada@bücher.example>",
        "\u{200b}ada@bücher.example",
    ];
    for text in same {
        assert!(address.same(text, same[0]), "{text:?} is another: {}", address.key(text));
        assert_eq!(TagInput::of([same[0]]).pasted(address, text).0.list, [same[0]], "{text:?}");
    }
    assert!(address.same("jose\u{301}@example.com", "josé@example.com"));
    assert!(address.same("ada@हिन्दी.भारत", "ada@xn--j2bd4cyac6f.xn--h2brj9c"));
    for other in ["ada@bucher.example", "adas@bücher.example", "ada@bücher.example.org"] {
        assert!(!address.same(other, same[0]), "{other:?} is taken for another person");
    }
    let host = rules(Host);
    assert!(host.same("bücher.example:8443", "xn--bcher-kva.example:8443"));
    assert!(host.same("*.bücher.example", "*.XN--bcher-kva.example"));
    assert!(!host.same("bücher.example:8443", "bücher.example"));
    assert!(!rules(Group).same("jose\u{301}", "josé"), "what a group is called is the server's knowledge");
}

#[test]
fn what_is_stored_stays_until_it_is_changed() {
    let stored = ["mailto:ada@example.com", "ada@example.com", "Ada <ada@example.com>"];
    for at in 0..stored.len() {
        let (edited, _) = TagInput::of(stored).edited(Address, at).unwrap();
        assert_eq!(edited.finished(Address).0.list, stored, "looked at and left");
        let (typed, _) = edited.typed(Address, &format!("{}x", edited.text));
        assert_ne!(typed.finished(Address).0.list, stored);
    }
    let (edited, _) = TagInput::of(stored).edited(Address, 1).unwrap();
    let changed = edited.composed("bob@example.com".to_owned()).finished(Address).0.list;
    assert_eq!(changed, [stored[0], "bob@example.com", stored[2]], "the others are nobody's to rewrite");
}

#[test]
fn one_parser_reads_every_field_of_one_address() {
    let one = |text: &str| TagInput::one_address(Address, text);
    for text in [
        "new@example.com",
        " New Person <new@example.com> ",
        "Person, New <new@example.com>;",
        "mailto:new@example.com",
    ] {
        assert_eq!(one(text).as_deref(), Ok("new@example.com"), "{text:?}");
    }
    let bad = [
        ("", ValueError::Empty),
        ("\u{200b} ", ValueError::Empty),
        ("the team", ValueError::NoAt),
        ("a..b@example.com", ValueError::Dots),
        ("a@example.com, b@example.com", ValueError::Several),
        ("a@exa\u{200b}mple.com", ValueError::Hidden),
    ];
    for (text, fault) in bad {
        assert_eq!(one(text), Err(fault), "{text:?}");
    }
}

#[test]
fn all_bad_values_go_at_once() {
    let values = TagInput::of(["a@x.it", "nobody", "b@x.it", "c@"]);
    let (edited, _) = values.edited(Address, 2).unwrap();
    let (kept, news) = edited.without_invalid(Address);
    assert_eq!((kept.list.as_slice(), kept.text.as_str()), (["a@x.it".to_owned()].as_slice(), "b@x.it"));
    assert_eq!(news, cadenza_core::tag_input::Announcement::Emptied(2));
    assert_eq!(kept.finished(Address).0.list, ["a@x.it", "b@x.it"], "what is edited keeps its place");
}

#[test]
fn an_address_without_a_mailbox_is_the_same_however_it_is_written() {
    for (text, clean) in [("<@>", "@"), ("<@EXAMPLE.com>", "@example.com")] {
        assert!(rules(Address).same(text, clean), "{text}");
    }
}

proptest! {
    #[test]
    fn cleaning_what_is_clean_changes_nothing(
        at in 0..4_usize,
        text in "\\PC{0,16}|[\\PC\u{200b}\u{feff}\u{202a}]{0,12}|(mailto:|https?:|//|<|'|\u{201c}|\u{200b}|\u{308}|%40|%3c|@|[a-c]|\\.|/|:|;|>|\"){0,12}",
    ) {
        let rules = rules(KINDS[at]);
        let clean = rules.clean(&text);
        prop_assert_eq!(&rules.clean(&clean), &clean);
        prop_assert!(rules.same(&text, &clean), "{:?} and {:?}", rules.key(&text), rules.key(&clean));
    }

    #[test]
    fn what_is_shown_is_read_as_the_same(at in 0..4_usize, text in "\\PC{0,16}|[@<>,; \"'\u{201c}\u{201d}a-c.]{0,16}") {
        let rules = rules(KINDS[at]);
        for value in TagInput::parse(rules, &text).list {
            let column = TagInput::of([value.clone()]).column(rules);
            prop_assert_eq!(TagInput::parse(rules, &column).list, vec![value], "{:?} of {:?}", column, text);
        }
    }
}
