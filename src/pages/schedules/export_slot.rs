//! Where the question what to export stands in the list's page; the question itself comes with the second load.

use crate::dom::{View, component};

use crate::reactive::{Memo, RwSignal, Signal};

use crate::pages::lazy_view::later;
use crate::state::chunk_loader::{ExportWish, Piece};
use cadenza_core::list::{Place, Query};

/// The dialog, as soon as it is there and wanted.
#[component]
pub fn ExportPlace(
    /// Whether the question is asked.
    open: RwSignal<bool>,
    /// The query in the address.
    query: Signal<Query>,
    /// Where its rows stand among all that match.
    place: Memo<Place>,
) -> View {
    let wish = ExportWish {
        open,
        filter: Signal::derive(move || query.get().filter),
        total: Signal::derive(move || place.read().total),
    };
    later(open.into(), move || Piece::Export(wish))
}
