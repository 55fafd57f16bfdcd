//! The list: filters, table, pages and selection, all of it in the address.

use cadenza_contract::ScheduleId;
use cadenza_view::prelude::*;
use cadenza_view::reactive::LATE;
use cadenza_view::reactive::late;

use super::filter_slot::FilterSlot;
use super::list_footer::ListFooter;
use super::list_tools::{ListTools, ToolButtons, ToolDialogs};
use super::new_schedule_link::NewScheduleLink;
use super::search_field::SearchField;
use super::table::{ScheduleTable, TableRows};
use crate::pages::lazy_view::lazy_view;
use crate::state::chunk_loader::LoadState;
use crate::state::context::{Context, context};
use crate::state::fetch_schedules::fetch_schedules;
use crate::state::lazy_views::{LazyView, NoRowsInput, PanelInput, RowMenuInput, SelectionBarInput};
use crate::state::use_auto_refresh::use_auto_refresh;
use crate::state::use_displayed_rows::use_displayed_rows;
use crate::state::use_list::use_list;
use crate::ui::{LoadingLine, focus, focused_row};
use cadenza_core::list::{self, ListState, ListViewState, PageInfo, Phase, Query, QueryChange, Size};
use cadenza_core::route::Route;

/// The page with the table.
#[component]
pub fn ListPage(
    /// The query in the address.
    query: Signal<Query>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let list_page = context.list_page;
    // Nobody is asked about a list that is left.
    on_cleanup(move || list_page.pending_delete.cancel());
    let scroller = NodeRef::new();
    let heading = NodeRef::new();
    let size = move || query.read().size_or(context.config.read_value().page_size);
    let asked = Signal::derive(move || (query.get(), size()));
    // After a deletion these rows are asked for once more; other screens need no more than what we know of it.
    let reload = RwSignal::new(0_u32);
    let refresh = Signal::derive(move || context.refresh.get().wrapping_add(reload.get()));
    let quietly = use_list((context.session, context.fleet), fetch_schedules, asked, refresh, list_page.list);
    let age = use_auto_refresh(
        context.session,
        Signal::derive(move || context.preferences.refresh_interval()),
        list_page.list,
        quietly,
    );
    let columns = Signal::derive(move || query.read().columns.unwrap_or(context.preferences.columns()));
    let tools = ListTools::new(query, columns);
    restore_scroll(context, query, scroller);

    let displayed = use_displayed_rows(context, query);
    let rows = Memo::new(move |_| match &*list_page.list.read() {
        ListState { previous: Some(_), rows, .. } => rows.clone(),
        ListState { previous: None, .. } => displayed.rows.get(),
    });
    let found = move || displayed.is_narrowed.get().then(|| displayed.rows.read().len());
    let page_info = Memo::new(move |_| page_info_of(&list_page.list.read(), found()));
    let displayed_page = Memo::new(move |_| page_info_of(list_page.list.read().displayed(), found()));
    go_to_last_page(context, query, page_info);
    remember_total(context);
    let again = Callback::new(move |()| context.refresh.update(|count| *count += 1));
    let on_deleted = Callback::new(move |gone: Vec<ScheduleId>| {
        if untrack(|| context.beside_list()).is_some_and(|open| gone.contains(&open)) {
            context.navigation.leave(Route::Schedules(query.get_untracked()));
        }
        reload.update(|count| *count += 1);
        // Closing gives the focus back to the button that opened the dialog, whose row is about to go: so, after it.
        request_animation_frame(move || focus(heading));
    });
    let busy = Signal::derive(move || list_page.list.read().phase == Phase::Loading);
    let stale = Signal::derive(move || list_page.list.read().previous.is_some());
    // Nothing is drawn for a quick answer.
    let late = late(busy, LATE);
    let access = context.write_access();
    let menu = RowMenuInput::default();
    let open = Memo::new(move |_| context.beside_list());
    let table = move || {
        let shown = TableRows {
            drawn: displayed.rows.into(),
            answer: rows.into(),
            page_info: displayed_page,
            busy,
            late,
            stale,
        };
        view! { <ScheduleTable shown query sort=displayed.sort columns access menu open node_ref=scroller /> }
    };
    let screen = Memo::new(move |_| match list_page.list.read().view_state() {
        ListViewState::Rows { .. } if displayed.is_awaited.get() => ListViewState::FirstLoad,
        ListViewState::Rows { .. } if displayed.is_narrowed.get() && displayed.rows.read().is_empty() => {
            ListViewState::NothingMatches
        }
        state => state,
    });
    let waiting = Memo::new(move |_| late.get() && stale.get());
    let has_rows = Memo::new(move |_| matches!(screen.get(), ListViewState::Rows { .. } | ListViewState::Stale(_)));
    let selected = SelectionBarInput { rows: rows.into(), page_info, query, heading, export: tools.export() };
    let is_part_missing = Signal::derive(move || matches!(context.second_load.load_state(), LoadState::Missing));
    let found_rows = Signal::derive(move || displayed.is_narrowed.get().then(|| displayed.rows.get()));
    view! {
        <div class="page list" on:focusin=move |event| list_page.last_row.set_value(focused_row(&event))>
            <h1 class="visually-hidden" tabindex="-1" node_ref=heading>{m.schedules}</h1>
            <div class="control-row">
                <SearchField query />
                <FilterSlot query />
                <div class="control-end">
                    <ToolButtons tools />
                    <NewScheduleLink access />
                </div>
                {lazy_view(false.into(), move || LazyView::Selected(selected))}
            </div>
            // That the second load did not come is said here, once, and not in the place of each thing it brings.
            {lazy_view(is_part_missing, || LazyView::PaperNote)}
            {lazy_view(false.into(), move || LazyView::ReadOnly(heading))}
            {lazy_view(false.into(), move || LazyView::AddressWarnings(query, heading))}
            {lazy_view(false.into(), || LazyView::Unreadable)}
            {move || stale_notice(screen.get(), again)}
            // Above what stands where the table will: so it stays where it is when that comes.
            <LoadingLine active=late label=m.loading />
            {move || empty_state(context, screen.get(), query, again)}
            {move || has_rows.get().then(table)}
            <ListFooter query sort=displayed.sort page_info=displayed_page waiting size=Signal::derive(size) age=age.into() again late />
            {beside(open, PanelInput { id: open.into(), rows: rows.into(), page_info: displayed_page, query, is_first: false })}
            {lazy_view(false.into(), move || LazyView::RowMenu(menu))}
            {lazy_view(false.into(), move || LazyView::Delete(on_deleted))}
            <ToolDialogs tools found=found_rows page_info />
        </div>
    }
}

