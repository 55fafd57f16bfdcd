//! A time in another unit than microseconds is noticed.

use cadenza_contract::Timestamp;
use cadenza_core::schedule::{TimeUnit, suspicious_unit};
use proptest::prelude::*;

/// The API text's own example, in seconds: January 2024.
const SECONDS: i64 = 1_705_497_139;

fn unit(number: i64) -> Option<TimeUnit> {
    suspicious_unit(Timestamp::from_micros(number))
}

#[test]
fn each_unit_is_told_from_its_size() {
    let cases = [
        (SECONDS, Some(TimeUnit::Seconds)),
        (SECONDS * 1_000, Some(TimeUnit::Milliseconds)),
        (SECONDS * 1_000_000, None),
        (1_705_497_139_412_776, None),
        (SECONDS * 1_000_000_000, Some(TimeUnit::Nanoseconds)),
    ];
    for (number, expected) in cases {
        assert_eq!(unit(number), expected, "{number}");
    }
}

#[test]
fn zero_and_what_lies_before_1970_are_taken_at_their_word() {
    for number in [0, -1, -SECONDS, -SECONDS * 1_000, -SECONDS * 1_000_000, -SECONDS * 1_000_000_000, i64::MIN] {
        assert_eq!(unit(number), None, "{number}");
    }
}

proptest! {
    #[test]
    fn no_time_of_this_century_and_the_next_is_ambiguous(seconds in 946_684_800_i64..7_258_118_400) {
        let units = [1, 1_000, 1_000_000, 1_000_000_000].map(|per_second| unit(seconds * per_second));
        prop_assert_eq!(units, [Some(TimeUnit::Seconds), Some(TimeUnit::Milliseconds), None, Some(TimeUnit::Nanoseconds)]);
    }
}
