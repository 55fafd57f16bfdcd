//! What outlives a page: the token, where a person wants that, their preferences, and what is being typed.
//!
//! A browser may refuse storage altogether; everything then works as if nothing had been kept.

use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use crate::api::token::Token;
use crate::config::Keep;
use crate::listening::Listening;

const TOKEN: &str = "cadenza.token";
/// What is being typed in this tab, and where.
const DRAFT: &str = "cadenza.draft";
/// When somebody was last at any of this browser's tabs.
const PRESENCE: &str = "cadenza.presence";
/// Said to other tabs, never kept.
const SIGNED_OUT: &str = "cadenza.signed-out";
const PREFERENCES: &str = "cadenza.preferences";
const VIEWS: &str = "cadenza.views";

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

/// Tells every other tab that somebody signed out of this API.
pub fn announce_sign_out(api_base: &str) {
    if let Some(storage) = local() {
        // Writing is the message: other tabs get it as an event.
        let _ = storage.set_item(SIGNED_OUT, api_base);
        let _ = storage.remove_item(SIGNED_OUT);
        let _ = storage.remove_item(PRESENCE);
    }
}

/// Calls back when somebody signs out of this API in another tab.
pub fn on_sign_out(api_base: String, signed_out: impl Fn() + 'static) -> Option<Listening> {
    Listening::to("storage", move |event| {
        let event: StorageEvent = event.unchecked_into();
        if event.key().as_deref() == Some(SIGNED_OUT) && event.new_value().as_ref() == Some(&api_base) {
            signed_out();
        }
    })
}

/// When somebody was last at another tab, in milliseconds from 1970.
pub fn presence() -> Option<f64> {
    local()?.get_item(PRESENCE).ok().flatten()?.parse::<i64>().ok().map(|kept| kept as f64)
}

/// Tells other tabs that somebody was here.
pub fn keep_presence(milliseconds: f64) {
    if let Some(storage) = local() {
        let _ = storage.set_item(PRESENCE, &(milliseconds as i64).to_string());
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

/// The kept views, as the text they were kept as.
pub fn views() -> Option<String> {
    local()?.get_item(VIEWS).ok().flatten()
}

/// Keeps the views' text; tells whether the browser did.
pub fn keep_views(text: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(VIEWS, text).is_ok())
}

/// Calls back when another tab has changed the views.
pub fn on_views(changed: impl Fn() + 'static) -> Option<Listening> {
    Listening::to("storage", move |event| {
        if event.unchecked_into::<StorageEvent>().key().as_deref() == Some(VIEWS) {
            changed();
        }
    })
}

/// Where one panel keeps what is being typed, as long as the tab is open: each on a page has a place of its own.
#[derive(Clone)]
pub struct Drafts(String);

impl Drafts {
    /// Those of the panel of this name; a page of our own has no name.
    pub fn of(panel: &str) -> Self {
        Self(if panel.is_empty() { DRAFT.to_owned() } else { format!("{DRAFT}.{panel}") })
    }

    /// What was typed at this address, before the page went away under it.
    pub fn found(&self, place: &str) -> Option<String> {
        let kept = session()?.get_item(&self.0).ok().flatten()?;
        kept.split_once('\n').filter(|(at, _)| *at == place).map(|(_, text)| text.to_owned())
    }

    /// Keeps what is typed at this address.
    pub fn keep(&self, place: &str, text: &str) {
        if let Some(storage) = session() {
            // Without storage what is typed lives as long as the page.
            let _ = storage.set_item(&self.0, &format!("{place}\n{text}"));
        }
    }

    /// Forgets it, wherever it was typed.
    pub fn forget(&self) {
        if let Some(storage) = session() {
            let _ = storage.remove_item(&self.0);
        }
    }
}

fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn local() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
