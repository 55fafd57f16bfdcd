//! Sending something once: no second press while the first is under way, and the failure kept for the screen.

use std::future::Future;

use futures::future::{FutureExt, LocalBoxFuture};

use cadenza_view::prelude::*;

use super::unfinished_work::UnfinishedWork;
use cadenza_core::api::error::ApiError;

/// Where a write stands.
#[derive(Clone, Copy)]
pub struct Submit {
    sending: RwSignal<bool>,
    failure: RwSignal<Option<ApiError>>,
    work: UnfinishedWork,
}

/// What to do with an answer, on its page or after that was left; what is given back is for the page to show.
type Told = Box<dyn FnOnce(bool) -> Option<ApiError>>;

/// A write that has not been sent.
pub fn use_submit(work: UnfinishedWork) -> Submit {
    Submit { sending: RwSignal::new(false), failure: RwSignal::new(None), work }
}

impl Submit {
    /// Sends, unless something is already under way, and hands on what came of it: to `on_done` and the page, or to
    /// `on_left` where the page was left meanwhile.
    ///
    /// A write is never cancelled by leaving its page: it may have been done already.
    pub fn send<T: 'static>(
        self,
        write: impl Future<Output = Result<T, ApiError>> + 'static,
        on_done: impl FnOnce(T) + 'static,
        on_left: impl FnOnce(Result<T, ApiError>) + 'static,
    ) {
        if self.sending.get_untracked() {
            return;
        }
        let told = |outcome| -> Told {
            Box::new(move |here| match (here, outcome) {
                (true, Ok(done)) => {
                    on_done(done);
                    None
                }
                (true, Err(error)) => Some(error),
                (false, outcome) => {
                    on_left(outcome);
                    None
                }
            })
        };
        self.run(write.map(told).boxed_local());
    }

    fn run(self, write: LocalBoxFuture<'static, Told>) {
        self.sending.set(true);
        self.failure.set(None);
        spawn_local(async move {
            let told = write.await;
            let here = self.sending.try_set(false).is_none();
            // The whole app may be gone: then there is nobody to tell.
            if !here && !self.work.is_alive() {
                return;
            }
            if let Some(error) = told(here) {
                self.failure.set(Some(error));
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
