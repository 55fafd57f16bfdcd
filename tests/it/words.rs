//! The texts of every language: complete, each its own, and no English left in another.
#![expect(clippy::too_many_lines, reason = "a table, one row for each case")]

mod bulk;
mod english;
mod german;
mod imported;
mod italian;
mod languages;
mod leave;
mod on_demand;
mod origin;
mod sentences;
mod values;

use std::collections::HashSet;

use cadenza_core::i18n::{
    AddressWarningTexts, BulkTexts, ChangeTexts, ChipTexts, EN, ExportTexts, Language, LazyMessages, LeaveTexts,
    Messages, OriginTexts, PanelTexts, PreferenceTexts, ShortcutTexts, ToolTexts, ValueTexts, ViewTexts, explain,
    lazy_messages, messages,
};
use cadenza_core::list::Column;
use cadenza_core::schedule::Attribute;

use crate::errors::{CALLS, every};

/// Every text without a number in it. The pattern has no `..`: a new text is missed by the compiler, not by us.
macro_rules! texts {
    ($section:expr, $struct:ident [$($text:ident)*] [$($sentence:ident)*]) => {{
        let $struct { $($text,)* $($sentence: _,)* } = $section;
        vec![$((stringify!($text), (*$text).to_owned())),*]
    }};
}
pub(crate) use texts as section;

/// Texts that are the same word as in English.
fn alike(language: Language) -> &'static [&'static str] {
    match language {
        Language::English => &[],
        Language::Italian => &["product", "api"],
        Language::German => &[
            "product",
            "api",
            "version",
            "filter",
            "plan",
            "pause",
            "import",
            "field Name",
            "column Attribute(Name)",
            "field Hosts",
            "column Attribute(Hosts)",
        ],
    }
}

/// Quotation marks that are not those of a language.
fn foreign_marks(language: Language) -> &'static [char] {
    match language {
        Language::English => &['"', '\'', '«', '»', '„'],
        Language::Italian => &['"', '\'', '“', '”', '„'],
        Language::German => &['"', '\'', '”', '«', '»'],
    }
}

