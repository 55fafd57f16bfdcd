//! What outlives a page: the token, where a person wants that, their preferences, and what is being typed.
//!
//! A browser may refuse storage altogether; everything then works as if nothing had been kept.

use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use super::event_listener::EventListener;
use cadenza_core::config::TokenStorage;
use cadenza_core::stored_session::StoredSession;

const TOKEN: &str = "cadenza.token";
/// When somebody was last at any of this browser's tabs.
const PRESENCE: &str = "cadenza.presence";
/// Says, for each API, that somebody is signed in to it; made at a sign-in, removed by a sign-out.
const SIGNED_IN: &str = "cadenza.signed-in";
const PREFERENCES: &str = "cadenza.preferences";
/// Not among the preferences, which the first load reads: only an export needs it.
const SEPARATOR: &str = "cadenza.separator";
const VIEWS: &str = "cadenza.views";

/// The mark of those who are signed in to this API; a sign-out in any tab has removed it.
///
/// It is removed and not written, because a storage that is full takes nothing more, and lets go of everything.
pub fn mark(api_base: &str) -> Option<String> {
    local()?.get_item(&mark_key(api_base)).ok().flatten()
}

/// The same, made where there is none; `None` where this browser keeps nothing more.
pub fn join(api_base: &str) -> Option<String> {
    mark(api_base).or_else(|| {
        // A whole number: writing a fraction would bring kilobytes of code along.
        let mark = ((js_sys::Math::random() * 9e15) as u64).to_string();
        local()?.set_item(&mark_key(api_base), &mark).ok()?;
        Some(mark)
    })
}

fn mark_key(api_base: &str) -> String {
    format!("{SIGNED_IN} {api_base}")
}

/// The kept session, if it was kept for this API, and nobody has signed out since: what is worth nothing is forgotten,
/// and so is what was typed in it.
pub fn session_of(api_base: &str) -> Option<StoredSession> {
    let mark = mark(api_base);
    [session(), local()].into_iter().flatten().find_map(|storage| {
        let kept = storage.get_item(TOKEN).ok().flatten()?;
        let kept = StoredSession::parse(&kept, api_base)?;
        let good = mark.as_ref() == Some(&kept.mark);
        if !good {
            // As a sign-out in this tab would have; another one may have signed in since, which is left alone.
            let _ = storage.remove_item(TOKEN);
            forget_tab("");
        }
        good.then_some(kept)
    })
}

/// Keeps a session where the person chose, and in no other place; tells whether the browser did.
pub fn keep_session(kept: &StoredSession, api_base: &str, keep: TokenStorage) -> bool {
    forget_token();
    let storage = match keep {
        TokenStorage::Memory => return true,
        // A reload has nobody to ask when it is the last tab.
        TokenStorage::Session | TokenStorage::Tabs => session(),
        TokenStorage::Local => local(),
    };
    storage.is_some_and(|storage| storage.set_item(TOKEN, &kept.to_text(api_base)).is_ok())
}

/// Whether a reload of this tab would find a token.
pub fn keeps_token() -> bool {
    [session(), local()].into_iter().flatten().any(|storage| storage.get_item(TOKEN).is_ok_and(|kept| kept.is_some()))
}

/// Removes the token from wherever it is kept.
pub fn forget_token() {
    for storage in [session(), local()].into_iter().flatten() {
        let _ = storage.remove_item(TOKEN);
    }
}

/// Ends every session over this API in this browser: other tabs get that as an event, or find it when they look.
pub fn end_sessions(api_base: &str) {
    for storage in [session(), local()].into_iter().flatten() {
        let _ = storage.remove_item(&mark_key(api_base));
        let _ = storage.remove_item(PRESENCE);
    }
}

/// Calls back when another tab has changed the mark of this API, or cleared everything.
pub fn on_mark(api_base: &str, changed: impl Fn() + 'static) -> Option<EventListener> {
    on_change(mark_key(api_base), changed)
}

/// When somebody was last at any tab, in milliseconds from 1970.
pub fn presence() -> Option<f64> {
    let kept =
        [session(), local()].into_iter().flatten().filter_map(|storage| storage.get_item(PRESENCE).ok().flatten());
    kept.filter_map(|kept| kept.parse::<i64>().ok()).max().map(|kept| kept as f64)
}

/// Tells other tabs that somebody was here; where the storage all tabs share takes nothing more, at least this one knows
/// after a reload.
pub fn keep_presence(milliseconds: f64) {
    let text = (milliseconds as i64).to_string();
    let keeps = |storage: Option<Storage>| storage.is_some_and(|it| it.set_item(PRESENCE, &text).is_ok());
    if !keeps(local()) {
        keeps(session());
    }
}

