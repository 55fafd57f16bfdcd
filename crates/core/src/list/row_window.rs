//! Which rows of a long table stand in the DOM: only those in sight, and a few around them.

use std::ops::Range;

/// The tallest element browsers scroll reliably, in CSS pixels, with a margin below their 16 million.
const TALLEST: f64 = 15_000_000.0;

/// Rows kept above and below the visible ones, so that a quick scroll meets rows and not a blank.
const AROUND: usize = 12;

/// Up to this many rows all are in the DOM while the page is printed: paper cannot be scrolled.
pub const ALL_ON_PAPER: usize = 5_000;

/// The part of a table that is in the DOM, and the empty space that stands for the rest, in CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct RowWindow {
    /// Indices of the rows to show.
    pub rows: Range<usize>,
    /// Height of the space before the first of them.
    pub before: f64,
    /// Height of the space after the last of them.
    pub after: f64,
}

/// The window for a table of `count` rows of `row` pixels, scrolled to `top` in a view `height` pixels tall.
///
/// Beyond [`TALLEST`] the scroll range is compressed: the rows then move faster than the thumb, but all are reached.
pub fn row_window(count: usize, row: f64, top: f64, height: f64) -> RowWindow {
    let full = count as f64 * row;
    let scrollable = full.min(TALLEST);
    let (top, height) = (top.max(0.0), height.max(0.0));
    let reach = (scrollable - height).max(1.0);
    let travelled = (top.min(reach) / reach) * (full - height).max(0.0);
    let first = ((travelled / row) as usize).min(count).saturating_sub(AROUND);
    let last = (((travelled + height) / row).ceil() as usize + AROUND).min(count);
    let first = first.min(last);
    let shown = (last - first) as f64 * row;
    // In a compressed range the rows hang from the thumb's place, not from their own.
    let offset = travelled - first as f64 * row;
    let before = (top.min(reach) - offset).clamp(0.0, (scrollable - shown).max(0.0));
    RowWindow { rows: first..last, before, after: (scrollable - shown - before).max(0.0) }
}
