//! Who is signed in, and every call to the API: a refused token asks for a new one and the call is repeated.

use std::cell::RefCell;
use std::future::Future;

use leptos::prelude::on_cleanup;

use crate::reactive::{RwSignal, Signal, StoredValue};
use futures::channel::oneshot;
use futures::future::{FutureExt, LocalBoxFuture};

use crate::api::endpoint::Endpoint;
use crate::api::error::ApiError;
use crate::api::token::Token;
use crate::api::{Client, Transport};
use crate::config::{Config, Keep};
use crate::host::{Event, Host, Reason};
use crate::list::Filter;
use crate::storage::{self, Drafts};

/// The session of one mounted app.
#[derive(Clone, Copy)]
pub struct Session {
    state: RwSignal<State>,
    endpoint: StoredValue<Endpoint>,
    transport: StoredValue<Transport>,
    waiting: StoredValue<Waiting>,
    /// The present token was refused a change.
    read_only: RwSignal<bool>,
    host: StoredValue<Host>,
    /// The page around was asked for a token after a refusal, and none was accepted since.
    asked: RwSignal<bool>,
    drafts: StoredValue<Drafts>,
}

/// Calls that go on after the next sign-in.
type Waiting = RefCell<Vec<oneshot::Sender<()>>>;

type Call<T> = Box<dyn Fn(Client) -> LocalBoxFuture<'static, Result<T, ApiError>>>;

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

/// Whether a call changes something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Read,
    Write,
}

impl Session {
    /// The session with the token kept from before, if there is one for this API.
    ///
    /// In an embed no token is ever kept, nor is one of the same browser found: it comes from the page around, or is typed.
    pub fn resume(config: &Config, transport: Transport, host: Host) -> Self {
        let embedded = host.is_there();
        let kept = if embedded { None } else { storage::token(&config.endpoint.base) };
        let state = kept.map_or(State::SignedOut, State::SignedIn);
        let session = Self {
            state: RwSignal::new(state),
            endpoint: StoredValue::new(config.endpoint.clone()),
            transport: StoredValue::new(transport),
            waiting: StoredValue::new(Waiting::default()),
            read_only: RwSignal::new(false),
            host: StoredValue::new(host),
            asked: RwSignal::new(false),
            drafts: StoredValue::new(Drafts::of(&config.panel)),
        };
        if !embedded {
            let elsewhere = StoredValue::new(storage::on_sign_out(session.api_base(), move || session.leave()));
            on_cleanup(move || drop(elsewhere.take()));
        }
        session.ask();
        session
    }

    /// Whether there is a token, and whether it is good.
    pub fn state(self) -> Signal<State> {
        self.state.into()
    }

    /// Whether a change is worth trying: the present token has not been refused one yet.
    pub fn may_write(self) -> Signal<bool> {
        Signal::derive(move || !self.read_only.get())
    }

    /// Forgets that a change was refused: rights may have been given meanwhile, and no token tells.
    pub fn try_writing_again(self) {
        self.read_only.set(false);
    }

    /// Whether tokens come from the page around, so that nobody here can type one.
    pub fn is_given_tokens(self) -> bool {
        self.host.read().gives_tokens()
    }

    /// Asks the page around for a token, where that gives any and there is none.
    pub fn ask(self) {
        if !self.is_given_tokens() {
            return;
        }
        match self.state.get_untracked() {
            State::SignedIn(_) | State::Asking => {}
            State::SignedOut => self.ask_for(Reason::Start),
            // In vain it leads back to where one was: over the page, which keeps what is typed.
            State::Refused => self.ask_for(Reason::Refused),
        }
    }

    fn ask_for(self, reason: Reason) {
        self.state.set(State::Asking);
        self.host.read().ask(reason);
    }

