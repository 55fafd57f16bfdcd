//! When a session nobody is at is warned of, and when it ends.

use cadenza_core::idle::{Idle, idle_status};
use proptest::prelude::*;

fn after(seconds: u32, minutes: u32) -> Idle {
    idle_status(f64::from(seconds) * 1e3, minutes)
}

#[test]
fn the_last_minute_is_warned_of_and_then_it_is_over() {
    for (seconds, expected) in [
        (0, Idle::Present),
        (839, Idle::Present),
        (840, Idle::Warned(60)),
        (899, Idle::Warned(1)),
        (900, Idle::Gone),
        (1_000_000, Idle::Gone),
    ] {
        assert_eq!(after(seconds, 15), expected, "{seconds}");
    }
}

#[test]
fn a_short_limit_is_warned_of_for_half_of_it() {
    assert_eq!([after(29, 1), after(30, 1), after(60, 1)], [Idle::Present, Idle::Warned(30), Idle::Gone]);
}

#[test]
fn a_clock_set_back_ends_nothing() {
    assert_eq!(idle_status(-3_600_000.0, 1), Idle::Present);
}

proptest! {
    #[test]
    fn it_never_gets_earlier_by_waiting(seconds in 0_u32..100_000, minutes in 1_u32..1_440) {
        let rank = |idle| match idle {
            Idle::Present => 0,
            Idle::Warned(left) => 1_000_000 - i64::from(left),
            Idle::Gone => 2_000_000,
        };
        prop_assert!(rank(after(seconds, minutes)) <= rank(after(seconds + 1, minutes)));
    }
}
