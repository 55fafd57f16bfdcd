//! The few drawings that say something a letter cannot; each is silent to a screen reader.

use cadenza_view::prelude::*;

/// Both ways a column can be sorted; the style shows the one that holds.
pub(super) fn sort() -> View {
    view! {
        <svg class="icon sort" viewBox="0 0 10 14" aria-hidden="true">
            <path class="up" d="M5 1 9 6H1z" />
            <path class="down" d="M5 13 1 8h8z" />
        </svg>
    }
}

/// An arrow, up or down.
pub(super) fn arrow(up: bool) -> View {
    let path = if up { "M6 11V2M2 6l4-4 4 4" } else { "M6 1v9M2 6l4 4 4-4" };
    view! {
        <svg class="icon" viewBox="0 0 12 12" aria-hidden="true">
            <path d=path fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
    }
}

/// A cross, for taking something off the screen.
pub(super) fn close() -> View {
    view! {
        <svg class="icon" viewBox="0 0 12 12" aria-hidden="true">
            <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
    }
}
