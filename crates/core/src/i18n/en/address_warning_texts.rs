//! English: what of an address could not be read.

use crate::i18n::AddressWarningTexts;

pub(super) const ADDRESS_WARNINGS: AddressWarningTexts = AddressWarningTexts {
    title: |count| match count {
        1 => "1 part of the address can’t be read, so it does not limit the list".to_owned(),
        count => format!("{count} parts of the address can’t be read, so they do not limit the list"),
    },
    why: |key| match key {
        "scheduled_at_start" | "scheduled_by_end" => "not a time in UNIX microseconds, or not the only one",
        "page" => "not a page number, or not the only one",
        "size" => "not a number from 1 to 1,000 or “all”, or not the only one",
        "sort" => "not a column, or not the only one",
        "columns" => "no column of this table, or not the only list",
        "id" => "can’t be an ID",
        "name" | "type" | "schedule" | "scheduled_by" => "there is one already",
        _ => "no filter of this list",
    },
    forget: "Remove from the address",
    doubtful: "A time in the address looks wrong",
};
