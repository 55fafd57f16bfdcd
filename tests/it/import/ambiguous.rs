//! Where a row could mean several schedules, or several rows one: a person decides, row by row.

use cadenza_contract::Schedule;
use cadenza_core::import::{Ambiguity, Comparison, ImportPlace, MatchedBy, Resolution};

use super::{counts, id, imported, sound};

fn change(at: &str) -> Resolution {
    Resolution::Change(id(at))
}

fn row(at: usize) -> ImportPlace {
    ImportPlace::Item(at)
}

fn other_zone(schedule: Schedule) -> Schedule {
    Schedule { timezone: "Asia/Tokyo".to_owned(), ..schedule }
}

/// What each question is about: the rows and the candidates.
fn questions(comparison: &Comparison) -> Vec<(MatchedBy, Vec<ImportPlace>, Vec<String>)> {
    let question = |group: &Ambiguity| {
        let places = group.rows.iter().map(|row| row.place).collect();
        (group.matched_by, places, group.candidates.iter().map(|it| it.id.to_string()).collect())
    };
    comparison.ambiguous.iter().map(question).collect()
}

fn ids(ids: &[&str]) -> Vec<String> {
    ids.iter().map(|id| (*id).to_owned()).collect()
}

fn only_here(comparison: &Comparison) -> Vec<&str> {
    comparison.only_here.iter().map(|it| it.id.as_str()).collect()
}

#[test]
fn several_schedules_of_one_name_and_type_are_asked_about() {
    let here = [sound("1", "a"), sound("2", "b"), sound("3", "a"), sound("4", "c")];
    let mut comparison = imported(&[other_zone(sound("9", "a")), sound("2", "b")], &here);
    assert_eq!(counts(&comparison), [0, 0, 1, 1, 0, 0]);
    assert_eq!(questions(&comparison), [(MatchedBy::NameAndType, vec![row(1)], ids(&["1", "3"]))]);
    assert_eq!(only_here(&comparison), ["4"]);
    assert!(comparison.resolve(row(1), &change("3")));
    assert_eq!(counts(&comparison), [0, 1, 1, 0, 0, 0]);
    assert_eq!(comparison.to_change[0].matched.schedule.id, id("3"));
    assert_eq!(only_here(&comparison), ["4", "1"]);
}

#[test]
fn several_rows_that_claim_one_schedule_are_asked_about() {
    let file = [sound("1", "a"), sound("2", "b"), other_zone(sound("1", "a"))];
    let mut comparison = imported(&file, &[sound("1", "a")]);
    assert_eq!(questions(&comparison), [(MatchedBy::Id, vec![row(1), row(3)], ids(&["1"]))]);
    assert!(comparison.resolve(row(3), &change("1")));
    // The one schedule is given away; what becomes of the other row is still a question.
    assert_eq!(questions(&comparison), [(MatchedBy::Id, vec![row(1)], ids(&[]))]);
    assert!(!comparison.resolve(row(1), &change("1")));
    assert!(comparison.resolve(row(1), &Resolution::LeaveOut));
    assert_eq!(counts(&comparison), [1, 1, 0, 0, 0, 1]);
    assert!(comparison.only_here.is_empty());
}

#[test]
fn rows_and_schedules_of_one_name_are_paired_by_a_person() {
    let here = [sound("1", "a"), sound("2", "a")];
    let mut comparison = imported(&[sound("8", "a"), other_zone(sound("9", "a"))], &here);
    assert_eq!(questions(&comparison), [(MatchedBy::NameAndType, vec![row(1), row(2)], ids(&["1", "2"]))]);
    assert!(comparison.only_here.is_empty(), "they may be in the file");
    assert!(comparison.resolve(row(2), &Resolution::Create));
    assert!(comparison.resolve(row(1), &change("2")));
    assert_eq!(counts(&comparison), [1, 0, 1, 0, 0, 0]);
    assert_eq!(only_here(&comparison), ["1"]);
}

#[test]
fn a_decision_about_anything_else_changes_nothing() {
    let here = [sound("1", "a"), sound("2", "a"), sound("3", "b")];
    let mut comparison = imported(&[sound("8", "a"), sound("3", "b")], &here);
    let before = comparison.clone();
    for (place, resolution) in [(2, Resolution::Create), (7, Resolution::LeaveOut), (1, change("3")), (1, change("x"))]
    {
        assert!(!comparison.resolve(row(place), &resolution), "{place} {resolution:?}");
    }
    assert!(!comparison.resolve(ImportPlace::Line(1), &Resolution::Create));
    assert_eq!(comparison, before);
}

#[test]
fn a_row_that_is_decided_about_is_checked_like_any_other() {
    let wrong = Schedule { timezone: "+02:00".to_owned(), ..sound("9", "a") };
    let mut comparison = imported(&[wrong], &[sound("1", "a"), sound("2", "a")]);
    assert_eq!(counts(&comparison), [0, 0, 0, 1, 0, 0]);
    assert!(comparison.resolve(row(1), &change("2")));
    assert_eq!(counts(&comparison), [0, 0, 0, 0, 1, 0]);
    assert_eq!(comparison.rejected[0].schedule.as_ref().map(|it| it.id.clone()), Some(id("2")));
}
