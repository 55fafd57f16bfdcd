//! What cannot be right, and why.

use cadenza_core::tag_input::{ValueError, ValueKind, looks_like_address};

#[test]
fn the_shape_of_an_address_is_all_that_is_judged() {
    for text in ["a@b", "ada.lovelace+reports@mail.example.co.uk", "ünïcode@bücher.example", "o'hara@example.com"] {
        assert!(looks_like_address(text), "{text}");
    }
    let bad = [
        ("", ValueError::Empty),
        ("  ", ValueError::Empty),
        ("ada", ValueError::NoAt),
        ("the team", ValueError::NoAt),
        ("@example.com", ValueError::NoMailbox),
        ("ada@", ValueError::NoDomain),
        ("ada@@example.com", ValueError::Character),
        ("a b@example.com", ValueError::Character),
        ("a,b@example.com", ValueError::Character),
        ("<ada@example.com>", ValueError::Character),
        ("ada@exa mple.com", ValueError::NoDomain),
        ("ada@.com", ValueError::NoDomain),
        ("ada@example..", ValueError::NoDomain),
        ("ada@.", ValueError::NoDomain),
        ("ada@-example.com", ValueError::NoDomain),
        ("ada@example-.com", ValueError::NoDomain),
        ("ada@exam,ple.com", ValueError::NoDomain),
        ("ada@[1", ValueError::NoDomain),
    ];
    for (text, fault) in bad {
        assert_eq!(ValueKind::Address.check(text), Some(fault), "{text}");
        assert!(!looks_like_address(text), "{text}");
    }
    let long = format!("{}@example.com", "a".repeat(250));
    assert_eq!(ValueKind::Address.check(&long), Some(ValueError::TooLong));
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table, one row for each case")]
fn an_address_is_judged_by_the_rules_of_mail_and_of_names() {
    let (most, label) = ("a".repeat(64), "b".repeat(63));
    let good = [
        format!("{most}@example.com"),
        format!("a@{label}.example"),
        "ada@example.com.".to_owned(),
        "ada@हिन्दी.भारत".to_owned(),
        "ada@ไม่.ไทย".to_owned(),
        "ada@παράδειγμα.ευ".to_owned(),
        "ada@bu\u{308}cher.example".to_owned(),
        "jose\u{301}@example.com".to_owned(),
        "ada@الجزائر.الجزائر".to_owned(),
        "ada@نامه\u{200c}ای.com".to_owned(),
        "ada@例え.テスト".to_owned(),
        "ada@l·l.cat".to_owned(),
        "ada@xn--bcher-kva.example".to_owned(),
        "\"odd user\"@example.com".to_owned(),
        "\"a@b\"@example.com".to_owned(),
        "!#$%&'*+-/=?^_`{|}~@example.com".to_owned(),
    ];
    for text in &good {
        assert_eq!(ValueKind::Address.check(text), None, "{text}");
    }
    let bad = [
        ("a..b@example.com".to_owned(), ValueError::Dots),
        (".a@example.com".to_owned(), ValueError::Dots),
        ("a.@example.com".to_owned(), ValueError::Dots),
        (format!("{most}a@example.com"), ValueError::LongMailbox),
        (format!("a@{label}b.example"), ValueError::LongLabel),
        (format!("a@{}.example", "é".repeat(60)), ValueError::LongLabel),
        ("ada@example..com".to_owned(), ValueError::NoDomain),
        ("mailto:ada@example.com".to_owned(), ValueError::Character),
        ("\u{200b}ada@example.com".to_owned(), ValueError::Hidden),
        ("ada@exa\u{200b}mple.com".to_owned(), ValueError::Hidden),
        ("ada@exam\u{ad}ple.com".to_owned(), ValueError::Hidden),
        ("ada@example.com\u{feff}".to_owned(), ValueError::Hidden),
        ("ada\n@example.com".to_owned(), ValueError::Hidden),
        ("ada@“example”.com".to_owned(), ValueError::NoDomain),
        ("ada@example．com；".to_owned(), ValueError::NoDomain),
        ("\"odd\"user\"@example.com".to_owned(), ValueError::Character),
        ("\"\"@example.com".to_owned(), ValueError::Character),
    ];
    for (text, fault) in &bad {
        assert_eq!(ValueKind::Address.check(text), Some(*fault), "{text}");
    }
}

#[test]
fn a_host_is_a_name_an_address_a_wildcard_or_has_a_port() {
    for text in [
        "localhost",
        "192.0.2.1",
        "[2001:db8::1]",
        "2001:db8::1",
        "*.example.com",
        "example.com:8443",
        "bücher.example",
        "ไม่.ไทย",
        ".example.com",
        "example.com.",
        "192.0.2.0/24",
        "2001:db8::/32",
        "[2001:db8::1]:8443",
        "my_host-1",
    ] {
        assert_eq!(ValueKind::Host.check(text), None, "{text}");
    }
    let bad = [
        ("", ValueError::Empty),
        ("https://example.com/path", ValueError::Url),
        ("ada@example.com", ValueError::Mail),
        ("---", ValueError::NoName),
        ("two hosts", ValueError::Character),
        ("a.example,b.example", ValueError::Character),
        ("a|b", ValueError::Character),
        ("a&b", ValueError::Character),
        ("shop.example.com:http", ValueError::Character),
        ("shop.example.com:123456", ValueError::Character),
        ("[2001:db8::1]x", ValueError::Character),
        ("http:shop.example.com", ValueError::Character),
        ("shop.example.com/login", ValueError::Url),
        ("shop\u{200b}.example.com", ValueError::Hidden),
        ("\u{feff}shop.example.com", ValueError::Hidden),
        ("shop..example.com", ValueError::Dots),
        ("*", ValueError::NoName),
    ];
    for (text, fault) in bad {
        assert_eq!(ValueKind::Host.check(text), Some(fault), "{text}");
    }
}

#[test]
fn a_group_may_be_called_anything_and_an_id_nearly() {
    for text in ["Sales, EU", "", "…", "a@b"] {
        assert_eq!(ValueKind::Group.check(text), None, "{text}");
    }
    assert_eq!(ValueKind::Id.check("65a7d0cb"), None);
    for text in ["", ".", ".."] {
        assert_eq!(ValueKind::Id.check(text), Some(ValueError::NoId), "{text}");
    }
    let bad = [
        ("65a7\u{a0}d0cb", ValueError::Hidden),
        ("65a7\td0cb", ValueError::Hidden),
        ("https://reports.example/#/schedules", ValueError::Link),
        ("https://reports.example/#/schedules/new", ValueError::Link),
    ];
    for (text, fault) in bad {
        assert_eq!(ValueKind::Id.check(&ValueKind::Id.clean(text)), Some(fault), "{text}");
    }
}
