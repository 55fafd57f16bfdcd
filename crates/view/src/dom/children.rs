//! What a component is given between its tags.

use std::rc::Rc;

use super::{IntoView, View};

/// Children that are drawn once.
pub type Children = Box<dyn FnOnce() -> View>;

/// Children that are drawn again and again.
pub type ChildrenFn = Rc<dyn Fn() -> View>;

/// Something else to draw, given as a property; nothing by default.
#[derive(Clone)]
pub struct ViewFn(ChildrenFn);

/// The way from a closure to what a component asks for.
pub trait ToChildren<F> {
    /// The closure as children.
    fn to_children(closure: F) -> Self;
}

impl<F: FnOnce() -> View + 'static> ToChildren<F> for Children {
    fn to_children(closure: F) -> Self {
        Box::new(closure)
    }
}

impl<F: Fn() -> View + 'static> ToChildren<F> for ChildrenFn {
    fn to_children(closure: F) -> Self {
        Rc::new(closure)
    }
}

impl ViewFn {
    /// Draws it.
    pub fn run(&self) -> View {
        (self.0)()
    }
}

impl Default for ViewFn {
    fn default() -> Self {
        Self::from(|| View::Nothing)
    }
}

impl<F: Fn() -> T + 'static, T: IntoView> From<F> for ViewFn {
    fn from(closure: F) -> Self {
        Self(Rc::new(move || closure().into_view()))
    }
}
