//! What is not finished: what is asked about, before what, and when no more.

use cadenza_core::route::Route;
use cadenza_core::unfinished::{BackgroundTask, Intent, Unfinished, UnfinishedReason};

fn wishes() -> [Intent; 3] {
    [Intent::Go(Route::Settings), Intent::Leave(Route::all()), Intent::SignOut]
}

#[test]
fn nothing_stands_against_anything_while_all_is_finished() {
    let mut work = Unfinished::default();
    let id = work.begin(BackgroundTask::Change);
    work.set_unsaved(true);
    work.end(id);
    work.set_unsaved(false);
    assert!(!work.is_any());
    assert!(wishes().iter().all(|wish| work.blocks(wish).is_none()));
}

#[test]
fn what_is_under_way_is_told_before_what_is_typed_and_a_change_before_that() {
    let mut work = Unfinished::default();
    work.set_unsaved(true);
    assert!(wishes().iter().all(|wish| work.blocks(wish) == Some(UnfinishedReason::Typed)));
    let change = work.begin(BackgroundTask::Change);
    assert!(wishes().iter().all(|wish| work.blocks(wish) == Some(UnfinishedReason::UnderWay(BackgroundTask::Change))));
    work.end(change);
    assert_eq!(work.blocks(&Intent::SignOut), Some(UnfinishedReason::Typed));
}

#[test]
fn a_job_goes_on_wherever_one_goes_but_not_over_a_sign_out() {
    let mut work = Unfinished::default();
    work.begin(BackgroundTask::Job);
    assert!(work.is_any(), "closing the tab would stop it unseen");
    assert_eq!(work.blocks(&Intent::Go(Route::Settings)), None);
    assert_eq!(work.blocks(&Intent::Leave(Route::Settings)), None);
    work.begin(BackgroundTask::Change);
    assert_eq!(work.blocks(&Intent::SignOut), Some(UnfinishedReason::UnderWay(BackgroundTask::Job)));
    assert_eq!(work.blocks(&Intent::Go(Route::Settings)), Some(UnfinishedReason::UnderWay(BackgroundTask::Change)));
}

#[test]
fn what_was_left_once_is_asked_about_by_no_move_but_by_a_sign_out() {
    let mut work = Unfinished::default();
    work.begin(BackgroundTask::Change);
    work.leave();
    assert!(work.is_any(), "closing the tab would stop it unseen");
    assert_eq!(work.blocks(&Intent::Go(Route::Settings)), None);
    assert_eq!(work.blocks(&Intent::Leave(Route::Settings)), None);
    assert_eq!(work.blocks(&Intent::SignOut), Some(UnfinishedReason::UnderWay(BackgroundTask::Change)));
    // What begins after that is another matter.
    work.begin(BackgroundTask::Change);
    assert_eq!(work.blocks(&Intent::Go(Route::Settings)), Some(UnfinishedReason::UnderWay(BackgroundTask::Change)));
}

#[test]
fn an_end_ends_what_it_is_of_and_nothing_else() {
    let mut work = Unfinished::default();
    let (first, second) = (work.begin(BackgroundTask::Change), work.begin(BackgroundTask::Change));
    work.end(first);
    work.end(first);
    assert!(work.is_any());
    work.end(second);
    assert!(!work.is_any());
}
