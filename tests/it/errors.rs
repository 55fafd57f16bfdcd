//! Every error has words of ours, and the server's own beside them.

use std::collections::HashSet;
use std::time::Duration;

use cadenza_core::api::error::{ApiError, Call, ServerMessage, Write};
use cadenza_core::i18n::{EN, explain};

pub const CALLS: [Call; 5] =
    [Call::List, Call::Read, Call::Write(Write::Create), Call::Write(Write::Update), Call::Write(Write::Delete)];

/// One of each variant whose words hold a sentence of the server, for a call.
fn quoting(call: Call) -> Vec<ApiError> {
    let said = || ServerMessage { call, status: 418, message: "Out of coffee".to_owned() };
    vec![
        ApiError::NotAllowed(said()),
        ApiError::Rejected(said(), Vec::new()),
        ApiError::Missing(said()),
        ApiError::NotOffered(said()),
        ApiError::Conflict(said()),
        ApiError::TooLarge(said()),
        ApiError::Busy(said(), None),
        ApiError::Failed(said()),
        ApiError::Down(said()),
        ApiError::NotTheApi(said()),
    ]
}

/// One of each variant, for a call.
pub fn every(call: Call) -> Vec<ApiError> {
    let mut every = quoting(call);
    every.push(ApiError::Redirected(ServerMessage { call, status: 302, message: String::new() }));
    every.extend([ApiError::SignedOut, ApiError::Unreadable("cut off".to_owned()), ApiError::Stopped]);
    every.extend([ApiError::Offline, ApiError::Unreachable, ApiError::TimedOut]);
    if let Call::Write(write) = call {
        every.push(ApiError::TimedOut.unclear(write));
    }
    every
}

#[test]
fn every_error_says_what_happened_and_what_to_do() {
    for error in CALLS.into_iter().flat_map(every) {
        let words = explain(&EN, &error);
        assert!(!words.what.trim().is_empty() && words.advice.trim().ends_with('.'), "{error:?}: {words:?}");
    }
}

#[test]
fn no_two_errors_of_a_call_have_the_same_title() {
    for call in CALLS {
        let titles: HashSet<String> = every(call).iter().map(|error| explain(&EN, error).what).collect();
        assert_eq!(titles.len(), every(call).len(), "{call:?}");
    }
}

#[test]
fn the_servers_sentence_stands_beside_ours() {
    for error in CALLS.into_iter().flat_map(quoting) {
        let detail = explain(&EN, &error).detail.unwrap_or_default();
        assert!(detail.contains("418") && detail.contains("Out of coffee"), "{error:?}: {detail}");
    }
}

#[test]
fn a_server_without_words_is_quoted_by_its_status_alone() {
    let error = ApiError::Failed(ServerMessage { call: Call::List, status: 502, message: "  ".to_owned() });
    assert_eq!(explain(&EN, &error).detail.as_deref(), Some("The server answered 502"));
}

#[test]
fn an_unreadable_answer_keeps_the_decoders_words() {
    let error = ApiError::Unreadable("EOF at line 3".to_owned());
    assert_eq!(explain(&EN, &error).detail.as_deref(), Some("EOF at line 3"));
}

#[test]
fn a_busy_server_is_quoted_with_the_pause_it_asks_for() {
    let said = ServerMessage { call: Call::List, status: 429, message: String::new() };
    let advice = |seconds| explain(&EN, &ApiError::Busy(said.clone(), Some(Duration::from_secs(seconds)))).advice;
    assert_eq!(advice(1), "It asks for a pause of 1 second. Try again then.");
    assert_eq!(advice(90), "It asks for a pause of 90 seconds. Try again then.");
}

#[test]
fn a_request_that_never_left_quotes_nobody() {
    let error = ApiError::TooLarge(ServerMessage { call: Call::List, status: 0, message: String::new() });
    assert_eq!(explain(&EN, &error).detail, None);
}

#[test]
fn what_is_not_known_says_why() {
    let failed = ApiError::Failed(ServerMessage {
        call: Call::Write(Write::Delete),
        status: 500,
        message: "no disk".to_owned(),
    });
    let words = explain(&EN, &failed.unclear(Write::Delete));
    assert_eq!(words.what, "It is not known whether anything was deleted");
    assert_eq!(words.detail.as_deref(), Some("Server error. The server answered 500: no disk"));
}

#[test]
fn each_call_has_the_words_its_situation_has() {
    let title = |error: fn(ServerMessage) -> ApiError, call| {
        explain(&EN, &error(ServerMessage { call, status: 400, message: String::new() })).what
    };
    let [list, read, create, update, delete] = CALLS;
    for call in [list, create, delete] {
        assert_eq!(title(ApiError::NotOffered, call), "The API has no such address");
    }
    for call in [list, read, create, delete] {
        assert_ne!(title(ApiError::Conflict, call), title(ApiError::Conflict, update), "{call:?}");
    }
    assert_eq!(title(ApiError::Conflict, update), "Someone else changed this meanwhile");
    let advice =
        |call| explain(&EN, &ApiError::NotAllowed(ServerMessage { call, status: 403, message: String::new() })).advice;
    assert!(!advice(read).contains("read-only") && advice(update).contains("read-only"));
}

#[test]
fn only_what_may_have_happened_all_the_same_is_left_open() {
    for error in CALLS.into_iter().flat_map(every) {
        let expected = matches!(
            error,
            ApiError::Failed(_)
                | ApiError::Down(_)
                | ApiError::TimedOut
                | ApiError::Stopped
                | ApiError::Unreadable(_)
                | ApiError::NotTheApi(_)
                | ApiError::Unreachable
                | ApiError::Unclear(..)
        );
        assert_eq!(error.is_outcome_unknown(), expected, "{error:?}");
    }
}

#[test]
fn nobody_is_invited_to_repeat_what_repeating_cannot_mend() {
    let call = Call::Write(Write::Delete);
    let said = || ServerMessage { call, status: 400, message: String::new() };
    for hopeless in [ApiError::Rejected(said(), vec![]), ApiError::NotAllowed(said()), ApiError::TooLarge(said())] {
        assert!(!hopeless.is_transient(), "{hopeless:?}");
    }
    for passing in [ApiError::Failed(said()), ApiError::Down(said()), ApiError::TimedOut, ApiError::Offline] {
        assert!(passing.is_transient() && passing.unclear(Write::Delete).is_transient());
    }
}
