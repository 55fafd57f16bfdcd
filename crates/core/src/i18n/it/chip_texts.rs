//! Italian: what is set and how old it is.

use crate::i18n::ChipTexts;
use crate::list::{Age, Pace};

pub(super) const CHIP: ChipTexts = ChipTexts {
    active_filters: "Filtri attivi",
    chip: |part, value| format!("{part}: {value}"),
    remove_chip: |chip| format!("Togli il filtro {chip}"),
    updated: |age| match age {
        Age::Now => "aggiornato adesso".to_owned(),
        Age::Seconds(count) => format!("aggiornato {count} s fa"),
        Age::Minutes(count) => format!("aggiornato {count} min fa"),
        Age::Hours(count) => format!("aggiornato {count} h fa"),
    },
    updated_at: |time| format!("aggiornato {time}"),
    refresh_every: "Aggiorna ogni",
    pace: |pace| match pace {
        Pace::Off => "Mai",
        Pace::HalfMinute => "30 s",
        Pace::Minute => "1 min",
        Pace::FiveMinutes => "5 min",
    },
};
