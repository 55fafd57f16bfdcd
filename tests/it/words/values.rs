//! The texts of a field of many values.

use cadenza_core::i18n::{EN, Messages, italian as it, more};
use cadenza_core::tag_input::{Fault, News, ValueKind};

const FAULTS: [Fault; 16] = [
    Fault::Empty,
    Fault::NoAt,
    Fault::NoMailbox,
    Fault::NoDomain,
    Fault::Character,
    Fault::TooLong,
    Fault::Url,
    Fault::Mail,
    Fault::Link,
    Fault::NoName,
    Fault::NoId,
    Fault::Hidden,
    Fault::Dots,
    Fault::LongMailbox,
    Fault::LongLabel,
    Fault::Several,
];

fn given(added: &[&str], folded: usize, bad: usize) -> News {
    let added: Vec<String> = added.iter().map(|it| (*it).to_owned()).collect();
    let bad = added.iter().take(bad).map(|value| (value.clone(), Fault::NoAt)).collect();
    News::Given { kind: ValueKind::Address, added, folded, bad }
}

/// Every sentence, in every form it has.
pub(super) fn sentences(m: &Messages) -> Vec<(String, String)> {
    let values = &more(m).values;
    let faults = FAULTS.map(|fault| (format!("fault {fault:?}"), (values.fault)(fault).to_owned()));
    let happened = [
        given(&["17"], 0, 0),
        given(&["17"], 0, 1),
        given(&["17", "18"], 1, 1),
        News::Removed("17".to_owned()),
        News::Emptied(1),
        News::Emptied(2),
        News::Copied(1),
        News::Copied(2),
        News::NotCopied,
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
        (given(&["ada@example.com"], 0, 0), "ada@example.com added", "ada@example.com aggiunto"),
        (given(&["a", "b"], 2, 1), "2 added, 1 to fix", "2 aggiunti, 1 da correggere"),
        (given(&["foo"], 0, 1), "“foo” is not an email address: no @", "«foo» non è un indirizzo e-mail: manca la @"),
        (News::Removed("a".to_owned()), "a removed", "a rimosso"),
        (News::Emptied(1_200), "1,200 removed", "1.200 rimossi"),
    ];
    for (news, english, italian) in cases {
        assert_eq!([(more(&EN).values.news)(&news), (more(it()).values.news)(&news)], [english, italian]);
    }
    assert_eq!([1, 2].map(more(&EN).values.folded), ["1 duplicate removed", "2 duplicates removed"]);
    assert_eq!([1, 2].map(more(it()).values.folded), ["1 duplicato rimosso", "2 duplicati rimossi"]);
}

#[test]
fn the_values_of_each_kind_are_counted_by_their_name() {
    let count = |kind, count| (more(&EN).values.count)(kind, count);
    assert_eq!([count(ValueKind::Address, 200), count(ValueKind::Address, 1)], ["200 recipients", "1 recipient"]);
    assert_eq!([count(ValueKind::Host, 2), count(ValueKind::Group, 3)], ["2 hosts", "3 domain groups"]);
    assert_eq!(count(ValueKind::Id, 1_000), "1,000 IDs");
}

#[test]
fn of_many_bad_values_the_first_are_quoted_and_the_rest_counted() {
    use cadenza_core::form::{Field, Problem};
    let bad = |count: usize| Problem::NotHosts((0..count).map(|at| format!("h{at}")).collect());
    assert!((more(&EN).problem)(Field::Hosts, &bad(5)).ends_with("“h0”, “h1”, “h2”, “h3”, “h4”"));
    assert!((more(&EN).problem)(Field::Hosts, &bad(200)).ends_with("“h3”, “h4” and 195 more"));
    assert!((more(it()).problem)(Field::Hosts, &bad(200)).ends_with("«h3», «h4» e altri 195"));
}
