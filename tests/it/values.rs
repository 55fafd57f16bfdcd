//! Many values in one field, as people type, paste and correct them.

mod clean;
mod faults;
mod keys;
mod pasted;
mod work;

use cadenza_core::tag_input::{Announcement, TagInput, ValueError, ValueKind};
use proptest::prelude::*;

use ValueKind::{Address, Group, Host, Id};

const KINDS: [ValueKind; 4] = [Address, Host, Group, Id];

fn read(kind: ValueKind, text: &str) -> Vec<String> {
    TagInput::parse(kind, text).list
}

/// What stands in the field after these keys, one by one.
fn keyed(kind: ValueKind, text: &str) -> TagInput {
    text.chars().fold(TagInput::default(), |values, key| values.typed(kind, &format!("{}{key}", values.text)).0)
}

#[test]
fn addresses_are_read_however_they_are_parted() {
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
        "\"Lovelace, Ada\" <ada@example.com>; \"B; C\" <b@example.com>",
        "Ada <ada@example.com> B <b@example.com>",
        "ada@example.com <b@example.com>",
        "\"ada@example.com\",\"b@example.com\"",
    ];
    for text in pasted {
        assert_eq!(read(Address, text), ["ada@example.com", "b@example.com"], "{text:?}");
        assert_eq!(keyed(Address, text).committed(Address), ["ada@example.com", "b@example.com"], "typed {text:?}");
    }
}

#[test]
fn each_separator_ends_what_is_typed() {
    for (kind, separators) in [(Address, ",; "), (Host, ",; "), (Id, ",; "), (Group, ",;")] {
        for separator in separators.chars() {
            let values = keyed(kind, &format!("a@b{separator}"));
            let host = if kind == Host { keyed(kind, &format!("a.b{separator}")).list } else { vec!["a.b".to_owned()] };
            assert_eq!((values.list, host), (vec!["a@b".to_owned()], vec!["a.b".to_owned()]), "{kind:?} {separator:?}");
            assert_eq!(values.text, "");
        }
    }
}

#[test]
fn a_space_does_not_end_a_name() {
    assert_eq!(keyed(Group, "Web shop").text, "Web shop");
    let values = keyed(Address, "Ada Lovelace <ada@example.com> ");
    assert_eq!((values.list, values.text), (vec!["ada@example.com".to_owned()], String::new()));
}

#[test]
fn nothing_in_open_quotes_ends_until_they_are_closed() {
    let values = keyed(Group, "Mail, \"Sales, EU");
    assert_eq!((values.list.as_slice(), values.text.as_str()), (["Mail".to_owned()].as_slice(), "\"Sales, EU"));
    let values = keyed(Group, "\"Sales, EU\",");
    assert_eq!(values.list, ["Sales, EU"]);
    assert_eq!(read(Group, "\"Sales, EU"), ["\"Sales", "EU"], "a quote that is never closed is no more than a letter");
}

#[test]
fn a_column_of_groups_keeps_the_commas_inside_a_line() {
    assert_eq!(read(Group, "Sales, EU\nSales, US\n"), ["Sales, EU", "Sales, US"]);
    assert_eq!(read(Group, "Sales, EU\tMail; shop"), ["Sales, EU", "Mail; shop"], "a row of cells, too");
    assert_eq!(read(Group, "Web shop, Mail; Shop"), ["Web shop", "Mail", "Shop"]);
    assert_eq!(read(Group, "Web shop,\nMail,\n"), ["Web shop", "Mail"], "a list that was wrapped");
}

#[test]
fn hosts_and_ids_are_parted_by_spaces_too() {
    let text = "www.example.com\tmail.example.com,192.0.2.1; s-1\nlocalhost ";
    for kind in [Host, Id] {
        assert_eq!(
            read(kind, text),
            ["www.example.com", "mail.example.com", "192.0.2.1", "s-1", "localhost"],
            "{kind:?}"
        );
    }
}

