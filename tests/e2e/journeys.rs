//! Which journeys there are, and over which rows each begins.

mod access;
mod access_keys;
mod access_media;
mod access_targets;
mod beside;
mod broken;
mod bulk;
mod change_many;
mod changes;
mod copies;
mod deletes;
mod embed;
mod embed_apart;
mod embed_around;
mod embed_frame;
mod embed_given;
mod embed_mounts;
mod embed_secrets;
mod embed_tokens;
mod exports;
mod facets;
mod filters;
mod fleet;
mod focus;
mod forms;
mod hosting;
mod hosts;
mod import;
mod layout;
mod leaving;
mod loading;
mod long;
mod many_tabs;
mod moves;
mod package;
mod pages;
mod panels;
mod pictures;
mod readme;
mod recipients;
mod search;
mod secrets;
mod sign_in;
mod stale;
mod table;
mod theming;
mod toasts;
mod tools;
mod translation;
mod trouble;
mod undo;
mod values;
mod views;
mod watcher;
mod words;

use crate::server::Rows;

/// Makes each journey a test of its own in each browser.
macro_rules! journeys {
    ($($console:ident $rows:expr => [$($module:ident::$name:ident),* $(,)?]),* $(,)?) => {
        mod chromium {
            use super::*;
            $($(
                #[tokio::test]
                async fn $name() {
                    use crate::{browser::Browser, journey::{self, Console}};
                    journey::run(Browser::Chromium, stringify!($name), $rows, Console::$console, $module::$name).await;
                }
            )*)*
        }
        mod firefox {
            use super::*;
            $($(
                #[tokio::test]
                async fn $name() {
                    use crate::{browser::Browser, journey::{self, Console}};
                    journey::run(Browser::Firefox, stringify!($name), $rows, Console::$console, $module::$name).await;
                }
            )*)*
        }
    };
}

