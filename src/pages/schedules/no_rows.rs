//! What stands where the table would when there are no rows.

use cadenza_core::i18n::lazy_messages;
use cadenza_core::list::QueryChange;
use cadenza_core::route::Route;
use cadenza_view::prelude::*;

use super::new_schedule_link::NewScheduleLink;
use crate::state::context::context;
use crate::state::lazy_views::NoRowsInput;
use crate::ui::{EmptyState, Link, LinkKind};

/// Says that there are no schedules, or that none matches the filter, and offers what helps.
#[component]
pub fn NoRows(
    /// What it knows of the list.
    input: NoRowsInput,
) -> impl IntoView {
    let context = context();
    let (m, query) = (context.messages, input.query);
    if !input.is_filtered {
        return view! {
            <EmptyState title=m.nothing_yet text=m.nothing_yet_advice>
                <NewScheduleLink access=context.write_access() />
            </EmptyState>
        };
    }
    let href =
        Signal::derive(move || context.navigation.href(&Route::Schedules(query.get().after(QueryChange::Everything))));
    // What is looked for may change without anything being found.
    let search = Memo::new(move |_| query.read().search.trim().to_owned());
    let said = move || {
        let t = lazy_messages(m);
        let (text, clear) = match search.get().as_str() {
            "" => (m.nothing_matches_advice.to_owned(), m.clear_filters),
            search => ((t.nothing_found)(search), t.clear_search),
        };
        view! {
            <EmptyState title=m.nothing_matches text>
                <Link href kind=LinkKind::Button>{clear}</Link>
            </EmptyState>
        }
    };
    said.into_view()
}
