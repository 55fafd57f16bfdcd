//! What is waited for, once that takes long, with a way to stop.

use std::time::Duration;

use leptos::prelude::{on_cleanup, set_interval_with_handle};

use crate::browser::intl::now;
use crate::dom::{View, component, view};
use crate::reactive::{Callback, Memo, RwSignal, StoredValue, effect};
use crate::state::context::context;
use crate::ui::Button;
use cadenza_core::api::waiting::Long;
use cadenza_core::i18n::more;

/// Says it for every call of the app. A dialog brings its own, as nothing behind it can be pressed.
#[component]
pub fn WaitingBar() -> View {
    let context = context();
    let m = context.messages;
    let waits = context.session.waits();
    let clock = RwSignal::new(now());
    tick_while(waits.any(), clock);
    let said = Memo::new(move || waits.said(clock.get()));
    // What changes each second is not read out.
    let words = Memo::new(move || {
        said.get().map(|said| match said {
            Long::Answer(_) => more(m).waiting.to_owned(),
            Long::Pause(whole, _) => (more(m).waiting_pause)(whole),
        })
    });
    let seconds = move || match said.get() {
        None => String::new(),
        Some(Long::Answer(seconds) | Long::Pause(_, seconds)) => (more(m).seconds)(seconds),
    };
    let bar = move || {
        words.get().map(|words| {
            view! {
                <span>{words}</span>
                <span class="waiting-seconds" aria-hidden="true">{seconds}</span>
                <Button on_press=Callback::new(move |()| waits.stop())>{more(m).stop_waiting}</Button>
            }
        })
    };
    view! {
        <div class="waiting" role="status" hidden=move || words.read().is_none()>
            {bar}
        </div>
    }
}

/// Keeps the clock going while something is under way, and stops it with that.
fn tick_while(any: crate::reactive::Signal<bool>, clock: RwSignal<f64>) {
    let ticking = StoredValue::new(None::<leptos::prelude::IntervalHandle>);
    let stop = move || {
        if let Some(handle) = *ticking.take() {
            handle.clear();
        }
    };
    let any = Memo::new(move || any.get());
    effect(move || {
        stop();
        if any.get() {
            clock.set(now());
            ticking.set_value(set_interval_with_handle(move || clock.set(now()), Duration::from_secs(1)).ok());
        }
    });
    on_cleanup(stop);
}
