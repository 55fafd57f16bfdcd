//! What is kept of a session is read by the API it was kept for alone, and tabs understand each other.

use cadenza_core::api::token::Token;
use cadenza_core::stored_session::{StoredSession, TabMessage};
use proptest::prelude::*;

fn kept(token: &str, mark: &str, shared: bool) -> StoredSession {
    StoredSession { token: Token::parse(token).unwrap(), mark: mark.to_owned(), shared }
}

proptest! {
    #[test]
    fn what_is_kept_is_what_is_read(
        token in "[!-~]{1,40}", mark in "[0-9.]{1,20}", shared in any::<bool>(), base in "/?[a-z:/.]{1,20}",
    ) {
        prop_assume!(!token.eq_ignore_ascii_case("bearer"));
        let kept = kept(&token, &mark, shared);
        prop_assert_eq!(StoredSession::parse(&kept.to_text(&base), &base), Some(kept.clone()));
        for message in [TabMessage::SignedOut, TabMessage::Wanted, TabMessage::Given(kept)] {
            prop_assert_eq!(TabMessage::parse(&message.to_text(&base), &base), Some(message));
        }
    }

    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        prop_assert_eq!(StoredSession::parse(&text, "/api/v1"), None);
        prop_assert_eq!(TabMessage::parse(&text, "/api/v1"), None);
    }
}

#[test]
fn another_api_reads_nothing() {
    let text = kept("secret", "0.5", true).to_text("/api/v1");
    for other in ["/api", "/api/v", "/api/v11", "https://other.example", ""] {
        assert_eq!(StoredSession::parse(&text, other), None, "{other}");
        assert_eq!(TabMessage::parse(&text, other), None, "{other}");
    }
}

#[test]
fn what_no_sign_out_could_take_back_counts_for_nothing() {
    // As an older version kept it, and with an empty mark.
    for text in ["/api/v1\nsecret", "/api/v1\nsecret\n\ntabs", "/api/v1\n\n0.5\n"] {
        assert_eq!(StoredSession::parse(text, "/api/v1"), None, "{text}");
    }
}

#[test]
fn nothing_that_is_kept_is_printed() {
    let printed = format!("{:?} {:?}", kept("secret", "0.5", true), TabMessage::Given(kept("secret", "0.5", true)));
    assert!(!printed.contains("secret"), "{printed}");
}
