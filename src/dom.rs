//! Elements whose machinery is compiled once, and not once for every tag, attribute and handler.
//!
//! Leptos' own renderer is generic all the way down: each attribute, child and handler of each `view!` brings code of
//! its own, which made more than a third of the wasm. Here everything that can be drawn is one type, [`View`], and
//! only the last step, a value of the app becoming a text, knows more. The markup is Leptos', and so are owners,
//! effects, components' properties and the mounting: an explicit import wins over its prelude.

mod children;
mod element;
pub mod event;
mod keyed;
mod listener;
mod node_ref;
mod part;
mod place;
mod root;
mod standing;
mod value;
mod view;

pub use cadenza_markup::{component, view};
pub use children::{Children, ChildrenFn, ToChildren, ViewFn};
pub use element::Element;
pub use keyed::keyed;
pub use node_ref::NodeRef;
pub use root::mount;
pub use value::{Compute, Constant, IntoValue, Value};
pub use view::{Draw, IntoView, View};
