//! What an element does on an event.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

use super::browser::{Name, named};

/// What is done with an event; one vtable slot, as for [`Draw`](super::Draw).
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

/// A handler on an element, taken off when this is dropped.
pub(super) struct Listener {
    element: Rc<Element>,
    name: Name,
    capture: bool,
    closure: Closure<dyn Fn(Event)>,
    /// Empty while it runs. Prevents re-entrancy: a handler may trigger its own event.
    handler: Rc<Cell<Option<Handler>>>,
}

impl Listener {
    pub(super) fn new(element: &Rc<Element>, name: &Name, capture: bool, handler: Handler) -> Self {
        let handler = Rc::new(Cell::new(Some(handler)));
        let current = Rc::clone(&handler);
        let closure = Closure::<dyn Fn(Event)>::new(move |event| {
            if let Some(mut handler) = current.take() {
                handler.handle(event);
                // A newer one may have come while this one ran.
                let newer = current.take();
                current.set(newer.or(Some(handler)));
            }
        });
        named(element).add_listener(name, closure.as_ref(), capture);
        Self { element: Rc::clone(element), name: Rc::clone(name), capture, closure, handler }
    }

    /// Another handler in place of the present one, without a moment in which there is none.
    pub(super) fn replace(&self, handler: Handler) {
        self.handler.set(Some(handler));
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        named(&self.element).remove_listener(&self.name, self.closure.as_ref(), self.capture);
    }
}
