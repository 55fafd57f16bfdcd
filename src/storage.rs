//! What outlives a page: the token, where a person wants that, and their preferences.
//!
//! A browser may refuse storage altogether; everything then works as if nothing had been kept.

use web_sys::Storage;

use crate::api::token::Token;
use crate::config::Keep;

const TOKEN: &str = "cadenza.token";
const PREFERENCES: &str = "cadenza.preferences";

/// The kept token, if it was kept for this API: another address gets no token that was not meant for it.
pub fn token(api_base: &str) -> Option<Token> {
    [session(), local()].into_iter().flatten().find_map(|storage| {
        let kept = storage.get_item(TOKEN).ok().flatten()?;
        let (base, token) = kept.split_once('\n')?;
        (base == api_base).then(|| Token::parse(token)).flatten()
    })
}

/// Keeps the token where the person chose, and in no other place.
pub fn keep_token(token: &Token, api_base: &str, keep: Keep) {
    forget_token();
    let storage = match keep {
        Keep::Memory => None,
        Keep::Session => session(),
        Keep::Local => local(),
    };
    if let Some(storage) = storage {
        // A full or forbidden storage only means signing in again after a reload.
        let _ = storage.set_item(TOKEN, &format!("{api_base}\n{}", token.reveal()));
    }
}

/// Removes the token from wherever it is kept.
pub fn forget_token() {
    for storage in [session(), local()].into_iter().flatten() {
        let _ = storage.remove_item(TOKEN);
    }
}

/// The kept preferences, as the text they were kept as.
pub fn preferences() -> Option<String> {
    local()?.get_item(PREFERENCES).ok().flatten()
}

/// Keeps the preferences' text.
pub fn keep_preferences(text: &str) {
    if let Some(storage) = local() {
        let _ = storage.set_item(PREFERENCES, text);
    }
}

fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
