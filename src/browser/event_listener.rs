//! Events of the window, or of an element, listened to for as long as somebody holds on to it.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// A listener, taken off with its value.
pub struct EventListener {
    target: EventTarget,
    name: &'static str,
    closure: Closure<dyn Fn(Event)>,
    /// Whether it is heard on the way down to its target.
    capture: bool,
}

impl EventListener {
    /// Calls back at every event of this name on the window; `None` where there is none.
    pub fn to(name: &'static str, on_event: impl Fn(Event) + 'static) -> Option<Self> {
        Self::on(web_sys::window()?.into(), name, on_event)
    }

    /// Calls back at every event of this name on this target, or on what is within it.
    pub fn on(target: EventTarget, name: &'static str, on_event: impl Fn(Event) + 'static) -> Option<Self> {
        Self::listen(target, name, false, on_event)
    }

    /// The same, before those who listen further in.
    pub fn first(target: EventTarget, name: &'static str, on_event: impl Fn(Event) + 'static) -> Option<Self> {
        Self::listen(target, name, true, on_event)
    }

    fn listen(
        target: EventTarget,
        name: &'static str,
        capture: bool,
        on_event: impl Fn(Event) + 'static,
    ) -> Option<Self> {
        let closure = Closure::<dyn Fn(Event)>::new(on_event);
        let callback = closure.as_ref().unchecked_ref();
        target.add_event_listener_with_callback_and_bool(name, callback, capture).ok()?;
        Some(Self { target, name, closure, capture })
    }
}

impl Drop for EventListener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.target.remove_event_listener_with_callback_and_bool(self.name, callback, self.capture);
    }
}
