//! What can be done with one schedule: two links and a button, in a row of the table and on its own page.

use std::sync::Arc;

use cadenza_contract::Schedule;
use cadenza_view::prelude::*;

use super::cells::plain_name;
use super::read_only_notice::READ_ONLY;
use crate::state::context::context;
use crate::state::pending_delete::PendingDelete;
use crate::ui::{Button, ButtonKind, Link, LinkKind};
use cadenza_core::route::Route;

/// Edit, duplicate, delete; each named after the schedule for those who hear it out of its row.
#[component]
pub fn RowActions(
    /// The schedule.
    schedule: Arc<Schedule>,
    /// Asks before deleting.
    pending_delete: PendingDelete,
) -> View {
    let context = context();
    let m = context.messages;
    let name = plain_name(context, &schedule.name);
    let edit = context.navigation.href(&Route::Edit(schedule.id.clone()));
    let duplicate = context.navigation.href(&Route::duplicate(&schedule.id));
    let labels = [(m.edit_named)(&name), (m.duplicate_named)(&name), (m.delete_named)(&name)];
    let [edit_label, duplicate_label, delete_label] = labels;
    let remove = Callback::new(move |()| pending_delete.request(vec![(schedule.id.clone(), schedule.name.clone())]));
    let off = Signal::derive(move || !context.session.may_write().get());
    view! {
        <Link href=edit kind=LinkKind::Quiet label=edit_label>{m.edit}</Link>
        <Link href=duplicate kind=LinkKind::Quiet label=duplicate_label>{m.duplicate}</Link>
        <Button kind=ButtonKind::Quiet label=delete_label on_press=remove off reason=READ_ONLY>{m.delete}</Button>
    }
}
