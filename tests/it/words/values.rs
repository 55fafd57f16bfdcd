//! The texts of a field of many values.

use cadenza_core::i18n::{EN, Language, Messages, lazy_messages, messages};
use cadenza_core::tag_input::{Announcement, ValueError, ValueKind};

const FAULTS: [ValueError; 16] = [
    ValueError::Empty,
    ValueError::NoAt,
    ValueError::NoMailbox,
    ValueError::NoDomain,
    ValueError::Character,
    ValueError::TooLong,
    ValueError::Url,
    ValueError::Mail,
    ValueError::Link,
    ValueError::NoName,
    ValueError::NoId,
    ValueError::Hidden,
    ValueError::Dots,
    ValueError::LongMailbox,
    ValueError::LongLabel,
    ValueError::Several,
];

fn given(added: &[&str], folded: usize, bad: usize) -> Announcement {
    let added: Vec<String> = added.iter().map(|it| (*it).to_owned()).collect();
    let bad = added.iter().take(bad).map(|value| (value.clone(), ValueError::NoAt)).collect();
    Announcement::Given { kind: ValueKind::Address, added, folded, bad }
}

/// Every sentence, in every form it has.
pub(super) fn sentences(m: &Messages) -> Vec<(String, String)> {
    let values = &lazy_messages(m).values;
    let faults = FAULTS.map(|fault| (format!("fault {fault:?}"), (values.fault)(fault).to_owned()));
    let happened = [
        given(&["17"], 0, 0),
        given(&["17"], 0, 1),
        given(&["17", "18"], 1, 1),
        Announcement::Removed("17".to_owned()),
        Announcement::Emptied(1),
        Announcement::Emptied(2),
        Announcement::Copied(1),
        Announcement::Copied(2),
        Announcement::NotCopied,
    ];
    let happened = happened.map(|news| (format!("news {news:?}"), (values.news)(&news)));
    // The Italian words for one host and for an id are the English ones.
    let counted = [ValueKind::Address, ValueKind::Group]
        .into_iter()
        .flat_map(|kind| [1, 2].map(|count| (format!("count {kind:?} {count}"), (values.count)(kind, count))));
    let other = [
        ("remove value", (values.remove)("17")),
        ("next_bad", (values.next_bad)(1)),
        ("next_bad 2", (values.next_bad)(2)),
        ("remove_bad", (values.remove_bad)(1)),
        ("remove_bad 2", (values.remove_bad)(2)),
        ("window", (values.window)(1, 17, 18)),
        ("folded", (values.folded)(1)),
        ("folded 2", (values.folded)(2)),
    ];
    let other = other.map(|(name, text)| (name.to_owned(), text));
    faults.into_iter().chain(happened).chain(counted).chain(other).collect()
}

#[test]
fn what_came_what_folded_and_what_is_wrong_is_counted() {
    let cases = [
        (
            given(&["ada@example.com"], 0, 0),
            ["ada@example.com added", "ada@example.com aggiunto", "ada@example.com hinzugefügt"],
        ),
        (
            given(&["a", "b"], 2, 1),
            ["2 added, 1 to fix", "2 aggiunti, 1 da correggere", "2 hinzugefügt, 1 zu korrigieren"],
        ),
        (
            given(&["foo"], 0, 1),
            [
                "“foo” is not an email address: no @",
                "«foo» non è un indirizzo e-mail: manca la @",
                "„foo“ ist keine E-Mail-Adresse: @ fehlt",
            ],
        ),
        (Announcement::Removed("a".to_owned()), ["a removed", "a rimosso", "a entfernt"]),
        (Announcement::Emptied(1_200), ["1,200 removed", "1.200 rimossi", "1.200 entfernt"]),
    ];
    for (news, texts) in cases {
        assert_eq!(Language::EVERY.map(|it| (lazy_messages(messages(it)).values.news)(&news)), texts);
    }
    let folded = [
        ["1 duplicate removed", "2 duplicates removed"],
        ["1 duplicato rimosso", "2 duplicati rimossi"],
        ["1 Duplikat entfernt", "2 Duplikate entfernt"],
    ];
    assert_eq!(Language::EVERY.map(|it| [1, 2].map(lazy_messages(messages(it)).values.folded)), folded);
}

#[test]
fn the_values_of_each_kind_are_counted_by_their_name() {
    let count = |kind, count| (lazy_messages(&EN).values.count)(kind, count);
    assert_eq!([count(ValueKind::Address, 200), count(ValueKind::Address, 1)], ["200 recipients", "1 recipient"]);
    assert_eq!([count(ValueKind::Host, 2), count(ValueKind::Group, 3)], ["2 hosts", "3 domain groups"]);
    assert_eq!(count(ValueKind::Id, 1_000), "1,000 IDs");
}

#[test]
fn of_many_bad_values_the_first_are_quoted_and_the_rest_counted() {
    use cadenza_core::form::FieldProblem;
    use cadenza_core::schedule::Attribute;
    let bad = |count: usize| FieldProblem::NotHosts((0..count).map(|at| format!("h{at}")).collect());
    assert!((lazy_messages(&EN).problem)(Attribute::Hosts, &bad(5)).ends_with("“h0”, “h1”, “h2”, “h3”, “h4”"));
    let endings = ["“h3”, “h4” and 195 more", "«h3», «h4» e altri 195", "„h3“, „h4“ und 195 weitere"];
    for (language, ending) in Language::EVERY.into_iter().zip(endings) {
        assert!((lazy_messages(messages(language)).problem)(Attribute::Hosts, &bad(200)).ends_with(ending));
    }
}
