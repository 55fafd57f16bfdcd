//! What belongs to an element besides its children, described and set.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::listener::{Handler, Listener};
use super::{Constant, NodeRef, Value};
use crate::reactive::Watch;

/// One part, described.
pub(super) enum Part {
    Attribute(&'static str, Value),
    Property(&'static str, Value),
    Style(&'static str, Value),
    Listener(&'static str, Handler),
    Reference(NodeRef),
}

/// One part, set.
pub(super) enum SetPart {
    Value(Setting),
    Listener(Listener),
    Reference(Held),
}

/// The element in a reference; out of it again with this value.
pub(super) struct Held(NodeRef);

/// A value where it belongs, and what keeps it there.
pub(super) struct Setting {
    target: Rc<Target>,
    /// Sets it again; dropped, it no longer does.
    effect: Option<Watch>,
}

struct Target {
    element: Element,
    set: fn(&Element, &'static str, &Constant),
    name: &'static str,
    is_property: bool,
    last: RefCell<Constant>,
}

impl Part {
    pub(super) fn set_on(self, element: &Element) -> SetPart {
        match self {
            Self::Attribute(name, value) => SetPart::Value(Setting::new(element, set_attribute, name, value)),
            Self::Property(name, value) => SetPart::Value(Setting::new(element, set_property, name, value)),
            Self::Style(name, value) => SetPart::Value(Setting::new(element, set_style, name, value)),
            Self::Listener(name, handler) => SetPart::Listener(Listener::new(element, name, handler)),
            Self::Reference(reference) => SetPart::Reference(Held::by(reference, element)),
        }
    }
}

impl SetPart {
    /// Whether a newly described part can take its place.
    pub(super) fn fits(&self, part: &Part) -> bool {
        match (self, part) {
            (Self::Value(setting), Part::Attribute(name, _) | Part::Property(name, _) | Part::Style(name, _)) => {
                setting.target.name == *name
            }
            (Self::Listener(listener), Part::Listener(name, _)) => listener.name() == *name,
            (Self::Reference(_), Part::Reference(_)) => true,
            (Self::Value(_) | Self::Listener(_) | Self::Reference(_), _) => false,
        }
    }

    pub(super) fn patch(&mut self, part: Part, element: &Element) {
        match (self, part) {
            (Self::Value(setting), Part::Attribute(_, value) | Part::Property(_, value) | Part::Style(_, value)) => {
                setting.follow(value);
            }
            (Self::Listener(listener), Part::Listener(_, handler)) => listener.replace(handler),
            (Self::Reference(held), Part::Reference(reference)) => {
                // The old one lets go first: it may be the same reference.
                held.0.set(None);
                reference.set(Some(element.clone()));
                held.0 = reference;
            }
            // A part that does not fit is another element's.
            (Self::Value(_) | Self::Listener(_) | Self::Reference(_), _) => {}
        }
    }
}

impl Held {
    fn by(reference: NodeRef, element: &Element) -> Self {
        reference.set(Some(element.clone()));
        Self(reference)
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.0.set(None);
    }
}

impl Setting {
    fn new(element: &Element, set: fn(&Element, &'static str, &Constant), name: &'static str, value: Value) -> Self {
        let is_property = std::ptr::fn_addr_eq(set, set_property as fn(&Element, &'static str, &Constant));
        let target = Target { element: element.clone(), set, name, is_property, last: RefCell::new(Constant::Absent) };
        let mut setting = Self { target: Rc::new(target), effect: None };
        setting.follow(value);
        setting
    }

    fn follow(&mut self, value: Value) {
        self.effect = match value {
            Value::Constant(value) => {
                self.target.set(value);
                None
            }
            Value::Live(mut compute) => {
                let target = Rc::clone(&self.target);
                Some(Watch::new(move || target.set(compute.compute())))
            }
        };
    }
}

impl Target {
    fn set(&self, value: Constant) {
        // A person changes properties, too: only setting them again makes sure.
        if self.is_property || *self.last.borrow() != value {
            (self.set)(&self.element, self.name, &value);
            self.last.replace(value);
        }
    }
}

// What follows can only fail for a name no element knows, which a test of the component shows.

fn set_attribute(element: &Element, name: &'static str, value: &Constant) {
    let _ = match value {
        Constant::Absent | Constant::Flag(false) => element.remove_attribute(name),
        Constant::Flag(true) => element.set_attribute(name, ""),
        Constant::Text(text) => element.set_attribute(name, text),
    };
}

fn set_property(element: &Element, name: &'static str, value: &Constant) {
    let value = match value {
        Constant::Absent => JsValue::NULL,
        Constant::Flag(flag) => JsValue::from_bool(*flag),
        Constant::Text(text) => JsValue::from_str(text),
    };
    let _ = js_sys::Reflect::set(element, &JsValue::from_str(name), &value);
}

fn set_style(element: &Element, name: &'static str, value: &Constant) {
    let style = element.unchecked_ref::<HtmlElement>().style();
    let _ = match value {
        Constant::Absent | Constant::Flag(_) => style.remove_property(name).map(drop),
        Constant::Text(text) => style.set_property(name, text),
    };
}
