//! Things that take their time, each behind one pointer: what runs them is compiled once.

use std::future::Future;

use futures::future::{AbortHandle, Abortable, FutureExt, LocalBoxFuture};
use leptos::prelude::on_cleanup;

use super::StoredValue;

/// Runs to its end, whoever is still there to see it.
pub fn spawn(task: impl Future<Output = ()> + 'static) {
    fn erased(task: LocalBoxFuture<'static, ()>) {
        leptos::task::spawn_local(task);
    }
    erased(task.boxed_local());
}

/// Runs one task at a time: a newer one, or the end of its owner, cancels the one before.
#[derive(Clone, Copy)]
pub struct Latest(StoredValue<Option<AbortHandle>>);

impl Latest {
    /// Nothing to run yet.
    pub fn new() -> Self {
        let latest = Self(StoredValue::new(None));
        on_cleanup(move || latest.cancel());
        latest
    }

    /// Cancels what runs and runs this.
    pub fn start(self, task: impl Future<Output = ()> + 'static) {
        self.cancel();
        let (handle, registration) = AbortHandle::new_pair();
        self.0.set_value(Some(handle));
        let task = Abortable::new(task.boxed_local(), registration);
        spawn(task.map(|_| ()));
    }

    fn cancel(self) {
        if let Some(handle) = self.0.take().as_ref() {
            handle.abort();
        }
    }
}

impl Default for Latest {
    fn default() -> Self {
        Self::new()
    }
}
