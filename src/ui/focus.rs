//! Giving the focus to an element one holds on to.

use cadenza_view::prelude::*;

/// Gives it the focus. An element that cannot take it, or has left the page, leaves it where it is, which is no failure.
pub fn focus(element: NodeRef) {
    if let Some(element) = element.get_untracked() {
        let _ = element.focus();
    }
}
