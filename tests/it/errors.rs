//! Every error has words of ours, and the server's own beside them.

use std::collections::HashSet;
use std::time::Duration;

use cadenza::api::error::{ApiError, Said};
use cadenza::i18n::{EN, explain};

fn said() -> Said {
    Said { status: 418, message: "Out of coffee".to_owned() }
}

/// One of each variant, those with a sentence of the server first.
fn every() -> Vec<ApiError> {
    let mut every = vec![
        ApiError::NotAllowed(said()),
        ApiError::Rejected(said(), Vec::new()),
        ApiError::Missing(said()),
        ApiError::Conflict(said()),
        ApiError::TooLarge(said()),
        ApiError::Busy(said(), None),
        ApiError::Failed(said()),
        ApiError::NotTheApi(said()),
    ];
    every.extend([ApiError::SignedOut, ApiError::Redirected(said()), ApiError::Unreadable("cut off".to_owned())]);
    every.extend([ApiError::Offline, ApiError::Unreachable, ApiError::TimedOut]);
    every
}

#[test]
fn every_error_says_what_happened_and_what_to_do() {
    for error in every() {
        let words = explain(&EN, &error);
        assert!(!words.what.trim().is_empty() && words.advice.trim().ends_with('.'), "{error:?}: {words:?}");
    }
}

#[test]
fn no_two_errors_have_the_same_title() {
    let titles: HashSet<String> = every().iter().map(|error| explain(&EN, error).what).collect();
    assert_eq!(titles.len(), every().len());
}

#[test]
fn the_servers_sentence_stands_beside_ours() {
    for error in &every()[..8] {
        let detail = explain(&EN, error).detail.unwrap_or_default();
        assert!(detail.contains("418") && detail.contains("Out of coffee"), "{error:?}: {detail}");
    }
}

#[test]
fn a_server_without_words_is_quoted_by_its_status_alone() {
    let error = ApiError::Failed(Said { status: 502, message: "  ".to_owned() });
    assert_eq!(explain(&EN, &error).detail.as_deref(), Some("The server answered 502"));
}

#[test]
fn an_unreadable_answer_keeps_the_decoders_words() {
    let error = ApiError::Unreadable("EOF at line 3".to_owned());
    assert_eq!(explain(&EN, &error).detail.as_deref(), Some("EOF at line 3"));
}

#[test]
fn a_busy_server_is_quoted_with_the_pause_it_asks_for() {
    let advice = |seconds| explain(&EN, &ApiError::Busy(said(), Some(Duration::from_secs(seconds)))).advice;
    assert_eq!(advice(1), "It asks for a pause of 1 second. Try again then.");
    assert_eq!(advice(90), "It asks for a pause of 90 seconds. Try again then.");
}

#[test]
fn only_what_may_have_happened_all_the_same_is_ambiguous() {
    for error in every() {
        let expected = matches!(
            error,
            ApiError::Failed(_)
                | ApiError::TimedOut
                | ApiError::Unreadable(_)
                | ApiError::NotTheApi(_)
                | ApiError::Unreachable
        );
        assert_eq!(error.is_ambiguous(), expected, "{error:?}");
    }
}
