//! The list: filters, table, pages and selection, all of it in the address.

use cadenza_contract::ScheduleId;
use cadenza_view::prelude::*;
use cadenza_view::reactive::LATE;
use cadenza_view::reactive::late;

use super::export_slot::ExportSlot;
use super::filter_placeholder::FilterSlot;
use super::list_tools::{ListTools, ToolButtons, ToolDialogs};
use super::new_schedule_link::NewScheduleLink;
use super::table::{ScheduleTable, TableRows};
use crate::pages::lazy_view::lazy_view;
use crate::state::chunk_loader::{LazyView, NoRowsInput, SelectionBarInput};
use crate::state::context::{Context, context};
use crate::state::fetch_schedules::fetch_schedules;
use crate::state::pending_delete::PendingDelete;
use crate::state::use_auto_refresh::use_auto_refresh;
use crate::state::use_list::use_list;
use crate::state::use_sorted_rows::use_sorted_rows;
use crate::ui::{Button, LoadingLine, Pager, PagerLabels, PagerView, SelectOption, focused_row};
use cadenza_core::list::{
    self, DataAge, ListState, ListViewState, PageInfo, PageNumber, Phase, Query, QueryChange, Size, Sort,
};
use cadenza_core::route::Route;
use cadenza_core::write_access::WriteAccess;

