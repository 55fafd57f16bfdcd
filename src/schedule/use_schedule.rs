//! One schedule, fetched for a page and forgotten with it.

use cadenza_contract::{Schedule, ScheduleId};
use futures::future::{AbortHandle, Abortable};
use leptos::prelude::*;

use crate::reactive::{RwSignal, Signal, StoredValue, effect};
use leptos::task::spawn_local;

use crate::api::error::ApiError;
use crate::session::Session;

/// A schedule on its way: `None` until the answer is there.
pub type Fetched = Option<Result<Schedule, ApiError>>;

/// Fetches a schedule now and at every change of `refresh`; leaving the page cancels the request.
pub fn use_schedule(session: Session, id: ScheduleId, refresh: Signal<u32>) -> Signal<Fetched> {
    let fetched = RwSignal::new(None);
    let running = StoredValue::new(None::<AbortHandle>);
    let cancel = move || {
        if let Some(handle) = running.take().as_ref() {
            handle.abort();
        }
    };
    effect(move || {
        refresh.read();
        cancel();
        let (handle, registration) = AbortHandle::new_pair();
        running.set_value(Some(handle));
        let id = id.clone();
        let fetch = async move {
            let answer = session
                .call(|client| {
                    let id = id.clone();
                    async move { client.schedule(&id).await }
                })
                .await;
            fetched.set(Some(answer));
        };
        spawn_local(async move {
            let _ = Abortable::new(fetch, registration).await;
        });
    });
    on_cleanup(cancel);
    fetched.into()
}
