//! Events of the window, listened to for as long as somebody holds on to it.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, Window};

/// A listener on the window, taken off with its value.
pub struct Listening {
    window: Window,
    name: &'static str,
    closure: Closure<dyn Fn(Event)>,
}

impl Listening {
    /// Calls back at every event of this name; `None` where there is no window.
    pub fn to(name: &'static str, on_event: impl Fn(Event) + 'static) -> Option<Self> {
        let window = web_sys::window()?;
        let closure = Closure::<dyn Fn(Event)>::new(on_event);
        window.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref()).ok()?;
        Some(Self { window, name, closure })
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.window.remove_event_listener_with_callback(self.name, callback);
    }
}
