//! What is waited for is said after a while, and not before.

use std::time::Duration;

use cadenza_core::api::waiting::{PendingCall, WaitNotice, WaitReason, longest_wait};

fn waiting(since: f64, wait: WaitReason) -> PendingCall {
    PendingCall { since, wait }
}

#[test]
fn an_answer_is_waited_for_five_seconds_before_a_word() {
    let waiting = waiting(1_000.0, WaitReason::Answer);
    assert_eq!(
        [5_999.0, 6_000.0, 13_500.0].map(|now| waiting.notice(now)),
        [None, Some(WaitNotice::Answer(5)), Some(WaitNotice::Answer(12))]
    );
}

#[test]
fn a_long_pause_is_said_at_once_and_counts_down() {
    let waiting = waiting(0.0, WaitReason::pause(Duration::from_secs(20), 1_000.0));
    let said = [1_000.0, 1_001.0, 11_000.0, 21_500.0].map(|now| waiting.notice(now));
    assert_eq!(said, [20, 20, 10, 0].map(|left| Some(WaitNotice::Pause(20, left))));
}

#[test]
fn a_short_pause_is_a_part_of_the_wait() {
    assert_eq!(WaitReason::pause(Duration::from_millis(800), 0.0), WaitReason::Answer);
}

#[test]
fn of_several_the_longest_is_said() {
    let calls = [
        waiting(4_000.0, WaitReason::Answer),
        waiting(1_000.0, WaitReason::Answer),
        waiting(9_000.0, WaitReason::Answer),
    ];
    assert_eq!(longest_wait(calls.iter(), 10_000.0), Some(WaitNotice::Answer(9)));
    assert_eq!(longest_wait(calls[2..].iter(), 10_000.0), None);
}
