//! Sentences with counts in German.

use crate::i18n::number_format::grouped;
use crate::list::PageInfo;

pub(super) fn status(place: &PageInfo) -> String {
    match (place.last, place.total) {
        (0, Some(0)) => "Keine Zeitpläne".to_owned(),
        (_, _) if place.first == 0 => "Keine Zeitpläne auf dieser Seite".to_owned(),
        (_, Some(1)) => "1 von 1 Zeitplan".to_owned(),
        (last, Some(total)) if place.first == last => format!("{} von {} Zeitplänen", number(last), number(total)),
        (last, Some(total)) => format!("{}–{} von {} Zeitplänen", number(place.first), number(last), number(total)),
        (last, None) => format!("{}–{}", number(place.first), number(last)),
    }
}

pub(super) fn selected(here: usize, elsewhere: usize) -> String {
    let count = number((here + elsewhere) as u64);
    match (here, elsewhere) {
        (_, 0) => format!("{count} ausgewählt"),
        (0, 1) => "1 ausgewählt, nicht auf dieser Seite".to_owned(),
        (0, _) => format!("{count} ausgewählt, keiner davon auf dieser Seite"),
        (_, elsewhere) => format!("{count} ausgewählt, davon {} nicht auf dieser Seite", number(elsewhere as u64)),
    }
}

/// Thousands parted by points.
pub(super) fn number(number: u64) -> String {
    grouped(number, '.')
}
