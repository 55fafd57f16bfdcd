//! An app in a page: where drawing begins, and how all of it is taken out again.

use leptos::prelude::{Owner, document};
use web_sys::Node;

use super::insertion_point::InsertionPoint;
use super::mounted::Mounted;
use super::renderer::Renderer;
use super::skeleton::namespace_of;
use super::{IntoView, View};
use crate::reactive::untrack;

/// A mounted app; taken out of the page, with everything it owns, when this is dropped.
#[must_use = "dropping it takes the app out of the page; `forget` keeps it"]
pub struct Root {
    owner: Owner,
    mounted: Option<Mounted>,
}

/// Draws at the end of an element or a shadow root.
pub fn mount<V: IntoView>(parent: &Node, view: impl FnOnce() -> V) -> Root {
    start_executor();
    let owner = Owner::new();
    let mounted = owner.with(|| untrack(|| draw(view().into_view(), parent)));
    Root { owner, mounted: Some(mounted) }
}

fn draw(view: View, parent: &Node) -> Mounted {
    let document = document();
    let fragment = document.create_document_fragment();
    let place = InsertionPoint::end_of(&fragment, namespace_of(parent), Renderer::new(document));
    let mounted = Mounted::draw(view, &place);
    // Fails only for a parent that can have no children.
    let _ = parent.append_child(&fragment);
    mounted
}

/// Effects and tasks run on the browser's microtasks.
fn start_executor() {
    // Leptos keeps the call to itself; its own mounting of nothing makes it.
    drop(leptos::mount::mount_to_renderer(&document().create_element("i").unwrap_or_else(|_| unreachable!()), || ()));
}

impl Root {
    /// Keeps the app in the page for as long as that lives.
    pub fn forget(self) {
        std::mem::forget(self);
    }
}

impl Drop for Root {
    fn drop(&mut self) {
        untrack(|| self.owner.cleanup());
        if let Some(mounted) = self.mounted.take() {
            mounted.remove();
        }
    }
}

impl std::fmt::Debug for Root {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Root")
    }
}
