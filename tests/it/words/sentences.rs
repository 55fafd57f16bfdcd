//! Sentences that are functions of a name or a number, with one put in.

use cadenza_core::form::FieldProblem;
use cadenza_core::i18n::{Messages, lazy_messages};
use cadenza_core::invisible_chars::HiddenChar;
use cadenza_core::schedule::Attribute;
use cadenza_core::shortcuts::KEYS;
use cadenza_core::stored_session::StorageFailure;

use super::{bulk, english, imported, leave, origin, values};

/// Sentences as they stand around a name or a number.
pub(super) fn sentences(m: &Messages) -> Vec<(String, String)> {
    let problem = |at, problem| (lazy_messages(m).problem)(at, &problem).trim().to_owned();
    let named = [
        ("api_at", lazy_messages(m).api_at),
        ("times_in", m.times_in),
        ("select_row", m.select_row),
        ("actions_for", m.actions_for),
        ("edit_named", m.edit_named),
        ("duplicate_named", m.duplicate_named),
        ("delete_named", m.delete_named),
        ("also", lazy_messages(m).also),
        ("zone_offset", lazy_messages(m).zone_offset),
        ("copied_from", lazy_messages(m).copied_from),
        ("created_toast", lazy_messages(m).created_toast),
        ("found_toast", lazy_messages(m).found_toast),
        ("saved_toast", lazy_messages(m).saved_toast),
        ("zone_device", lazy_messages(m).preference.zone_device),
        ("zone_unknown", lazy_messages(m).preference.zone_unknown),
        ("also_changed", lazy_messages(m).change.also_changed),
        ("edit_field", lazy_messages(m).panel.edit_field),
    ];
    let counted = [
        ("unreadable_rows", lazy_messages(m).unreadable_rows),
        ("problems", lazy_messages(m).problems),
        ("delete_these", lazy_messages(m).delete_these),
        ("delete_typed", lazy_messages(m).delete_typed),
        ("delete_question", lazy_messages(m).delete_question),
        ("delete_partly", lazy_messages(m).delete_partly),
        ("delete_left", lazy_messages(m).delete_left),
        ("delete_unknown", lazy_messages(m).delete_unknown),
        ("and_more", m.and_more),
        ("deleted_toast", lazy_messages(m).deleted_toast),
        ("unchanged", lazy_messages(m).change.unchanged),
    ];
    let named = named.map(|(name, sentence)| (name.to_owned(), sentence("17")));
    let counted = counted
        .into_iter()
        .flat_map(|(name, sentence)| [1, 2].map(|count| (format!("{name} {count}"), sentence(count))));
    let other = [
        ("selected", (lazy_messages(m).selected)(2, 3)),
        ("idle_question", (lazy_messages(m).idle_question)(2)),
        ("delete_title 1", (lazy_messages(m).delete_title)(1, "17")),
        ("delete_title 2", (lazy_messages(m).delete_title)(2, "17")),
        ("unreadable_row", (lazy_messages(m).unreadable_row)(3, None, "17")),
        ("server_said", (lazy_messages(m).server_said)(400, "17")),
        ("status", (m.status)(&english::place(1, 25, Some(312)))),
        ("busy_for", (lazy_messages(m).errors.busy_for)(2)),
        ("unkept session", (lazy_messages(m).unkept)(StorageFailure::Session).to_owned()),
        ("unkept preferences", (lazy_messages(m).unkept)(StorageFailure::Preferences).to_owned()),
        ("unkept draft", (lazy_messages(m).unkept)(StorageFailure::Draft).to_owned()),
        ("required", problem(Attribute::Name, FieldProblem::Required)),
        ("not_addresses", problem(Attribute::SendTo, FieldProblem::NotAddresses(Vec::new()))),
        ("zone_offset", problem(Attribute::Timezone, FieldProblem::ZoneOffset("+02:00".to_owned()))),
        ("not_hosts", problem(Attribute::Hosts, FieldProblem::NotHosts(Vec::new()))),
    ];
    let hidden = [HiddenChar::Direction, HiddenChar::Invisible, HiddenChar::Control, HiddenChar::Space]
        .map(|hidden| (format!("{hidden:?}"), (m.hidden_char)(hidden).to_owned()));
    let keys = KEYS.map(|(key, action)| (format!("key {key}"), (lazy_messages(m).keys.does)(action).to_owned()));
    let hidden = hidden.into_iter().chain(keys);
    let other = other.into_iter().map(|(name, text)| (name.to_owned(), text));
    let sections = bulk::sentences(m).into_iter().chain(values::sentences(m)).chain(origin::sentences(m));
    let sections = sections.chain(leave::sentences(m)).chain(imported::sentences(m));
    named.into_iter().chain(counted).chain(hidden).chain(other).chain(sections).collect()
}
