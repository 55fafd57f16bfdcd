//! Sentences with counts in English.

use crate::i18n::number_format::grouped;
use crate::list::PageInfo;

pub(super) fn status(place: &PageInfo) -> String {
    match (place.last, place.total) {
        (0, Some(0)) => "No schedules".to_owned(),
        (_, _) if place.first == 0 => "No schedules on this page".to_owned(),
        (_, Some(1)) => "1 of 1 schedule".to_owned(),
        (last, Some(total)) if place.first == last => format!("{} of {} schedules", number(last), number(total)),
        (last, Some(total)) => format!("{}–{} of {} schedules", number(place.first), number(last), number(total)),
        (last, None) => format!("{}–{}", number(place.first), number(last)),
    }
}

pub(super) fn selected(here: usize, elsewhere: usize) -> String {
    match (here, elsewhere) {
        (here, 0) => format!("{} selected", number(here as u64)),
        (0, elsewhere) => format!("{} selected, none of them on this page", number(elsewhere as u64)),
        (here, elsewhere) => {
            format!(
                "{} selected, {} of them not on this page",
                number((here + elsewhere) as u64),
                number(elsewhere as u64)
            )
        }
    }
}

/// Thousands parted by commas.
pub(super) fn number(number: u64) -> String {
    grouped(number, ',')
}
