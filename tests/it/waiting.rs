//! What is waited for is said after a while, and not before.

use std::time::Duration;

use cadenza_core::api::waiting::{Long, Wait, Waiting, longest};

fn waiting(since: f64, wait: Wait) -> Waiting {
    Waiting { since, wait }
}

#[test]
fn an_answer_is_waited_for_five_seconds_before_a_word() {
    let waiting = waiting(1_000.0, Wait::Answer);
    assert_eq!(
        [5_999.0, 6_000.0, 13_500.0].map(|now| waiting.said(now)),
        [None, Some(Long::Answer(5)), Some(Long::Answer(12))]
    );
}

#[test]
fn a_long_pause_is_said_at_once_and_counts_down() {
    let waiting = waiting(0.0, Wait::pause(Duration::from_secs(20), 1_000.0));
    let said = [1_000.0, 1_001.0, 11_000.0, 21_500.0].map(|now| waiting.said(now));
    assert_eq!(said, [20, 20, 10, 0].map(|left| Some(Long::Pause(20, left))));
}

#[test]
fn a_short_pause_is_a_part_of_the_wait() {
    assert_eq!(Wait::pause(Duration::from_millis(800), 0.0), Wait::Answer);
}

#[test]
fn of_several_the_longest_is_said() {
    let calls = [waiting(4_000.0, Wait::Answer), waiting(1_000.0, Wait::Answer), waiting(9_000.0, Wait::Answer)];
    assert_eq!(longest(calls.iter(), 10_000.0), Some(Long::Answer(9)));
    assert_eq!(longest(calls[2..].iter(), 10_000.0), None);
}