/// The page with the table.
#[component]
pub fn ListPage(
    /// The query in the address.
    query: Signal<Query>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let list_page = context.list_page;
    let pending_delete = PendingDelete::default();
    let exporting = RwSignal::new(false);
    let scroller = NodeRef::new();
    let heading = NodeRef::new();
    let size = move || query.read().size_or(context.config.read_value().page_size);
    let asked = Signal::derive(move || (query.get(), size()));
    let quietly = use_list(context.session, fetch_schedules, asked, context.refresh.into(), list_page.list);
    let age = use_auto_refresh(
        context.session,
        Signal::derive(move || context.preferences.refresh_interval()),
        list_page.list,
        quietly,
    );
    let columns = Signal::derive(move || query.read().columns.unwrap_or(context.preferences.columns()));
    let tools = ListTools::new(query, columns);
    restore_scroll(context, query, scroller);

    let sorted = use_sorted_rows(context, query);
    let rows = Memo::new(move |_| match &*list_page.list.read() {
        ListState { previous: Some(_), rows, .. } => rows.clone(),
        ListState { previous: None, .. } => sorted.rows.get(),
    });
    let page_info = Memo::new(move |_| page_info_of(&list_page.list.read()));
    let displayed_page = Memo::new(move |_| page_info_of(list_page.list.read().displayed()));
    go_to_last_page(context, query, page_info);
    let again = Callback::new(move |()| context.refresh.update(|count| *count += 1));
    let on_deleted = Callback::new(move |_: Vec<ScheduleId>| {
        again.run(());
        // Closing gives the focus back to the button that opened the dialog, whose row is about to go: so, after it.
        request_animation_frame(move || {
            if let Some(heading) = heading.get_untracked() {
                let _ = heading.focus();
            }
        });
    });
    let busy = Signal::derive(move || list_page.list.read().phase == Phase::Loading);
    let stale = Signal::derive(move || list_page.list.read().previous.is_some());
    // Nothing is drawn for a quick answer.
    let late = late(busy, LATE);
    let access = context.write_access();
    let table = move || {
        let shown =
            TableRows { drawn: sorted.rows.into(), answer: rows.into(), page_info: displayed_page, busy, late, stale };
        view! { <ScheduleTable shown query sort=sorted.sort columns access pending_delete node_ref=scroller /> }
    };
    let screen = Memo::new(move |_| match list_page.list.read().view_state() {
        ListViewState::Rows { .. } if sorted.is_awaited.get() => ListViewState::FirstLoad,
        state => state,
    });
    let waiting = Memo::new(move |_| late.get() && stale.get());
    let has_rows = Memo::new(move |_| matches!(screen.get(), ListViewState::Rows { .. } | ListViewState::Stale(_)));
    let selected = SelectionBarInput { rows: rows.into(), page_info, query, pending_delete, heading };
    view! {
        <div class="page list" on:focusin=move |event| list_page.last_row.set_value(focused_row(&event))>
            <div class="page-head">
                <h1 tabindex="-1" node_ref=heading>{m.schedules}</h1>
                <div class="actions">
                    // First in its row, whose end stays where it is when the select comes.
                    <div class="refresh">
                        <Button on_press=again busy=late>{m.refresh}</Button>
                        {lazy_view(false.into(), || LazyView::RefreshEvery)}
                    </div>
                    <ToolButtons tools />
                    <Button on_press=Callback::new(move |()| exporting.set(true))>{m.export}</Button>
                    <NewScheduleLink access />
                </div>
            </div>
            {lazy_view(Signal::derive(move || access.get() == WriteAccess::TokenRefused), move || LazyView::ReadOnly(heading))}
            <FilterSlot query />
            {lazy_view(Signal::derive(move || query.read().has_warnings()), move || LazyView::AddressWarnings(query, heading))}
            {lazy_view(false.into(), || LazyView::PaperNote)}
            {lazy_view(Signal::derive(move || !list_page.list.read().unreadable.is_empty()), || LazyView::Unreadable)}
            {lazy_view(Signal::derive(move || !list_page.selection.read().is_empty()), move || LazyView::Selected(selected))}
            {move || stale_notice(screen.get(), again)}
            // Above what stands where the table will: so it stays where it is when that comes.
            <LoadingLine active=late label=m.loading />
            {move || empty_state(context, screen.get(), query, again)}
            {move || has_rows.get().then(table)}
            <TableFooter query sort=sorted.sort page_info=displayed_page waiting size=Signal::derive(size) age=age.into() />
            {lazy_view(Signal::derive(move || pending_delete.is_open()), move || LazyView::Delete(pending_delete, on_deleted))}
            <ExportSlot open=exporting query page_info />
            <ToolDialogs tools />
        </div>
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

/// A page past the end is no place to be: the last page is.
fn go_to_last_page(context: Context, query: Signal<Query>, page_info: Memo<PageInfo>) {
    Effect::new(move || {
        if let Some(page) = page_info.read().past_the_end {
            context.navigation.replace(Route::Schedules(query.get_untracked().after(QueryChange::Page(page))));
        }
    });
}

fn page_info_of(list: &ListState) -> PageInfo {
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

/// Where one is among all that matches, and the way to the other pages.
#[component]
fn TableFooter(
    query: Signal<Query>,
    sort: Memo<Option<Sort>>,
    page_info: Memo<PageInfo>,
    waiting: Memo<bool>,
    size: Signal<Size>,
    age: Signal<Option<DataAge>>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let href = move |page: Option<PageNumber>| {
        page.map(|page| context.navigation.href(&Route::Schedules(query.get().after(QueryChange::Page(page)))))
    };
    // What was said stays until there is something else to say: half a change would be heard as well.
    let said = StoredValue::new(String::new());
    let status = Signal::derive(move || {
        let (list, asked) = (context.list_page.list.read(), (query.read().server_query(), size.get()));
        match &list.displayed().answered_query {
            // What is counted answers something else. The line above the table says that something is under way.
            _ if waiting.get() => return String::new(),
            None => said.set_value(String::new()),
            Some(answered) if *answered == asked => {
                let page_info = (m.status)(&page_info.read());
                let sort = sort.get().map(|sort| (m.sorted_by)(sort.column, sort.direction));
                said.set_value([Some(page_info), sort].into_iter().flatten().collect::<Vec<_>>().join(" · "));
            }
            Some(_) => {}
        }
        said.get_value()
    });
    let view = Signal::derive(move || {
        let (page_info, page) = (page_info.get(), query.read().page);
        let first = (page != PageNumber::FIRST).then_some(PageNumber::FIRST);
        PagerView {
            first: href(first),
            previous: href(page.previous()),
            next: href(page_info.next),
            last: href(page_info.last_page.filter(|last| *last != page && page_info.next.is_some())),
            size: size_value(size.get()),
            sizes: sizes(size.get(), m.all),
            status: status.get(),
        }
    });
    let on_size = Callback::new(move |value: String| {
        if let Some(size) = offered_sizes().find(|size| size_value(*size) == value) {
            context.navigation.go(Route::Schedules(query.get_untracked().after(QueryChange::Size(size))));
        }
    });
    let labels = PagerLabels {
        pages: m.pages,
        first: m.first,
        previous: m.previous,
        next: m.next,
        last: m.last,
        rows_per_page: m.rows_per_page,
    };
    view! { <Pager view on_size labels>{lazy_view(false.into(), move || LazyView::Updated(age))}</Pager> }
}

fn offered_sizes() -> impl Iterator<Item = Size> {
    [10, 25, 50, 100].into_iter().filter_map(Size::rows).chain([Size::All])
}

/// The offered sizes, and the present one if an address or the configuration asks for another.
fn sizes(present: Size, all: &str) -> Vec<SelectOption> {
    let other = (!offered_sizes().any(|size| size == present)).then_some(present);
    let label = |size| if size == Size::All { all.to_owned() } else { size_value(size) };
    other.into_iter().chain(offered_sizes()).map(|size| SelectOption::new(&size_value(size), &label(size))).collect()
}

fn size_value(size: Size) -> String {
    match size {
        Size::All => "all".to_owned(),
        Size::Rows(count) => count.to_string(),
    }
}
