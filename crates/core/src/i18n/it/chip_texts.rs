//! Italian: what is set and how old it is.

use crate::i18n::ChipTexts;
use crate::list::{DataAge, RefreshInterval};

pub(super) const CHIP: ChipTexts = ChipTexts {
    active_filters: "Filtri attivi",
    chip: |part, value| format!("{part}: {value}"),
    remove_chip: |chip| format!("Rimuovi il filtro {chip}"),
    text_filters: "Nome, date, ID",
    filter_fields: "Campi",
    find_value: |field| format!("Cerca in {field}"),
    find: "Cerca un valore",
    use_value: |value| format!("Usa «{value}»"),
    any_of: |values| values.join(" o "),
    updated: |age| match age {
        DataAge::Now => "aggiornato adesso".to_owned(),
        DataAge::Seconds(count) => format!("aggiornato {count} s fa"),
        DataAge::Minutes(count) => format!("aggiornato {count} min fa"),
        DataAge::Hours(count) => format!("aggiornato {count} h fa"),
    },
    updated_at: |time| format!("aggiornato {time}"),
    refresh_every: "Aggiorna ogni",
    interval: |interval| match interval {
        RefreshInterval::Off => "Mai",
        RefreshInterval::HalfMinute => "30 s",
        RefreshInterval::Minute => "1 min",
        RefreshInterval::FiveMinutes => "5 min",
    },
};
