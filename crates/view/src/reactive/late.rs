//! A state that is told only once it has lasted.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::{on_cleanup, set_timeout_with_handle};

use super::{Effect, RwSignal, Signal, StoredValue};

/// What takes less long is nothing to be seen waiting for.
pub const LATE: Duration = Duration::from_millis(150);

/// True once `state` has been true for so long; what is over sooner is never told, and nothing is drawn for it.
pub fn late(state: Signal<bool>, after: Duration) -> Signal<bool> {
    let late = RwSignal::new(false);
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(handle) = *waiting.take() {
            handle.clear();
        }
    };
    Effect::new(move || {
        let now = state.get();
        stop();
        if now {
            waiting.set_value(set_timeout_with_handle(move || _ = late.try_set(true), after).ok());
        } else if late.get_untracked() {
            late.set(false);
        }
    });
    on_cleanup(stop);
    late.into()
}
