//! The `key=value&…` part of an address and of a request, written exactly and read forgivingly.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What a path segment, a key and a value share as needing no escape: RFC 3986's unreserved characters.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Escapes a text so that it is one path segment, one key or one value and nothing else.
pub fn escape(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

/// Undoes [`escape`]. Broken escapes stay as they are, and so does a text whose bytes are no UTF-8.
pub fn unescape(text: &str) -> String {
    percent_decode_str(text).decode_utf8().map_or_else(|_| text.to_owned(), Cow::into_owned)
}

/// Writes pairs in their order, without a leading `?`.
pub fn write<'a, V: Into<Cow<'a, str>>>(pairs: impl IntoIterator<Item = (&'a str, V)>) -> String {
    let mut text = String::new();
    for (key, value) in pairs {
        if !text.is_empty() {
            text.push('&');
        }
        text.push_str(&escape(key));
        text.push('=');
        text.push_str(&escape(&value.into()));
    }
    text
}

/// Reads pairs in their order. A `+` is a space, as forms write it; a key without `=` has an empty value.
pub fn read(text: &str) -> impl Iterator<Item = (String, String)> {
    text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (unescape(&key.replace('+', " ")), unescape(&value.replace('+', " ")))
    })
}
