//! What a clock shows means one moment, through every change of the clock.

use cadenza_core::local_time::{DateOrder, parse_local, parse_offset, resolve_local};
use proptest::prelude::*;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
/// 29 March and 25 October 2026, 01:00 UTC: when Rome's clocks change.
const SPRING: i64 = 1_774_746_000_000;
const AUTUMN: i64 = 1_792_890_000_000;

fn rome(moment: i64) -> i64 {
    if (SPRING..AUTUMN).contains(&moment) { 2 * HOUR } else { HOUR }
}

#[test]
fn a_time_shown_once_means_that_moment() {
    for time in [0, SPRING - 1, SPRING, SPRING + DAY, AUTUMN - 2 * HOUR, AUTUMN + HOUR, AUTUMN + DAY] {
        assert_eq!(resolve_local(time + rome(time), rome), time, "{time}");
    }
}

#[test]
fn a_time_shown_twice_means_the_first() {
    let first = AUTUMN - HOUR / 2;
    assert_eq!(first + rome(first), first + HOUR + rome(first + HOUR), "shown twice");
    assert_eq!(resolve_local(first + rome(first), rome), first);
}

#[test]
fn a_time_never_shown_means_as_much_later_as_the_clock_skips() {
    // 02:30 on the day the clock goes from 02:00 to 03:00 is 03:30.
    let never = SPRING + HOUR + HOUR / 2;
    assert_eq!(resolve_local(never, rome), SPRING + HOUR / 2);
}

#[test]
fn a_day_that_was_skipped_whole_means_the_one_after_it() {
    // Samoa, 30 December 2011.
    const SKIP: i64 = 1_325_239_200_000;
    let apia = |moment: i64| if moment < SKIP { -10 * HOUR } else { 14 * HOUR };
    let noon = SKIP - 10 * HOUR + 12 * HOUR;
    assert_eq!(resolve_local(noon, apia), SKIP + 12 * HOUR);
    assert_eq!(resolve_local(SKIP - HOUR - 10 * HOUR, apia), SKIP - HOUR);
    assert_eq!(resolve_local(SKIP + HOUR + 14 * HOUR, apia), SKIP + HOUR);
}

#[test]
fn an_offset_is_read_as_browsers_write_it() {
    let cases = [
        ("1/17/2024, GMT+01:00", Some(HOUR)),
        ("1/17/2024, GMT", Some(0)),
        ("GMT-03:30", Some(-3 * HOUR - HOUR / 2)),
        ("GMT\u{2212}08:00", Some(-8 * HOUR)),
        ("GMT+5:45", Some(5 * HOUR + 45 * 60_000)),
        ("GMT-00:25:21", Some(-(25 * 60 + 21) * 1_000)),
        ("CE", None),
        ("GMT+", None),
        ("GMT?1", None),
    ];
    for (written, expected) in cases {
        assert_eq!(parse_offset(written), expected, "{written}");
    }
}

proptest! {
    #[test]
    fn a_moment_survives_the_wall_unless_its_time_is_shown_twice(
        change in -1_000_000 * DAY..1_000_000 * DAY,
        before in -14 * HOUR..14 * HOUR,
        after in -14 * HOUR..14 * HOUR,
        distance in -3 * DAY..3 * DAY,
    ) {
        let clock = |moment: i64| if moment < change { before } else { after };
        let time = change + distance;
        let shown = time + clock(time);
        let back = resolve_local(shown, clock);
        let twice = before > after && (change + after..change + before).contains(&shown);
        prop_assert_eq!(back + clock(back), shown, "what is read back is shown alike");
        if !twice {
            prop_assert_eq!(back, time);
        }
        prop_assert!(back <= time);
    }
}

#[test]
fn a_date_is_read_as_iso_has_it_or_in_the_order_of_the_language() {
    /// 17 January 2024, 00:00.
    const JANUARY: i64 = 1_705_449_600_000;
    let time = |hour: i64, minute: i64, second: i64| Some(JANUARY + ((hour * 60 + minute) * 60 + second) * 1_000);
    let (italian, american) = (DateOrder::of("3/2/2001"), DateOrder::of("2/3/2001"));
    assert_eq!(
        [italian, american, DateOrder::of("2001/2/3")],
        [DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::YearFirst]
    );
    for (text, order, shown) in [
        ("2024-01-17", italian, time(0, 0, 0)),
        ("2024-01-17T14:12:39", american, time(14, 12, 39)),
        (" 2024-1-17 9:45 ", italian, time(9, 45, 0)),
        ("17/01/2024", italian, time(0, 0, 0)),
        ("17.1.24, 14:12", italian, time(14, 12, 0)),
        ("1/17/2024, 2:12 PM", american, time(14, 12, 0)),
        ("1/17/2024 12:00 a.m.", american, time(0, 0, 0)),
        ("2024/01/17", DateOrder::YearFirst, time(0, 0, 0)),
    ] {
        assert_eq!(parse_local(text, order), shown, "{text}");
    }
}

#[test]
fn what_is_no_date_is_none() {
    for text in [
        "",
        "soon",
        "2024",
        "2024-01",
        "2024-13-01",
        "2024-02-30",
        "2023-02-29",
        "2024-01-17 25:00",
        "2024-01-17 10:61",
        "2024-01-17 10",
        "17/1/2024 13:00 pm",
        "2024-01-17 10:00Z",
        "2024-01-17 10:00 +02:00",
        "2024-01-17 123456",
        "1/2/3/4/5/6/7",
        "1/2/123",
        "99999-01-01",
    ] {
        assert_eq!(parse_local(text, DateOrder::DayFirst), None, "{text}");
    }
    assert_eq!(parse_local("17/1/2024", DateOrder::YearFirst), None, "which is the year?");
    assert!(
        parse_local("2024-02-29", DateOrder::DayFirst).is_some()
            && parse_local("2000-02-29", DateOrder::DayFirst).is_some()
    );
}

#[test]
fn every_day_until_2100_is_a_day_after_the_one_before() {
    let read = |year, month, date| parse_local(&format!("{year:04}-{month:02}-{date:02}"), DateOrder::DayFirst);
    let (mut year, mut month, mut date) = (1970, 1, 1);
    for day in 0..47_482 {
        assert_eq!(read(year, month, date), Some(day * DAY), "{year}-{month}-{date}");
        (year, month, date) = match read(year, month, date + 1) {
            Some(_) => (year, month, date + 1),
            None if month == 12 => (year + 1, 1, 1),
            None => (year, month + 1, 1),
        };
    }
    assert_eq!((year, month, date), (2100, 1, 1));
}
