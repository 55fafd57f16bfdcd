//! Where the filters stand: the button that brings them, and before it those that are set. Both come with the second load.

use crate::pages::lazy_view::lazy_view;
use crate::state::context::context;
use crate::state::lazy_views::{FiltersInput, LazyView};
use crate::ui::{Icon, PopoverButton};
use cadenza_core::i18n::Messages;
use cadenza_core::list::{Column, FilterField, Query};
use cadenza_core::schedule::Attribute;
use cadenza_view::prelude::*;

/// The filters over the query in the address.
#[component]
pub fn FilterSlot(
    /// The query in the address.
    query: Signal<Query>,
) -> impl IntoView {
    let m = context().messages;
    let (anchor, button) = (RwSignal::new(None), NodeRef::new());
    view! {
        {lazy_view(false.into(), move || LazyView::Filters(FiltersInput { query, anchor, button }))}
        <PopoverButton label=m.filter drawing=Icon::PLUS in_words=true opens="dialog" anchor node_ref=button />
    }
}

/// What a part of the filter is called.
pub(super) fn name(m: &'static Messages, part: FilterField) -> &'static str {
    match part {
        FilterField::Name => m.name_contains,
        FilterField::Kind => (m.column)(Column::Attribute(Attribute::Kind)),
        FilterField::Frequency => (m.column)(Column::Attribute(Attribute::Frequency)),
        FilterField::CreatedBy => (m.column)(Column::CreatedBy),
        FilterField::CreatedAfter => m.created_after,
        FilterField::CreatedBefore => m.created_before,
        FilterField::Ids => m.schedule_ids,
    }
}
