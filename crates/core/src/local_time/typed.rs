//! A date as a person types it, in ISO 8601 or in the order of their language.

use super::DAY;

/// The order in which a language writes a date in numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateOrder {
    /// `17/1/2024`.
    #[default]
    DayFirst,
    /// `1/17/2024`.
    MonthFirst,
    /// `2024/1/17`.
    YearFirst,
}

/// Digits that stand together: the number, and how many they are.
type Number = (i64, usize);

impl DateOrder {
    /// The order in which a language writes 3 February 2001.
    pub fn of(written: &str) -> Self {
        match numbers(written).first() {
            Some((2, _)) => Self::MonthFirst,
            Some((2001, _)) => Self::YearFirst,
            Some(_) | None => Self::DayFirst,
        }
    }
}

/// What a clock shows at the time that was typed, in milliseconds from 1970 by that clock; `None` where it is not clear.
///
/// A date with four digits first is read as ISO 8601 has it, any other in the order of the language. Without a time it
/// is the start of the day.
pub fn parse_local(text: &str, order: DateOrder) -> Option<i64> {
    let numbers = numbers(text);
    let [first, second, third, time @ ..] = numbers.as_slice() else { return None };
    let (year, month, day) = match order {
        _ if first.1 == 4 => (first, second, third),
        DateOrder::DayFirst => (third, second, first),
        DateOrder::MonthFirst => (third, first, second),
        DateOrder::YearFirst => return None,
    };
    let year = match year {
        (year, 4) => *year,
        (year, 2) => 2_000 + year,
        _ => return None,
    };
    let (hour, minute, second) = match time {
        [] => (0, 0, 0),
        [(hour, _), (minute, _)] => (*hour, *minute, 0),
        [(hour, _), (minute, _), (second, _)] => (*hour, *minute, *second),
        _ => return None,
    };
    let (day, hour) = (day_number(year, month.0, day.0)?, hour_of_day(text, hour)?);
    let in_time = |(minute, second)| day * DAY + ((hour * 60 + minute) * 60 + second) * 1_000;
    Some((minute, second)).filter(|(minute, second)| *minute < 60 && *second < 60).map(in_time)
}

/// The hour of 24, from what is written around the numbers; `None` where anything there has no place in a date.
fn hour_of_day(text: &str, hour: i64) -> Option<i64> {
    let allowed = |c: char| c.is_alphanumeric() || c.is_whitespace() || matches!(c, '-' | '/' | '.' | ',' | ':');
    let letters: String = text.chars().filter(|c| c.is_alphabetic()).map(|c| c.to_ascii_lowercase()).collect();
    match (letters.as_str(), hour) {
        _ if !text.chars().all(allowed) => None,
        ("" | "t", 0..24) => Some(hour),
        ("am", 1..=12) => Some(hour % 12),
        ("pm", 1..=12) => Some(hour % 12 + 12),
        _ => None,
    }
}

fn numbers(text: &str) -> Vec<Number> {
    let digits = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
    digits.map(|digits| (digits.parse().unwrap_or(i64::MAX), digits.len())).collect()
}

/// Days from 1 March of the year 0 to 1970.
const EPOCH: i64 = 719_468;

/// Days from 1970; `None` for a day no calendar has.
fn day_number(year: i64, month: i64, day: i64) -> Option<i64> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let longest: i64 = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + i64::from(leap),
        _ => return None,
    };
    if !(1..=longest).contains(&day) {
        return None;
    }
    // Counted in years that begin with March: a leap day is then their last.
    let (shifted, from_march) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leaps = shifted.div_euclid(4) - shifted.div_euclid(100) + shifted.div_euclid(400);
    Some(shifted * 365 + leaps + (153 * from_march + 2) / 5 + day - 1 - EPOCH)
}
