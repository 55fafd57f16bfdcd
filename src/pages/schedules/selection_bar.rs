//! What is selected, in words, and what can be done with it.

use cadenza_view::prelude::*;

use crate::pages::failure_notice::FailureNotice;
use crate::pages::read_only_notice::READ_ONLY;
use crate::state::context::context;
use crate::state::lazy_views::SelectionBarInput;
use crate::state::use_select_all::{SelectAllMatching, use_select_all};
use crate::ui::{Button, ButtonKind, Icon, LinkKind, WriteButton, WriteLink, focus, icon, offered};
use cadenza_core::change::ChangeTarget;
use cadenza_core::i18n::lazy_messages;
use cadenza_core::list::{PageInfo, Query, Rows, Selection, SelectionScope};
use cadenza_core::route::Route;

/// The bar above the table while something is selected.
#[component]
pub fn SelectionBar(
    /// What it knows of the list.
    selected: SelectionBarInput,
) -> impl IntoView {
    let SelectionBarInput { rows, page_info, query, heading, export } = selected;
    let context = context();
    let m = context.messages;
    let selection = context.list_page.selection;
    let all = use_select_all(context.session, Signal::derive(move || query.get().filter), selection);
    let clear_button = NodeRef::new();
    let reach = move || selection.read().scope(&rows.read(), &query.read().filter, page_info.read().total);
    let words = move || match reach() {
        _ if all.asking().get() => lazy_messages(m).bulk.selecting.to_owned(),
        SelectionScope::Matching { count, unreadable, others } => {
            (lazy_messages(m).bulk.matching_selected)(count, unreadable, others)
        }
        SelectionScope::Rows { here, elsewhere } => (lazy_messages(m).selected)(here, elsewhere),
    };
    // The button that was pressed goes with what it offered: the next one along takes its focus.
    let on_selected = Callback::new(move |()| focus(clear_button));
    let clear = Callback::new(move |()| {
        all.cancel();
        focus(heading);
        selection.set(Selection::default());
    });
    // All that match are meant as such: a reload, and a link, know them too.
    let href_of_change = move |begun: Option<&str>| {
        let query = query.get();
        let target = match reach() {
            SelectionScope::Matching { others: 0, .. } => ChangeTarget::Matching(query.for_change()),
            SelectionScope::Matching { .. } | SelectionScope::Rows { .. } => {
                ChangeTarget::of_selected(selection.read().entries().into_iter().map(|(id, _)| id))
            }
        };
        let request = [Some(target.to_text().as_str()), begun].into_iter().flatten().collect::<Vec<_>>().join("&");
        context.navigation.href(&Route::Change(request))
    };
    let remove = Callback::new(move |_| context.list_page.pending_delete.request(selection.read_untracked().entries()));
    let failure = move || {
        all.failure().get().map(|error| view! { <FailureNotice error failed=lazy_messages(m).bulk.select_failed /> })
    };
    view! {
        <div class="bulk" role="group" hidden=move || selection.read().is_empty()>
            <Button
                kind=ButtonKind::Drawing
                label=lazy_messages(m).clear_selection.to_owned()
                node_ref=clear_button
                on_press=clear
            >
                {icon(Icon::CROSS)}
            </Button>
            <span class="bulk-words" role="status">{move || (!selection.read().is_empty()).then(words)}</span>
            <SelectAllOffer rows page_info query all on_selected />
            {offered(context.write_access(), move |offer| view! {
                <WriteLink offer href=Signal::derive(move || href_of_change(None)) kind=LinkKind::QuietButton>
                    {icon(Icon::EDIT)}
                    <span class="button-words">{lazy_messages(m).bulk.change}</span>
                </WriteLink>
                <WriteLink offer href=Signal::derive(move || href_of_change(Some("remove.send_to="))) kind=LinkKind::QuietButton>
                    {icon(Icon::USERS)}
                    <span class="button-words">{lazy_messages(m).bulk.recipients}</span>
                </WriteLink>
            })}
            <Button kind=ButtonKind::Quiet on_press=Callback::new(move |()| export.set(true))>
                {icon(Icon::EXPORT)}
                <span class="button-words">{m.export}</span>
            </Button>
            {offered(context.write_access(), move |offer| view! {
                <WriteButton offer reason=READ_ONLY kind=ButtonKind::QuietDanger on_press=remove>
                    {icon(Icon::TRASH)}
                    <span class="button-words">{lazy_messages(m).delete_selected}</span>
                </WriteButton>
            })}
        </div>
        {failure}
    }
}

/// The offer to select all that match, while a whole page is selected and there are others; pressed, the way back.
#[component]
fn SelectAllOffer(
    rows: Signal<Rows>,
    page_info: Memo<PageInfo>,
    query: Signal<Query>,
    all: SelectAllMatching,
    on_selected: Callback<()>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let selection = context.list_page.selection;
    let asking = all.asking();
    let press = Callback::new(move |()| {
        if asking.get_untracked() {
            all.cancel();
        } else {
            all.ask(move || on_selected.run(()));
        }
    });
    let label = move || {
        let matching = || (lazy_messages(m).bulk.select_matching)(page_info.read().total);
        if asking.get() { lazy_messages(m).cancel.to_owned() } else { matching() }
    };
    let wanted = Memo::new(move |_| {
        asking.get() || selection.read().can_select_more(&rows.read(), &query.read().filter, &page_info.read())
    });
    move || wanted.get().then(|| view! { <Button on_press=press>{label}</Button> })
}
