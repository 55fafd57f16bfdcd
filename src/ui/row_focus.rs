//! The focus in a table: which row has it, and giving it back when rows come and go.

use cadenza_view::prelude::*;
use leptos::ev::FocusEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use cadenza_core::list::RowPosition;

const ROWS: &str = "tbody tr[aria-rowindex]";
const CONTROLS: &str = "a, button, input";

/// The row that has just got the focus, if one has.
pub fn focused_row(event: &FocusEvent) -> Option<RowPosition> {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok())?;
    row_at(&target.closest(ROWS).ok().flatten()?)
}

/// Gives the focus to a row, or to what is in its place; tells whether there is anything. What is in sight stays there.
pub fn focus_row(place: &Element, at: &RowPosition) -> bool {
    let link = row_in_place(place, at).and_then(|row| row.query_selector("th a").ok().flatten());
    link.is_some_and(|link| focus(&link))
}

/// Brings the current row into sight, which is the one at this place; of a long list not every row stands in the page.
pub fn reveal_row(list: &Element, at: usize) {
    let row = |selector: &str| list.query_selector(selector).ok().flatten();
    if let Some(row) = row("tr[aria-current]") {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        row.scroll_into_view_with_scroll_into_view_options(&nearest);
    } else if let Some((scroller, row)) = row(".scroller").zip(row(ROWS)) {
        scroller.set_scroll_top(row.client_height().saturating_mul(at as i32));
    }
}

/// Other rows are about to be drawn: if the one with the focus goes, what comes in its place gets it.
pub fn hold_focus(region: NodeRef) {
    let Some(region) = region.get_untracked() else { return };
    let focused = region.query_selector("tbody :focus").ok().flatten();
    let row = focused.as_ref().and_then(|focused| focused.closest(ROWS).ok().flatten());
    let Some((focused, row, at)) =
        focused.zip(row).and_then(|(focused, row)| Some((focused, row.clone(), row_at(&row)?)))
    else {
        return;
    };
    let control = all(&row, CONTROLS).iter().position(|control| *control == focused);
    request_animation_frame(move || {
        if focused.is_connected() || !region.is_connected() {
            return;
        }
        let same = row_in_place(&region, &at).zip(control).and_then(|(row, at)| all(&row, CONTROLS).get(at).cloned());
        if !same.is_some_and(|control| focus(&control)) && !focus_row(&region, &at) {
            focus(&region);
        }
    });
}

/// The rows take no focus any more: the region around them has it in their place.
pub fn leave_rows(region: NodeRef) {
    let Some(region) = region.get_untracked() else { return };
    if region.query_selector("tbody :focus").is_ok_and(|focused| focused.is_some()) {
        focus(&region);
    }
}

fn row_in_place(place: &Element, at: &RowPosition) -> Option<Element> {
    let rows = all(place, ROWS);
    let known: Vec<_> = rows.iter().map(|row| row_at(row).map(|at| (at.href, at.number)).unwrap_or_default()).collect();
    rows.get(at.find_in(&known)?).cloned()
}

fn row_at(row: &Element) -> Option<RowPosition> {
    let href = row.query_selector("th a").ok().flatten()?.get_attribute("href")?;
    Some(RowPosition { href, number: row.get_attribute("aria-rowindex")?.parse().ok()? })
}

fn all(place: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = place.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}

fn focus(element: &Element) -> bool {
    let quietly = FocusOptions::new();
    quietly.set_prevent_scroll(true);
    element.dyn_ref::<HtmlElement>().is_some_and(|element| element.focus_with_options(&quietly).is_ok())
}
