//! The list: filters, table, pages and selection, all of it in the address.

use crate::dom::{NodeRef, View, component, view};
use cadenza_contract::ScheduleId;
use leptos::prelude::{on_cleanup, request_animation_frame};

use crate::reactive::{Callback, LATE, Memo, RwSignal, Signal, StoredValue, effect, late};

use super::export_slot::ExportPlace;
use super::filter_placeholder::FiltersPlace;
use super::list_tools::{ToolButtons, ToolDialogs, Tools};
use super::table::{RowsShown, Table};
use crate::browser::intl;
use crate::pages::lazy_view::later;
use crate::state::chunk_loader::{Piece, Selected};
use crate::state::context::{Context, context};
use crate::state::pending_delete::Doomed;
use crate::state::use_auto_refresh::use_pace;
use crate::state::use_list::use_list;
use crate::ui::{Button, Choice, EmptyState, Link, LinkKind, Pager, PagerLabels, PagerView, Progress, focused_row};
use cadenza_core::list::{Age, Change, ListState, PageNumber, Phase, Place, Query, Ranked, Screen, Size, place};
use cadenza_core::route::{Prefill, Route};

/// The page with the table.
#[component]
pub fn ListPage(
    /// The query in the address.
    query: Signal<Query>,
) -> View {
    let context = context();
    let m = context.messages;
    let shelf = context.list_page;
    let doomed = Doomed::default();
    let exporting = RwSignal::new(false);
    let scroller = NodeRef::new();
    let heading = NodeRef::new();
    let size = move || query.read().size_or(context.config.read().page_size);
    let asked = Signal::derive(move || (query.get(), size()));
    let quietly = use_list(context.session, asked, context.refresh.into(), shelf.list);
    let age = use_pace(context.session, Signal::derive(move || context.preferences.pace()), shelf.list, quietly);
    let columns = Signal::derive(move || query.read().columns.unwrap_or(context.preferences.columns()));
    let tools = Tools::new(query, columns);
    follow(context, query, scroller);

    let collate = move |texts: &[&str]| intl::ranks(m.language, texts);
    let column = Memo::new(move || query.read().sort.map(|sort| sort.column));
    // Ranked once for both directions.
    let ranked = Memo::new(move || Ranked::by(&shelf.list.read().drawn().rows, column.get(), &collate));
    let drawn = Memo::new(move || ranked.read().in_order(query.read().sort));
    let rows = Memo::new(move || match &*shelf.list.read() {
        ListState { before: Some(_), rows, .. } => rows.clone(),
        ListState { before: None, .. } => drawn.get(),
    });
    let place = Memo::new(move || place_of(&shelf.list.read()));
    let drawn_place = Memo::new(move || place_of(shelf.list.read().drawn()));
    leave_empty_page(context, query, place);
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
    let busy = Signal::derive(move || shelf.list.read().phase == Phase::Loading);
    let stale = Signal::derive(move || shelf.list.read().before.is_some());
    // Nothing is drawn for a quick answer.
    let late = late(busy, LATE);
    let new = context.navigation.href(&Route::New(Prefill::default()));
    let table = move || {
        let shown = RowsShown { drawn: drawn.into(), answer: rows.into(), place: drawn_place, busy, late, stale };
        view! { <Table shown query columns doomed node_ref=scroller /> }
    };
    let screen = Memo::new(move || shelf.list.read().screen());
    let waiting = Memo::new(move || late.get() && stale.get());
    let has_rows = Memo::new(move || matches!(screen.get(), Screen::Rows { .. } | Screen::Stale(_)));
    let selected = Selected { rows: rows.into(), place, query, doomed, heading };
    view! {
        <div class="page list" on:focusin=move |event| shelf.row.set_value(focused_row(&event))>
            <div class="page-head">
                <h1 tabindex="-1" node_ref=heading>{m.schedules}</h1>
                <div class="actions">
                    // First in its row, whose end stays where it is when the select comes.
                    <div class="refresh">
                        <Button on_press=again busy=late>{m.refresh}</Button>
                        {later(false.into(), || Piece::RefreshEvery)}
                    </div>
                    <ToolButtons tools />
                    <Button on_press=Callback::new(move |()| exporting.set(true))>{m.export}</Button>
                    <Link href=new kind=LinkKind::PrimaryButton>{m.new_schedule}</Link>
                </div>
            </div>
            {later(Signal::derive(move || !context.session.may_write().get()), move || Piece::ReadOnly(heading))}
            <FiltersPlace query />
            {later(Signal::derive(move || query.read().is_doubtful()), move || Piece::Unread(query, heading))}
            {later(false.into(), || Piece::PaperNote)}
            {later(Signal::derive(move || !shelf.list.read().unreadable.is_empty()), || Piece::Unreadable)}
            {later(Signal::derive(move || !shelf.selection.read().is_empty()), move || Piece::Selected(selected))}
            // Not behind `has_rows`: an effect that reads a memo of `screen` first misses what changes in `screen` alone.
            {move || older(screen.get(), again)}
            // Above what stands where the table will: so it stays where it is when that comes.
            <Progress active=late label=m.loading />
            {move || instead(context, screen.get(), query, again)}
            {move || has_rows.get().then(table)}
            <Foot query place=drawn_place waiting size=Signal::derive(size) age=age.into() />
            {later(Signal::derive(move || doomed.is_asked()), move || Piece::Delete(doomed, on_deleted))}
            <ExportPlace open=exporting query place />
            <ToolDialogs tools />
        </div>
    }
}

