//! What is waited for, once that takes long, with a way to stop.

use std::time::Duration;

use cadenza_view::prelude::*;

use crate::browser::intl::now;
use crate::state::context::context;
use crate::ui::Button;
use cadenza_core::api::waiting::WaitNotice;
use cadenza_core::i18n::lazy_messages;

/// Says it for every call of the app. A dialog brings its own, as nothing behind it can be pressed.
#[component]
pub fn WaitingBar() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let waits = context.session.requests_in_flight();
    let clock = RwSignal::new(now());
    tick_while(waits.any(), clock);
    let said = Memo::new(move |_| waits.notice(clock.get()));
    // What changes each second is not read out.
    let words = Memo::new(move |_| {
        said.get().map(|said| match said {
            WaitNotice::Answer(_) => lazy_messages(m).waiting.to_owned(),
            WaitNotice::Pause(whole, _) => (lazy_messages(m).waiting_pause)(whole),
        })
    });
    let seconds = move || match said.get() {
        None => String::new(),
        Some(WaitNotice::Answer(seconds) | WaitNotice::Pause(_, seconds)) => (lazy_messages(m).seconds)(seconds),
    };
    let bar = move || {
        words.get().map(|words| {
            view! {
                <span>{words}</span>
                <span class="waiting-seconds" aria-hidden="true">{seconds}</span>
                <Button on_press=Callback::new(move |()| waits.stop())>{lazy_messages(m).stop_waiting}</Button>
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
fn tick_while(any: cadenza_view::reactive::Signal<bool>, clock: RwSignal<f64>) {
    let ticking = StoredValue::new(None::<leptos::prelude::IntervalHandle>);
    let stop = move || {
        if let Some(handle) = *ticking.take() {
            handle.clear();
        }
    };
    let any = Memo::new(move |_| any.get());
    Effect::new(move || {
        stop();
        if any.get() {
            clock.set(now());
            ticking.set_value(set_interval_with_handle(move || clock.set(now()), Duration::from_secs(1)).ok());
        }
    });
    on_cleanup(stop);
}
