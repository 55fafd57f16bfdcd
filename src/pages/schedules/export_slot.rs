//! Where the question what to export stands in the list's page; the question itself comes with the second load.

use cadenza_view::prelude::*;

use crate::pages::lazy_view::lazy_view;
use crate::state::lazy_views::{ExportDialogInput, LazyView};
use cadenza_core::list::{PageInfo, Query, Rows};

/// The dialog, as soon as it is there and wanted.
#[component]
pub fn ExportSlot(
    /// Whether the question is asked.
    open: RwSignal<bool>,
    /// The query in the address.
    query: Signal<Query>,
    /// The rows that were found, while something is looked for.
    found: Signal<Option<Rows>>,
    /// Where its rows stand among all that match.
    page_info: Memo<PageInfo>,
) -> impl IntoView {
    let input = ExportDialogInput {
        open,
        filter: Signal::derive(move || query.get().filter),
        found,
        total: Signal::derive(move || page_info.read().total),
    };
    lazy_view(open.into(), move || LazyView::Export(input))
}