/// The kept preferences, as the text they were kept as.
pub fn preferences() -> Option<String> {
    local()?.get_item(PREFERENCES).ok().flatten()
}

/// Keeps the preferences' text; tells whether the browser did.
pub fn keep_preferences(text: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(PREFERENCES, text).is_ok())
}

/// Calls back when another tab has changed the preferences.
pub fn on_preferences(changed: impl Fn() + 'static) -> Option<EventListener> {
    on_change(PREFERENCES.to_owned(), changed)
}

/// The kept views, as the text they were kept as.
pub fn views() -> Option<String> {
    local()?.get_item(VIEWS).ok().flatten()
}

/// Keeps the views' text; tells whether the browser did.
pub fn keep_views(text: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(VIEWS, text).is_ok())
}

/// The kept name of what stands between the values of a CSV file.
pub fn separator() -> Option<String> {
    local()?.get_item(SEPARATOR).ok().flatten()
}

/// Keeps the name of what stands between the values of a CSV file; tells whether the browser did.
pub fn keep_separator(name: &str) -> bool {
    local().is_some_and(|storage| storage.set_item(SEPARATOR, name).is_ok())
}

/// Calls back when another tab has changed the views.
pub fn on_views(changed: impl Fn() + 'static) -> Option<EventListener> {
    on_change(VIEWS.to_owned(), changed)
}

/// Another tab has written this key, or cleared everything.
fn on_change(wanted: String, changed: impl Fn() + 'static) -> Option<EventListener> {
    EventListener::to("storage", move |event| {
        let key = event.unchecked_into::<StorageEvent>().key();
        if key.is_none_or(|key| key == wanted) {
            changed();
        }
    })
}

/// The name of a place to type at: of which API, under which mark, at what address.
pub fn place(api_base: &str, mark: &str, href: &str) -> String {
    format!("{api_base} {mark} {href}")
}

/// What a tab remembers of one panel for as long as its session lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabNote {
    /// What is being typed, and where.
    Draft,
    /// The tasks of the last job.
    Job,
    /// What came of each of them.
    JobResults,
    /// What was written.
    Journal,
}

impl TabNote {
    /// All of them.
    pub const EVERY: [Self; 4] = [Self::Draft, Self::Job, Self::JobResults, Self::Journal];

    const fn key(self) -> &'static str {
        match self {
            Self::Draft => "cadenza.draft",
            Self::Job => "cadenza.job",
            Self::JobResults => "cadenza.job-results",
            Self::Journal => "cadenza.journal",
        }
    }
}

/// Forgets all that this tab remembers of a panel's session.
pub fn forget_tab(panel: &str) {
    for note in TabNote::EVERY {
        TabStorage::of(note, panel).forget();
    }
}

/// Forgets what was written in it.
pub fn forget_writes(panel: &str) {
    for note in [TabNote::Job, TabNote::JobResults, TabNote::Journal] {
        TabStorage::of(note, panel).forget();
    }
}

/// Where one panel keeps something as long as the tab is open: each on a page has a place of its own.
#[derive(Clone)]
pub struct TabStorage(String);

impl TabStorage {
    /// That of the panel of this name; a page of our own has no name.
    pub fn of(note: TabNote, panel: &str) -> Self {
        let key = note.key();
        Self(if panel.is_empty() { key.to_owned() } else { format!("{key}.{panel}") })
    }

    /// What was kept under this name of a place, before the page went away under it.
    pub fn found(&self, place: &str) -> Option<String> {
        let kept = session()?.get_item(&self.0).ok().flatten()?;
        kept.split_once('\n').filter(|(at, _)| *at == place).map(|(_, text)| text.to_owned())
    }

    /// Keeps a text under this name of a place; tells whether the browser did. If not, nothing older stays in its place.
    pub fn keep(&self, place: &str, text: &str) -> bool {
        let kept = session().is_some_and(|storage| storage.set_item(&self.0, &format!("{place}\n{text}")).is_ok());
        if !kept {
            self.forget();
        }
        kept
    }

    /// Forgets it where somebody has signed out of its API since: then it was kept under a mark that is gone.
    pub fn forget_signed_out(&self, api_base: &str) {
        let kept = session().and_then(|storage| storage.get_item(&self.0).ok().flatten()).unwrap_or_default();
        let mark = mark(api_base).unwrap_or_default();
        let of_mark = |rest: &str| rest.strip_prefix(mark.as_str()).is_some_and(|rest| rest.starts_with(' '));
        let here = kept.strip_prefix(api_base).and_then(|rest| rest.strip_prefix(' '));
        if here.is_some_and(|rest| !of_mark(rest)) {
            self.forget();
        }
    }

    /// Forgets it, wherever it was kept.
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
