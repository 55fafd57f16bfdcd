//! The English texts of the list's tools.

use cadenza_core::i18n::EN;
use cadenza_core::i18n::lazy_messages;
use cadenza_core::list::{DataAge, ImportSummary, RefreshInterval, SavedViewsError};

#[test]
fn a_move_and_a_chip_are_said_in_words() {
    assert_eq!((lazy_messages(&EN).view_texts.moved)("Hosts", 3, 11), "Hosts moved to place 3 of 11");
    let chip = (lazy_messages(&EN).chip_texts.chip)("Type", "PDF");
    assert_eq!(
        (chip.as_str(), (lazy_messages(&EN).chip_texts.remove_chip)(&chip).as_str()),
        ("Type: PDF", "Remove filter Type: PDF")
    );
}

#[test]
fn the_age_of_the_rows_and_the_pace_are_short() {
    let ages = [DataAge::Now, DataAge::Seconds(10), DataAge::Minutes(3), DataAge::Hours(2)]
        .map(lazy_messages(&EN).chip_texts.updated);
    assert_eq!(ages, ["updated just now", "updated 10 s ago", "updated 3 min ago", "updated 2 h ago"]);
    assert_eq!(RefreshInterval::EVERY.map(lazy_messages(&EN).chip_texts.interval), ["Off", "30 s", "1 min", "5 min"]);
}

#[test]
fn an_import_says_what_became_of_each_view() {
    let imported =
        |added, renamed, known| (lazy_messages(&EN).view_texts.imported)(ImportSummary { added, renamed, known });
    assert_eq!(imported(1, 0, 0), "1 view imported");
    assert_eq!(
        imported(3, 2, 1),
        "3 views imported; 2 got a number, as another view has the name; 1 view there already"
    );
}

#[test]
fn every_problem_of_a_file_of_views_names_what_is_wrong() {
    let cases = [
        (SavedViewsError::Unreadable, "cannot be read"),
        (SavedViewsError::NotJson { line: 4, column: 7 }, "line 4, column 7"),
        (SavedViewsError::NotViews, "“cadenza_views”"),
        (SavedViewsError::Newer(2), "2"),
        (SavedViewsError::NoList, "“views”"),
        (SavedViewsError::Nameless(3), "View 3"),
        (SavedViewsError::NoQuery("Milano".to_owned()), "“Milano”"),
    ];
    for (problem, words) in cases {
        assert!((lazy_messages(&EN).view_texts.problem)(&problem).contains(words), "{problem:?}");
    }
}
