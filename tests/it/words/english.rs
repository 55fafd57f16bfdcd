//! English: the names of the product's description, and sentences right in number.

use std::collections::HashSet;

use cadenza_core::form::FieldProblem;
use cadenza_core::i18n::EN;
use cadenza_core::i18n::lazy_messages;
use cadenza_core::list::{Column, PageInfo};
use cadenza_core::schedule::Attribute;
use cadenza_core::schedule::TimeUnit;

pub(super) fn place(first: u64, last: u64, total: Option<u64>) -> PageInfo {
    PageInfo { first, last, total, next: None, last_page: None, past_the_end: None }
}

#[test]
fn the_names_people_rely_on_are_those_of_the_product() {
    let names = [
        (lazy_messages(&EN).api_token, "API token"),
        (lazy_messages(&EN).keep_token, "Remember token"),
        (EN.sign_in, "Sign in"),
        (EN.sign_out, "Sign out"),
        (EN.schedules, "Report schedules"),
        (EN.name_contains, "Name contains"),
        (EN.created_after, "Created after"),
        (EN.created_before, "Created before"),
        (EN.schedule_ids, "Schedule IDs"),
        (EN.clear_filters, "Clear filters"),
        (EN.select_page, "Select all on this page"),
        (EN.new_schedule, "New schedule"),
        (EN.pages, "Pages"),
        (EN.rows_per_page, "Rows per page"),
        (EN.refresh, "Refresh"),
        (EN.edit_schedule, "Edit schedule"),
        (lazy_messages(&EN).create_schedule, "Create schedule"),
        (lazy_messages(&EN).save_changes, "Save changes"),
        (lazy_messages(&EN).discard_title, "Discard changes?"),
        (lazy_messages(&EN).discard, "Discard"),
        (lazy_messages(&EN).keep_editing, "Keep editing"),
    ];
    for (text, name) in names {
        assert_eq!(text, name);
    }
    assert_eq!([EN.first, EN.previous, EN.next, EN.last, EN.all], ["First", "Previous", "Next", "Last", "All"]);
    assert_eq!(
        [EN.edit, EN.duplicate, EN.delete, lazy_messages(&EN).cancel],
        ["Edit", "Duplicate", "Delete", "Cancel"]
    );
}

#[test]
fn the_columns_stand_in_the_products_order_under_its_names() {
    assert_eq!(
        Column::EVERY.map(EN.column),
        [
            "Name",
            "Type",
            "Frequency",
            "Recipients",
            "Covers",
            "Hosts",
            "Domain groups",
            "Time zone",
            "Last run",
            "First run",
            "Created",
            "Created by",
            "Send via",
        ]
    );
}

#[test]
fn the_fields_stand_in_the_products_order_under_its_names() {
    let names = ["Name", "Type", "Frequency", "Hosts", "Domain groups", "Time zone", "Send via", "Recipients"];
    assert_eq!(Attribute::EVERY.map(lazy_messages(&EN).attribute), names);
}

#[test]
fn the_status_line_says_which_rows_of_how_many() {
    let cases = [
        (place(1, 25, Some(312)), "1–25 of 312 schedules"),
        (place(301, 312, Some(312)), "301–312 of 312 schedules"),
        (place(1, 25, None), "1–25"),
        (place(26, 50, None), "26–50"),
        (place(0, 0, Some(0)), "No schedules"),
        (place(1, 1, Some(1)), "1 of 1 schedule"),
        (place(26, 26, Some(26)), "26 of 26 schedules"),
        (place(1, 10_000, Some(10_000)), "1–10,000 of 10,000 schedules"),
        (place(999_976, 1_000_000, Some(1_234_567)), "999,976–1,000,000 of 1,234,567 schedules"),
        (place(0, 25, Some(12)), "No schedules on this page"),
        (place(0, 25, None), "No schedules on this page"),
    ];
    for (place, text) in cases {
        assert_eq!((EN.status)(&place), text, "{place:?}");
    }
}

#[test]
fn a_page_past_the_only_schedule_does_not_claim_to_show_it() {
    assert_eq!((EN.status)(&place(0, 25, Some(1))), "No schedules on this page");
}

#[test]
fn the_scope_of_a_selection_is_spelled_out() {
    let cases = [
        ((3, 0), "3 selected"),
        ((1_000, 0), "1,000 selected"),
        ((0, 4), "4 selected, none of them on this page"),
        ((2, 3), "5 selected, 3 of them not on this page"),
    ];
    for ((here, elsewhere), text) in cases {
        assert_eq!((lazy_messages(&EN).selected)(here, elsewhere), text);
    }
}

