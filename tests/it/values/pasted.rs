//! Lists as other programs copy them: Outlook's, spreadsheets', text processors'.

use cadenza_core::tag_input::{TagInput, ValueKind};

use super::read;
use ValueKind::{Address, Group, Host};

#[test]
fn names_beside_addresses_are_no_values() {
    let pasted = [
        "Rossi, Anna <anna@example.com>; Bianchi, Bruno <bruno@example.com>;",
        "Rossi, Anna <anna@example.com>,Bianchi, Bruno <bruno@example.com>",
        "Rossi, Anna Maria, Dr. <anna@example.com>; Bruno <bruno@example.com>",
        "'Rossi, Anna' <anna@example.com>; ‘Bianchi, Bruno’ <bruno@example.com>",
        "“Rossi, Anna” <anna@example.com>, „Bianchi; Bruno“ <bruno@example.com>",
        "«Rossi, Anna» <anna@example.com>\n\"Bianchi, Bruno\" <bruno@example.com>",
        "Anna Rossi\tanna@example.com\nBruno Bianchi\tbruno@example.com\n",
        "anna@example.com\tAnna Rossi\r\nbruno@example.com\tBruno Bianchi\r\n",
        "Rossi, Anna\tanna@example.com\tSales\n\tbruno@example.com\tIT",
        "\"Rossi, Anna\",anna@example.com\n\"Bianchi, Bruno\",bruno@example.com",
        "\u{feff}\"Rossi, Anna\" <anna@example.com>;\u{200b}bruno@example.com",
        "Anna Rossi <mailto:anna@example.com>; mailto:bruno@example.com",
        "anna@example.com；bruno@example.com",
    ];
    for text in pasted {
        assert_eq!(read(Address, text), ["anna@example.com", "bruno@example.com"], "{text:?}");
        assert!(TagInput::is_list(Address, text), "{text:?}");
    }
}

#[test]
fn what_stands_in_a_row_of_its_own_is_a_mistake_and_stays() {
    assert_eq!(read(Address, "nobody\nAnna <anna@example.com>"), ["nobody", "anna@example.com"]);
    assert_eq!(read(Address, "nobody,\nAnna <anna@example.com>,"), ["nobody", "anna@example.com"], "a wrapped list");
    assert_eq!(read(Address, "nobody; Anna <anna@example.com>"), ["nobody", "anna@example.com"]);
    assert_eq!(read(Address, "Name\tMail\nAnna\tanna@example.com"), ["Name", "Mail", "anna@example.com"]);
    assert_eq!(read(Address, "anna@example.com, nobody"), ["anna@example.com", "nobody"]);
    assert_eq!(read(Address, "Anna\tanna@"), ["Anna", "anna@"], "no address, so no name beside one");
}

#[test]
fn an_odd_mailbox_keeps_its_quotes() {
    for text in ["\"odd user\"@example.com", "Odd <\"odd user\"@example.com>", "\"odd user\"@example.com;"] {
        assert_eq!(read(Address, text), ["\"odd user\"@example.com"], "{text:?}");
    }
    let list = ["a@example.com", "\"odd, user\"@example.com", "b@example.com"];
    assert_eq!(read(Address, &list.join("\n")), list);
    assert_eq!(TagInput::of(list).column(Address), list.join("\n"), "it needs no quotes of ours");
}

#[test]
fn curved_quotes_hold_a_group_together() {
    assert_eq!(read(Group, "“Sales, EU”, Mail"), ["Sales, EU", "Mail"]);
    assert_eq!(read(Group, "“Big” shop, «Web»"), ["“Big” shop", "«Web»"], "quotes of a name are part of it");
    let typed =
        |text: &str| text.chars().fold(TagInput::default(), |it, c| it.typed(Group, &format!("{}{c}", it.text)).0);
    assert_eq!(typed("“Sales, EU”,").list, ["Sales, EU"]);
    assert!(typed("“Sales, EU").list.is_empty(), "nothing in open quotes ends");
}

#[test]
fn a_list_is_told_from_a_piece_of_a_value() {
    for text in ["ada@example.com", "@example.com", "Ada", "ada@example.com\n", "", "\n", ","] {
        assert!(!TagInput::is_list(Address, text), "{text:?} goes where the caret is");
    }
    for text in ["a@x.it\nb@x.it", "ada@example.com;", "a@x.it b@x.it", "Rossi, Anna <anna@example.com>"] {
        assert!(TagInput::is_list(Address, text), "{text:?}");
    }
    assert!(TagInput::is_list(Group, "Sales\nMail") && TagInput::is_list(Group, "Sales, EU\nMail"));
    assert!(!TagInput::is_list(Group, "Web shop") && TagInput::is_list(Host, "a.it b.it"));
}
