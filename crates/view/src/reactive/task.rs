//! Things that take their time, each behind one pointer: what runs them is compiled once.

use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::rc::Rc;
use std::task::Poll;

use futures::future::{FutureExt, LocalBoxFuture};
use leptos::prelude::on_cleanup;

use super::StoredValue;

type Task = LocalBoxFuture<'static, ()>;

/// Runs to its end, whoever is still there to see it.
pub fn spawn_local(task: impl Future<Output = ()> + 'static) {
    fn erased(task: Task) {
        leptos::task::spawn_local(task);
    }
    erased(task.boxed_local());
}

/// Runs one task at a time: a newer one, or the end of its owner, cancels the one before.
#[derive(Clone, Copy)]
pub struct LatestTask(StoredValue<Rc<RefCell<Option<Task>>>>);

impl LatestTask {
    /// Nothing to run yet.
    pub fn new() -> Self {
        let latest = Self(StoredValue::new(Rc::default()));
        on_cleanup(move || latest.cancel());
        latest
    }

    /// Cancels what runs and runs this.
    pub fn start(self, task: impl Future<Output = ()> + 'static) {
        self.replace(task.boxed_local());
    }

    fn replace(self, task: Task) {
        self.cancel();
        let running = Rc::new(RefCell::new(Some(task)));
        self.0.set_value(Rc::clone(&running));
        spawn_local(poll_fn(move |waker| match running.borrow_mut().as_mut() {
            Some(task) => task.as_mut().poll(waker),
            // Cancelled.
            None => Poll::Ready(()),
        }));
    }

    /// Drops the task where it stands; what it waits for is dropped with it, a request for one is aborted.
    pub fn cancel(self) {
        // A task that cancels itself is at its last step, and ends by itself.
        let running = self.0.try_get_value().unwrap_or_default();
        if let Ok(mut running) = running.try_borrow_mut() {
            *running = None;
        }
    }
}

impl Default for LatestTask {
    fn default() -> Self {
        Self::new()
    }
}
