//! What stands where the table would when there are no rows.

use cadenza_core::list::QueryChange;
use cadenza_core::route::Route;
use cadenza_view::prelude::*;

use super::new_schedule_link::NewScheduleLink;
use crate::state::chunk_loader::NoRowsInput;
use crate::state::context::context;
use crate::ui::{EmptyState, Link, LinkKind};

/// Says that there are no schedules, or that none matches the filter, and offers what helps.
#[component]
pub fn NoRows(
    /// What it knows of the list.
    input: NoRowsInput,
) -> impl IntoView {
    let context = context();
    let (m, query) = (context.messages, input.query);
    if input.is_filtered {
        let href = Signal::derive(move || {
            context.navigation.href(&Route::Schedules(query.get().after(QueryChange::Filter(Default::default()))))
        });
        view! {
            <EmptyState title=m.nothing_matches text=m.nothing_matches_advice>
                <Link href kind=LinkKind::Button>{m.clear_filters}</Link>
            </EmptyState>
        }
    } else {
        view! {
            <EmptyState title=m.nothing_yet text=m.nothing_yet_advice>
                <NewScheduleLink access=context.write_access() />
            </EmptyState>
        }
    }
}
