//! Attributes, properties, styles and classes as they are set.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::Element;

use super::browser::{Name, named};
use super::skeleton::Kind;
use super::{AttrValue, Value};
use crate::reactive::RenderEffect;

/// A value where it belongs, and what keeps it there.
pub(super) struct AppliedAttr {
    target: Rc<Target>,
    /// Sets it again; dropped, it no longer does.
    effect: Option<RenderEffect>,
}

struct Target {
    element: Rc<Element>,
    kind: Kind,
    name: Name,
    last: RefCell<AttrValue>,
}

impl AppliedAttr {
    pub(super) fn new(element: &Rc<Element>, kind: Kind, name: &Name, value: Value) -> Self {
        let (element, name, last) = (Rc::clone(element), Rc::clone(name), RefCell::new(AttrValue::Absent));
        let mut applied = Self { target: Rc::new(Target { element, kind, name, last }), effect: None };
        applied.follow(value);
        applied
    }

    /// Another value, or another way to compute it.
    pub(super) fn follow(&mut self, value: Value) {
        // The old effect ends first, so that it cannot run between.
        self.effect = None;
        match value {
            Value::Constant(value) => self.target.set(value),
            Value::Dynamic(mut compute) => {
                let target = Rc::clone(&self.target);
                self.effect = Some(RenderEffect::new(move || target.set(compute.compute())));
            }
        }
    }

    /// The element is about to go.
    pub(super) fn dispose(self) {
        if self.target.kind == Kind::Name {
            self.remove();
        }
    }

    /// Takes the attribute off the element, which stays.
    pub(super) fn remove(mut self) {
        self.effect = None;
        if self.target.kind != Kind::Property {
            self.target.set(AttrValue::Absent);
        }
    }
}

impl Target {
    fn set(&self, value: AttrValue) {
        // A person changes properties, too: only setting them again makes sure.
        if self.kind == Kind::Property || *self.last.borrow() != value {
            self.apply(&value);
            self.last.replace(value);
        }
    }

    fn apply(&self, value: &AttrValue) {
        // What can fail here fails for a name no element knows, which a test of the component shows.
        match self.kind {
            Kind::Property => set_property(&self.element, &self.name, value),
            Kind::Style => set_style(&self.element, &self.name, value),
            Kind::Class => _ = named(&self.element).class_list().toggle(&self.name, value.is_on()),
            Kind::Attribute | Kind::Name | Kind::Listener | Kind::Capture | Kind::NodeRef | Kind::Spread => {
                set_attribute(&self.element, &self.name, value);
            }
        }
    }
}

fn set_attribute(element: &Element, name: &JsValue, value: &AttrValue) {
    let element = named(element);
    let _ = match value {
        AttrValue::Absent | AttrValue::Flag(false) => {
            element.remove_attribute(name);
            Ok(())
        }
        AttrValue::Flag(true) => element.set_text_attribute(name, ""),
        AttrValue::Number(number) => element.set_number_attribute(name, *number),
        AttrValue::Text(text) => element.set_text_attribute(name, text),
    };
}

fn set_property(element: &Element, name: &JsValue, value: &AttrValue) {
    let value = match value {
        AttrValue::Absent => JsValue::NULL,
        AttrValue::Flag(flag) => JsValue::from_bool(*flag),
        AttrValue::Number(number) => JsValue::from_f64(*number),
        AttrValue::Text(text) => JsValue::from_str(text),
    };
    let _ = js_sys::Reflect::set(element, name, &value);
}

fn set_style(element: &Element, name: &JsValue, value: &AttrValue) {
    let style = named(element).style();
    match value {
        AttrValue::Absent | AttrValue::Flag(_) => style.remove(name),
        AttrValue::Number(number) => style.set_number(name, *number),
        AttrValue::Text(text) => style.set_text(name, text),
    }
}
