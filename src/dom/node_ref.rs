//! A way to an element that stands.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::reactive::{RwSignal, effect};

/// The element it was given to in a `view!`, once that stands and as long as it does.
#[derive(Clone, Copy)]
pub struct NodeRef(RwSignal<Option<Element>>);

impl NodeRef {
    /// A reference to nothing yet.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// The element, if it stands; the reader is not told of changes. Also after the owner of the reference is gone.
    pub fn get_untracked(self) -> Option<HtmlElement> {
        self.0.try_get_untracked().flatten().map(JsCast::unchecked_into)
    }

    /// Does something with the element once it stands in the document.
    pub fn on_load(self, mut action: impl FnMut(HtmlElement) + 'static) {
        effect(move || {
            if let Some(element) = self.0.get() {
                action(element.unchecked_into());
            }
        });
    }

    pub(super) fn set(self, element: Option<Element>) {
        // It may lie with an owner that is gone before the element is.
        self.0.try_set(element);
    }
}

impl Default for NodeRef {
    fn default() -> Self {
        Self::new()
    }
}