/// Remembers where the list is, and starts a new page of it at its top; a return finds the old height again.
fn follow(context: Context, query: Signal<Query>, scroller: NodeRef) {
    let shelf = context.list_page;
    effect(move || {
        let query = query.get();
        // Other columns of the same rows, or a return to them.
        if !query.has_rows_of(&shelf.query.read_untracked()) {
            shelf.scroll.set(0.0);
        }
        if let Some(scroller) = scroller.get_untracked() {
            scroller.set_scroll_top(shelf.scroll.get_untracked() as i32);
        }
        shelf.query.set(query);
    });
    // The last scroll may not have been reported yet: browsers do that with the next frame.
    on_cleanup(move || {
        if let Some(scroller) = scroller.get_untracked() {
            shelf.scroll.set(f64::from(scroller.scroll_top()));
        }
    });
}

/// A page past the end is no place to be: the last page is.
fn leave_empty_page(context: Context, query: Signal<Query>, place: Memo<Place>) {
    effect(move || {
        if let Some(page) = place.read().past_the_end {
            context.navigation.replace(Route::Schedules(query.get_untracked().after(Change::Page(page))));
        }
    });
}

fn place_of(list: &ListState) -> Place {
    // Unreadable rows take their places on the page, too.
    let rows = (list.rows.len() + list.unreadable.len()) as u64;
    list.answers.as_ref().map(|(query, size)| place(query, *size, rows, list.total)).unwrap_or_default()
}

/// What stands where the table would.
fn instead(context: Context, screen: Screen, query: Signal<Query>, again: Callback<()>) -> View {
    let m = context.messages;
    let new = context.navigation.href(&Route::New(Prefill::default()));
    let clear = move || {
        let query = query.get().after(Change::Filter(Default::default()));
        context.navigation.href(&Route::Schedules(query))
    };
    match screen {
        Screen::Rows { .. } | Screen::Stale(_) => View::Nothing,
        Screen::FirstLoad => view! { <p class="first-load" role="status">{m.loading}</p> },
        Screen::NothingReadable => View::Nothing,
        Screen::NothingYet => view! {
            <EmptyState title=m.nothing_yet text=m.nothing_yet_advice>
                <Link href=new kind=LinkKind::PrimaryButton>{m.new_schedule}</Link>
            </EmptyState>
        },
        Screen::NothingMatches => view! {
            <EmptyState title=m.nothing_matches text=m.nothing_matches_advice>
                <Link href=Signal::derive(clear) kind=LinkKind::Button>{m.clear_filters}</Link>
            </EmptyState>
        },
        Screen::Failed(error) => later(true.into(), move || Piece::Failed(error.clone(), again)),
    }
}

/// Above rows that are older than what was asked for: why there are no newer ones.
fn older(screen: Screen, again: Callback<()>) -> Option<View> {
    let Screen::Stale(error) = screen else { return None };
    Some(later(true.into(), move || Piece::Failed(error.clone(), again)))
}

/// Where one is among all that matches, and the way to the other pages.
#[component]
fn Foot(
    query: Signal<Query>,
    place: Memo<Place>,
    waiting: Memo<bool>,
    size: Signal<Size>,
    age: Signal<Option<Age>>,
) -> View {
    let context = context();
    let m = context.messages;
    let href = move |page: Option<PageNumber>| {
        page.map(|page| context.navigation.href(&Route::Schedules(query.get().after(Change::Page(page)))))
    };
    // What was said stays until there is something else to say: half a change would be heard as well.
    let said = StoredValue::new(String::new());
    let status = Signal::derive(move || {
        let (list, asked) = (context.list_page.list.read(), (query.read().asked(), size.get()));
        match &list.drawn().answers {
            // What is counted answers something else. The line above the table says that something is under way.
            _ if waiting.get() => return String::new(),
            None => said.set_value(String::new()),
            Some(answered) if *answered == asked => {
                let place = (m.status)(&place.read());
                let sort = query.read().sort.map(|sort| (m.sorted_by)(sort.column, sort.direction));
                said.set_value([Some(place), sort].into_iter().flatten().collect::<Vec<_>>().join(" · "));
            }
            Some(_) => {}
        }
        said.get_value()
    });
    let view = Signal::derive(move || {
        let (place, page) = (place.get(), query.read().page);
        let first = (page != PageNumber::FIRST).then_some(PageNumber::FIRST);
        PagerView {
            first: href(first),
            previous: href(page.previous()),
            next: href(place.next),
            last: href(place.last_page.filter(|last| *last != page && place.next.is_some())),
            size: size_value(size.get()),
            sizes: sizes(size.get(), m.all),
            status: status.get(),
        }
    });
    let on_size = Callback::new(move |value: String| {
        if let Some(size) = offered().find(|size| size_value(*size) == value) {
            context.navigation.go(Route::Schedules(query.get_untracked().after(Change::Size(size))));
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
    view! { <Pager view on_size labels>{later(false.into(), move || Piece::Updated(age))}</Pager> }
}

fn offered() -> impl Iterator<Item = Size> {
    [10, 25, 50, 100].into_iter().filter_map(Size::rows).chain([Size::All])
}

/// The offered sizes, and the present one if an address or the configuration asks for another.
fn sizes(present: Size, all: &str) -> Vec<Choice> {
    let other = (!offered().any(|size| size == present)).then_some(present);
    let label = |size| if size == Size::All { all.to_owned() } else { size_value(size) };
    other.into_iter().chain(offered()).map(|size| Choice::new(&size_value(size), &label(size))).collect()
}

fn size_value(size: Size) -> String {
    match size {
        Size::All => "all".to_owned(),
        Size::Rows(count) => count.to_string(),
    }
}
