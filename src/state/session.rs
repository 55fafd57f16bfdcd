//! Who is signed in, and every call to the API: a refused token asks for a new one and the call is repeated.

mod calls;
mod other_tabs;
mod session_end;

use std::cell::RefCell;
use std::time::Duration;

use cadenza_view::prelude::*;
use futures::channel::oneshot;
use futures::future::LocalBoxFuture;

use super::requests_in_flight::RequestsInFlight;
use super::storage_failures::StorageFailures;
use super::unfinished_work::UnfinishedWork;
use crate::browser::host::{Host, HostEvent, TokenReason};
use crate::browser::storage::{self, TabNote, TabStorage};
use cadenza_client::Transport;
use cadenza_core::api::api_config::ApiConfig;
use cadenza_core::api::error::ApiError;
use cadenza_core::api::token::Token;
use cadenza_core::config::{Config, TokenStorage};
use cadenza_core::list::Filter;
use cadenza_core::stored_session::{StorageFailure, StoredSession};
use cadenza_core::unfinished::UnfinishedReason;
use other_tabs::OtherTabs;
pub use session_end::{SessionEnd, SessionEndReason};

/// The session of one mounted app.
#[derive(Clone, Copy)]
pub struct Session {
    state: RwSignal<State>,
    api_config: StoredValue<ApiConfig>,
    transport: StoredValue<Transport>,
    pending_calls: StoredValue<PendingCalls>,
    /// The present token was refused a change.
    refused_write: RwSignal<bool>,
    /// How many writes did not end as they were meant.
    unsure_writes: StoredValue<u32>,
    host: StoredValue<Host>,
    /// The page around was asked for a token after a refusal, and none was accepted since.
    asked: RwSignal<bool>,
    /// By what name this panel keeps what a tab remembers.
    panel: StoredValue<String>,
    storage_failures: StorageFailures,
    other_tabs: OtherTabs,
    work: UnfinishedWork,
    ended: RwSignal<Option<SessionEnd>>,
    requests: RequestsInFlight,
}

/// Calls that go on after the next sign-in.
type PendingCalls = RefCell<Vec<oneshot::Sender<()>>>;

/// Whether there is a token, and whether it is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// No token: only sign-in is shown.
    SignedOut,
    /// The page around is asked for a token; calls wait.
    Asking,
    /// A token that was accepted, or kept from before and not yet refused.
    SignedIn(Token),
    /// A token that was refused midway: sign-in opens over the page, which keeps what was typed.
    Refused,
}

impl Session {
    /// The session with the token kept from before, if there is one for this API.
    ///
    /// In an embed no token is ever kept, nor is one of the same browser found: it comes from the page around, or is typed.
    pub fn resume(
        config: &Config,
        transport: Transport,
        host: Host,
        storage_failures: StorageFailures,
        work: UnfinishedWork,
    ) -> Self {
        let embedded = host.is_there();
        let kept = if embedded { None } else { storage::session_of(&config.api.base) };
        if kept.is_none() && !embedded {
            // Whoever signs in next need not be who wrote.
            storage::forget_writes(&config.instance_id);
        }
        let elsewhere = OtherTabs::of(kept.as_ref(), config.token_storage);
        let state = kept.map_or(State::SignedOut, |kept| State::SignedIn(kept.token));
        let session = Self {
            state: RwSignal::new(state),
            api_config: StoredValue::new(config.api.clone()),
            transport: StoredValue::new(transport),
            pending_calls: StoredValue::new(PendingCalls::default()),
            refused_write: RwSignal::new(false),
            unsure_writes: StoredValue::new(0),
            host: StoredValue::new(host),
            asked: RwSignal::new(false),
            panel: StoredValue::new(config.instance_id.clone()),
            storage_failures,
            other_tabs: elsewhere,
            work,
            ended: RwSignal::new(None),
            requests: RequestsInFlight::new(),
        };
        if !embedded {
            session.follow_other_tabs();
        }
        session.ask();
        session
    }

    /// Whether there is a token, and whether it is good.
    pub fn state(self) -> Signal<State> {
        self.state.into()
    }

    /// Whether the present token was refused a change; see [`super::context::Context::write_access`].
    pub fn token_refused(self) -> Signal<bool> {
        self.refused_write.into()
    }

    /// Forgets that a change was refused: rights may have been given meanwhile, and no token tells.
    pub fn try_writing_again(self) {
        self.refused_write.set(false);
    }

    /// Whether tokens come from the page around, so that nobody here can type one.
    pub fn is_given_tokens(self) -> bool {
        self.host.read_value().gives_tokens()
    }

    /// Asks the page around for a token, where that gives any and there is none.
    pub fn ask(self) {
        if !self.is_given_tokens() {
            return;
        }
        match self.state.get_untracked() {
            State::SignedIn(_) | State::Asking => {}
            State::SignedOut => self.ask_for(TokenReason::Start),
            // In vain it leads back to where one was: over the page, which keeps what is typed.
            State::Refused => self.ask_for(TokenReason::Refused),
        }
    }

    fn ask_for(self, reason: TokenReason) {
        self.state.set(State::Asking);
        self.host.read_value().ask(reason);
    }

