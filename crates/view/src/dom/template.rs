//! An element and what is in it, as a `view!` describes it.

use super::event::EventDescriptor;
use wasm_bindgen::JsCast;
use web_sys::Event;

use super::attributes::Attributes;
use super::listener::Handler;
use super::value::AttrValue;
use super::{AnyNodeRef, IntoValue, IntoView, Value, View};
use crate::reactive::RwSignal;

/// An element with all that is in it: a text that says what never changes, and the parts that do.
pub struct Template {
    pub(super) markup: &'static str,
    pub(super) parts: Vec<Part>,
}

/// What goes into one of the gaps of the markup.
pub(super) enum Part {
    Value(Value),
    Listener(Handler),
    NodeRef(AnyNodeRef),
    Child(View),
    Attributes(Attributes),
    /// It was drawn already.
    Taken,
}

// Boxed from the start, and each step hands on only a pointer: a `view!` is little code.

impl Template {
    /// `markup` is what the macro writes, in the language of `skeleton`; `count` is how many parts follow.
    #[must_use]
    pub fn new(markup: &'static str, count: usize) -> Box<Self> {
        Box::new(Self { markup, parts: Vec::with_capacity(count) })
    }

    /// The value of an attribute, property, style or class.
    #[must_use]
    pub fn value(self: Box<Self>, value: impl IntoValue) -> Box<Self> {
        self.part(Part::Value(value.into_value()))
    }

    /// What happens on an event, whose kind gives the handler's argument its type.
    #[must_use]
    pub fn on<E: EventDescriptor>(self: Box<Self>, _: E, handler: impl FnMut(E::EventType) + 'static) -> Box<Self>
    where
        E::EventType: JsCast,
    {
        self.part(Part::Listener(handler_of(handler)))
    }

    /// The value of a field into a signal: what `bind:value` adds to the property.
    #[must_use]
    pub fn bind_value(self: Box<Self>, signal: RwSignal<String>) -> Box<Self> {
        let write = move |event: Event| {
            if let Some(value) = property(&event, "value").and_then(|value| value.as_string()) {
                signal.set(value);
            }
        };
        self.value(signal).part(Part::Listener(Box::new(write)))
    }

    /// Whether a box is checked into a signal: what `bind:checked` adds to the property.
    #[must_use]
    pub fn bind_checked(self: Box<Self>, signal: RwSignal<bool>) -> Box<Self> {
        let write = move |event: Event| {
            if let Some(checked) = property(&event, "checked").and_then(|value| value.as_bool()) {
                signal.set(checked);
            }
        };
        self.value(signal).part(Part::Listener(Box::new(write)))
    }

    /// What the element is handed to once it is drawn.
    #[must_use]
    pub fn reference(self: Box<Self>, reference: impl Into<AnyNodeRef>) -> Box<Self> {
        self.part(Part::NodeRef(reference.into()))
    }

    /// Attributes that come as a value.
    #[must_use]
    pub fn spread(self: Box<Self>, attributes: Attributes) -> Box<Self> {
        self.part(Part::Attributes(attributes))
    }

    /// The next child that is not fixed.
    #[must_use]
    pub fn child(self: Box<Self>, child: impl IntoView) -> Box<Self> {
        self.part(Part::Child(child.into_view()))
    }

    /// The element as a view.
    #[must_use]
    pub fn into_view(self: Box<Self>) -> View {
        View::Element(self)
    }

    fn part(mut self: Box<Self>, part: Part) -> Box<Self> {
        self.parts.push(part);
        self
    }
}

pub(super) fn handler_of<E: JsCast>(mut handler: impl FnMut(E) + 'static) -> Handler {
    Box::new(move |event: Event| handler(event.unchecked_into()))
}

/// A property of the element an event is for. The element that listens, not one inside it.
fn property(event: &Event, name: &str) -> Option<wasm_bindgen::JsValue> {
    js_sys::Reflect::get(event.current_target()?.as_ref(), &name.into()).ok()
}

impl Part {
    /// The value of a part that is one.
    pub(super) fn into_value(self) -> Value {
        match self {
            Self::Value(value) => value,
            Self::Listener(_) | Self::NodeRef(_) | Self::Child(_) | Self::Attributes(_) | Self::Taken => {
                Value::Constant(AttrValue::Absent)
            }
        }
    }

    /// The view of a part that is a child.
    pub(super) fn into_child(self) -> View {
        match self {
            Self::Child(view) => view,
            Self::Value(_) | Self::Listener(_) | Self::NodeRef(_) | Self::Attributes(_) | Self::Taken => View::Nothing,
        }
    }
}
