//! Where the question what to export stands in the list's page; the question itself comes with the second load.

use cadenza_view::prelude::*;

use crate::pages::lazy_view::lazy_view;
use crate::state::chunk_loader::{ExportDialogInput, LazyView};
use cadenza_core::list::{PageInfo, Query};

/// The dialog, as soon as it is there and wanted.
#[component]
pub fn ExportSlot(
    /// Whether the question is asked.
    open: RwSignal<bool>,
    /// The query in the address.
    query: Signal<Query>,
    /// Where its rows stand among all that match.
    page_info: Memo<PageInfo>,
) -> impl IntoView {
    let input = ExportDialogInput {
        open,
        filter: Signal::derive(move || query.get().filter),
        total: Signal::derive(move || page_info.read().total),
    };
    lazy_view(open.into(), move || LazyView::Export(input))
}
