//! Which of very many values are drawn.

use std::ops::Range;

/// The most values drawn at once: thousands of buttons would stop the page with every letter.
pub const WINDOW: usize = 250;

/// The places that are drawn, of so many values, where the first of them is wished to be `start`.
pub fn window(start: usize, length: usize) -> Range<usize> {
    let start = start.min(length.saturating_sub(WINDOW));
    start..(start + WINDOW).min(length)
}

/// Where the window starts so that a place is in it: where it is, if that is so already.
pub fn window_around(place: usize, start: usize, length: usize) -> usize {
    if window(start, length).contains(&place) { start } else { place.saturating_sub(WINDOW / 2) }
}
