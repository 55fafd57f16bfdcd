//! What an element does on an event.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

/// What is done with an event; one entry in its table, as for [`Draw`](super::Draw).
pub(super) trait Handle {
    fn handle(&mut self, event: Event);
}

impl<F: FnMut(Event)> Handle for F {
    fn handle(&mut self, event: Event) {
        self(event);
    }
}

/// A handler of any event.
pub(super) type Handler = Box<dyn Handle>;

/// A handler on an element, taken off with its value.
pub(super) struct Listener {
    element: Element,
    name: &'static str,
    closure: Closure<dyn Fn(Event)>,
    /// Empty while it runs: an event that comes of its own doing does not run it inside itself.
    handler: Rc<Cell<Option<Handler>>>,
}

impl Listener {
    pub(super) fn new(element: &Element, name: &'static str, handler: Handler) -> Self {
        let handler = Rc::new(Cell::new(Some(handler)));
        let present = Rc::clone(&handler);
        let closure = Closure::<dyn Fn(Event)>::new(move |event| {
            if let Some(mut handler) = present.take() {
                handler.handle(event);
                let newer = present.take();
                present.set(newer.or(Some(handler)));
            }
        });
        // Fails for no element.
        let _ = element.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
        Self { element: element.clone(), name, closure, handler }
    }

    pub(super) const fn name(&self) -> &'static str {
        self.name
    }

    /// Another handler in place of the present one, without a moment in which there is none.
    pub(super) fn replace(&self, handler: Handler) {
        self.handler.set(Some(handler));
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let callback = self.closure.as_ref().unchecked_ref();
        let _ = self.element.remove_event_listener_with_callback(self.name, callback);
    }
}
