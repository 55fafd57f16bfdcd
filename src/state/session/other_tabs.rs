//! The same session in other tabs: a sign-out is one in all of them, and a new tab may ask to be signed in to.

use std::time::Duration;

use cadenza_view::prelude::*;

use super::{Session, SessionEndReason, State};
use crate::browser::page_visibility as visibility;
use crate::browser::storage::{self, TabNote};
use crate::browser::tab_channel::TabChannel;
use cadenza_core::config::TokenStorage;
use cadenza_core::stored_session::{StorageFailure, StoredSession, TabMessage};

/// How long a new tab waits for another one to answer.
const PATIENCE: Duration = Duration::from_millis(500);

/// What is known of a session beyond its token.
#[derive(Clone, Copy)]
pub(super) struct OtherTabs {
    /// The channel to the other tabs.
    tabs: StoredValue<Option<TabChannel>>,
    /// What a sign-out elsewhere removes; `None` where this browser keeps no such thing.
    mark: StoredValue<Option<String>>,
    /// Whether the person chose to be signed in to all their tabs.
    shared: StoredValue<bool>,
    /// Whether the installation allows that.
    may_share: bool,
}

impl OtherTabs {
    /// That of a session found at the start.
    pub(super) fn of(kept: Option<&StoredSession>, most: TokenStorage) -> Self {
        let may_share = most >= TokenStorage::Tabs;
        let elsewhere = Self {
            tabs: StoredValue::new(None),
            mark: StoredValue::new(None),
            shared: StoredValue::new(false),
            may_share,
        };
        elsewhere.set(kept);
        elsewhere
    }

    /// What is kept now.
    pub(super) fn set(self, kept: Option<&StoredSession>) {
        self.mark.set_value(kept.map(|kept| kept.mark.clone()));
        self.shared.set_value(self.may_share && kept.is_some_and(|kept| kept.shared));
    }

    fn say(self, message: &TabMessage) {
        if let Some(tabs) = self.tabs.read_value().as_ref() {
            tabs.say(message);
        }
    }
}

impl Session {
    /// Hears of the other tabs from now on, and asks them for a token where there is none.
    pub(super) fn follow_other_tabs(self) {
        let base = self.api_base();
        for note in TabNote::EVERY {
            self.tab_storage(note).forget_signed_out(&base);
        }
        self.other_tabs.tabs.set_value(TabChannel::of(&base, move |message| self.hear(message)));
        let listening = StoredValue::new([
            storage::on_mark(&base, move || self.look(false)),
            visibility::on_return(move || {
                self.look(true);
                // Some browsers tell a page that was put aside late what has become of the storage.
                set_timeout(move || self.look(false), Duration::from_secs(1));
            }),
        ]);
        on_cleanup(move || {
            drop(listening.take());
            drop(self.other_tabs.tabs.take());
        });
        let ask = self.other_tabs.may_share && storage::mark(&base).is_some();
        if ask && self.state.get_untracked() == State::SignedOut {
            self.ask_other_tabs();
        }
    }

    /// By what name something typed at this address is kept: it ends with the session, in a tab that is away as well.
    pub fn place(self, href: &str) -> String {
        storage::place(&self.api_base(), self.other_tabs.mark.read_value().as_deref().unwrap_or_default(), href)
    }

    /// Ends the session in every other tab, in those that are away when they are back.
    pub(super) fn end_elsewhere(self) {
        storage::end_sessions(&self.api_base());
        self.other_tabs.say(&TabMessage::SignedOut);
    }

    /// Until an answer comes, or none, calls wait.
    fn ask_other_tabs(self) {
        self.state.set(State::Asking);
        self.other_tabs.say(&TabMessage::Wanted);
        set_timeout(
            move || {
                // The app may be gone by now.
                if self.state.try_get_untracked() == Some(State::Asking) {
                    drop(self.pending_calls.take());
                    self.state.set(State::SignedOut);
                }
            },
            PATIENCE,
        );
    }

    fn hear(self, message: TabMessage) {
        match (message, self.state.get_untracked()) {
            (TabMessage::SignedOut, _) => self.look(true),
            (TabMessage::Wanted, State::SignedIn(token)) => {
                let OtherTabs { shared, mark, .. } = self.other_tabs;
                if let (true, Some(mark)) = (shared.get_value(), mark.get_value()) {
                    self.other_tabs.say(&TabMessage::Given(StoredSession { token, mark, shared: true }));
                }
            }
            (TabMessage::Given(kept), State::Asking) => self.take_over(&kept),
            (TabMessage::Wanted | TabMessage::Given(_), _) => {}
        }
    }

    /// Goes on with the session of another tab, unless somebody has signed out meanwhile.
    fn take_over(self, kept: &StoredSession) {
        let base = self.api_base();
        if kept.shared && self.other_tabs.may_share && storage::mark(&base).as_ref() == Some(&kept.mark) {
            self.other_tabs.set(Some(kept));
            let done = storage::keep_session(kept, &base, TokenStorage::Tabs);
            self.renew(kept.token.clone());
            self.storage_failures.note(StorageFailure::Session, done);
        }
    }

    /// Ends the session here if it has ended elsewhere. Where that cannot be known, `unknown` says what is assumed.
    fn look(self, unknown: bool) {
        let Some(state) = self.state.try_get_untracked() else { return };
        let ended = match self.other_tabs.mark.get_value() {
            Some(mark) => storage::mark(&self.api_base()) != Some(mark),
            None => unknown,
        };
        if ended && state != State::SignedOut && state != State::Asking {
            self.leave(Some(SessionEndReason::Elsewhere));
        }
    }
}
