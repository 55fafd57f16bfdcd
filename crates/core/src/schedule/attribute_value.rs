//! The value of one attribute, whichever it is: read, written, compared and shown without asking which.

use cadenza_contract::Schedule;

use super::Attribute;

/// One text or many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttributeValue {
    /// Of an attribute with one value.
    Text(String),
    /// Of an attribute with many, in their order.
    List(Vec<String>),
}

/// The same where it lies. `None` is the wire's `null`, which is not an empty list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttributeRef<'a> {
    /// Of an attribute with one value.
    Text(&'a str),
    /// Of an attribute with many, in their order.
    List(Option<&'a [String]>),
}

/// Where the value of an attribute is written; nothing there is not sent.
#[derive(Debug)]
pub enum AttributeMut<'a> {
    /// Of an attribute with one value.
    Text(&'a mut Option<String>),
    /// Of an attribute with many.
    List(&'a mut Option<Vec<String>>),
}

/// Something for each attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByAttribute<T>([T; Attribute::EVERY.len()]);

impl AttributeValue {
    /// What a schedule holds, word for word; `null` reads like an empty list.
    pub fn of(schedule: &Schedule, attribute: Attribute) -> Self {
        attribute.read(schedule).into()
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Text(text) => text.is_empty(),
            Self::List(list) => list.is_empty(),
        }
    }
}

impl From<AttributeRef<'_>> for AttributeValue {
    fn from(value: AttributeRef<'_>) -> Self {
        match value {
            AttributeRef::Text(text) => Self::Text(text.to_owned()),
            AttributeRef::List(list) => Self::List(list.unwrap_or_default().to_vec()),
        }
    }
}

impl AttributeMut<'_> {
    /// Writes a value. One of the other kind is not the attribute's, and stays out.
    pub fn set(self, value: AttributeValue) {
        match (self, value) {
            (Self::Text(slot), AttributeValue::Text(text)) => *slot = Some(text),
            (Self::List(slot), AttributeValue::List(list)) => *slot = Some(list),
            (Self::Text(_), AttributeValue::List(_)) | (Self::List(_), AttributeValue::Text(_)) => {}
        }
    }

    /// Adds to a list, or replaces a text.
    pub fn add(self, value: String) {
        match self {
            Self::Text(slot) => *slot = Some(value),
            Self::List(slot) => slot.get_or_insert_default().push(value),
        }
    }
}

#[expect(clippy::indexing_slicing, reason = "there are as many values as attributes")]
impl<T> ByAttribute<T> {
    /// What `make` makes for each.
    pub fn new(make: impl FnMut(Attribute) -> T) -> Self {
        Self(Attribute::EVERY.map(make))
    }

    /// The one of an attribute.
    pub fn get(&self, attribute: Attribute) -> &T {
        &self.0[attribute as usize]
    }

    /// The one of an attribute, to change it.
    pub fn get_mut(&mut self, attribute: Attribute) -> &mut T {
        &mut self.0[attribute as usize]
    }

    /// Each with its attribute, in the order of the form.
    pub fn into_entries(self) -> impl Iterator<Item = (Attribute, T)> {
        Attribute::EVERY.into_iter().zip(self.0)
    }
}

impl<T: Default> Default for ByAttribute<T> {
    fn default() -> Self {
        Self::new(|_| T::default())
    }
}
