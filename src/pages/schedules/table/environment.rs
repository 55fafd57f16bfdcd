//! What happens around the table and changes how it is drawn: the page is printed, a day ends.

use std::time::Duration;

use cadenza_view::prelude::*;

use crate::browser::event_listener::EventListener;
use crate::state::context::Context;

/// Whether the page is being put on paper.
pub(super) fn printing() -> RwSignal<bool> {
    let printing = RwSignal::new(false);
    let told = |name, now| EventListener::to(name, move |_| printing.set(now));
    // Taken off with the owner.
    StoredValue::new([told("beforeprint", true), told("afterprint", false)]);
    printing
}

/// The day it is by the clock of the times, for as long as the caller is there.
pub(super) fn today(context: Context) -> RwSignal<i64> {
    /// How late a new day may be noticed.
    const PAUSE: Duration = Duration::from_secs(30);
    let now = move || context.clock.read_value().today();
    let today = RwSignal::new(now());
    let look = move || {
        if today.try_get_untracked().is_some_and(|day| day != now()) {
            today.set(now());
        }
    };
    if let Ok(timer) = set_interval_with_handle(look, PAUSE) {
        on_cleanup(move || timer.clear());
    }
    today
}