    /// The page around has no token to give; tells whether one was still waited for.
    pub fn leave_asking(self, reason: Reason) -> bool {
        let waited = self.state.get_untracked() == State::Asking;
        if waited {
            self.host.read().hears(Event::AuthRequired(reason));
            match reason {
                Reason::Refused => self.state.set(State::Refused),
                Reason::Start => {
                    drop(self.waiting.take());
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
        self.read_only.set(false);
        self.state.set(State::SignedIn(token));
        for waiting in self.waiting.take().take() {
            // A call whose page is gone no longer listens.
            let _ = waiting.send(());
        }
    }

    /// Keeps every list to another part of the same API.
    pub fn set_scope(self, scope: Filter) {
        self.endpoint.set_value(Endpoint { scope, ..self.endpoint.get_value() });
    }

    /// Where what is typed is kept until it is saved, left or signed out of.
    pub fn drafts(self) -> Drafts {
        self.drafts.get_value()
    }

    /// Where the API is, for people to see.
    pub fn api_base(self) -> String {
        self.endpoint.read().base.clone()
    }

    /// Asks the API whether the token is good and only then keeps it. Calls that wait for a sign-in go on.
    ///
    /// # Errors
    /// [`ApiError::SignedOut`] when the API refuses the token, any other when it could not be asked.
    pub async fn sign_in(self, token: Token, keep: Keep) -> Result<(), ApiError> {
        self.client(token.clone()).check().await?;
        if !self.is_embedded() {
            storage::keep_token(&token, &self.api_base(), keep);
        }
        self.renew(token);
        Ok(())
    }

    /// Forgets the token everywhere, in other tabs too; calls that wait for a sign-in end as signed out.
    pub fn sign_out(self) {
        if !self.is_embedded() {
            storage::announce_sign_out(&self.api_base());
        }
        self.leave();
    }

    fn is_embedded(self) -> bool {
        self.host.read().is_there()
    }

    /// What other elements, or a page of our own, keep in this browser is not an embed's.
    fn forget_kept(self) {
        if !self.is_embedded() {
            storage::forget_token();
        }
    }

    fn leave(self) {
        self.forget_kept();
        self.drafts().forget();
        drop(self.waiting.take());
        self.read_only.set(false);
        self.state.set(State::SignedOut);
    }

    /// Calls the API. If the token is refused, sign-in opens and the call is repeated with the new token.
    ///
    /// # Errors
    /// What the call ends with; [`ApiError::SignedOut`] only after the person chose to sign out.
    pub fn call<T: 'static, F: Future<Output = Result<T, ApiError>> + 'static>(
        self,
        call: impl Fn(Client) -> F + 'static,
    ) -> LocalBoxFuture<'static, Result<T, ApiError>> {
        self.repeated(Box::new(move |client| call(client).boxed_local()), Kind::Read)
    }

    /// The same for a call that changes something: a token that may not is remembered, see [`Session::may_write`].
    ///
    /// # Errors
    /// As of [`Session::call`].
    pub fn write<T: 'static, F: Future<Output = Result<T, ApiError>> + 'static>(
        self,
        call: impl Fn(Client) -> F + 'static,
    ) -> LocalBoxFuture<'static, Result<T, ApiError>> {
        self.repeated(Box::new(move |client| call(client).boxed_local()), Kind::Write)
    }

    /// The same behind pointers: the loop is compiled once for each type of answer, and not for each call.
    fn repeated<T: 'static>(self, call: Call<T>, kind: Kind) -> LocalBoxFuture<'static, Result<T, ApiError>> {
        let repeated = async move {
            loop {
                let State::SignedIn(token) = self.state.get_untracked() else {
                    self.signed_in_again().await?;
                    continue;
                };
                match call(self.client(token.clone())).await {
                    Err(ApiError::SignedOut) => self.refuse(&token),
                    // A change reads first: that it may not even read says nothing about writing.
                    Err(error) if kind == Kind::Write && error.bars_writing() => {
                        self.bar(&token);
                        return Err(error);
                    }
                    outcome => {
                        // The app may be gone by now.
                        self.asked.try_set(false);
                        return outcome;
                    }
                }
            }
        };
        repeated.boxed_local()
    }

    /// A late refusal of an old token says nothing about the present one.
    fn refuse(self, token: &Token) {
        if self.state.get_untracked() == State::SignedIn(token.clone()) {
            self.forget_kept();
            // If what it gave after a refusal was refused as well, asking again would go round in circles.
            if self.is_given_tokens() && !self.asked.get_untracked() {
                self.asked.set(true);
                self.ask_for(Reason::Refused);
            } else {
                self.host.read().hears(Event::AuthRequired(Reason::Refused));
                self.state.set(State::Refused);
            }
        }
    }

    fn bar(self, token: &Token) {
        if self.state.get_untracked() == State::SignedIn(token.clone()) {
            self.read_only.set(true);
        }
    }

    async fn signed_in_again(self) -> Result<(), ApiError> {
        if self.state.get_untracked() == State::SignedOut {
            return Err(ApiError::SignedOut);
        }
        let (sender, receiver) = oneshot::channel();
        self.waiting.read().borrow_mut().push(sender);
        receiver.await.map_err(|_| ApiError::SignedOut)
    }

    fn client(self, token: Token) -> Client {
        Client::new(self.endpoint.read(), token, self.transport.read())
    }
}
