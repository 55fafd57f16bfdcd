//! Italian: what of an address could not be read.

use crate::i18n::AddressWarningTexts;

pub(super) const ADDRESS_WARNINGS: AddressWarningTexts = AddressWarningTexts {
    title: |count| match count {
        1 => "1 parte dell’indirizzo non è leggibile, quindi non limita l’elenco".to_owned(),
        count => format!("{count} parti dell’indirizzo non sono leggibili, quindi non limitano l’elenco"),
    },
    why: |key| match key {
        "scheduled_at_start" | "scheduled_by_end" => "non è un tempo in microsecondi UNIX, o non è l’unico",
        "page" => "non è un numero di pagina, o non è l’unico",
        "size" => "non è un numero da 1 a 1.000 o «all», o non è l’unico",
        "sort" => "non è una colonna, o non è l’unica",
        "columns" => "nessuna colonna di questa tabella, o non è l’unico elenco",
        "id" => "non può essere un ID",
        "name" | "type" | "schedule" | "scheduled_by" => "ce n’è già uno",
        _ => "non è un filtro di questo elenco",
    },
    forget: "Rimuovi dall’indirizzo",
    doubtful: "Un orario nell’indirizzo sembra errato",
};
