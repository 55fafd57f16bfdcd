//! The bearer token: a secret that can sign a request and be stored, and cannot be printed.

use std::fmt;

/// A bearer token. `Debug` does not show it, and there is no `Display`.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A token as a person pastes it: white space and a leading `Bearer` left away.
    ///
    /// `None` when nothing is left, or when it holds a character no header can carry.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (scheme, token) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
        let text = if scheme.eq_ignore_ascii_case("bearer") { token.trim_start() } else { text };
        (!text.is_empty() && text.chars().all(|c| c.is_ascii_graphic())).then(|| Self(text.to_owned()))
    }

    /// The value of the `Authorization` header, where the token is meant to go.
    pub fn authorization(&self) -> String {
        format!("Bearer {}", self.0)
    }

    /// The bare secret, for the storage a person chose and for nothing else.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}