#[test]
fn one_is_singular_and_two_are_plural() {
    let cases = [
        (
            lazy_messages(&EN).unreadable_rows,
            "1 row could not be read and is not shown",
            "2 rows could not be read and are not shown",
        ),
        (lazy_messages(&EN).problems, "Fix 1 field", "Fix 2 fields"),
        (lazy_messages(&EN).delete_these, "Delete schedule", "Delete 2 schedules"),
        (lazy_messages(&EN).delete_question, "This schedule will be deleted:", "These 2 schedules will be deleted:"),
        (lazy_messages(&EN).deleted_toast, "1 schedule deleted", "2 schedules deleted"),
    ];
    for (sentence, one, two) in cases {
        assert_eq!([sentence(1), sentence(2)], [one, two]);
    }
    let title = lazy_messages(&EN).delete_title;
    assert_eq!([title(1, "A"), title(2, "A")], ["Delete “A”?", "Delete 2 schedules?"]);
}

#[test]
fn a_sentence_about_something_names_it() {
    let sentences = [
        lazy_messages(&EN).api_at,
        EN.times_in,
        EN.select_row,
        EN.actions_for,
        EN.edit_named,
        EN.duplicate_named,
        EN.delete_named,
        lazy_messages(&EN).also,
        lazy_messages(&EN).zone_offset,
        lazy_messages(&EN).copied_from,
        lazy_messages(&EN).created_toast,
        lazy_messages(&EN).saved_toast,
    ];
    let said: HashSet<String> = sentences.iter().map(|sentence| sentence("Night shift")).collect();
    assert!(said.iter().all(|text| text.contains("Night shift") && text.len() > "Night shift".len()), "{said:?}");
    assert_eq!(said.len(), sentences.len(), "{said:?}");
}

#[test]
fn counts_of_what_is_left_out_are_given() {
    assert_eq!((EN.and_more)(12), "and 12 more");
    assert_eq!(
        (lazy_messages(&EN).idle_question)(1),
        "In 1 second you will be signed out, and what you typed is lost."
    );
    assert_eq!(
        (lazy_messages(&EN).idle_question)(60),
        "In 60 seconds you will be signed out, and what you typed is lost."
    );
}

#[test]
fn every_problem_of_every_field_has_a_text() {
    let bad = vec!["the team".to_owned(), "b@".to_owned()];
    for field in Attribute::EVERY {
        let text = |problem| (lazy_messages(&EN).problem)(field, &problem);
        let name = (lazy_messages(&EN).attribute)(field).to_lowercase();
        assert!(text(FieldProblem::Required).to_lowercase().contains(&name), "{field:?} is not named");
        assert!(text(FieldProblem::NotAddresses(bad.clone())).ends_with("“the team”, “b@”"));
        assert!(text(FieldProblem::NotHosts(bad.clone())).ends_with("“the team”, “b@”"));
        assert_eq!(text(FieldProblem::Said("Too long.".to_owned())), "Too long.");
    }
}

#[test]
fn a_hint_is_a_text_or_nothing() {
    assert!(Attribute::EVERY.into_iter().filter_map(lazy_messages(&EN).hint).all(|hint| !hint.trim().is_empty()));
}

#[test]
fn an_unreadable_row_is_named_by_its_place_and_its_id_where_there_is_one() {
    assert_eq!((lazy_messages(&EN).unreadable_row)(3, Some("s-3"), "name: a list"), "Row 3 (s-3): name: a list");
    assert_eq!((lazy_messages(&EN).unreadable_row)(3, None, "no id"), "Row 3: no id");
}

#[test]
fn a_suspicious_time_is_shown_raw_with_its_likelier_unit() {
    let units = [
        (TimeUnit::Seconds, "seconds"),
        (TimeUnit::Milliseconds, "milliseconds"),
        (TimeUnit::Nanoseconds, "nanoseconds"),
    ];
    for (unit, word) in units {
        assert_eq!((EN.suspicious)("17", unit), format!("17: looks like {word}, not microseconds"));
    }
}

#[test]
fn the_server_is_quoted_with_its_status() {
    assert_eq!(
        (lazy_messages(&EN).server_said)(400, "Error updating schedule"),
        "The server answered 400: Error updating schedule"
    );
    assert_eq!((lazy_messages(&EN).server_said)(502, ""), "The server answered 502");
}
