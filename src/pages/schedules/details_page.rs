//! One schedule on a page of its own, where there is no room for it beside the list.

use std::sync::Arc;

use cadenza_contract::ScheduleId;
use cadenza_core::i18n::lazy_messages;

use cadenza_view::prelude::*;

use super::delete_dialog::DeleteDialog;
use super::fetched_schedule::fetch;
use super::row_actions::RowActions;
use super::schedule_facts::ScheduleFacts;
use crate::pages::cells;
use crate::pages::read_only_notice::ReadOnlyNotice;
use crate::state::context::context;
use crate::state::pending_delete::PendingDelete;
use crate::ui::{Link, offered};
use cadenza_core::list::Query;
use cadenza_core::route::Route;

/// The page about one schedule.
#[component]
pub fn DetailsPage(
    /// Which one.
    id: ScheduleId,
    /// The list it was opened from.
    list: Query,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let pending_delete = PendingDelete::default();
    let list = Route::Schedules(list);
    let back_to = context.navigation.href(&list);
    let one = fetch(id, None);
    let heading = NodeRef::new();
    // The heading stands before its name is known: the focus goes there with the move.
    let title = move || match (one.schedule(), one.missing()) {
        (Some(schedule), _) => cells::name(&schedule.name),
        (None, Some(missing)) => missing.into_view(),
        (None, None) => m.schedules.into_view(),
    };
    let back = move || {
        // There the way back is the one thing to press.
        let href = back_to.clone();
        one.missing().is_none().then(|| view! { <Link href>{lazy_messages(m).back_to_list}</Link> })
    };
    let access = context.write_access();
    let actions = offered(access, move |offer| {
        let actions =
            move || one.schedule().map(|it| view! { <RowActions offer schedule=Arc::new(it) pending_delete /> });
        actions.into_view()
    });
    let on_saved = Callback::new(move |now| one.set(now));
    view! {
        <div class="page show">
            <p class="back">{back}</p>
            <div class="page-head">
                <h1 tabindex="-1" node_ref=heading>{title}</h1>
                <div class="actions">{actions}</div>
            </div>
            <ReadOnlyNotice access next=heading />
            {one.around(move |schedule| view! { <ScheduleFacts schedule on_saved /> })}
            <DeleteDialog pending_delete on_deleted=Callback::new(move |_| context.navigation.leave(list.clone())) />
        </div>
    }
}
