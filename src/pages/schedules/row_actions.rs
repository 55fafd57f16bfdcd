//! What can be done with one schedule, on its own page: two links and a button.

use std::sync::Arc;

use cadenza_contract::Schedule;
use cadenza_view::prelude::*;

use crate::pages::cells::plain_name;
use crate::pages::read_only_notice::READ_ONLY;
use crate::state::context::context;
use crate::state::pending_delete::PendingDelete;
use crate::ui::{ButtonKind, Icon, LinkKind, WriteButton, WriteLink, WriteOffer, icon};
use cadenza_core::route::Route;

/// Edit, duplicate, copy the link, delete; each named after the schedule for those who hear it by itself.
#[component]
pub fn RowActions(
    /// That changes are offered.
    offer: WriteOffer,
    /// The schedule.
    schedule: Arc<Schedule>,
    /// Asks before deleting.
    pending_delete: PendingDelete,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let name = plain_name(context, &schedule.name);
    let edit = context.navigation.href(&Route::Edit(schedule.id.clone()));
    let duplicate = context.navigation.href(&Route::duplicate(&schedule.id));
    let labels = [(m.edit_named)(&name), (m.duplicate_named)(&name), (m.delete_named)(&name)];
    let [edit_label, duplicate_label, delete_label] = labels;
    let remove = Callback::new(move |_| pending_delete.request_one(&schedule));
    view! {
        <WriteLink offer href=edit kind=LinkKind::Button label=edit_label>{icon(Icon::EDIT)}{m.edit}</WriteLink>
        <WriteLink offer href=duplicate kind=LinkKind::Button label=duplicate_label>{icon(Icon::COPY)}{m.duplicate}</WriteLink>
        <WriteButton offer reason=READ_ONLY kind=ButtonKind::QuietDanger label=delete_label on_press=remove>{icon(Icon::TRASH)}{m.delete}</WriteButton>
    }
}
