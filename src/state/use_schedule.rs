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

/// A schedule, and how far the question for it is.
#[derive(Clone, Copy)]
pub struct ScheduleRead {
    /// What is known of it.
    pub answer: RwSignal<FetchResult>,
    /// Whether that is what the API says now.
    pub check: RwSignal<Check>,
}

/// Whether what is known of a schedule is so by the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// That is being asked.
    Coming,
    /// It is, or there was no answer and nothing is known.
    Done,
    /// There was no answer; what is known is what a list said.
    Failed(ApiError),
}

/// Fetches a schedule now and at every change of `refresh`; leaving the page cancels the request. One that is `known` is
/// there at once, and stays if there is no answer.
pub fn use_schedule(session: Session, id: ScheduleId, known: Option<Schedule>, refresh: Signal<u32>) -> ScheduleRead {
    let is_known = known.is_some();
    let read = ScheduleRead { answer: RwSignal::new(known.map(Ok)), check: RwSignal::new(Check::Coming) };
    let latest = LatestTask::new();
    Effect::new(move || {
        refresh.read();
        let id = id.clone();
        read.check.set(Check::Coming);
        latest.start(async move {
            if is_known {
                TimeoutFuture::new(LOOK).await;
            }
            let call = session.call(move |client| {
                let id = id.clone();
                async move { client.schedule(&id).await }
            });
            match call.await {
                Err(error) if is_known && !matches!(error, ApiError::Missing(_)) => {
                    read.check.set(Check::Failed(error));
                }
                answer => {
                    read.answer.set(Some(answer));
                    read.check.set(Check::Done);
                }
            }
        });
    });
    read
}