#[test]
fn duplicates_fold_and_the_first_is_kept() {
    let cases = [
        (Address, "Ada@Example.com, b@example.com; ada@example.COM\nB@EXAMPLE.COM", 2),
        (Host, "WWW.example.com www.EXAMPLE.com", 1),
        (Group, "Mail, mail, Mail", 2),
        (Id, "s-1 S-1 s-1", 2),
    ];
    for (kind, text, count) in cases {
        let (values, news) = TagInput::default().pasted(kind, text);
        assert_eq!(values.list.len(), count, "{kind:?}: {values:?}");
        assert!(
            matches!(&news, Some(Announcement::Given { folded: 1.., bad, .. }) if bad.is_empty()),
            "{kind:?}: {news:?}"
        );
    }
    assert_eq!(read(Address, "Ada@Example.com, ada@example.com"), ["Ada@Example.com"]);
}

#[test]
fn what_folded_into_values_that_stood_there_is_counted() {
    let (values, news) = TagInput::of(["ada@example.com"]).pasted(Address, "ADA@example.com, b@example.com, nobody");
    assert_eq!(values.list, ["ada@example.com", "b@example.com", "nobody"]);
    let added = vec!["b@example.com".to_owned(), "nobody".to_owned()];
    let bad = vec![("nobody".to_owned(), ValueError::NoAt)];
    assert_eq!(news, Some(Announcement::Given { kind: Address, added, folded: 1, bad }));
}

#[test]
fn a_bad_entry_stays_where_it_was_and_is_named() {
    let values = TagInput::parse(Address, "ada@example.com\nthe whole team\nb@\nc@example.com");
    assert_eq!(values.list, ["ada@example.com", "the whole team", "b@", "c@example.com"]);
    assert_eq!(values.invalid(Address), ["the whole team", "b@"]);
    assert_eq!(read(Address, "Ada <ada@example.com"), ["Ada", "<ada@example.com"], "a bracket nobody closed");
    assert_eq!(read(Address, "Ada <>"), ["Ada <>"], "a bracket with nothing in it");
}

#[test]
fn what_is_still_typed_is_meant_too() {
    let values = TagInput::of(["a.example"]).typed(Host, "b.exa").0;
    assert_eq!(values.committed(Host), ["a.example", "b.exa"]);
    assert!(!values.is_empty() && !TagInput::default().typed(Host, "b").0.is_empty());
    assert!(TagInput::default().typed(Group, " ").0.is_empty());
}

#[test]
fn what_the_server_holds_stays_as_it_is() {
    let odd = ["Sales, EU", " x ", "", "two\nlines", "Sales, EU"];
    for kind in KINDS {
        let values = TagInput::of(odd);
        assert_eq!(values.committed(kind), odd, "{kind:?}");
        let (longer, _) = values.pasted(kind, "new");
        assert_eq!(longer.list, [odd.as_slice(), &["new"]].concat(), "{kind:?}: adding one changes no other");
    }
}

#[test]
fn a_value_comes_back_from_editing_as_it_was_and_where_it_was() {
    for kind in KINDS {
        let values = TagInput::of(["first", "Sales, EU", "say \"so\"", "last"]);
        for at in 0..4 {
            let (edited, _) = values.edited(kind, at).unwrap();
            assert_eq!(edited.list.len(), 3);
            let (typed, _) = edited.typed(kind, &edited.text);
            assert_eq!((&typed, typed.finished(kind).0), (&edited, values.clone()), "{kind:?} {at}");
        }
        assert_eq!(values.edited(kind, 4), None);
    }
}

#[test]
fn a_corrected_value_takes_the_place_of_the_wrong_one() {
    let (values, _) = TagInput::of(["a@example.com", "b@", "c@example.com"]).edited(Address, 1).unwrap();
    assert_eq!(values.text, "b@");
    let (values, _) = values.typed(Address, "b@example.com ");
    assert_eq!(values.list, ["a@example.com", "b@example.com", "c@example.com"]);
    assert_eq!(values.typed(Address, "d@example.com ").0.list.last().unwrap(), "d@example.com", "the next is the last");
}

