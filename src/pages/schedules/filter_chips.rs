//! The filters that are set, one by one.

use cadenza_contract::{ScheduleId, Timestamp};
use cadenza_view::prelude::*;

use super::facet_values::{facet_name, value_name};
use super::filter_slot::name;
use crate::state::context::{Context, context};
use crate::ui::{Chip, Chips};
use cadenza_core::i18n::lazy_messages;
use cadenza_core::invisible_chars::escape_hidden;
use cadenza_core::list::{Facet, Filter, FilterField, Query};

/// A filter that is set.
#[derive(Clone, Copy)]
pub enum ActiveFilter {
    /// A part of what the API is asked for.
    Field(FilterField),
    /// What is chosen of a field, and looked for here.
    Choice(Facet),
}

impl ActiveFilter {
    /// All of them.
    fn of(query: &Query) -> Vec<Self> {
        let chosen = Facet::every().filter(|facet| query.choices.iter().any(|(other, _)| other == *facet));
        query.filter.set_fields().into_iter().map(Self::Field).chain(chosen.map(Self::Choice)).collect()
    }

    fn label(self, context: Context, query: &Query) -> String {
        let t = &lazy_messages(context.messages).chip_texts;
        match self {
            Self::Field(part) => (t.chip)(name(context.messages, part), &value(context, &query.filter, part)),
            Self::Choice(facet) => {
                let values: Vec<_> =
                    query.chosen(facet).into_iter().map(|value| value_name(context, facet, value)).collect();
                (t.chip)(facet_name(context, facet), &(t.any_of)(&values))
            }
        }
    }
}

/// A chip for each filter in the address.
#[component]
pub fn FilterChips(
    /// The query in the address.
    query: Signal<Query>,
    /// One was taken out.
    on_remove: Callback<ActiveFilter>,
    /// There is none any more, and the focus must go elsewhere.
    on_emptied: Callback<()>,
) -> impl IntoView {
    let context = context();
    let t = &lazy_messages(context.messages).chip_texts;
    let chips = Signal::derive(move || {
        let query = query.get();
        let chip = |active: ActiveFilter| {
            let label = active.label(context, &query);
            Chip { remove: (t.remove_chip)(&label), label }
        };
        ActiveFilter::of(&query).into_iter().map(chip).collect::<Vec<_>>()
    });
    let remove = Callback::new(move |at: usize| {
        if let Some(active) = ActiveFilter::of(&query.read_untracked()).get(at) {
            on_remove.run(*active);
        }
    });
    view! { <Chips label=t.active_filters chips on_remove=remove on_emptied /> }
}

fn value(context: Context, filter: &Filter, part: FilterField) -> String {
    let time = |time: Option<Timestamp>| time.map(|time| context.clock.read_value().exact(time)).unwrap_or_default();
    match part {
        FilterField::Name => escape_hidden(&filter.name),
        FilterField::Kind => escape_hidden(&filter.kind),
        FilterField::Frequency => escape_hidden(&filter.frequency),
        FilterField::CreatedBy => escape_hidden(&filter.created_by),
        FilterField::CreatedAfter => time(filter.created_after),
        FilterField::CreatedBefore => time(filter.created_before),
        FilterField::Ids => ids(context, &filter.ids),
    }
}

/// The first two, and how many more: a pasted column of ids is one filter, too.
fn ids(context: Context, ids: &[ScheduleId]) -> String {
    let (first, rest) = ids.split_at(ids.len().min(2));
    let mut words: Vec<String> = first.iter().map(|id| escape_hidden(id.as_str())).collect();
    if !rest.is_empty() {
        words.push((context.messages.and_more)(rest.len()));
    }
    words.join(", ")
}
