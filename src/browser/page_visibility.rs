//! Whether anybody can see the page, and its return from where the browser had put it aside.

use wasm_bindgen::JsCast;
use web_sys::PageTransitionEvent;

use super::event_listener::EventListener;

/// Whether the page is in a tab behind others, or its window out of sight.
pub fn hidden() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.hidden())
}

/// Calls back when the browser shows the page again as it stood, which heard nothing meanwhile.
pub fn on_return(returned: impl Fn() + 'static) -> Option<EventListener> {
    EventListener::to("pageshow", move |event| {
        if event.unchecked_into::<PageTransitionEvent>().persisted() {
            returned();
        }
    })
}
