//! Toasts: what folds, what leaves, and what goes with what it is about.

use cadenza_contract::ScheduleId;
use cadenza_core::toast::{ToastAction, ToastMessage, ToastQueue};

fn words(action: ToastAction, count: usize) -> String {
    format!("{count} {action:?}")
}

fn id(text: &str) -> ScheduleId {
    ScheduleId::new(text).unwrap()
}

fn created(name: &str) -> ToastMessage {
    ToastMessage {
        text: format!("{name} created"),
        action: Some((ToastAction::Created, 1)),
        link: Some(("View".to_owned(), format!("#/schedules/{name}"))),
        about: Some(id(name)),
        ..ToastMessage::default()
    }
}

fn failed(text: &str) -> ToastMessage {
    ToastMessage { text: text.to_owned(), failed: true, ..ToastMessage::default() }
}

fn said(sayings: impl IntoIterator<Item = ToastMessage>) -> ToastQueue {
    let mut pile = ToastQueue::default();
    for saying in sayings {
        pile.push(saying, words);
    }
    pile
}

fn texts(pile: &ToastQueue) -> Vec<&str> {
    pile.toasts().iter().map(|toast| toast.text.as_str()).collect()
}

#[test]
fn toasts_of_one_kind_are_one_with_a_count_and_lead_to_none_of_them_alone() {
    let deleted = |count| ToastMessage {
        text: "gone".to_owned(),
        action: Some((ToastAction::Deleted, count)),
        ..ToastMessage::default()
    };
    let pile = said([created("a"), deleted(2), created("b"), deleted(3), created("c")]);
    assert_eq!(texts(&pile), ["3 Created", "5 Deleted"]);
    assert_eq!(pile.toasts()[0].link, None);
}

#[test]
fn the_same_sentence_again_is_counted_and_another_is_not() {
    let plain = |text: &str| ToastMessage { text: text.to_owned(), ..ToastMessage::default() };
    let pile = said([plain("Nothing changed"), plain("Exported"), plain("Nothing changed"), failed("Nothing changed")]);
    assert_eq!(texts(&pile), ["Nothing changed (2)", "Exported", "Nothing changed"]);
}

#[test]
fn they_leave_after_their_time_and_failures_stay() {
    let mut pile = said([created("a"), failed("Not saved")]);
    pile.advance(ToastQueue::STAY - 1);
    assert_eq!(pile.toasts().len(), 2);
    pile.push(created("b"), words);
    pile.advance(ToastQueue::STAY - 1);
    assert_eq!(texts(&pile), ["2 Created", "Not saved"], "what was just said has its whole time");
    pile.advance(1);
    assert_eq!(texts(&pile), ["Not saved"]);
    assert!(!pile.is_counting());
    pile.dismiss(pile.toasts()[0].id);
    assert!(pile.toasts().is_empty());
}

#[test]
fn what_is_about_a_deleted_schedule_goes_with_it() {
    let mut pile = said([created("a"), failed("Not saved")]);
    pile.remove_about(&[id("b")]);
    assert_eq!(pile.toasts().len(), 2);
    pile.remove_about(&[id("a")]);
    assert_eq!(texts(&pile), ["Not saved"]);
    let mut several = said([created("a"), created("b")]);
    several.remove_about(&[id("a")]);
    assert_eq!(texts(&several), ["2 Created"], "the other is still there");
    several.remove_about(&[id("b")]);
    assert!(several.toasts().is_empty());
}

#[test]
fn the_oldest_makes_room_and_no_failure_for_good_news() {
    let plain = |text: &str| ToastMessage { text: text.to_owned(), ..ToastMessage::default() };
    let pile = said([failed("1"), plain("2"), plain("3"), plain("4"), plain("5")]);
    assert_eq!(texts(&pile), ["1", "3", "4", "5"]);
    let failures = said(["1", "2", "3", "4", "5"].map(failed));
    assert_eq!(texts(&failures), ["2", "3", "4", "5"]);
}
