//! Where the filters stand: they come with the second load, and until then their places are kept free.

use crate::pages::lazy_view::lazy_view;
use crate::state::chunk_loader::{LazyView, LoadState};
use crate::state::context::context;
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
    let context = context();
    let coming = Memo::new(move |_| context.second_load.load_state() == LoadState::Coming);
    let content = move || match coming.get() {
        true => places(),
        // Also where it does not come, which is said.
        false => lazy_view(true.into(), move || LazyView::Filters(query)),
    };
    content.into_view()
}

/// Fields that cannot be used yet, as high as they will be: nothing moves when they come.
fn places() -> View {
    let context = context();
    let m = context.messages;
    let set = context.scope.read().set_fields();
    let fields: Vec<_> = FilterField::EVERY
        .into_iter()
        .filter(|part| !set.contains(part))
        .map(|part| {
            // A field for a date is wider, which its rule in style/list.css knows by this.
            let date = matches!(part, FilterField::CreatedAfter | FilterField::CreatedBefore).then_some(m.date_format);
            view! {
                <div class="field">
                    <span class="field-label">{name(m, part)}</span>
                    <input class="input" disabled=true placeholder=date />
                </div>
            }
        })
        .collect();
    view! {
        <div class="filters" data-open="false" aria-hidden="true">
            <span class="button filters-more">{(m.filters_active)(0)}</span>
            {fields}
            <div class="filters-end"><span class="hint">{(m.times_in)(context.clock.read_value().zone())}</span></div>
        </div>
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
