//! Sending something once: no second press while the first is under way, and the failure kept for the screen.

use std::future::Future;

use futures::future::{FutureExt, LocalBoxFuture, TryFutureExt};

use crate::reactive::{RwSignal, Signal, spawn};

use crate::api::error::ApiError;

/// Where a write stands.
#[derive(Clone, Copy)]
pub struct Submit {
    sending: RwSignal<bool>,
    failure: RwSignal<Option<ApiError>>,
}

/// A write that has not been sent.
pub fn use_submit() -> Submit {
    Submit { sending: RwSignal::new(false), failure: RwSignal::new(None) }
}

impl Submit {
    /// Sends, unless something is already under way, and hands on what came of it.
    ///
    /// A write is never cancelled by leaving its page: it may have been done already. Only its screen is gone then.
    pub fn send<T: 'static>(
        self,
        write: impl Future<Output = Result<T, ApiError>> + 'static,
        on_done: impl FnOnce(T) + 'static,
    ) {
        if !self.sending.get_untracked() {
            let then = |done| Box::new(move || on_done(done)) as Box<dyn FnOnce()>;
            self.run(write.map_ok(then).boxed_local());
        }
    }

    fn run(self, write: LocalBoxFuture<'static, Result<Box<dyn FnOnce()>, ApiError>>) {
        self.sending.set(true);
        self.failure.set(None);
        spawn(async move {
            let outcome = write.await;
            if !self.sending.try_set(false) {
                return;
            }
            match outcome {
                Ok(done) => done(),
                Err(error) => self.failure.set(Some(error)),
            }
        });
    }

    /// Whether something is under way.
    pub fn sending(self) -> Signal<bool> {
        self.sending.into()
    }

    /// What went wrong the last time.
    pub fn failure(self) -> Signal<Option<ApiError>> {
        self.failure.into()
    }

    /// Forgets what went wrong the last time.
    pub fn forget(self) {
        self.failure.set(None);
    }
}
