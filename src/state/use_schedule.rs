//! One schedule, fetched for a page and forgotten with it.

use cadenza_contract::{Schedule, ScheduleId};

use cadenza_view::prelude::*;

use super::session::Session;
use cadenza_core::api::error::ApiError;

/// A schedule on its way: `None` until the answer is there.
pub type FetchResult = Option<Result<Schedule, ApiError>>;

/// Fetches a schedule now and at every change of `refresh`; leaving the page cancels the request.
pub fn use_schedule(session: Session, id: ScheduleId, refresh: Signal<u32>) -> Signal<FetchResult> {
    let fetched = RwSignal::new(None);
    let latest = LatestTask::new();
    Effect::new(move || {
        refresh.read();
        let id = id.clone();
        latest.start(async move {
            let answer = session
                .call(move |client| {
                    let id = id.clone();
                    async move { client.schedule(&id).await }
                })
                .await;
            fetched.set(Some(answer));
        });
    });
    fetched.into()
}
