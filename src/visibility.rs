//! Whether anybody can see the page.

/// Whether the page is in a tab behind others, or its window out of sight.
pub fn hidden() -> bool {
    web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.hidden())
}
