//! Sentences with counts in Italian.

use crate::i18n::number_format::grouped;
use crate::list::PageInfo;

pub(super) fn status(place: &PageInfo) -> String {
    match (place.last, place.total) {
        (0, Some(0)) => "Nessuna pianificazione".to_owned(),
        (_, _) if place.first == 0 => "Nessuna pianificazione in questa pagina".to_owned(),
        (_, Some(1)) => "1 di 1 pianificazione".to_owned(),
        (last, Some(total)) if place.first == last => format!("{} di {} pianificazioni", number(last), number(total)),
        (last, Some(total)) => format!("{}–{} di {} pianificazioni", number(place.first), number(last), number(total)),
        (last, None) => format!("{}–{}", number(place.first), number(last)),
    }
}

pub(super) fn selected(here: usize, elsewhere: usize) -> String {
    let chosen = |count: usize| {
        let word = if count == 1 { "selezionata" } else { "selezionate" };
        format!("{} {word}", number(count as u64))
    };
    match (here, elsewhere) {
        (here, 0) => chosen(here),
        (0, 1) => "1 selezionata, non in questa pagina".to_owned(),
        (0, elsewhere) => format!("{}, nessuna in questa pagina", chosen(elsewhere)),
        (here, elsewhere) => {
            format!("{}, di cui {} non in questa pagina", chosen(here + elsewhere), number(elsewhere as u64))
        }
    }
}

/// Thousands parted by points.
pub(super) fn number(number: u64) -> String {
    grouped(number, '.')
}