#[test]
fn what_was_typed_ends_before_another_value_is_edited() {
    let values = TagInput::of(["a", "b", "c"]).edited(Id, 0).unwrap().0.composed("x".to_owned());
    let (values, _) = values.edited(Id, 1).unwrap();
    assert_eq!((values.list.as_slice(), values.text.as_str()), (["x".to_owned(), "b".to_owned()].as_slice(), "c"));
    assert_eq!(values.finished(Id).0.list, ["x", "b", "c"]);
}

#[test]
fn a_link_may_give_values_one_by_one_or_in_one() {
    let linked = |kind, list: &[&str]| {
        TagInput::from_link(kind, &list.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>()).list
    };
    assert_eq!(linked(Address, &["a@x.it", "b@x.it"]), linked(Address, &["a@x.it, B <b@x.it>"]));
    assert_eq!(linked(Host, &["a.it b.it", "A.it"]), ["a.it", "b.it"]);
    assert_eq!(
        linked(Group, &["Sales, EU", "Mail"]),
        ["Sales, EU", "Mail"],
        "a link we wrote ourselves names it whole"
    );
}

#[test]
fn two_hundred_addresses_are_all_kept_in_their_order() {
    let column: Vec<String> = (0..200).map(|number| format!("person{number}@example.com")).collect();
    assert_eq!(read(Address, &column.join("\n")), column);
}

#[test]
fn an_empty_text_holds_nothing() {
    for text in ["", "  ", "\n\n", ", ;\t"] {
        assert!(KINDS.into_iter().all(|kind| read(kind, text).is_empty()), "{text:?}");
    }
}

fn kinds() -> impl Strategy<Value = ValueKind> {
    prop::sample::select(KINDS.to_vec())
}

/// Values with everything in them that parts, quotes or surrounds values.
fn anything() -> impl Strategy<Value = String> {
    prop_oneof!["[ab@,; \"\t\n<>]{0,6}", "\\PC{0,8}", Just("Sales, EU".to_owned()), Just("Ada <a@b>".to_owned())]
}

proptest! {
    #[test]
    fn a_copied_column_is_read_back_as_it_was(kind in kinds(), list in prop::collection::vec(anything(), 0..8)) {
        let mut keys = std::collections::HashSet::new();
        let list: Vec<String> = list.into_iter().filter(|value| keys.insert(kind.key(value))).collect();
        let column = TagInput::of(list.clone()).column(kind);
        // What is pasted is cleaned, and nothing else becomes of it.
        let clean: Vec<String> = list.iter().map(|value| kind.clean(value)).collect();
        prop_assert_eq!(read(kind, &column), clean, "{}", column);
    }

    #[test]
    fn any_value_survives_its_editing(kind in kinds(), value in anything()) {
        let before = TagInput::of([value]);
        let (edited, _) = before.edited(kind, 0).unwrap();
        prop_assert_eq!(edited.typed(kind, &edited.text).0, edited.clone());
        prop_assert_eq!(edited.finished(kind).0, before);
    }

    #[test]
    fn typing_or_pasting_loses_no_word(kind in kinds(), text in "[a-c@,;\n ]{0,24}") {
        // Each word counts once: equal ones fold.
        let words = |text: &str| -> std::collections::BTreeSet<String> {
            text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')).filter(|it| !it.is_empty()).map(str::to_owned).collect()
        };
        prop_assert_eq!(words(&read(kind, &text).join("\n")), words(&text));
        prop_assert_eq!(words(&keyed(kind, &text).committed(kind).join("\n")), words(&text));
    }

    #[test]
    fn no_text_at_all_breaks_the_field(kind in kinds(), text in "\\PC{0,40}|[\"<>,; a@\n]{0,24}") {
        let values = keyed(kind, &text);
        prop_assert_eq!(values.finished(kind).0.list, values.committed(kind));
        for value in read(kind, &text) {
            prop_assert!(!value.is_empty() || text.contains('"'), "{:?} in {:?}", value, text);
        }
    }

    #[test]
    fn every_address_typed_is_kept(names in prop::collection::hash_set("[a-z]{1,6}", 0..20), separator in "[,;\n\t ]{1,3}") {
        let typed: Vec<String> = names.into_iter().map(|name| format!("{name}@example.com")).collect();
        prop_assert_eq!(read(Address, &typed.join(&separator)), typed);
    }
}
