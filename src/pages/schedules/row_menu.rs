//! What can be done with a schedule from its row: one menu for all rows, beside the button that was pressed.

use cadenza_view::prelude::*;

use super::copy_link::copy_link;
use crate::pages::cells::plain_name;
use crate::pages::read_only_notice::READ_ONLY;
use crate::state::context::context;
use crate::state::lazy_views::RowMenuInput;
use crate::ui::{Icon, Menu, MenuAction, MenuGroup, MenuItem, write_offer};
use cadenza_core::i18n::lazy_messages;
use cadenza_core::route::Route;

/// The menu.
#[component]
pub fn RowMenu(
    /// The row it is about.
    input: RowMenuInput,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let RowMenuInput { anchor, schedule } = input;
    let offer = write_offer(context.write_access());
    let label = move || {
        let name = schedule.get().map(|schedule| plain_name(context, &schedule.name)).unwrap_or_default();
        (m.actions_for)(&name)
    };
    let groups = move || {
        let Some(schedule) = schedule.get() else { return Vec::new() };
        let go = |route: &Route| MenuAction::Go(context.navigation.href(route));
        let item = |label: &str, icon, action| MenuItem { label: label.to_owned(), icon: Some(icon), action };
        let link = copy_link(context, &schedule.id)
            .map(|copy| item(lazy_messages(m).view_texts.copy_link, Icon::LINK, MenuAction::Do(copy)));
        let Some(offer) = offer.get() else {
            return vec![MenuGroup { label: None, items: link.into_iter().collect() }];
        };
        let mut items = vec![
            item(m.edit, Icon::EDIT, go(&Route::Edit(schedule.id.clone()))),
            item(m.duplicate, Icon::COPY, go(&Route::duplicate(&schedule.id))),
        ];
        items.extend(link);
        let off = offer.permit().is_none();
        let on_press = Callback::new(move |()| context.list_page.pending_delete.request_one(&schedule));
        let delete = item(m.delete, Icon::TRASH, MenuAction::Delete { on_press, off, reason: READ_ONLY });
        vec![MenuGroup { label: None, items }, MenuGroup { label: None, items: vec![delete] }]
    };
    view! { <Menu label=Signal::derive(label) anchor groups=Signal::derive(groups) /> }
}
