//! German: what of an address could not be read.

use crate::i18n::AddressWarningTexts;

pub(super) const ADDRESS_WARNINGS: AddressWarningTexts = AddressWarningTexts {
    title: |count| match count {
        1 => "1 Teil der Adresse ist nicht lesbar und schränkt die Liste daher nicht ein".to_owned(),
        count => format!("{count} Teile der Adresse sind nicht lesbar und schränken die Liste daher nicht ein"),
    },
    why: |key| match key {
        "scheduled_at_start" | "scheduled_by_end" => "keine Zeit in UNIX-Mikrosekunden, oder nicht die einzige",
        "page" => "keine Seitenzahl, oder nicht die einzige",
        "size" => "keine Zahl von 1 bis 1.000 und nicht „all“, oder nicht die einzige Angabe",
        "sort" => "keine Spalte, oder nicht die einzige",
        "columns" => "keine Spalte dieser Tabelle, oder nicht die einzige Aufzählung",
        "id" => "kann keine ID sein",
        "name" | "type" | "schedule" | "scheduled_by" => "ist schon einmal angegeben",
        _ => "kein Filter dieser Liste",
    },
    forget: "Aus der Adresse entfernen",
    doubtful: "Eine Zeit in der Adresse scheint falsch zu sein",
};
