//! The calls that wait for something, and the way to wait no longer.

use cadenza_view::prelude::*;
use std::rc::Rc;

use futures::future::{AbortHandle, Future, FutureExt, abortable};

use crate::browser::intl::now;
use cadenza_client::Transport;
use cadenza_core::api::error::TransportError;
use cadenza_core::api::waiting::{PendingCall, WaitNotice, WaitReason, longest_wait};

/// Every call of one app that is under way.
#[derive(Clone, Copy)]
pub struct RequestsInFlight {
    under_way: RwSignal<Vec<RequestInFlight>>,
    next: StoredValue<u64>,
}

#[derive(Clone)]
struct RequestInFlight {
    key: u64,
    waiting: PendingCall,
    stop: AbortHandle,
}

/// One call: from its first request to the end of its last repetition.
struct RemoveOnDrop {
    waits: RequestsInFlight,
    key: u64,
}

impl RequestsInFlight {
    /// Nothing is under way.
    pub fn new() -> Self {
        Self { under_way: RwSignal::new(Vec::new()), next: StoredValue::new(0) }
    }

    /// The transport for one call, which is then under way as long as anybody holds it.
    pub fn observe(self, transport: &Transport) -> Transport {
        let key = self.next.get_value();
        self.next.set_value(key + 1);
        let watch = Rc::new(RemoveOnDrop { waits: self, key });
        let (send, wait, pausing) = (Rc::clone(&transport.send), Rc::clone(&transport.wait), Rc::clone(&watch));
        Transport {
            send: Rc::new(move |outgoing| {
                let (call, watch) = (send(outgoing), Rc::clone(&watch));
                async move { watch.until(call, WaitReason::Answer).await.unwrap_or(Err(TransportError::Stopped)) }
                    .boxed_local()
            }),
            wait: Rc::new(move |pause| {
                let (call, watch) = (wait(pause), Rc::clone(&pausing));
                async move { watch.until(call, WaitReason::pause(pause, now())).await.unwrap_or(false) }.boxed_local()
            }),
            ..transport.clone()
        }
    }

    /// Whether anything is under way, live.
    pub fn any(self) -> Signal<bool> {
        Signal::derive(move || !self.under_way.read().is_empty())
    }

    /// What is to be said of it now, live.
    pub fn notice(self, now: f64) -> Option<WaitNotice> {
        longest_wait(self.under_way.read().iter().map(|it| &it.waiting), now)
    }

    /// Waits no longer for what has been said to be waited for.
    pub fn stop(self) {
        let now = now();
        for it in self.under_way.get_untracked() {
            if it.waiting.notice(now).is_some() {
                it.stop.abort();
            }
        }
    }

    fn note(self, key: u64, wait: WaitReason, stop: AbortHandle) {
        // The app may be gone by now.
        let Some(mut under_way) = self.under_way.try_get_untracked() else { return };
        match under_way.iter_mut().find(|it| it.key == key) {
            Some(it) => *it = RequestInFlight { key, waiting: PendingCall { wait, ..it.waiting }, stop },
            None => under_way.push(RequestInFlight { key, waiting: PendingCall { since: now(), wait }, stop }),
        }
        self.under_way.set(under_way);
    }
}

impl Default for RequestsInFlight {
    fn default() -> Self {
        Self::new()
    }
}

impl RemoveOnDrop {
    /// What comes, unless nobody wants to wait for it any longer.
    async fn until<F: Future>(&self, call: F, wait: WaitReason) -> Option<F::Output> {
        let (call, stop) = abortable(call);
        self.waits.note(self.key, wait, stop);
        call.await.ok()
    }
}

impl Drop for RemoveOnDrop {
    fn drop(&mut self) {
        if let Some(mut under_way) = self.waits.under_way.try_get_untracked() {
            under_way.retain(|it| it.key != self.key);
            self.waits.under_way.set(under_way);
        }
    }
}
