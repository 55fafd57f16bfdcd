//! Where our drawing meets Leptos' mounting.

use leptos::mount::{UnmountHandle, mount_to_renderer};
use leptos::prelude::{Mountable, Render, document};
use leptos::tachys::renderer::types;
use web_sys::{DocumentFragment, Element};

use super::View;
use super::place::Place;
use super::standing::Standing;

/// The root of what was drawn.
pub struct Root {
    fragment: DocumentFragment,
    standing: Option<Standing>,
}

/// Draws into an element or a shadow root, until the handle is dropped.
pub fn mount(parent: &Element, view: impl FnOnce() -> View + 'static) -> UnmountHandle<Root> {
    mount_to_renderer(parent, view)
}

impl Render for View {
    type State = Root;

    fn build(self) -> Root {
        let fragment = document().create_document_fragment();
        let standing = Standing::draw(self, &Place::end_of(&fragment));
        Root { fragment, standing: Some(standing) }
    }

    fn rebuild(self, root: &mut Root) {
        if let Some(standing) = &mut root.standing {
            standing.patch(self);
        }
    }
}

impl Mountable for Root {
    fn unmount(&mut self) {
        if let Some(standing) = self.standing.take() {
            standing.remove();
        }
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        let _ = parent.insert_before(&self.fragment, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let first = self.standing.as_ref().and_then(Standing::first);
        let parent = first.as_ref().and_then(web_sys::Node::parent_element);
        if let Some(parent) = &parent {
            child.mount(parent, first.as_ref());
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<types::Element> {
        Vec::new()
    }
}
