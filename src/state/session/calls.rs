//! Every call to the API: a refused token asks for a new one and the call is repeated.

use std::future::Future;

use futures::channel::oneshot;
use futures::future::{FutureExt, LocalBoxFuture};

use super::{Session, State};
use crate::browser::host::{HostEvent, TokenReason};
use cadenza_client::Client;
use cadenza_core::api::error::ApiError;
use cadenza_core::api::token::Token;
use cadenza_core::host_problem::HostProblem;
use cadenza_core::unfinished::BackgroundTask;
use cadenza_core::write_access::WritePermit;

type Call<T> = Box<dyn Fn(Client) -> LocalBoxFuture<'static, Result<T, ApiError>>>;

/// Whether a call changes something.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Read,
    Write,
}

impl Session {
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

    /// The same for a call that changes something: a token that may not is remembered, see
    /// [`Session::token_refused`]. The permit says that somebody asked whether changes are allowed.
    ///
    /// # Errors
    /// As of [`Session::call`].
    pub fn write<T: 'static, F: Future<Output = Result<T, ApiError>> + 'static>(
        self,
        permit: WritePermit,
        call: impl Fn(Client) -> F + 'static,
    ) -> LocalBoxFuture<'static, Result<T, ApiError>> {
        self.write_as(BackgroundTask::Change, permit, call)
    }

    /// The same as a part of something larger, which is what a person is asked about.
    ///
    /// # Errors
    /// As of [`Session::call`].
    pub fn write_as<T: 'static, F: Future<Output = Result<T, ApiError>> + 'static>(
        self,
        task: BackgroundTask,
        _permit: WritePermit,
        call: impl Fn(Client) -> F + 'static,
    ) -> LocalBoxFuture<'static, Result<T, ApiError>> {
        // Counted here, where every write passes: none can be left, signed out of or closed without a question.
        let under_way = self.work.begin(task);
        let repeated = self.repeated(Box::new(move |client| call(client).boxed_local()), Kind::Write);
        repeated.inspect(move |_| drop(under_way)).boxed_local()
    }

    /// A write failed, wholly or in part, or its outcome is open: what is known of the schedules may not be so any more.
    pub fn note_unsure_write(self) {
        self.unsure_writes.update_value(|count| *count += 1);
    }

    /// How many of them there were.
    pub fn unsure_writes(self) -> u32 {
        self.unsure_writes.get_value()
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
                    outcome => {
                        if let Err(error) = &outcome {
                            self.note_failure(error, kind, &token);
                        }
                        // The app may be gone by now.
                        self.asked.set(false);
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
                self.ask_for(TokenReason::Refused);
            } else {
                self.host.read_value().emit_event(HostEvent::AuthRequired(TokenReason::Refused));
                self.state.set(State::Refused);
            }
        }
    }

    /// The page around hears of it, and a token that may not write is remembered.
    fn note_failure(self, error: &ApiError, kind: Kind, token: &Token) {
        if self.state.try_get_untracked().is_none() {
            return;
        }
        if kind == Kind::Write {
            self.note_unsure_write();
        }
        // A change reads first: that it may not even read says nothing about writing.
        if kind == Kind::Write && error.forbids_writing() {
            self.mark_write_refused(token);
        }
        self.report_to_host(error);
    }

    pub(super) fn report_to_host(self, error: &ApiError) {
        if let Some(problem) = HostProblem::of(error) {
            self.host.read_value().emit_event(HostEvent::Problem(problem));
        }
    }

    fn mark_write_refused(self, token: &Token) {
        if self.state.get_untracked() == State::SignedIn(token.clone()) {
            self.refused_write.set(true);
        }
    }

    async fn signed_in_again(self) -> Result<(), ApiError> {
        if self.state.get_untracked() == State::SignedOut {
            return Err(ApiError::SignedOut);
        }
        let (sender, receiver) = oneshot::channel();
        self.pending_calls.read_value().borrow_mut().push(sender);
        receiver.await.map_err(|_| ApiError::SignedOut)
    }

    pub(super) fn client(self, token: Token) -> Client {
        Client::new(self.api_config.read_value(), token, self.requests.observe(&self.transport.read_value()))
    }
}
