//! What cannot be right, and why.

use cadenza::schedule::{Fault, ValueKind, looks_like_address};

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
        ("ada@example.", Fault::NoDomain),
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
fn a_host_is_a_name_an_address_a_wildcard_or_has_a_port() {
    for text in [
        "localhost",
        "192.0.2.1",
        "[2001:db8::1]",
        "2001:db8::1",
        "*.example.com",
        "example.com:8443",
        "bücher.example",
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
}
