//! What can be drawn.

use std::borrow::Cow;

use super::Element;
use super::keyed::Row;
use crate::reactive::{Memo, RwSignal, Signal};

/// Anything that can stand in the document, described and not yet drawn.
pub enum View {
    /// Nothing; its place is kept.
    Nothing,
    /// A text, whatever characters it has.
    Text(Cow<'static, str>),
    /// An element.
    Element(Box<Element>),
    /// One after the other.
    Several(Vec<View>),
    /// One after the other; what keeps its key keeps its elements.
    Keyed(Vec<Row>),
    /// What the closure gives, drawn again whenever something it read has changed.
    Live(Box<dyn Draw>),
}

/// What draws again and again. A table of `dyn FnMut` has three entries, each with its code; this has one.
pub trait Draw {
    /// What to draw now.
    fn draw(&mut self) -> View;
}

impl<F: FnMut() -> T, T: IntoView> Draw for F {
    fn draw(&mut self) -> View {
        self().into_view()
    }
}

/// What can stand between two tags of a `view!`.
pub trait IntoView {
    /// The value as a view.
    fn into_view(self) -> View;
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

impl<T: IntoView> IntoView for Option<T> {
    fn into_view(self) -> View {
        self.map_or(View::Nothing, T::into_view)
    }
}

impl<T: IntoView> IntoView for Vec<T> {
    fn into_view(self) -> View {
        View::Several(self.into_iter().map(T::into_view).collect())
    }
}

impl<T: IntoView, const COUNT: usize> IntoView for [T; COUNT] {
    fn into_view(self) -> View {
        View::Several(self.into_iter().map(T::into_view).collect())
    }
}

impl<F: FnMut() -> T + 'static, T: IntoView> IntoView for F {
    fn into_view(self) -> View {
        View::Live(Box::new(self))
    }
}

impl<T: IntoView + Clone + 'static> IntoView for Signal<T> {
    fn into_view(self) -> View {
        (move || self.get()).into_view()
    }
}

impl<T: IntoView + Clone + PartialEq + 'static> IntoView for Memo<T> {
    fn into_view(self) -> View {
        (move || self.get()).into_view()
    }
}

impl<T: IntoView + Clone + 'static> IntoView for RwSignal<T> {
    fn into_view(self) -> View {
        (move || self.get()).into_view()
    }
}
