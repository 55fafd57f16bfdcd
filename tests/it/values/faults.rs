//! What cannot be right, and why.

use cadenza_core::tag_input::{Fault, ValueKind, looks_like_address};

#[test]
fn the_shape_of_an_address_is_all_that_is_judged() {
    for text in ["a@b", "ada.lovelace+reports@mail.example.co.uk", "ünïcode@bücher.example", "o'hara@example.com"] {
        assert!(looks_like_address(text), "{text}");
    }
    let bad = [
        ("", Fault::Empty),
        ("  ", Fault::Empty),
        ("ada", Fault::NoAt),
        ("the team", Fault::NoAt),
        ("@example.com", Fault::NoMailbox),
        ("ada@", Fault::NoDomain),
        ("ada@@example.com", Fault::Character),
        ("a b@example.com", Fault::Character),
        ("a,b@example.com", Fault::Character),
        ("<ada@example.com>", Fault::Character),
        ("ada@exa mple.com", Fault::NoDomain),
        ("ada@.com", Fault::NoDomain),
        ("ada@example..", Fault::NoDomain),
        ("ada@.", Fault::NoDomain),
        ("ada@-example.com", Fault::NoDomain),
        ("ada@example-.com", Fault::NoDomain),
        ("ada@exam,ple.com", Fault::NoDomain),
        ("ada@[1", Fault::NoDomain),
    ];
    for (text, fault) in bad {
        assert_eq!(ValueKind::Address.fault(text), Some(fault), "{text}");
        assert!(!looks_like_address(text), "{text}");
    }
    let long = format!("{}@example.com", "a".repeat(250));
    assert_eq!(ValueKind::Address.fault(&long), Some(Fault::TooLong));
}

#[test]
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
        assert_eq!(ValueKind::Address.fault(text), None, "{text}");
    }
    let bad = [
        ("a..b@example.com".to_owned(), Fault::Dots),
        (".a@example.com".to_owned(), Fault::Dots),
        ("a.@example.com".to_owned(), Fault::Dots),
        (format!("{most}a@example.com"), Fault::LongMailbox),
        (format!("a@{label}b.example"), Fault::LongLabel),
        (format!("a@{}.example", "é".repeat(60)), Fault::LongLabel),
        ("ada@example..com".to_owned(), Fault::NoDomain),
        ("mailto:ada@example.com".to_owned(), Fault::Character),
        ("\u{200b}ada@example.com".to_owned(), Fault::Hidden),
        ("ada@exa\u{200b}mple.com".to_owned(), Fault::Hidden),
        ("ada@exam\u{ad}ple.com".to_owned(), Fault::Hidden),
        ("ada@example.com\u{feff}".to_owned(), Fault::Hidden),
        ("ada\n@example.com".to_owned(), Fault::Hidden),
        ("ada@“example”.com".to_owned(), Fault::NoDomain),
        ("ada@example．com；".to_owned(), Fault::NoDomain),
        ("\"odd\"user\"@example.com".to_owned(), Fault::Character),
        ("\"\"@example.com".to_owned(), Fault::Character),
    ];
    for (text, fault) in &bad {
        assert_eq!(ValueKind::Address.fault(text), Some(*fault), "{text}");
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
        assert_eq!(ValueKind::Host.fault(text), None, "{text}");
    }
    let bad = [
        ("", Fault::Empty),
        ("https://example.com/path", Fault::Url),
        ("ada@example.com", Fault::Mail),
        ("---", Fault::NoName),
        ("two hosts", Fault::Character),
        ("a.example,b.example", Fault::Character),
        ("a|b", Fault::Character),
        ("a&b", Fault::Character),
        ("shop.example.com:http", Fault::Character),
        ("shop.example.com:123456", Fault::Character),
        ("[2001:db8::1]x", Fault::Character),
        ("http:shop.example.com", Fault::Character),
        ("shop.example.com/login", Fault::Url),
        ("shop\u{200b}.example.com", Fault::Hidden),
        ("\u{feff}shop.example.com", Fault::Hidden),
        ("shop..example.com", Fault::Dots),
        ("*", Fault::NoName),
    ];
    for (text, fault) in bad {
        assert_eq!(ValueKind::Host.fault(text), Some(fault), "{text}");
    }
}

#[test]
fn a_group_may_be_called_anything_and_an_id_nearly() {
    for text in ["Sales, EU", "", "…", "a@b"] {
        assert_eq!(ValueKind::Group.fault(text), None, "{text}");
    }
    assert_eq!(ValueKind::Id.fault("65a7d0cb"), None);
    for text in ["", ".", ".."] {
        assert_eq!(ValueKind::Id.fault(text), Some(Fault::NoId), "{text}");
    }
    let bad = [
        ("65a7\u{a0}d0cb", Fault::Hidden),
        ("65a7\td0cb", Fault::Hidden),
        ("https://reports.example/#/schedules", Fault::Link),
        ("https://reports.example/#/schedules/new", Fault::Link),
    ];
    for (text, fault) in bad {
        assert_eq!(ValueKind::Id.fault(&ValueKind::Id.clean(text)), Some(fault), "{text}");
    }
}
