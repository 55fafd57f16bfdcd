//! The texts of selecting all and of exports.

use cadenza::i18n::{EN, Messages, italian as it};

/// Every sentence with a count, in every form it has.
pub(super) fn sentences(m: &Messages) -> Vec<(String, String)> {
    let bulk = &m.bulk;
    let counted = [1, 2].into_iter().flat_map(|count| {
        [
            ("not_on_page", (bulk.not_on_page)(count as usize)),
            ("gone", (bulk.gone)(count)),
            ("left_out", (bulk.left_out)(count)),
            ("kept_unread", (bulk.kept_unread)(count)),
            ("done", (bulk.done)(count, "17")),
            ("read", (bulk.read)(count, Some(17))),
            ("matching_selected", (bulk.matching_selected)(count as usize, 2, 2)),
            ("matching_selected alone", (bulk.matching_selected)(count as usize, 1, 1)),
            ("scope_selected", (bulk.scope_selected)(count as usize, 0)),
            ("scope_selected elsewhere", (bulk.scope_selected)(0, count as usize)),
        ]
    });
    let open = [None, Some(17)].into_iter().flat_map(|total| {
        [
            ("select_matching", (bulk.select_matching)(total)),
            ("scope_matching", (bulk.scope_matching)(total, true)),
            ("scope_matching unfiltered", (bulk.scope_matching)(total, false)),
            ("read so far", (bulk.read)(17, None)),
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
        assert_eq!((EN.bulk.matching_selected)(count, unreadable, others), text);
    }
    let offers = [(EN.bulk.select_matching)(Some(1_312)), (EN.bulk.select_matching)(None)];
    assert_eq!(offers, ["Select all 1,312 matching", "Select all matching"]);
    let unseen = [(EN.bulk.not_on_page)(1), (EN.bulk.not_on_page)(2)];
    assert_eq!(unseen, ["1 of them is not on this page.", "2 of them are not on this page."]);
}

#[test]
fn what_an_export_takes_is_spelled_out() {
    let all = [(Some(312), true), (Some(312), false), (None, true), (None, false)]
        .map(|(total, filtered)| (EN.bulk.scope_matching)(total, filtered));
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
        assert_eq!((EN.bulk.scope_selected)(here, elsewhere), text);
    }
}

#[test]
fn the_counts_of_an_export_are_right_in_number() {
    assert_eq!([(EN.bulk.read)(2_000, Some(5_000)), (EN.bulk.read)(2_000, None)], ["2,000 of 5,000", "2,000 so far"]);
    let done = [1, 5_000].map(|rows| (EN.bulk.done)(rows, "a.csv"));
    assert_eq!(done, ["1 schedule exported to a.csv", "5,000 schedules exported to a.csv"]);
    for sentence in [EN.bulk.gone, EN.bulk.left_out, EN.bulk.kept_unread] {
        let [one, two] = [sentence(1), sentence(2)];
        assert!(one.starts_with("1 ") && two.starts_with("2 "), "{one} {two}");
        assert_ne!(one.trim_start_matches('1'), two.trim_start_matches('2'));
    }
}

#[test]
fn the_scope_agrees_in_number_in_italian() {
    let bulk = &it().bulk;
    let selected =
        [(1, 0, 0), (1_312, 0, 2), (4, 2, 1)].map(|(count, bad, others)| (bulk.matching_selected)(count, bad, others));
    assert_eq!(
        selected,
        [
            "Selezionata l’unica corrispondente",
            "Selezionate tutte le 1.312 corrispondenti, e altre 2",
            "Selezionate tutte le 4 corrispondenti, e 1 altra; 2 non leggibili sono escluse",
        ]
    );
    let scopes = [(1, 0), (0, 1), (2, 3)].map(|(here, elsewhere)| (bulk.scope_selected)(here, elsewhere));
    assert_eq!(
        scopes,
        [
            "Quella selezionata",
            "Quella selezionata, che non è in questa pagina",
            "Le 5 selezionate, di cui 3 non in questa pagina"
        ]
    );
}
