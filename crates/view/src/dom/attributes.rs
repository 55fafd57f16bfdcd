//! Attributes as a value, for `{..attributes}` in a tag.

use std::rc::Rc;

use super::event::EventDescriptor;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::IntoValue;
use super::browser::Name;
use super::element::MountedPart;
use super::skeleton::Kind;
use super::template::{Part, handler_of};

/// Attributes, properties, classes, styles and handlers, given to a component for an element of its own.
#[derive(Default)]
pub struct Attributes(Vec<(Kind, String, Part)>);

/// Spread attributes on an element.
pub(super) struct AppliedAttributes(Vec<MountedPart>);

impl Attributes {
    /// No attributes yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An attribute.
    #[must_use]
    pub fn attr(self, name: &str, value: impl IntoValue) -> Self {
        self.with(Kind::Attribute, name, Part::Value(value.into_value()))
    }

    /// A property.
    #[must_use]
    pub fn prop(self, name: &str, value: impl IntoValue) -> Self {
        self.with(Kind::Property, name, Part::Value(value.into_value()))
    }

    /// A class, there or not there.
    #[must_use]
    pub fn class(self, name: &str, value: impl IntoValue) -> Self {
        self.with(Kind::Class, name, Part::Value(value.into_value()))
    }

    /// A style.
    #[must_use]
    pub fn style(self, name: &str, value: impl IntoValue) -> Self {
        self.with(Kind::Style, name, Part::Value(value.into_value()))
    }

    /// What happens on an event of `prelude::ev`.
    #[must_use]
    pub fn on<E: EventDescriptor>(self, event: E, handler: impl FnMut(E::EventType) + 'static) -> Self
    where
        E::EventType: JsCast,
    {
        self.with(Kind::Listener, &event.name(), Part::Listener(handler_of(handler)))
    }

    fn with(mut self, kind: Kind, name: &str, part: Part) -> Self {
        self.0.push((kind, name.to_owned(), part));
        self
    }

    pub(super) fn apply(self, element: &Rc<Element>) -> AppliedAttributes {
        let apply = |(kind, name, part): (Kind, String, Part)| {
            let name: Name = Rc::new(JsValue::from_str(&name));
            MountedPart::set(kind, &name, part, element)
        };
        AppliedAttributes(self.0.into_iter().map(apply).collect())
    }
}

impl AppliedAttributes {
    /// Takes them off and sets others: which they are may be different each time.
    pub(super) fn replace(&mut self, attributes: Attributes, element: &Rc<Element>) {
        std::mem::take(&mut self.0).into_iter().for_each(MountedPart::remove);
        *self = attributes.apply(element);
    }

    pub(super) fn remove(self) {
        self.0.into_iter().for_each(MountedPart::remove);
    }
}

impl std::fmt::Debug for Attributes {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_list().entries(self.0.iter().map(|(_, name, _)| name)).finish()
    }
}
