//! What an attribute, a property, a style or a class can be.

use std::borrow::Cow;
use std::rc::Rc;

use crate::reactive::{Memo, ReadSignal, RwSignal, Signal};

/// A value, or how to compute it.
pub enum Value {
    /// It stays.
    Constant(AttrValue),
    /// It is set again whenever something the closure read has changed.
    Dynamic(Box<dyn Compute>),
}

/// What computes a value again and again; one vtable slot, as for [`Draw`](super::Draw).
pub trait Compute {
    /// The value now.
    fn compute(&mut self) -> AttrValue;
}

impl<F: FnMut() -> T, T: Into<AttrValue>> Compute for F {
    fn compute(&mut self) -> AttrValue {
        self().into()
    }
}

/// A value as it is set.
#[derive(Clone, Debug, PartialEq)]
pub enum AttrValue {
    /// No value: the attribute, style or class is not there; a property is null.
    Absent,
    /// Yes or no; as an attribute or class, there or not there.
    Flag(bool),
    /// A number, written as JavaScript does.
    Number(f64),
    /// A text.
    Text(Cow<'static, str>),
}

impl AttrValue {
    /// Whether a class or a condition with this value holds.
    pub(super) const fn is_on(&self) -> bool {
        !matches!(self, Self::Absent | Self::Flag(false))
    }
}

/// What can stand behind a name in a tag.
pub trait IntoValue {
    /// The value.
    fn into_value(self) -> Value;
}

impl From<bool> for AttrValue {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<Cow<'static, str>> for AttrValue {
    fn from(text: Cow<'static, str>) -> Self {
        Self::Text(text)
    }
}

impl From<&'static str> for AttrValue {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for AttrValue {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Rc<str>> for AttrValue {
    fn from(text: Rc<str>) -> Self {
        Self::Text(Cow::Owned(String::from(&*text)))
    }
}

impl From<char> for AttrValue {
    fn from(character: char) -> Self {
        Self::from(String::from(character))
    }
}

impl<T: Into<Self>> From<Option<T>> for AttrValue {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, T::into)
    }
}

macro_rules! numbers {
    ($($exact:ty),*; $($long:ty),*) => {
        $(impl From<$exact> for AttrValue {
            fn from(number: $exact) -> Self {
                Self::Number(f64::from(number))
            }
        })*
        // More digits than a number of JavaScript holds.
        $(impl From<$long> for AttrValue {
            fn from(number: $long) -> Self {
                Self::from(number.to_string())
            }
        })*
    };
}

numbers!(i8, i16, i32, u8, u16, u32, f32, f64; i64, u64, isize, usize);

macro_rules! constant {
    ($($kind:ty),*) => {$(
        impl IntoValue for $kind {
            fn into_value(self) -> Value {
                Value::Constant(self.into())
            }
        }
    )*};
}

constant!(bool, char, &'static str, String, Cow<'static, str>, Rc<str>, AttrValue);
constant!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize, f32, f64);

impl IntoValue for Value {
    fn into_value(self) -> Value {
        self
    }
}

impl<T: Into<AttrValue>> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        Value::Constant(self.into())
    }
}

impl<F: FnMut() -> T + 'static, T: Into<AttrValue>> IntoValue for F {
    fn into_value(self) -> Value {
        Value::Dynamic(Box::new(self))
    }
}

macro_rules! signals {
    ($($signal:ident),*) => {$(
        impl<T: Into<AttrValue> + Clone + 'static> IntoValue for $signal<T> {
            fn into_value(self) -> Value {
                (move || self.get()).into_value()
            }
        }
    )*};
}

signals!(Memo, ReadSignal, RwSignal, Signal);
