//! Asks again at a person's interval, and tells how old the rows are.

use std::time::Duration;

use cadenza_view::prelude::*;

use super::session::{Session, State};
use crate::browser::intl::now;
use crate::browser::page_visibility as visibility;
use cadenza_core::list::{DataAge, ListState, Phase, RefreshInterval};

/// How often one looks at the clock: a tab that comes back into sight is up to date a moment later.
const LOOK: Duration = Duration::from_secs(1);

/// Watches the clock until its owner is gone, and asks `again` when it is time; gives the age of the rows, if there are any.
///
/// A hidden tab asks nothing, nor does one whose token was refused. A dialog over
/// the list changes nothing: none of them rests on the rows below it.
pub fn use_auto_refresh(
    session: Session,
    interval: Signal<RefreshInterval>,
    state: RwSignal<ListState>,
    again: Callback<()>,
) -> Memo<Option<DataAge>> {
    let clock = RwSignal::new(now());
    let asked = StoredValue::new(now());
    let look = move || {
        let now = now();
        clock.set(now);
        let list = state.read_untracked();
        let last = list.loaded_at.map_or(0.0, milliseconds).max(asked.get_value());
        let ready = list.phase != Phase::Loading && matches!(session.state().get_untracked(), State::SignedIn(_));
        if interval.get_untracked().is_due(now - last) && ready && !visibility::hidden() {
            asked.set_value(now);
            again.run(());
        }
    };
    let timer = set_interval_with_handle(look, LOOK).ok();
    on_cleanup(move || {
        if let Some(timer) = timer {
            timer.clear();
        }
    });
    Memo::new(move |_| {
        let at = state.read().loaded_at?;
        Some(DataAge::of(clock.get() - milliseconds(at)))
    })
}

fn milliseconds(time: cadenza_contract::Timestamp) -> f64 {
    time.micros() as f64 / 1e3
}
