//! What a browser keeps of a session, and what tabs of one API say to each other about it.

use crate::api::token::Token;

/// A session as it is kept. `Debug` does not show the token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSession {
    /// Signs the calls.
    pub token: Token,
    /// The mark of those who are signed in; a sign-out anywhere removes it, and what carries it is worth nothing any more.
    pub mark: String,
    /// Its person chose to be signed in to all their tabs.
    pub shared: bool,
}

/// What one tab says to the others of the same API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TabMessage {
    /// Somebody signed out, or nobody was there for too long.
    SignedOut,
    /// A new tab asks whether it is signed in to.
    Wanted,
    /// The answer, from a tab whose person chose that.
    Given(StoredSession),
}

/// Something a browser does not keep whose storage is full or blocked: it lives only as long as the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageFailure {
    /// Being signed in.
    Session,
    /// Theme, language and whatever else a person chose.
    Preferences,
    /// What is being typed.
    Draft,
    /// What was written, and what is still to be written.
    Writes,
}

/// Says of a kept session that it is shared.
const SHARED: &str = "tabs";
const SIGNED_OUT: &str = "signed-out";
const WANTED: &str = "wanted";

impl StoredSession {
    /// Reads what was kept for this API; what was kept for another is not for us.
    pub fn parse(text: &str, api_base: &str) -> Option<Self> {
        let mut lines = text.strip_prefix(api_base)?.strip_prefix('\n')?.split('\n');
        let (token, mark, shared) = (lines.next()?, lines.next()?, lines.next()?);
        let token = Token::parse(token)?;
        (!mark.is_empty()).then(|| Self { token, mark: mark.to_owned(), shared: shared == SHARED })
    }

    /// Writes what is kept for this API.
    pub fn to_text(&self, api_base: &str) -> String {
        let shared = if self.shared { SHARED } else { "" };
        format!("{api_base}\n{}\n{}\n{shared}", self.token.reveal(), self.mark)
    }
}

impl TabMessage {
    /// Reads a message; any other text is none.
    pub fn parse(text: &str, api_base: &str) -> Option<Self> {
        match text {
            SIGNED_OUT => Some(Self::SignedOut),
            WANTED => Some(Self::Wanted),
            given => StoredSession::parse(given, api_base).map(Self::Given),
        }
    }

    /// Writes a message.
    pub fn to_text(&self, api_base: &str) -> String {
        match self {
            Self::SignedOut => SIGNED_OUT.to_owned(),
            Self::Wanted => WANTED.to_owned(),
            Self::Given(kept) => kept.to_text(api_base),
        }
    }
}
