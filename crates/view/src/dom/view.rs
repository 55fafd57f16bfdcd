//! What can be drawn.

use std::borrow::Cow;
use std::rc::Rc;

use super::browser::number_to_text;
use super::keyed::Row;
use super::template::Template;
use crate::reactive::{Memo, ReadSignal, RwSignal, Signal};

/// Anything that can be in the document, described and not yet drawn.
pub enum View {
    /// Nothing.
    Nothing,
    /// A text, whatever characters it has.
    Text(Cow<'static, str>),
    /// An element and what is in it.
    Element(Box<Template>),
    /// One after the other.
    Fragment(Vec<View>),
    /// One after the other; what keeps its key keeps its elements.
    Keyed(Vec<Row>),
    /// What the closure gives, drawn again whenever something it read has changed.
    Dynamic(Box<dyn Draw>),
}

/// What draws again and again. The vtable of `dyn FnMut` has three slots, each with its code; this has one.
pub trait Draw {
    /// What to draw now.
    fn draw(&mut self) -> View;
}

impl<F: FnMut() -> T, T: IntoView> Draw for F {
    fn draw(&mut self) -> View {
        self().into_view()
    }
}

/// What can be between two tags of a `view!`.
pub trait IntoView: Sized {
    /// The value as a view.
    fn into_view(self) -> View;

    /// The same: there is only one type of view.
    fn into_any(self) -> View {
        self.into_view()
    }
}

impl From<&'static str> for View {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl IntoView for View {
    fn into_view(self) -> View {
        self
    }
}

impl IntoView for () {
    fn into_view(self) -> View {
        View::Nothing
    }
}

impl IntoView for &'static str {
    fn into_view(self) -> View {
        View::from(self)
    }
}

impl IntoView for String {
    fn into_view(self) -> View {
        View::Text(Cow::Owned(self))
    }
}

impl IntoView for Cow<'static, str> {
    fn into_view(self) -> View {
        View::Text(self)
    }
}

impl IntoView for Rc<str> {
    fn into_view(self) -> View {
        String::from(&*self).into_view()
    }
}

impl<T: IntoView> IntoView for Option<T> {
    fn into_view(self) -> View {
        self.map_or(View::Nothing, T::into_view)
    }
}

impl<T: IntoView> IntoView for Vec<T> {
    fn into_view(self) -> View {
        View::Fragment(self.into_iter().map(T::into_view).collect())
    }
}

impl<T: IntoView, const COUNT: usize> IntoView for [T; COUNT] {
    fn into_view(self) -> View {
        View::Fragment(self.into_iter().map(T::into_view).collect())
    }
}

impl<A: IntoView, B: IntoView> IntoView for (A, B) {
    fn into_view(self) -> View {
        View::Fragment(vec![self.0.into_view(), self.1.into_view()])
    }
}

impl<A: IntoView, B: IntoView, C: IntoView> IntoView for (A, B, C) {
    fn into_view(self) -> View {
        View::Fragment(vec![self.0.into_view(), self.1.into_view(), self.2.into_view()])
    }
}

impl<F: FnMut() -> T + 'static, T: IntoView> IntoView for F {
    fn into_view(self) -> View {
        View::Dynamic(Box::new(self))
    }
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {$(
        impl IntoView for $number {
            fn into_view(self) -> View {
                self.to_string().into_view()
            }
        }
    )*};
}

whole_numbers!(char, i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);

impl IntoView for f64 {
    fn into_view(self) -> View {
        number_to_text(self).into_view()
    }
}

impl IntoView for f32 {
    fn into_view(self) -> View {
        f64::from(self).into_view()
    }
}

macro_rules! signals {
    ($($signal:ident),*) => {$(
        impl<T: IntoView + Clone + 'static> IntoView for $signal<T> {
            fn into_view(self) -> View {
                (move || self.get()).into_view()
            }
        }
    )*};
}

signals!(Memo, ReadSignal, RwSignal, Signal);