/// One schedule beside the list, while one is open.
fn beside(open: Memo<Option<ScheduleId>>, panel: PanelInput) -> impl IntoView {
    let is_open = Memo::new(move |_| open.read().is_some());
    let first = StoredValue::new(is_open.get_untracked());
    move || {
        is_open.get().then(|| {
            let panel = PanelInput { is_first: *first.take(), ..panel };
            lazy_view(true.into(), move || LazyView::Panel(panel))
        })
    }
}

/// Remembers where the list is, and starts a new page of it at its top; a return finds the old height again.
fn restore_scroll(context: Context, query: Signal<Query>, scroller: NodeRef) {
    let list_page = context.list_page;
    Effect::new(move || {
        let query = query.get();
        let before = list_page.scroll.get_untracked();
        // Other columns of the same rows, or a return to them, keep the height.
        let height = if query.has_rows_of(&list_page.query.read_untracked()) { before } else { 0.0 };
        // What is at its top, as is what was just drawn, is left alone: to set the height makes the browser lay out the page.
        if (before, height) != (0.0, 0.0) {
            list_page.scroll.set(height);
            if let Some(scroller) = scroller.get_untracked() {
                scroller.set_scroll_top(height as i32);
            }
        }
        list_page.query.set(query);
    });
    // The last scroll may not have been reported yet: browsers do that with the next frame.
    on_cleanup(move || {
        if let Some(scroller) = scroller.get_untracked() {
            list_page.scroll.set(f64::from(scroller.scroll_top()));
        }
    });
}

/// What the navigation says of all schedules: an answer without a filter knows it.
fn remember_total(context: Context) {
    let list = context.list_page.list;
    Effect::new(move || {
        let list = list.read();
        let of_all = list.answered_query.as_ref().is_some_and(|(query, _)| query.filter.is_empty());
        if let (true, Some(total)) = (of_all, page_info_of(&list, None).total) {
            context.list_page.total_of_all.set(Some(total));
        }
    });
}

/// A page past the end is no place to be: the last page is.
fn go_to_last_page(context: Context, query: Signal<Query>, page_info: Memo<PageInfo>) {
    Effect::new(move || {
        if let Some(page) = page_info.read().past_the_end {
            context.navigation.replace(Route::Schedules(query.get_untracked().after(QueryChange::Page(page))));
        }
    });
}

/// Where the rows stand; with a search, as many as were `found` are all there are.
fn page_info_of(list: &ListState, found: Option<usize>) -> PageInfo {
    if let Some(found) = found {
        return list::page_info(&Query::default(), Size::All, found as u64, None);
    }
    // Unreadable rows take their places on the page, too.
    let rows = (list.rows.len() + list.unreadable.len()) as u64;
    list.answered_query
        .as_ref()
        .map(|(query, size)| list::page_info(query, *size, rows, list.total))
        .unwrap_or_default()
}

/// What stands where the table would.
fn empty_state(context: Context, screen: ListViewState, query: Signal<Query>, again: Callback<()>) -> View {
    let no_rows = |is_filtered| lazy_view(true.into(), move || LazyView::NoRows(NoRowsInput { query, is_filtered }));
    match screen {
        ListViewState::Rows { .. } | ListViewState::Stale(_) | ListViewState::NothingReadable => View::Nothing,
        ListViewState::FirstLoad => view! { <p class="first-load" role="status">{context.messages.loading}</p> },
        ListViewState::NothingYet => no_rows(false),
        ListViewState::NothingMatches => no_rows(true),
        ListViewState::Failed(error) => lazy_view(true.into(), move || LazyView::Failed(error.clone(), again)),
    }
}

/// Above rows that are older than what was asked for: why there are no newer ones.
fn stale_notice(screen: ListViewState, again: Callback<()>) -> Option<View> {
    let ListViewState::Stale(error) = screen else { return None };
    Some(lazy_view(true.into(), move || LazyView::Failed(error.clone(), again)))
}
