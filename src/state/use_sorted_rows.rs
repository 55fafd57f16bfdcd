//! The rows in the order a person asked for. What sorts comes with the second load.

use cadenza_core::list::{Query, Rows, Sort, SortedRows};
use cadenza_view::prelude::*;

use super::chunk_loader::LoadState;
use super::context::Context;

/// The rows of the list in their order, live.
#[derive(Clone, Copy)]
pub struct SortedList {
    /// The rows to draw, in the order that is in force.
    pub rows: Memo<Rows>,
    /// The sort that is in force: none while what sorts has not come, as the rows are in the server's order then.
    pub sort: Memo<Option<Sort>>,
    /// Nothing was drawn yet and what sorts is on its way: rows drawn now would change their places under the eye.
    pub is_awaited: Memo<bool>,
}

/// Sorts what the list shows by the column in the query.
pub fn use_sorted_rows(context: Context, query: Signal<Query>) -> SortedList {
    let list = context.list_page.list;
    let loaded = Memo::new(move |_| context.second_load.load_state());
    let sort = Memo::new(move |_| query.read().sort.filter(|_| matches!(loaded.get(), LoadState::Here(_))));
    // Ranked once for both directions.
    let column = Memo::new(move |_| sort.get().map(|sort| sort.column));
    let ranked = Memo::new(move |_| {
        let list = list.read();
        let rows = &list.displayed().rows;
        match (column.get(), loaded.get()) {
            (Some(column), LoadState::Here(module)) => (module.sort)(rows, column, context.messages.language),
            (Some(_), LoadState::Coming | LoadState::Missing) | (None, _) => SortedRows::unsorted(rows),
        }
    });
    let rows = Memo::new(move |_| ranked.read().in_order(sort.get()));
    // Once rows may be drawn they stay, whatever is fetched again.
    let is_awaited = Memo::new(move |before: Option<&bool>| {
        before != Some(&false) && query.read().sort.is_some() && loaded.get() == LoadState::Coming
    });
    SortedList { rows, sort, is_awaited }
}