/// Every text of a language by its name; a section of its own adds a line to `sections`.
fn texts(m: &Messages) -> Vec<(String, String)> {
    let plain = texts!(
        m, Messages
        [
            language product sign_in sign_out skip_to_content part_missing part_missing_advice not_found
            schedules schedules_short new_schedule search search_hint all_loaded filter more refresh name_contains created_after created_before schedule_ids clear_filters
            actions date_format select_page edit duplicate delete unnamed loading nothing_yet nothing_yet_advice
            nothing_matches nothing_matches_advice try_again pages first previous next last rows_per_page all none nobody nothing
            never edit_schedule settings recipients activity change_many import export
        ]
        [
            times_in column sorted_by select_row actions_for edit_named duplicate_named delete_named status
            suspicious number and_more tools hidden_char lazy on_demand
        ]
    );
    let rest = texts!(
        lazy_messages(m), LazyMessages
        [
            schedule_id what_it_reports who_gets_it when other_fields zone_unknown nobody_mailed
            create_schedule save_changes waiting stop_waiting saving not_created not_saved look_for_it
            not_all_on_paper delete_final delete_failed deleting idle_title stay_signed_in discard_title
            discard_question discard dismiss keep_editing nothing_changed view theme theme_auto theme_light
            theme_dark draft_restored density density_comfortable density_compact about version api times token_kept token_given
            keep_tabs language_waits
            sign_in_again no_token sign_in_again_why sign_in_refused api_token api_token_hint api_token_needed
            keep_token keep_memory keep_session keep_local
            close not_found_advice filters date_unclear clear_selection delete_selected back_to_list clear_search done cancel
            import_file compare_file
        ]
        [
            waiting_pause seconds also attribute hint zone_offset problem problems copied_from delete_title delete_these delete_question delete_typed delete_partly delete_left delete_unknown idle_question
            created_toast found_toast saved_toast deleted_toast origin preference change keys values bulk panel
            chip_texts export view_texts unkept leave address_warnings nothing_found api_at selected server_said errors unreadable_rows unreadable_row
        ]
    );
    let origin = texts!(&lazy_messages(m).origin, OriginTexts
         [
             for_operators remedy allow_here proxy serve
         ]
         [
             unreached two forbidden allow allow_from allow_there
         ]
    );
    let tools = texts!(
        &m.tools, ToolTexts
        [
            columns views
        ]
        [

        ]
    );
    let change = texts!(
        &lazy_messages(m).change, ChangeTexts
        [
            review field now after nothing_yet added removed reordered request request_hint
            request_not_yet copy copied not_copied conflict conflict_why before theirs mine decision
            keep_mine take_theirs not_changed kept_as_theirs undecided save_decided agreed gone create_again read_only read_only_why
            try_writing_again
        ]
        [
            unchanged also_changed
        ]
    );
    let bulk = texts!(
        &lazy_messages(m).bulk, BulkTexts
        [
            change recipients selecting select_failed
        ]
        [
            select_matching matching_selected
        ]
    );
    let values = texts!(
        &lazy_messages(m).values, ValueTexts
        [
            keys empty copy_all remove_all undo window_before window_after
        ]
        [
            count fault news folded remove next_bad remove_bad window
        ]
    );
    let keys = texts!(
        &lazy_messages(m).keys, ShortcutTexts
        [
            title when off wanted show
        ]
        [
            does
        ]
    );
    let preference = texts!(
        &lazy_messages(m).preference, PreferenceTexts
        [
            language language_auto zone zone_other zone_name
        ]
        [
            zone_device zone_unknown
        ]
    );
    let export = texts!(
        &lazy_messages(m).export, ExportTexts
        [
            title scope format csv json separator raw raw_hint rows_read failed not_taken moved
        ]
        [
            not_on_page scope_matching scope_selected separator_name read done gone left_out kept_unread
        ]
    );
    let panel = texts!(
        &lazy_messages(m).panel, PanelTexts
        [previous next save record runs clock_of_schedule clock_of_reader]
        [place edit_field shared_by shared_with]
    );
    let views = texts!(
        &lazy_messages(m).view_texts, ViewTexts
        [
            columns_hint columns_of_address reset was_reset no_views view_name view_name_hint
            view_name_needed save_view replace rename new_name keep_name copy_link link_to_view
            link_copied link_not_copied undo undone not_kept export_views import_views bad_file
        ]
        [
            move_up move_down moved view_name_taken replace_named rename_named delete_named
            copy_link_named link_not_copied_toast saved replaced renamed deleted imported problem
        ]
    );
    let chips = texts!(
        &lazy_messages(m).chip_texts, ChipTexts
        [
            active_filters text_filters filter_fields find refresh_every
        ]
        [
            chip remove_chip find_value use_value any_of updated updated_at interval
        ]
    );
    let leave = texts!(
        &lazy_messages(m).leave, LeaveTexts
        [
            change_title change_leave change_sign_out job_title typed_sign_out stay leave ended_elsewhere
            ended_idle typed_lost change_unseen job_stopped open_form
        ]
        [
            job_sign_out not_created maybe_created not_saved maybe_saved overtaken done
        ]
    );
    let unknown_parameters =
        texts!(&lazy_messages(m).address_warnings, AddressWarningTexts [forget doubtful] [title why]);
    let sections = [
        leave,
        unknown_parameters,
        plain,
        rest,
        origin,
        tools,
        change,
        bulk,
        values,
        keys,
        preference,
        export,
        views,
        panel,
        chips,
    ];
    let fields =
        Attribute::EVERY.map(|field| (format!("field {field:?}"), (lazy_messages(m).attribute)(field).to_owned()));
    let columns = Column::EVERY.map(|column| (format!("column {column:?}"), (m.column)(column).to_owned()));
    let hints = Attribute::EVERY
        .into_iter()
        .filter_map(|field| Some((format!("hint {field:?}"), (lazy_messages(m).hint)(field)?.to_owned())));
    let plain =
        sections.into_iter().chain(on_demand::sections(m)).flatten().map(|(name, text)| (name.to_owned(), text));
    plain.chain(fields).chain(columns).chain(hints).chain(errors(m)).chain(sentences::sentences(m)).collect()
}

fn errors(m: &Messages) -> Vec<(String, String)> {
    let words = CALLS.into_iter().flat_map(every).flat_map(|error| {
        let words = explain(m, &error);
        [(format!("what {error:?}"), words.what), (format!("advice {error:?}"), words.advice)]
    });
    words.collect()
}

#[test]
fn no_text_is_empty_or_has_white_space_around_it() {
    for language in Language::EVERY {
        for (name, text) in texts(messages(language)) {
            assert!(!text.is_empty() && text.trim() == text, "{language:?} {name}: {text:?}");
        }
    }
}

#[test]
fn no_english_is_left_in_another_language() {
    for language in Language::EVERY.into_iter().filter(|it| *it != Language::English) {
        let same: Vec<String> = texts(&EN)
            .into_iter()
            .zip(texts(messages(language)))
            .filter(|((_, english), (_, other))| english == other)
            .map(|((name, _), _)| name)
            .collect();
        assert_eq!(same.iter().map(String::as_str).collect::<HashSet<_>>(), alike(language).iter().copied().collect());
    }
}

#[test]
fn what_is_put_into_a_sentence_is_in_it_in_every_language() {
    for language in Language::EVERY {
        for ((name, english), (_, other)) in
            sentences::sentences(&EN).into_iter().zip(sentences::sentences(messages(language)))
        {
            assert_eq!(english.contains("17"), other.contains("17"), "{language:?} {name}: {other:?}");
        }
    }
}

#[test]
fn each_language_quotes_as_it_is_printed_in_it() {
    for language in Language::EVERY {
        let wrong: Vec<_> =
            texts(messages(language)).into_iter().filter(|(_, text)| text.contains(foreign_marks(language))).collect();
        assert_eq!(wrong, [], "{language:?}");
    }
}