journeys! {
    Noisy Rows::Of(Vec::new()) => [
        watcher::a_console_error_is_seen,
        watcher::an_exception_nobody_catches_is_seen,
        watcher::a_rejection_nobody_handles_is_seen,
        watcher::a_violation_of_the_policy_is_seen,
        broken::a_missing_script_is_named,
        broken::a_missing_wasm_is_named_and_a_reload_goes_on_once_it_is_there,
        broken::an_altered_wasm_never_runs,
        broken::a_script_served_as_a_page_is_said_to_be_one,
        broken::a_wasm_of_unknown_type_runs_all_the_same,
        broken::a_policy_that_forbids_webassembly_is_named,
        broken::without_the_first_script_the_page_itself_speaks,
        broken::an_embed_that_cannot_start_tells_the_page_around,
        broken::a_browser_without_webassembly_is_said_to_be_one,
        broken::a_page_whose_policy_forbids_a_file_is_told_that,
        broken::a_page_whose_policy_forbids_the_api_is_told_that,
        broken::a_page_of_our_own_says_which_build_may_call_another_api,
        broken::a_configuration_that_cannot_be_read_is_said_to_be_one,
        broken::a_page_that_configures_nonsense_hears_of_it_and_can_put_it_right,
        broken::a_panel_that_stopped_starts_afresh_with_what_was_typed,
        broken::a_wasm_that_was_stopped_midway_is_noticed,
        broken::no_text_becomes_markup_or_script,
    ],
    Noisy Rows::Demo => [
        embed_apart::a_release_that_stopped_leaves_the_other_working,
        embed_apart::two_tags_of_one_release_end_and_start_afresh_apart,
        embed_apart::what_a_stopped_panel_still_does_stops_no_fresh_one,
        embed_secrets::the_token_of_a_panel_that_stopped_is_nowhere_to_be_found,
        package::a_bundle_of_webpack_starts_afresh_and_tells_nothing_of_where_it_was_made,
    ],
    Clean Rows::Many(12) => [
        hosts::the_panel_looks_the_same_in_every_page,
        hosts::a_panel_that_cannot_start_says_so_alike_in_every_page,
        hosts::a_page_can_hide_the_panel_in_every_usual_way,
        hosts::every_page_looks_the_same_around_the_panel,
        hosts::a_hostile_page_can_be_worked_in_and_none_of_its_links_leave,
        theming::tokens_and_parts_of_the_page_are_followed,
        theming::the_parts_there_are_are_those_that_are_documented,
    ],
    Clean Rows::Demo => [
        package::the_package_works_in_a_project_without_a_framework,
        package::the_package_works_in_react,
        package::the_package_works_in_vue,
        embed_around::a_panel_behind_the_hash_leaves_the_path_and_other_hashes_alone,
        embed_around::back_leads_a_panel_to_where_it_began,
        embed_around::an_element_keeps_its_look_in_another_document,
        embed_around::what_a_page_puts_on_every_array_is_not_in_our_configuration,
        translation::a_translated_page_still_says_what_changes,
        translation::names_addresses_hosts_and_ids_are_not_to_be_translated,
        loading::everything_is_asked_for_once_and_nothing_moves,
        loading::every_part_comes_from_a_host_that_knows_no_wasm,
        loading::a_part_that_never_comes_is_said_and_sent_for_again,
        loading::rows_of_a_sorted_address_wait_for_what_sorts,
        loading::a_second_load_that_does_not_come_is_said_once,
        loading::what_few_open_is_fetched_when_it_is_opened,
        loading::without_its_texts_the_app_speaks_english_and_sends_for_them_again,
        panels::a_scope_that_means_nothing_shows_nothing_more,
        panels::two_panels_keep_what_is_typed_apart,
        panels::origins_that_are_no_list_let_nobody_in,
        panels::a_page_that_gives_no_token_twice_loses_nothing_typed,
        panels::an_attribute_taken_back_leaves_what_is_configured,
        panels::an_iframe_that_was_there_first_is_heard_all_the_same,
        sign_in::a_wrong_token_is_refused_in_words_and_not_kept,
        sign_in::a_right_token_opens_the_list,
        sign_in::a_token_kept_in_the_tab_survives_a_reload,
        sign_in::a_token_not_kept_is_gone_after_a_reload,
        sign_in::sign_out_leaves_nothing_behind,
        sign_in::a_sign_out_is_one_in_every_tab,
        sign_in::a_session_nobody_is_at_ends_after_a_warning,
        many_tabs::a_tab_that_was_away_is_signed_out_when_it_is_back,
        many_tabs::a_full_storage_keeps_no_tab_signed_in,
        many_tabs::a_sign_out_over_a_full_storage_is_one_in_every_tab,
        many_tabs::a_tab_that_keeps_no_token_forgets_what_was_typed_before_a_sign_out,
        many_tabs::a_new_tab_is_signed_in_where_that_was_chosen,
        many_tabs::a_tab_kept_to_itself_gives_its_token_to_no_other,
        many_tabs::two_tabs_keep_what_each_of_them_chose,
        many_tabs::what_a_full_storage_does_not_keep_is_said_once,
        beside::schedules_are_looked_through_beside_the_list,
        beside::the_address_of_an_open_schedule_keeps_the_list,
        beside::one_field_is_edited_where_it_stands,
        beside::what_others_changed_is_decided_beside_the_list_too,
        beside::nothing_in_the_panel_is_covered_and_nothing_under_it,
        facets::several_values_of_several_fields_are_chosen_by_their_counts,
        facets::schedules_that_mail_nobody_are_one_choice_away,
        facets::a_value_is_found_by_typing_and_by_the_arrows,
        fleet::all_schedules_are_asked_for_once_and_shared,
        fleet::what_is_written_here_is_true_of_all_without_asking,
        fleet::after_a_write_whose_outcome_is_open_all_are_asked_for_again,
        import::an_import_is_looked_at_and_then_written,
        import::a_broken_file_says_where_and_stays,
        import::a_file_for_spreadsheets_reads_as_the_same,
        import::an_ambiguous_row_is_decided_by_hand,
        import::a_file_is_dropped_or_chosen_and_another_encoding_is_refused,
        search::everything_is_searched_and_the_address_keeps_it,
        search::accents_make_no_difference_and_all_words_must_be_there,
        search::what_is_found_is_what_is_selected_sorted_and_exported,
        layout::twenty_five_rows_are_in_sight_and_selecting_moves_nothing,
        layout::a_low_window_scrolls_in_one_place,
        layout::what_is_cut_ends_in_a_mark,
        filters::texts_filter_by_name_type_frequency_and_creator,
        filters::times_filter_by_what_was_created_after_and_before,
        filters::one_id_and_many_ids_filter_each_in_their_way,
        filters::ids_are_read_as_they_were_copied,
        filters::what_is_suggested_is_collected_for_whoever_types,
        filters::filters_are_joined_and_cleared_together,
        filters::a_superseded_request_is_cancelled_and_the_last_one_wins,
        table::no_time_is_cut_and_its_seconds_come_with_the_keyboard,
        table::the_table_is_a_few_tab_stops_away_and_a_question_says_what_it_is_about,
        table::shift_selects_a_range_by_mouse_and_by_key,
        table::a_sort_is_said_once_with_its_column,
        table::on_paper_there_is_the_list_and_nothing_else,
        pages::every_page_is_one_press_away,
        pages::a_page_holds_as_many_rows_as_one_wants,
        pages::a_sort_takes_all_rows_and_says_so,
        pages::a_reload_and_back_restore_the_list,
        moves::a_page_past_the_end_is_the_last_one,
        moves::an_address_that_leads_nowhere_says_so,
        moves::what_an_address_says_and_nobody_can_read_is_said,
        moves::a_schedule_that_is_gone_is_said_to_be_gone,
        moves::the_keyboard_reaches_a_form_and_comes_back,
        access::nothing_in_the_list_keeps_anybody_out,
        access::nothing_in_the_list_keeps_anybody_out_in_italian,
        access::nothing_on_a_page_keeps_anybody_out,
        access::nothing_on_a_page_keeps_anybody_out_in_italian,
        access::nothing_in_a_form_keeps_anybody_out,
        access::nothing_in_a_form_keeps_anybody_out_in_italian,
        access_keys::keys_lead_through_the_list,
        access_keys::a_saved_row_is_where_the_keys_go_on,
        access_keys::keys_follow_a_long_list_past_its_window,
        access_keys::keys_are_explained_and_can_be_turned_off,
        access_keys::keys_work_under_caps_lock,
        access_targets::everything_one_presses_can_be_hit,
        focus::nothing_that_has_the_focus_is_covered,
        focus::the_focus_is_never_lost,
        focus::no_head_that_has_the_focus_is_covered,
        forms::a_new_schedule_is_sent_as_typed_and_shown,
        forms::what_is_wrong_is_said_and_nothing_is_sent,
        forms::an_edit_sends_only_what_changed,
        forms::an_edit_that_changes_nothing_sends_nothing,
        forms::a_copy_mails_nobody_by_accident,
        forms::a_form_leads_back_to_the_list_as_it_was,
        changes::what_will_change_is_what_the_server_receives,
        changes::a_new_schedule_shows_its_request_once_it_could_be_sent,
        copies::a_page_without_encryption_copies_all_the_same,
        changes::somebody_elses_change_is_not_overwritten_unseen,
        changes::somebody_elses_change_can_be_taken_over,
        changes::the_same_change_by_somebody_else_needs_no_other,
        changes::a_schedule_deleted_meanwhile_can_be_created_anew,
        changes::a_token_that_may_not_write_turns_writing_off,
        changes::a_sign_out_takes_what_was_said_and_typed_with_it,
        changes::a_reload_over_something_unsaved_is_asked_about,
        values::two_hundred_pasted_addresses_are_saved,
        values::the_keyboard_alone_adds_edits_and_removes_values,
        values::what_is_typed_but_not_ended_is_saved_and_asked_about,
        values::what_outlook_and_spreadsheets_hold_is_read_without_its_names,
        deletes::one_is_deleted_after_a_yes,
        deletes::several_on_two_pages_are_deleted_in_one_call,
        deletes::a_failed_delete_keeps_the_selection,
        deletes::a_refused_delete_is_a_question_no_more,
        deletes::a_delete_nobody_knows_the_end_of_is_said_to_be_one,
        bulk::all_that_match_are_selected_in_words_and_deleted_in_one_call,
        bulk::asking_for_all_in_vain_changes_nothing,
        bulk::a_cleared_selection_leaves_the_focus_on_the_heading,
        exports::the_selected_are_exported_as_the_api_sent_them,
        exports::what_a_file_lacks_is_said,
        exports::a_separator_is_chosen_and_kept,
        exports::an_export_that_fails_says_why_and_can_be_repeated,
        trouble::a_viewer_is_told_and_stays_signed_in,
        trouble::a_server_that_is_gone_and_back_is_said_and_tried_again,
        trouble::an_api_that_allows_no_calls_from_here_says_what_to_do,
        trouble::a_session_lost_while_typing_loses_nothing,
        trouble::an_impatient_second_press_sends_nothing,
        trouble::leaving_something_unsaved_asks_first,
        recipients::somebody_who_left_is_taken_out_of_every_schedule,
        recipients::schedules_left_without_recipients_are_named_first,
        recipients::a_successor_takes_over_and_what_failed_is_named,
        change_many::all_that_match_are_changed_and_taken_back,
        change_many::what_somebody_else_changed_since_is_not_touched,
        change_many::what_failed_is_named_and_tried_again,
        change_many::a_refused_token_pauses_and_a_good_one_goes_on,
        change_many::a_reload_stops_a_job_which_then_goes_on,
        change_many::a_job_goes_on_while_one_looks_at_other_screens,
        change_many::several_operations_are_planned_and_some_schedules_left_out,
        change_many::who_may_only_read_plans_and_applies_nothing,
        change_many::a_page_around_hears_each_change_and_the_end,
        undo::three_deleted_schedules_come_back_as_they_were,
        undo::an_edit_is_taken_back_from_the_list_of_activity_after_a_reload,
        undo::what_was_changed_since_is_not_taken_back,
        undo::an_undo_that_fails_says_why_and_can_be_pressed_again,
        leaving::a_question_closes_with_what_it_is_about,
        leaving::a_create_that_ends_on_another_page_is_told,
        leaving::a_sign_out_asks_about_what_is_typed,
        leaving::a_sign_out_elsewhere_says_why_the_form_closed,
        leaving::a_form_that_is_over_is_not_come_back_to,
        stale::rows_of_another_filter_are_dimmed_and_inert,
        stale::a_filter_that_fails_leaves_no_row_and_no_count,
        toasts::a_toast_leaves_by_itself,
        toasts::a_toast_lies_over_nothing_one_presses,
        toasts::a_toast_goes_with_what_it_is_about,
        trouble::a_part_that_does_not_arrive_is_said_and_fetched_again,
        tools::columns_chosen_by_keyboard_survive_a_reload,
        tools::columns_of_an_address_leave_ones_own_alone,
        tools::filters_are_taken_out_one_by_one,
        tools::a_list_that_asks_again_disturbs_nobody,
        tools::a_hidden_list_asks_nothing_until_it_is_seen_again,
        views::a_view_is_kept_opened_and_shared,
        views::a_view_is_renamed_replaced_deleted_and_brought_back,
        views::views_travel_in_one_file,
        embed::an_embed_asks_the_page_for_its_token_and_leaves_the_page_alone,
        embed::what_is_done_inside_is_heard_outside,
        embed::a_page_may_object_to_a_move_and_say_things_itself,
        embed::a_refused_token_is_asked_for_once,
        embed::a_page_without_a_token_is_said_and_asked_again,
        embed::two_elements_share_nothing,
        embed::what_the_page_changes_holds_without_losing_what_is_typed,
        embed::a_moved_element_keeps_what_it_shows_and_a_removed_one_ends,
        embed::keys_typed_inside_are_not_the_pages_shortcuts,
        embed_given::a_panel_put_back_after_a_moment_keeps_form_and_filters,
        embed_given::what_goes_wrong_with_the_api_is_heard_outside,
        embed_given::a_browser_without_network_is_heard_outside,
        embed_given::what_a_page_cannot_mean_is_refused_in_words,
        embed_given::a_panel_takes_its_room_before_it_has_rows,
        embed_mounts::a_page_mounts_steers_and_takes_down,
        embed_mounts::what_is_typed_and_not_saved_is_told_to_who_asks,
        embed_apart::two_elements_with_two_apis_keep_apart,
        embed_apart::two_releases_stand_side_by_side,
        embed_frame::an_iframe_gets_its_token_through_a_port_and_its_height,
        embed_frame::an_iframe_is_as_high_as_what_it_shows,
        embed_frame::an_iframe_in_a_page_that_is_not_listed_shows_nothing,
        embed_tokens::a_token_that_says_its_end_is_renewed_before_it,
        embed_tokens::a_token_that_is_renewed_signs_nobody_in_again,
        embed_tokens::a_json_web_token_is_renewed_before_its_end,
        embed_tokens::another_api_never_hears_the_token_of_the_one_before,
        embed_tokens::another_api_without_a_page_that_gives_tokens_asks_a_person,
        embed_tokens::an_answer_that_comes_after_a_move_to_another_api_is_not_used,
        readme::the_element_of_the_readme_shows_rows_keeps_to_its_filter_and_to_looking,
        readme::the_handle_of_the_readme_mounts_and_takes_down,
        readme::the_iframe_of_the_readme_shows_rows,
        secrets::the_token_is_nowhere_to_be_found_after_a_whole_day,
        embed_secrets::the_token_of_an_embed_is_nowhere_to_be_found_after_a_whole_day,
        secrets::a_token_kept_for_another_api_is_not_used,
        secrets::a_redirect_takes_no_token_along,
        embed_mounts::two_hundred_mounts_leave_nothing_behind,
        trouble::what_is_typed_outlives_the_page,
        trouble::an_ambiguous_failure_is_looked_up_and_only_then_left_open,
        trouble::the_servers_sentences_go_to_their_fields,
        hosting::behind_nginx_a_link_opens_reloads_and_leads_back,
        hosting::behind_caddy_a_link_opens_reloads_and_leads_back,
        layout::the_first_rows_come_without_a_jump,
        layout::a_narrow_page_never_scrolls_sideways,
        words::italian_is_chosen_and_stays,
        words::a_browser_that_reads_italian_gets_it,
        words::german_is_spoken_and_fetched_by_who_wants_it_alone,
        words::the_zone_for_times_is_chosen,
        words::a_copied_time_is_its_moment,
        words::spaces_are_seen_as_they_are_searched,
    ],
    Clean secrets::smuggled() => [
        secrets::what_an_api_smuggles_in_stays_text_on_every_screen,
        secrets::what_an_api_smuggles_in_stays_text_in_what_is_said_of_it,
    ],
    Clean Rows::Of(words::hostile()) => [
        words::what_hides_in_a_name_is_seen,
    ],
    Clean Rows::Many(4_999) => [
        exports::five_thousand_rows_are_exported_with_progress,
        exports::an_export_that_is_stopped_gives_no_file,
    ],
    Clean Rows::Many(10_000) => [
        long::ten_thousand_rows_scroll_to_the_last,
        long::no_scroll_through_ten_thousand_rows_meets_a_blank,
        table::a_list_too_long_for_paper_says_that_it_is_not_all,
    ],
}

/// What only Chromium can be made to say of the system it runs on, without another profile.
mod chromium_alone {
    use super::{Rows, access_media, pictures};
    use crate::browser::Browser;
    use crate::journey::{self, Console};

    #[tokio::test]
    async fn nothing_moves_for_who_asked_for_no_motion() {
        let name = "nothing_moves_for_who_asked_for_no_motion";
        let steps = access_media::nothing_moves_for_who_asked_for_no_motion;
        journey::run(Browser::Chromium, name, Rows::Demo, Console::Clean, steps).await;
    }

    #[tokio::test]
    async fn forced_colors_leave_every_control_to_be_seen() {
        let name = "forced_colors_leave_every_control_to_be_seen";
        let steps = access_media::forced_colors_leave_every_control_to_be_seen;
        journey::run(Browser::Chromium, name, Rows::Demo, Console::Clean, steps).await;
    }

    #[tokio::test]
    #[ignore = "makes pictures and tests nothing: `cargo xtask pictures`"]
    async fn pictures() {
        journey::run(Browser::Chromium, "pictures", Rows::Demo, Console::Clean, pictures::take).await;
    }
}
