//! A token is taken as it is pasted, and never shown.

use cadenza_client::HttpRequest;
use cadenza_core::api::request::Method;
use cadenza_core::api::token::Token;

fn parsed(text: &str) -> Option<String> {
    Token::parse(text).map(|token| token.reveal().to_owned())
}

#[test]
fn what_surrounds_a_pasted_token_is_left_away() {
    for text in ["abc.d-e_f", "  abc.d-e_f\n", "Bearer abc.d-e_f", "bearer   abc.d-e_f", "\tBEARER\tabc.d-e_f \r\n"] {
        assert_eq!(parsed(text).as_deref(), Some("abc.d-e_f"), "{text:?}");
    }
}

#[test]
fn a_token_that_only_starts_like_the_scheme_is_kept_whole() {
    assert_eq!(parsed("bearer-of-news").as_deref(), Some("bearer-of-news"));
}

#[test]
fn what_no_header_can_carry_is_refused() {
    for text in ["", "  \n", "abc def", "abc\ndef", "abc\u{0}def", "abc\u{7f}", "Bearer abc def", "abcé", "abc\u{200b}"]
    {
        assert_eq!(parsed(text), None, "{text:?}");
    }
}

#[test]
fn the_scheme_without_a_token_is_no_token() {
    for text in ["Bearer", "Bearer ", " bearer\n"] {
        assert_eq!(parsed(text), None, "{text:?}");
    }
}

#[test]
fn a_token_signs_with_the_documented_header() {
    assert_eq!(Token::parse("abc").unwrap().authorization(), "Bearer abc");
}

#[test]
fn no_debug_output_shows_the_secret() {
    let token = Token::parse("s3cr3t").unwrap();
    let outgoing = HttpRequest {
        method: Method::Post,
        url: "/api/v1".to_owned(),
        token: token.clone(),
        body: Some("{}".to_owned()),
    };
    for text in [format!("{token:?}"), format!("{token:#?}"), format!("{outgoing:?}"), format!("{outgoing:#?}")] {
        assert!(text.contains("Token(..)") && !text.contains("s3cr3t"), "{text}");
    }
}
