//! Elements whose machinery is compiled once, and not once for every tag, attribute and handler.
//!
//! Everything that can be drawn is one type, [`View`], and only the last step, a value of the app becoming a text,
//! knows more. What a `view!` says that never changes is built once for each mounted app and then cloned.

mod attribute;
mod attributes;
mod browser;
mod children;
mod control;
mod dynamic;
mod element;
pub mod event;
mod insertion_point;
mod keyed;
mod listener;
mod mounted;
mod node_ref;
mod renderer;
mod root;
mod skeleton;
mod template;
mod text;
mod value;
mod view;

pub use attributes::Attributes;
pub use cadenza_view_macros::{component, view};
pub use children::{Children, ChildrenFn, ToChildren, ViewFn};
pub use control::{For, ForProps, Show, ShowProps};
pub use node_ref::{AnyNodeRef, NodeRef};
pub use root::{Root, mount};
pub use template::Template;
pub use value::{AttrValue, Compute, IntoValue, Value};
pub use view::{Draw, IntoView, View};
