//! Rows of a long list that are not in the DOM.

use cadenza_core::list::Columns;
use cadenza_view::prelude::*;

use crate::ui::WriteOffer;

/// The rows that are not in the DOM, as the room they would take.
#[component]
pub fn SpacerRow(height: Signal<f64>, columns: Signal<Columns>, offer: Signal<Option<WriteOffer>>) -> impl IntoView {
    // More columns than there are would be drawn as room at the end.
    let span = move || (columns.get().shown().count() + 1 + usize::from(offer.get().is_some())).to_string();
    move || {
        let height = height.get();
        (height > 0.0).then(|| {
            view! { <tr class="spacer" aria-hidden="true" style:height=format!("{}px", height as u64)><td colspan=span></td></tr> }
        })
    }
}
