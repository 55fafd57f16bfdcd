//! The rows a person asked for among those that came, in the order they asked for. What searches and sorts comes with the
//! second load.

use cadenza_core::list::{Query, Rows, SearchIndex, Sort, SortedRows};
use cadenza_view::prelude::*;

use super::chunk_loader::LoadState;
use super::context::Context;

/// The rows to draw, live.
#[derive(Clone, Copy)]
pub struct DisplayedRows {
    /// Those that were found, in the order that is in force.
    pub rows: Memo<Rows>,
    /// Whether only some of those that came are drawn, because it is looked among them here.
    pub is_narrowed: Memo<bool>,
    /// The sort that is in force: none while what sorts has not come, as the rows are in the server's order then.
    pub sort: Memo<Option<Sort>>,
    /// Nothing was drawn yet and what searches and sorts is on its way: rows drawn now would go, or change their places,
    /// under the eye.
    pub is_awaited: Memo<bool>,
}

/// Searches what came for the words in the query, and sorts it by the column in it.
pub fn use_displayed_rows(context: Context, query: Signal<Query>) -> DisplayedRows {
    let list = context.list_page.list;
    let loaded = Memo::new(move |_| context.second_load.load_state());
    let here = move || if let LoadState::Here(module) = loaded.get() { Some(module) } else { None };
    let came = Memo::new(move |_| list.read().displayed().rows.clone());
    let is_narrowed = Memo::new(move |_| query.read().is_narrowed() && here().is_some());
    // Made when the first letter is typed, and kept for the next ones.
    let index = StoredValue::new(SearchIndex::default());
    let found = Memo::new(move |_| match here() {
        Some(module) if is_narrowed.get() => (module.find)(&came.read(), &query.read(), index),
        Some(_) | None => came.get(),
    });
    let sort = Memo::new(move |_| query.read().sort.filter(|_| here().is_some()));
    // Ranked once for both directions.
    let column = Memo::new(move |_| sort.get().map(|sort| sort.column));
    let ranked = Memo::new(move |_| match (column.get(), here()) {
        (Some(column), Some(module)) => (module.sort)(&found.read(), column, context.messages.language),
        (_, _) => SortedRows::unsorted(&found.read()),
    });
    let rows = Memo::new(move |_| ranked.read().in_order(sort.get()));
    // Once rows may be drawn they stay, whatever is fetched again.
    let is_awaited = Memo::new(move |before: Option<&bool>| {
        let wanted = query.read().sort.is_some() || query.read().is_narrowed();
        before != Some(&false) && wanted && loaded.get() == LoadState::Coming
    });
    DisplayedRows { rows, is_narrowed, sort, is_awaited }
}
