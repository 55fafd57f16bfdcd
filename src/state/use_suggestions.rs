//! Suggestions from the rows at hand: collected for whoever is about to type, and so that nobody waits for it.

use gloo_timers::future::TimeoutFuture;

use super::fleet::Fleet;
use crate::browser::intl;
use cadenza_core::list::{KnownValues, ListState};
use cadenza_view::prelude::*;

/// How many rows are looked through between two breaths of the browser.
const SLICE: usize = 2_000;

/// What the fleet holds, else `list`, learned once `wanted`, and again when other rows come; `seen` keeps what was learned before.
pub fn use_suggestions(
    (list, fleet): (RwSignal<ListState>, Fleet),
    seen: RwSignal<KnownValues>,
    wanted: Signal<bool>,
) -> RwSignal<KnownValues> {
    let latest = LatestTask::new();
    Effect::new(move || {
        if wanted.get() {
            let all = fleet.state().read().rows.clone();
            let rows = if all.is_empty() { list.read().rows.clone() } else { all };
            latest.start(async move {
                for slice in rows.chunks(SLICE) {
                    let mut known = seen.get_untracked();
                    if known.learn(slice, intl::UNICODE) {
                        seen.set(known);
                    }
                    TimeoutFuture::new(0).await;
                }
            });
        }
    });
    seen
}
