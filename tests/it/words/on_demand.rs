//! The texts of the third and the fourth load, by their names.

use cadenza_core::i18n::{
    ActivityTexts, ChangeManyTexts, ImportTexts, JobTexts, Messages, OnDemandMessages, RecipientTexts,
    on_demand_messages,
};

use super::section as texts;

/// Each section with its texts.
pub(super) fn sections(m: &Messages) -> [Vec<(&'static str, String)>; 5] {
    let OnDemandMessages { recipients, change_many, import, job, activity } = on_demand_messages(m);
    let recipients = texts!(
        recipients, RecipientTexts
        [
            find nobody nobody_advice none_found address schedules all others nobody_else successor
            successor_hint
        ]
        [
            count mailed_by successor_bad remove replace
        ]
    );
    let change_many = texts!(
        change_many, ChangeManyTexts
        [
            plan apply what_to_change add_change add_change_hint new_value value_to_replace replace_with find_in_names
            pattern unknown_zone incomplete nothing_planned nothing_planned_advice all_are_so export_plan schedule show_them
            show_all leave_them_out include_all not_sent_yet nothing_selected nothing_selected_advice other_job show_job
        ]
        [
            title operation remove_operation summary stay apply_changes all with_warnings warning warning_of include missing
        ]
    );
    let import = texts!(
        import, ImportTexts
        [
            drop_here choose_file what_is_read paste paste_hint compare reading paste_refused pasted another_file strip_apostrophes groups
            here_now in_file place_head matched_head reason means decide new_one leave_out server_sets how_matched
            nothing_deleted
        ]
        [
            file_refused file_problem problem advice row_problem format read unknown_fields group group_hint nothing_in
            chosen to_decide import_schedules place matched_by means_named
        ]
    );
    let job = texts!(
        job, JobTexts
        [
            pause go_on stop retry retry_failed undo undo_all undone result change note meanwhile_unknown interrupted
            interrupted_create already_so creates deletes paused paused_offline paused_not_allowed paused_busy paused_signed_out ended
            hint show wait
        ]
        [
            heading progress rest undo_named retry_named results meanwhile stopped indicator toast_changed toast_undone
            undone_except not_undone not_undone_changed
        ]
    );
    let activity = texts!(
        activity, ActivityTexts
        [ nothing nothing_advice kept requests ]
        [ entries said undo_creates undo_deletes undone_at undone_in_part unknown more ]
    );
    [recipients, change_many, import, job, activity]
}
