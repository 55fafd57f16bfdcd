//! The texts of both languages: complete, each its own, and no English left in Italian.

mod bulk;
mod english;
mod italian;
mod values;

use cadenza::api::error::{ApiError, Said};
use cadenza::form::{Field, Problem};
use cadenza::i18n::{
    BulkTexts, ChangeTexts, EN, Messages, PreferenceTexts, RecipientTexts, ToolTexts, ValueTexts, explain,
    italian as it,
};
use cadenza::list::Column;
use cadenza::visible::Hidden;

/// Every text without a number in it. The pattern has no `..`: a new text is missed by the compiler, not by us.
macro_rules! texts {
    ($section:expr, $struct:ident [$($text:ident)*] [$($sentence:ident)*]) => {{
        let $struct { $($text,)* $($sentence: _,)* } = $section;
        vec![$((stringify!($text), (*$text).to_owned())),*]
    }};
}

/// Texts that are the same word in both languages.
const ALIKE: [&str; 4] = ["product", "api", "field Hosts", "column Hosts"];

/// Every text of a language by its name; a section of its own adds a line to `sections`.
fn texts(m: &Messages) -> Vec<(String, String)> {
    let plain = texts!(
        m, Messages
        [
            language product sign_in sign_in_again sign_in_again_why sign_in_refused sign_out api_token api_token_hint
            api_token_needed keep_token keep_memory keep_session keep_local skip_to_content close part_missing part_missing_advice
            not_found
            not_found_advice config_wrong config_wrong_advice schedules new_schedule refresh filters name_contains
            created_after created_before schedule_ids schedule_ids_hint clear_filters actions sort_hint sorted_all
            select_page clear_selection delete_selected edit duplicate delete unnamed loading nothing_yet
            nothing_yet_advice nothing_matches nothing_matches_advice try_again pages first previous next last
            rows_per_page all none never schedule_id what_it_reports who_gets_it when back_to_list other_fields
            edit_schedule zone_unknown nobody_mailed create_schedule save_changes saving cancel maybe_created
            maybe_created_advice look_for_it delete_title delete_final delete_failed idle_title stay_signed_in discard_title discard_question
            discard keep_editing nothing_changed view dismiss settings theme theme_auto theme_light theme_dark density
            density_comfortable density_compact about version api times token_kept
        ]
        [
            api_at config_key filters_active times_in column select_row selected edit_named duplicate_named
            delete_named status unreadable_rows unreadable_row suspicious also field hint zone_offset problem
            problems copied_from delete_question idle_question and_more created_toast saved_toast deleted_toast server_said
            recipients bulk change values tools errors hidden preference
        ]
    );
    let recipients = texts!(
        &m.recipients, RecipientTexts
        [
            title find nobody nobody_advice none_found address schedules all others nobody_else successor successor_hint
            successor_bad question confirm stop
        ]
        [count mailed_by remove replace will_remove will_replace left_without under_way done failed]
    );
    let change = texts!(
        &m.change, ChangeTexts
        [
            review field now after nothing_yet added removed reordered request request_hint request_not_yet copy copied
            not_copied conflict conflict_why before theirs mine decision keep_mine take_theirs undecided save_decided
            agreed gone create_anew read_only read_only_why try_writing_again
        ]
        [unchanged also_changed]
    );
    let bulk = texts!(
        &m.bulk, BulkTexts
        [selecting select_failed export title scope format csv json raw raw_hint rows_read failed not_taken moved]
        [
            select_matching matching_selected not_on_page scope_matching scope_selected read done gone left_out
            kept_unread
        ]
    );
    let values =
        texts!(&m.values, ValueTexts [keys empty copy_all remove_all undo] [count fault news folded remove next_bad]);
    let preference = texts!(
        &m.preference, PreferenceTexts
        [language language_auto zone zone_other zone_name]
        [zone_device zone_unknown]
    );
    let tools = texts!(
        &m.tools, ToolTexts
        [
            columns columns_hint columns_of_address reset was_reset views no_views view_name view_name_hint
            view_name_needed save_view replace rename new_name keep_name copy_link link_to_view link_copied
            link_not_copied undo undone not_kept export_views import_views bad_file active_filters refresh_every
        ]
        [
            move_up move_down moved view_name_taken replace_named rename_named delete_named copy_link_named saved replaced
            renamed deleted imported problem chip remove_chip pace updated updated_at
        ]
    );
    let sections = [plain, recipients, bulk, values, tools, preference, change];
    let fields = Field::EVERY.map(|field| (format!("field {field:?}"), (m.field)(field).to_owned()));
    let columns = Column::EVERY.map(|column| (format!("column {column:?}"), (m.column)(column).to_owned()));
    let hints =
        Field::EVERY.into_iter().filter_map(|field| Some((format!("hint {field:?}"), (m.hint)(field)?.to_owned())));
    let plain = sections.into_iter().flatten().map(|(name, text)| (name.to_owned(), text));
    plain.chain(fields).chain(columns).chain(hints).chain(errors(m)).chain(sentences(m)).collect()
}

