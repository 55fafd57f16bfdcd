//! An element as it is described by a `view!`.

use wasm_bindgen::JsCast;

use super::event::Kind;
use super::part::Part;
use super::{IntoValue, NodeRef, View};

/// A tag with all that belongs to it.
pub struct Element {
    pub(super) tag: &'static str,
    pub(super) fixed: &'static [(&'static str, &'static str)],
    pub(super) parts: Vec<Part>,
    pub(super) children: Vec<View>,
}

// Boxed from the start: each step then hands on a pointer and not the whole.

impl Element {
    /// An element with the attributes that never change.
    pub fn new(tag: &'static str, fixed: &'static [(&'static str, &'static str)]) -> Box<Self> {
        Box::new(Self { tag, fixed, parts: Vec::new(), children: Vec::new() })
    }

    /// An attribute.
    pub fn attribute(self: Box<Self>, name: &'static str, value: impl IntoValue) -> Box<Self> {
        self.part(Part::Attribute(name, value.into_value()))
    }

    /// A property, which is the live state of a control where an attribute is its first.
    pub fn property(self: Box<Self>, name: &'static str, value: impl IntoValue) -> Box<Self> {
        self.part(Part::Property(name, value.into_value()))
    }

    /// A style, set by script: a policy against inline styles lets it pass.
    pub fn style(self: Box<Self>, name: &'static str, value: impl IntoValue) -> Box<Self> {
        self.part(Part::Style(name, value.into_value()))
    }

    /// What happens on an event; its kind gives the handler's argument its type.
    pub fn on<E: JsCast>(
        self: Box<Self>,
        name: &'static str,
        _: Kind<E>,
        mut handler: impl FnMut(E) + 'static,
    ) -> Box<Self> {
        self.part(Part::Listener(name, Box::new(move |event: web_sys::Event| handler(event.unchecked_into()))))
    }

    /// Where the element is handed to once it stands.
    pub fn reference(self: Box<Self>, reference: NodeRef) -> Box<Self> {
        self.part(Part::Reference(reference))
    }

    /// The next child.
    pub fn child(mut self: Box<Self>, child: View) -> Box<Self> {
        self.children.push(child);
        self
    }

    /// The element as a view.
    pub fn into_view(self: Box<Self>) -> View {
        View::Element(self)
    }

    fn part(mut self: Box<Self>, part: Part) -> Box<Self> {
        self.parts.push(part);
        self
    }
}
