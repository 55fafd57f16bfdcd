//! The sentences about leaving what is not finished, and about how it ended.

use cadenza_core::i18n::{Language, Messages, lazy_messages, messages};
use cadenza_core::toast::ToastAction;

const DEEDS: [ToastAction; 4] = [ToastAction::Created, ToastAction::Saved, ToastAction::Deleted, ToastAction::Changed];

/// Sentences as they stand around a name or a number.
pub(super) fn sentences(m: &Messages) -> Vec<(String, String)> {
    let leave = &lazy_messages(m).leave;
    let named = [
        ("not_created", leave.not_created),
        ("maybe_created", leave.maybe_created),
        ("not_saved", leave.not_saved),
        ("maybe_saved", leave.maybe_saved),
        ("overtaken", leave.overtaken),
    ];
    let named = named.map(|(name, sentence)| (name.to_owned(), sentence("17")));
    let halfway = [("job_sign_out", leave.job_sign_out)];
    let halfway = halfway.map(|(name, sentence)| (name.to_owned(), sentence(4, 12)));
    let done = DEEDS.map(|action| (format!("done {action:?}"), (leave.done)(action, 2)));
    named.into_iter().chain(halfway).chain(done).collect()
}

#[test]
fn several_of_one_kind_are_said_in_one_sentence() {
    let said = Language::EVERY.map(|it| {
        let done = lazy_messages(messages(it)).leave.done;
        [ToastAction::Created, ToastAction::Saved, ToastAction::Deleted].map(|action| done(action, 1_200))
    });
    let expected = [
        ["1,200 schedules created", "1,200 schedules saved", "1,200 schedules deleted"],
        ["1.200 pianificazioni create", "1.200 pianificazioni salvate", "1.200 pianificazioni eliminate"],
        ["1.200 Zeitpläne erstellt", "1.200 Zeitpläne gespeichert", "1.200 Zeitpläne gelöscht"],
    ];
    assert_eq!(said, expected);
}
