//! The texts of selecting all and of exports.

use cadenza_core::i18n::{EN, Messages, lazy_messages};

/// Every sentence with a count, in every form it has.
pub(super) fn sentences(m: &Messages) -> Vec<(String, String)> {
    let bulk = &lazy_messages(m).bulk;
    let export = &lazy_messages(m).export;
    let counted = [1, 2].into_iter().flat_map(|count| {
        [
            ("not_on_page", (export.not_on_page)(count as usize)),
            ("gone", (export.gone)(count)),
            ("left_out", (export.left_out)(count)),
            ("kept_unread", (export.kept_unread)(count)),
            ("done", (export.done)(count, "17")),
            ("read", (export.read)(count, Some(17))),
            ("matching_selected", (bulk.matching_selected)(count as usize, 2, 2)),
            ("matching_selected alone", (bulk.matching_selected)(count as usize, 1, 1)),
            ("scope_selected", (export.scope_selected)(count as usize, 0)),
            ("scope_selected elsewhere", (export.scope_selected)(0, count as usize)),
        ]
    });
    let open = [None, Some(17)].into_iter().flat_map(|total| {
        [
            ("select_matching", (bulk.select_matching)(total)),
            ("scope_matching", (export.scope_matching)(total, true)),
            ("scope_matching unfiltered", (export.scope_matching)(total, false)),
            ("read so far", (export.read)(17, None)),
        ]
    });
    counted.chain(open).map(|(name, text)| (name.to_owned(), text)).collect()
}

#[test]
fn the_scope_of_all_that_match_is_spelled_out() {
    let cases = [
        ((312, 0, 0), "All 312 matching selected"),
        ((5_000, 0, 1), "All 5,000 matching selected, and 1 other"),
        ((4, 1, 2), "All 4 matching selected, and 2 others; 1 that could not be read is not"),
        ((4, 2, 0), "All 4 matching selected; 2 that could not be read are not"),
    ];
    for ((count, unreadable, others), text) in cases {
        assert_eq!((lazy_messages(&EN).bulk.matching_selected)(count, unreadable, others), text);
    }
    let offers =
        [(lazy_messages(&EN).bulk.select_matching)(Some(1_312)), (lazy_messages(&EN).bulk.select_matching)(None)];
    assert_eq!(offers, ["Select all 1,312 matching", "Select all matching"]);
    let unseen = [(lazy_messages(&EN).export.not_on_page)(1), (lazy_messages(&EN).export.not_on_page)(2)];
    assert_eq!(unseen, ["1 of them is not on this page.", "2 of them are not on this page."]);
}

#[test]
fn what_an_export_takes_is_spelled_out() {
    let all = [(Some(312), true), (Some(312), false), (None, true), (None, false)]
        .map(|(total, filtered)| (lazy_messages(&EN).export.scope_matching)(total, filtered));
    assert_eq!(
        all,
        ["All 312 that match the filters", "All 312 schedules", "All that match the filters", "All schedules"]
    );
    let cases = [
        ((1, 0), "The one selected"),
        ((5, 0), "The 5 selected"),
        ((0, 1), "The one selected, which is not on this page"),
        ((0, 5), "The 5 selected, none of them on this page"),
        ((2, 3), "The 5 selected, 3 of them not on this page"),
    ];
    for ((here, elsewhere), text) in cases {
        assert_eq!((lazy_messages(&EN).export.scope_selected)(here, elsewhere), text);
    }
}

#[test]
fn the_counts_of_an_export_are_right_in_number() {
    assert_eq!(
        [(lazy_messages(&EN).export.read)(2_000, Some(5_000)), (lazy_messages(&EN).export.read)(2_000, None)],
        ["2,000 of 5,000", "2,000 so far"]
    );
    let done = [1, 5_000].map(|rows| (lazy_messages(&EN).export.done)(rows, "a.csv"));
    assert_eq!(done, ["1 schedule exported to a.csv", "5,000 schedules exported to a.csv"]);
    for sentence in
        [lazy_messages(&EN).export.gone, lazy_messages(&EN).export.left_out, lazy_messages(&EN).export.kept_unread]
    {
        let [one, two] = [sentence(1), sentence(2)];
        assert!(one.starts_with("1 ") && two.starts_with("2 "), "{one} {two}");
        assert_ne!(one.trim_start_matches('1'), two.trim_start_matches('2'));
    }
}
