//! The drawings, one set of 16 pixels; each is silent to a screen reader, so what carries it has a name of its own.

use cadenza_view::prelude::*;

/// A drawing, told from the others by its shape; its path. A constant each, so that a load brings only those it draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(&'static str);

impl Icon {
    /// The product.
    pub const BRAND: Self = Self("M2.5 3v10M6.2 6v7M9.8 4.5V13M13.5 3v10");
    /// Look for something.
    pub const SEARCH: Self = Self("M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9m3.3 7.8L14 14");
    /// Add something.
    pub const PLUS: Self = Self("M8 3v10M3 8h10");
    /// Take something off.
    pub const CROSS: Self = Self("m4 4 8 8m0-8-8 8");
    /// One further up.
    pub const UP: Self = Self("M8 13V3M3.5 7.5 8 3l4.5 4.5");
    /// One further down; a list opens.
    pub const DOWN: Self = Self("M8 3v10m4.5-4.5L8 13 3.5 8.5");
    /// To the page before.
    pub const LEFT: Self = Self("M10 3.5 5.5 8l4.5 4.5");
    /// To the page after.
    pub const RIGHT: Self = Self("M6 3.5 10.5 8 6 12.5");
    /// To the first page.
    pub const FIRST: Self = Self("M4 3.5v9m8-9L7.5 8l4.5 4.5");
    /// To the last page.
    pub const LAST: Self = Self("M12 3.5v9m-8-9L8.5 8 4 12.5");
    /// More to choose from.
    pub const MORE: Self = Self("M3.5 8h.01M8 8h.01m4.49 0h.01");
    /// Change it.
    pub const EDIT: Self = Self("m3 13 .7-2.9 7.1-7a1.2 1.2 0 0 1 1.7 0l.4.4a1.2 1.2 0 0 1 0 1.7l-7 7.1z");
    /// Make another like it.
    pub const COPY: Self = Self("M5.5 5.5h8v8h-8zm5-3h-8v8h1");
    /// Delete it.
    pub const TRASH: Self = Self("M2.5 4.5h11M6 4.5v-2h4v2m-6 0 .6 9h6.8l.6-9");
    /// Its address.
    pub const LINK: Self =
        Self("M7 9a3 3 0 0 0 4.2 0l2-2A3 3 0 0 0 9 2.8l-1 1M9 7a3 3 0 0 0-4.2 0l-2 2A3 3 0 0 0 7 13.2l1-1");
    /// Take it along.
    pub const EXPORT: Self = Self("M8 2.5v7M4.5 6.5 8 10l3.5-3.5m-9 4v3h11v-3");
    /// Bring it in.
    pub const IMPORT: Self = Self("M8 10V2.5M4.5 6 8 2.5 11.5 6m-9 4v3h11v-3");
    /// A file.
    pub const FILE: Self = Self("M3.5 2h6l3 3v9h-9zm6 0v3h3");
    /// In a list.
    pub const LIST: Self = Self("M2.5 4h.01m2.99 0h8m-11 4h.01m2.99 0h8m-11 4h.01m2.99 0h8");
    /// Which columns.
    pub const COLUMNS: Self = Self("M2.5 3h11v10h-11zm3.7 0v10m3.6-10v10");
    /// Ask again.
    pub const REFRESH: Self = Self("M13 8a5 5 0 1 1-1.5-3.5L13.5 6m0-3.5V6H10");
    /// Settings.
    pub const SETTINGS: Self = Self("M2 5h7m3 0h2M2 11h2m3 0h7M9 3.5v3h3v-3zm-5 6v3h3v-3z");
    /// Sign out.
    pub const SIGN_OUT: Self = Self("M6.5 2.5h-4v11h4M6.5 8H14m-3-3 3 3-3 3");
    /// A saved view.
    pub const VIEW: Self = Self("M4 2.5h8v11l-4-3-4 3z");
    /// One host.
    pub const HOST: Self = Self("M2.5 2.5h11V7h-11zm0 6.5h11v4.5h-11zM5 4.8h.01M5 11.2h.01");
    /// A group of hosts.
    pub const GROUP: Self = Self("M8 2 2 5l6 3 6-3zM2 8l6 3 6-3M2 11l6 3 6-3");
    /// Take back what was done.
    pub const UNDO: Self = Self("M6 3 2.5 6.5 6 10m-3.5-3.5H9a4.25 4.25 0 0 1 0 8.5H6");
    /// Begin nothing more for now.
    pub const PAUSE: Self = Self("M5.5 3v10m5-10v10");
    /// Begin nothing more.
    pub const STOP: Self = Self("M4 4h8v8H4z");
    /// What it becomes.
    pub const BECOMES: Self = Self("M2.5 8h11M9.5 4l4 4-4 4");
    /// Written: a ring with a tick.
    pub const WRITTEN: Self = Self("M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M5.5 8.2l1.8 1.8 3.2-3.6");
    /// Somebody else was faster: a ring with an arrow.
    pub const MEANWHILE: Self = Self("M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M5.3 8h5.2m-2-2 2 2-2 2");
    /// Not written: an octagon with a cross.
    pub const FAILED: Self = Self("M5.5 2.5h5l3 3v5l-3 3h-5l-3-3v-5zm.7 3.7 3.6 3.6m0-3.6-3.6 3.6");
    /// Nobody knows: a ring with a dash.
    pub const UNKNOWN: Self = Self("M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M5.5 8h5");
    /// Being written: an open ring.
    pub const RUNNING: Self = Self("M13.5 8A5.5 5.5 0 1 1 8 2.5");
    /// Its turn has not come: a dot.
    pub const WAITING: Self = Self("M8 8h.01");
    /// Something to look at: a triangle.
    pub const WARNING: Self = Self("M8 2.5 14 13H2zM8 6.5v3m0 1.8h.01");
    /// Those who are mailed.
    pub const USERS: Self = Self(
        "M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5m-4.5 6c0-2.4 2-4 4.5-4s4.5 1.6 4.5 4M10.5 2.8a2.4 2.4 0 0 1 0 4.5m1.6 2.6c1.5.6 2.4 1.9 2.4 3.6",
    );
    /// The one that is chosen.
    pub const CHECK: Self = Self("m3 8.5 3.5 3.5L13 4.5");
}

/// The drawing.
pub fn icon(icon: Icon) -> View {
    view! { <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=icon.0 /></svg> }
}

/// The mark of what is missing or wrong: filled, so that its shape alone tells it from a drawing.
pub(super) fn alert() -> View {
    view! { <svg class="icon alert" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2 1.5 13.5h13z" /></svg> }
}

/// Both ways a column can be sorted; the style shows the one that holds.
pub(super) fn sort() -> View {
    view! {
        <svg class="icon sort" viewBox="0 0 10 14" aria-hidden="true">
            <path class="up" d="M5 1 9 6H1z" />
            <path class="down" d="M5 13 1 8h8z" />
        </svg>
    }
}
