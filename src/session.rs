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
use crate::storage;

/// The session of one mounted app.
#[derive(Clone, Copy)]
pub struct Session {
    state: RwSignal<State>,
    endpoint: StoredValue<Endpoint>,
    transport: StoredValue<Transport>,
    waiting: StoredValue<Waiting>,
    /// The present token was refused a change.
    read_only: RwSignal<bool>,
}

/// Calls that go on after the next sign-in.
type Waiting = RefCell<Vec<oneshot::Sender<()>>>;

type Call<T> = Box<dyn Fn(Client) -> LocalBoxFuture<'static, Result<T, ApiError>>>;

/// Whether there is a token, and whether it is good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// No token: only sign-in is shown.
    SignedOut,
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
    pub fn resume(config: &Config, transport: Transport) -> Self {
        let state = match storage::token(&config.endpoint.base) {
            Some(token) => State::SignedIn(token),
            None => State::SignedOut,
        };
        let session = Self {
            state: RwSignal::new(state),
            endpoint: StoredValue::new(config.endpoint.clone()),
            transport: StoredValue::new(transport),
            waiting: StoredValue::new(Waiting::default()),
            read_only: RwSignal::new(false),
        };
        let elsewhere = StoredValue::new(storage::on_sign_out(session.api_base(), move || session.leave()));
        on_cleanup(move || drop(elsewhere.take()));
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
        storage::keep_token(&token, &self.api_base(), keep);
        self.read_only.set(false);
        self.state.set(State::SignedIn(token));
        for waiting in self.waiting.take().take() {
            // A call whose page is gone no longer listens.
            let _ = waiting.send(());
        }
        Ok(())
    }

    /// Forgets the token everywhere, in other tabs too; calls that wait for a sign-in end as signed out.
    pub fn sign_out(self) {
        storage::announce_sign_out(&self.api_base());
        self.leave();
    }

    fn leave(self) {
        storage::forget_token();
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
                    Err(error @ ApiError::NotAllowed(_)) if kind == Kind::Write => {
                        self.bar(&token);
                        return Err(error);
                    }
                    outcome => return outcome,
                }
            }
        };
        repeated.boxed_local()
    }

    /// A late refusal of an old token says nothing about the present one.
    fn refuse(self, token: &Token) {
        if self.state.get_untracked() == State::SignedIn(token.clone()) {
            storage::forget_token();
            self.state.set(State::Refused);
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
        Client::new(self.endpoint.get_value(), token, self.transport.get_value())
    }
}