fn errors(m: &Messages) -> Vec<(String, String)> {
    let said = || Said { status: 0, message: "17".to_owned() };
    let errors = [
        ApiError::SignedOut,
        ApiError::NotAllowed(said()),
        ApiError::Rejected(said(), Vec::new()),
        ApiError::Missing(said()),
        ApiError::Conflict(said()),
        ApiError::TooLarge(said()),
        ApiError::Busy(said(), None),
        ApiError::Failed(said()),
        ApiError::NotTheApi(said()),
        ApiError::Redirected(said()),
        ApiError::Unreadable(String::new()),
        ApiError::Offline,
        ApiError::Unreachable,
        ApiError::TimedOut,
    ];
    let words = errors.iter().flat_map(|error| {
        let words = explain(m, error);
        [(format!("what {error:?}"), words.what), (format!("advice {error:?}"), words.advice)]
    });
    words.collect()
}

/// Sentences as they stand around a name or a number.
fn sentences(m: &Messages) -> Vec<(String, String)> {
    let named = [
        ("api_at", m.api_at),
        ("times_in", m.times_in),
        ("select_row", m.select_row),
        ("edit_named", m.edit_named),
        ("duplicate_named", m.duplicate_named),
        ("delete_named", m.delete_named),
        ("also", m.also),
        ("zone_offset", m.zone_offset),
        ("copied_from", m.copied_from),
        ("created_toast", m.created_toast),
        ("saved_toast", m.saved_toast),
        ("zone_device", m.preference.zone_device),
        ("zone_unknown", m.preference.zone_unknown),
        ("also_changed", m.change.also_changed),
    ];
    let counted = [
        ("filters_active", m.filters_active),
        ("unreadable_rows", m.unreadable_rows),
        ("problems", m.problems),
        ("delete_question", m.delete_question),
        ("and_more", m.and_more),
        ("deleted_toast", m.deleted_toast),
        ("unchanged", m.change.unchanged),
    ];
    let named = named.map(|(name, sentence)| (name.to_owned(), sentence("17")));
    let counted = counted
        .into_iter()
        .flat_map(|(name, sentence)| [1, 2].map(|count| (format!("{name} {count}"), sentence(count))));
    let other = [
        ("selected", (m.selected)(2, 3)),
        ("idle_question", (m.idle_question)(2)),
        ("unreadable_row", (m.unreadable_row)(3, None, "17")),
        ("server_said", (m.server_said)(400, "17")),
        ("status", (m.status)(&english::place(1, 25, Some(312)))),
        ("busy_for", (m.errors.busy_for)(2)),
        ("required", (m.problem)(Field::Name, &Problem::Required)),
        ("not_addresses", (m.problem)(Field::SendTo, &Problem::NotAddresses(Vec::new())).trim().to_owned()),
        ("not_hosts", (m.problem)(Field::Hosts, &Problem::NotHosts(Vec::new())).trim().to_owned()),
    ];
    let hidden = [Hidden::Direction, Hidden::Invisible, Hidden::Control, Hidden::Space]
        .map(|hidden| (format!("{hidden:?}"), (m.hidden)(hidden).to_owned()));
    let other = other.into_iter().map(|(name, text)| (name.to_owned(), text));
    let sections = bulk::sentences(m).into_iter().chain(values::sentences(m));
    named.into_iter().chain(counted).chain(hidden).chain(other).chain(sections).collect()
}

#[test]
fn no_text_is_empty_or_has_white_space_around_it() {
    for m in [&EN, it()] {
        for (name, text) in texts(m) {
            assert!(!text.is_empty() && text.trim() == text, "{} {name}: {text:?}", m.language);
        }
    }
}

#[test]
fn no_english_is_left_in_italian() {
    let alike: Vec<String> = texts(&EN)
        .into_iter()
        .zip(texts(it()))
        .filter(|((_, english), (_, italian))| english == italian)
        .map(|((name, _), _)| name)
        .collect();
    assert!(alike.iter().all(|name| ALIKE.contains(&name.as_str())), "{alike:?}");
}

#[test]
fn each_language_quotes_as_it_is_printed_in_it() {
    let wrong = |m: &Messages, marks: &[char]| -> Vec<(String, String)> {
        texts(m).into_iter().filter(|(_, text)| text.contains(marks)).collect()
    };
    assert_eq!(wrong(&EN, &['"', '\'', '«', '»']), []);
    assert_eq!(wrong(it(), &['"', '\'', '“', '”']), []);
}