    /// The page around has no token to give; tells whether one was still waited for.
    pub fn token_unavailable(self, reason: TokenReason) -> bool {
        let waited = self.state.get_untracked() == State::Asking;
        if waited {
            self.host.read_value().emit_event(HostEvent::AuthRequired(reason));
            match reason {
                TokenReason::Refused => self.state.set(State::Refused),
                TokenReason::Start => {
                    drop(self.pending_calls.take());
                    self.state.set(State::SignedOut);
                }
            }
        }
        waited
    }

    /// A token the page around brings, asked for or before the present one ends; after a sign-out none is wanted any more.
    pub fn accept(self, token: Token) -> bool {
        let wanted = self.state.get_untracked() != State::SignedOut;
        if wanted {
            self.renew(token);
        }
        wanted
    }

    /// Goes on with another token, which is not asked about first.
    pub fn renew(self, token: Token) {
        self.refused_write.set(false);
        self.ended.set(None);
        self.state.set(State::SignedIn(token));
        for waiting in self.pending_calls.take().take() {
            // A call whose page is gone no longer listens.
            let _ = waiting.send(());
        }
    }

    /// Keeps every list to another part of the same API.
    pub fn set_scope(self, scope: Filter) {
        self.api_config.set_value(ApiConfig { scope, ..self.api_config.get_value() });
    }

    /// Where this tab keeps something until it is signed out of.
    pub fn tab_storage(self, note: TabNote) -> TabStorage {
        TabStorage::of(note, &self.panel.read_value())
    }

    /// Where what is typed is kept until it is saved, left or signed out of.
    pub fn drafts(self) -> TabStorage {
        self.tab_storage(TabNote::Draft)
    }

    /// Whether this tab remembers what was written after a reload: where the token is not kept, and in an embed, nobody knows who is
    /// there then.
    pub fn remembers_writes(self) -> bool {
        !self.is_embedded() && storage::keeps_token()
    }

    /// What signing out would lose or hide now.
    pub fn lost_by_sign_out(self) -> Option<UnfinishedReason> {
        self.work.lost_by_sign_out()
    }

    /// Lets time pass, as between two tries of a call.
    pub fn pause(self, pause: Duration) -> LocalBoxFuture<'static, bool> {
        (self.transport.read_value().wait)(pause)
    }

    /// What its calls wait for.
    pub fn requests_in_flight(self) -> RequestsInFlight {
        self.requests
    }

    /// What this browser did not keep.
    pub fn storage_failures(self) -> StorageFailures {
        self.storage_failures
    }

    /// Where the API is, for people to see.
    pub fn api_base(self) -> String {
        self.api_config.read_value().base.clone()
    }

    /// Asks the API whether the token is good and only then keeps it. Calls that wait for a sign-in go on.
    ///
    /// # Errors
    /// [`ApiError::SignedOut`] when the API refuses the token, any other when it could not be asked.
    pub async fn sign_in(self, token: Token, keep: TokenStorage) -> Result<(), ApiError> {
        self.client(token.clone()).check().await.inspect_err(|error| self.report_to_host(error))?;
        let kept = self.is_embedded() || self.keep(&token, keep);
        self.renew(token);
        // Only now: to who is signed out nothing is said.
        self.storage_failures.note(StorageFailure::Session, kept);
        Ok(())
    }

    /// Forgets the token everywhere, in other tabs too; calls that wait for a sign-in end as signed out.
    pub fn sign_out(self) {
        self.end(None);
    }

    /// The same, because nobody seems to be there.
    pub fn sign_out_idle(self) {
        self.end(Some(SessionEndReason::Idle));
    }

    /// Why the session ended, where the person has to be told.
    pub fn ended(self) -> Signal<Option<SessionEnd>> {
        self.ended.into()
    }

    fn end(self, why: Option<SessionEndReason>) {
        if !self.is_embedded() {
            self.end_elsewhere();
        }
        self.leave(why);
    }

    /// Without the mark a sign-out elsewhere removes, a token is not kept: nobody could take it back from a tab that is away.
    /// Tells whether it is kept as wished.
    fn keep(self, token: &Token, keep: TokenStorage) -> bool {
        let base = self.api_base();
        storage::forget_token();
        let kept = storage::join(&base).map(|mark| StoredSession {
            token: token.clone(),
            mark,
            shared: keep == TokenStorage::Tabs,
        });
        self.other_tabs.set(kept.as_ref());
        kept.is_some_and(|kept| storage::keep_session(&kept, &base, keep)) || keep == TokenStorage::Memory
    }

    fn is_embedded(self) -> bool {
        self.host.read_value().is_there()
    }

    /// What other elements, or a page of our own, keep in this browser is not an embed's.
    fn forget_kept(self) {
        if !self.is_embedded() {
            storage::forget_token();
        }
    }

    fn leave(self, why: Option<SessionEndReason>) {
        self.ended.set(why.map(|why| SessionEnd { why, lost: self.work.lost_by_sign_out() }));
        self.forget_kept();
        storage::forget_tab(&self.panel.read_value());
        drop(self.pending_calls.take());
        self.refused_write.set(false);
        self.state.set(State::SignedOut);
    }
}
