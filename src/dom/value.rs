//! What an attribute, a property or a style can be.

use std::borrow::Cow;

use crate::reactive::{Memo, RwSignal, Signal};

/// A value, or how to compute it.
pub enum Value {
    /// It stays.
    Constant(Constant),
    /// It is set again whenever something the closure read has changed.
    Live(Box<dyn Compute>),
}

/// What computes a value again and again; one entry in its table, as for [`Draw`](super::Draw).
pub trait Compute {
    /// The value now.
    fn compute(&mut self) -> Constant;
}

impl<F: FnMut() -> T, T: Into<Constant>> Compute for F {
    fn compute(&mut self) -> Constant {
        self().into()
    }
}

/// A value as it is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constant {
    /// No value: the attribute or style is not there.
    Absent,
    /// Yes or no; as an attribute, there or not there.
    Flag(bool),
    /// A text.
    Text(Cow<'static, str>),
}

/// What can stand behind a name in a tag.
pub trait IntoValue {
    /// The value.
    fn into_value(self) -> Value;
}

impl From<bool> for Constant {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<&'static str> for Constant {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Constant {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<T: Into<Self>> From<Option<T>> for Constant {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, T::into)
    }
}

macro_rules! constant {
    ($($kind:ty),*) => {$(
        impl IntoValue for $kind {
            fn into_value(self) -> Value {
                Value::Constant(self.into())
            }
        }
    )*};
}

constant!(bool, &'static str, String);

impl<T: Into<Constant>> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        Value::Constant(self.into())
    }
}

impl<F: FnMut() -> T + 'static, T: Into<Constant>> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Live(Box::new(self))
    }
}

impl<T: Into<Constant> + Clone + 'static> IntoValue for Signal<T> {
    fn into_value(self) -> Value {
        (move || self.get()).into_value()
    }
}

impl<T: Into<Constant> + Clone + PartialEq + 'static> IntoValue for Memo<T> {
    fn into_value(self) -> Value {
        (move || self.get()).into_value()
    }
}

impl<T: Into<Constant> + Clone + 'static> IntoValue for RwSignal<T> {
    fn into_value(self) -> Value {
        (move || self.get()).into_value()
    }
}
