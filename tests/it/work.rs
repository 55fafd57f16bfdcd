//! What is not finished: what is asked about, before what, and when no more.

use cadenza_core::route::Route;
use cadenza_core::unfinished::{Concern, Task, Unfinished, Wish};

fn wishes() -> [Wish; 3] {
    [Wish::Go(Route::Settings), Wish::Leave(Route::all()), Wish::SignOut]
}

#[test]
fn nothing_stands_against_anything_while_all_is_finished() {
    let mut work = Unfinished::default();
    let id = work.begin(Task::Change);
    work.set_typed(true);
    work.end(id);
    work.set_typed(false);
    assert!(!work.is_any());
    assert!(wishes().iter().all(|wish| work.concern(wish).is_none()));
}

#[test]
fn what_is_under_way_is_told_before_what_is_typed_and_a_handover_before_a_single_change() {
    let mut work = Unfinished::default();
    work.set_typed(true);
    assert!(wishes().iter().all(|wish| work.concern(wish) == Some(Concern::Typed)));
    let change = work.begin(Task::Change);
    assert!(wishes().iter().all(|wish| work.concern(wish) == Some(Concern::UnderWay(Task::Change))));
    let handover = work.begin(Task::Handover);
    assert!(wishes().iter().all(|wish| work.concern(wish) == Some(Concern::UnderWay(Task::Handover))));
    work.end(handover);
    work.end(change);
    assert_eq!(work.concern(&Wish::SignOut), Some(Concern::Typed));
}

#[test]
fn what_was_left_once_is_asked_about_by_no_move_but_by_a_sign_out() {
    let mut work = Unfinished::default();
    work.begin(Task::Handover);
    work.leave();
    assert!(work.is_any(), "closing the tab would stop it unseen");
    assert_eq!(work.concern(&Wish::Go(Route::Settings)), None);
    assert_eq!(work.concern(&Wish::Leave(Route::Settings)), None);
    assert_eq!(work.concern(&Wish::SignOut), Some(Concern::UnderWay(Task::Handover)));
    // What begins after that is another matter.
    work.begin(Task::Change);
    assert_eq!(work.concern(&Wish::Go(Route::Settings)), Some(Concern::UnderWay(Task::Change)));
}

#[test]
fn an_end_ends_what_it_is_of_and_nothing_else() {
    let mut work = Unfinished::default();
    let (first, second) = (work.begin(Task::Change), work.begin(Task::Change));
    work.end(first);
    work.end(first);
    assert!(work.is_any());
    work.end(second);
    assert!(!work.is_any());
}
