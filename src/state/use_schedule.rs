//! One schedule, fetched for a page and forgotten with it.

use cadenza_contract::{Schedule, ScheduleId};
use gloo_timers::future::TimeoutFuture;

use cadenza_view::prelude::*;

use super::session::Session;
use cadenza_core::api::error::ApiError;

/// A schedule on its way: `None` until the answer is there.
pub type FetchResult = Option<Result<Schedule, ApiError>>;

/// So long, in milliseconds, one that is known is looked at before it is asked for: who goes through many asks for few.
const LOOK: u32 = 150;

/// Fetches a schedule now and at every change of `refresh`; leaving the page cancels the request. One that is `known` is
/// there at once, and stays as it is if there is no answer: the row it comes from does so, too.
pub fn use_schedule(
    session: Session,
    id: ScheduleId,
    known: Option<Schedule>,
    refresh: Signal<u32>,
) -> RwSignal<FetchResult> {
    let is_known = known.is_some();
    let fetched = RwSignal::new(known.map(Ok));
    let latest = LatestTask::new();
    Effect::new(move || {
        refresh.read();
        let id = id.clone();
        latest.start(async move {
            if is_known {
                TimeoutFuture::new(LOOK).await;
            }
            let call = session.call(move |client| {
                let id = id.clone();
                async move { client.schedule(&id).await }
            });
            let answer = call.await;
            let is_kept = is_known && !matches!(answer, Ok(_) | Err(ApiError::Missing(_)));
            if !is_kept {
                fetched.set(Some(answer));
            }
        });
    });
    fetched
}
