//! The table. Of a long list only the rows in sight are in the DOM; the others are space.

mod environment;
mod spacer_row;

use std::sync::Arc;

use cadenza_contract::Schedule;
use cadenza_view::prelude::*;
use leptos::ev::{KeyboardEvent, MouseEvent};

use environment::{printing, today};
use spacer_row::SpacerRow;

use super::cells;
use super::row_actions::RowActions;
use crate::state::context::context;
use crate::state::pending_delete::PendingDelete;
use crate::ui::{Checkbox, Scroller, SortHeader, SortState, WriteOffer, hold_focus, leave_rows, write_offer};
use cadenza_core::list::{
    ALL_ON_PAPER, Column, Columns, Direction, PageInfo, Query, QueryChange, RowWindow, Rows, SelectionState, Sort,
    row_window,
};
use cadenza_core::route::Route;
use cadenza_core::schedule::{AttributeKind, AttributeRef};
use cadenza_core::write_access::WriteAccess;

/// Up to this many rows all are in the DOM: the browser's own search then finds every one.
const ALL_IN_DOM: usize = 100;

/// The rows, and how far they are what was asked for.
#[derive(Clone, Copy)]
pub struct TableRows {
    /// Those to be drawn, in their order.
    pub drawn: Signal<Rows>,
    /// Those that answer the present question; they alone can be selected.
    pub answer: Signal<Rows>,
    /// Where those to be drawn stand among all that match.
    pub page_info: Memo<PageInfo>,
    /// They are about to be replaced.
    pub busy: Signal<bool>,
    /// The same, for long enough to be seen.
    pub late: Signal<bool>,
    /// They answer another question: they are to be looked at, and no more.
    pub stale: Signal<bool>,
}

/// The rows as a table.
#[component]
pub fn ScheduleTable(
    /// The rows.
    shown: TableRows,
    /// The query in the address.
    query: Signal<Query>,
    /// The sort that is in force.
    sort: Memo<Option<Sort>>,
    /// The columns, in their order.
    columns: Signal<Columns>,
    /// Whether schedules may be changed.
    access: Signal<WriteAccess>,
    /// Asks before deleting.
    pending_delete: PendingDelete,
    /// The region that scrolls.
    node_ref: NodeRef,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let TableRows { drawn: rows, page_info, busy, late, stale, .. } = shown;
    let (first, total) = (move || page_info.read().first, move || page_info.read().total);
    Effect::new(move || {
        if stale.get() {
            leave_rows(node_ref);
        }
    });
    let (today, printing) = (today(context), printing());
    let sight = RwSignal::new((context.list_page.scroll.get_untracked(), 800.0));
    let height = move || context.preferences.density().row().1;
    let in_sight = Memo::new(move |_| match rows.read().len() {
        count if count <= if printing.get() { ALL_ON_PAPER } else { ALL_IN_DOM } => {
            RowWindow { rows: 0..count, before: 0.0, after: 0.0 }
        }
        count => {
            let (top, tall) = sight.get();
            row_window(count, f64::from(height()), top, tall)
        }
    });
    let offer = write_offer(access);
    let before = StoredValue::new(Rows::default());
    let visible = move || {
        let rows = rows.get();
        if before.get_value() != rows {
            hold_focus(node_ref);
            before.set_value(rows.clone());
        }
        let offer = offer.get();
        in_sight.get().rows.filter_map(|at| Some((at, Arc::clone(rows.get(at)?), offer))).collect::<Vec<_>>()
    };
    let on_view = Callback::new(move |view: (f64, f64)| {
        sight.set(view);
        context.list_page.scroll.set(view.0);
    });
    view! {
        <Scroller on_view node_ref label=m.schedules>
            <table
                class="schedules"
                part="table"
                aria-label=m.schedules
                aria-busy=move || busy.get().to_string()
                data-late=move || late.get()
                aria-rowcount=move || total().map_or(-1, |total| i64::try_from(total).unwrap_or(-1).saturating_add(1)).to_string()
                style:--row=move || format!("{}px", height())
                style:--others=move || others(columns.get())
            >
                <TableHead rows=shown.answer query sort columns offer stale />
                <tbody inert=move || stale.get()>
                    <SpacerRow height=Signal::derive(move || in_sight.read().before) columns offer />
                    // A row is known by its content: one that only moved keeps its element, and with it the focus.
                    <For each=visible key=key let:row>{{
                        let (at, schedule, offer) = row;
                        let place = {
                            let schedule = Arc::clone(&schedule);
                            move || first() + rows.read().place(&schedule, at) as u64 + 1
                        };
                        view! { <TableRow schedule index=Memo::new(move |_| place()) rows columns today offer pending_delete /> }
                    }}</For>
                    <SpacerRow height=Signal::derive(move || in_sight.read().after) columns offer />
                </tbody>
            </table>
        </Scroller>
    }
}

#[component]
fn TableHead(
    rows: Signal<Rows>,
    query: Signal<Query>,
    sort: Memo<Option<Sort>>,
    columns: Signal<Columns>,
    offer: Signal<Option<WriteOffer>>,
    stale: Signal<bool>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let selection = context.list_page.selection;
    let coverage = Memo::new(move |_| selection.read().state(&rows.read()));
    let head = move |column| {
        let href = Signal::derive(move || {
            let query = query.get();
            let sort = query.sort_after_press(column);
            context.navigation.href(&Route::Schedules(query.after(QueryChange::Sort(sort))))
        });
        let direction = Signal::derive(move || {
            sort.get().filter(|sort| sort.column == column).map(|sort| match sort.direction {
                Direction::Ascending => SortState::Ascending,
                Direction::Descending => SortState::Descending,
            })
        });
        let note = (width(column) == TIMES).then(|| place_of(context.clock.read_value().zone()));
        view! { <SortHeader label=(m.column)(column) href direction note class=width(column) /> }
    };
    let heads = move || columns.get().shown().map(head).collect::<Vec<_>>();
    view! {
        <thead>
            <tr aria-rowindex="1">
                <th scope="col" class="cell-check" inert=move || stale.get()>
                    <Checkbox
                        label=m.select_page
                        hide_label=true
                        checked=Signal::derive(move || coverage.get() == SelectionState::All)
                        mixed=Signal::derive(move || coverage.get() == SelectionState::Some)
                        on_change=Callback::new(move |on| selection.update(|it| it.set_all(&rows.read_untracked(), on)))
                    />
                </th>
                {heads}
                {move || offer.get().map(|_| view! { <th scope="col" class="cell-actions">{m.actions}</th> })}
            </tr>
        </thead>
    }
}

/// A row, where it stands among all, and whether it has actions: with other actions it is another.
type DrawnRow = (usize, Arc<Schedule>, Option<WriteOffer>);

fn key((_, row, offer): &DrawnRow) -> (u64, bool) {
    (Arc::as_ptr(row) as u64, offer.is_some())
}

/// Class of the columns with times.
const TIMES: &str = "col-time";

/// The place a zone is named after, which is what tells it from others: `Europe/Rome` is Rome's.
fn place_of(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

/// The layout is fixed, so that nothing jumps: a column's class says how wide it is.
fn width(column: Column) -> &'static str {
    match column {
        Column::NAME => "col-name",
        Column::Attribute(attribute) => match attribute.kind() {
            AttributeKind::Word => "col-short",
            AttributeKind::List(_) => "col-list",
            AttributeKind::Text | AttributeKind::Zone => "col-plain",
        },
        Column::Created | Column::FirstRun | Column::LastRun => TIMES,
        Column::CreatedBy => "col-plain",
    }
}

/// The room of all columns but the name, in the words of the style, which knows how wide each class is.
fn others(columns: Columns) -> String {
    let widths: Vec<_> = columns.shown().skip(1).map(|column| format!("var(--{})", width(column))).collect();
    if widths.is_empty() { "0px".to_owned() } else { format!("calc({})", widths.join(" + ")) }
}

#[component]
fn TableRow(
    schedule: Arc<Schedule>,
    index: Memo<u64>,
    rows: Signal<Rows>,
    columns: Signal<Columns>,
    today: RwSignal<i64>,
    offer: Option<WriteOffer>,
    pending_delete: PendingDelete,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let selection = context.list_page.selection;
    // A press with Shift held comes first, and then what it does to the box.
    let extends = StoredValue::new(false);
    let selected = {
        let id = schedule.id.clone();
        Memo::new(move |_| selection.read().contains(&id))
    };
    let select = {
        let schedule = Arc::clone(&schedule);
        Callback::new(move |on| {
            selection.update(|selection| match *extends.take() {
                true => selection.set_range(&rows.read_untracked(), &schedule, on),
                false => selection.set(&schedule, on),
            });
        })
    };
    let name = cells::plain_name(context, &schedule.name);
    let href = context.navigation.href(&Route::Schedule(schedule.id.clone()));
    let cells = {
        let schedule = Arc::clone(&schedule);
        move || {
            // "Today" is true until midnight.
            today.read();
            columns.get().shown().filter_map(|column| cell(&schedule, column)).collect::<Vec<_>>()
        }
    };
    view! {
        <tr part="row" aria-rowindex=move || index.get().to_string() aria-selected=move || selected.get().to_string()>
            <td
                class="cell-check"
                // Otherwise the browser would select the text between two presses.
                on:mousedown=move |event: MouseEvent| {
                    extends.set_value(event.shift_key());
                    if event.shift_key() {
                        event.prevent_default();
                    }
                }
                // Not every browser hands Shift on to the press that the space bar makes.
                on:keydown=move |event: KeyboardEvent| extends.set_value(event.shift_key() && event.key() == " ")
                on:click=move |event: MouseEvent| extends.set_value(*extends.read_value() || event.shift_key())
            >
                <Checkbox label=(m.select_row)(&name) hide_label=true checked=selected on_change=select />
            </td>
            <th scope="row" class="cell-name">
                <a href=href>{cells::name(&schedule.name)}</a>
            </th>
            {cells}
            {offer.map(|offer| view! { <td class="cell-actions"><RowActions offer schedule pending_delete /></td> })}
        </tr>
    }
}

/// A cell beside the head of its row, which is the name.
fn cell(schedule: &Schedule, column: Column) -> Option<View> {
    let text = |text: &str| view! { <td>{cells::value(text)}</td> };
    let time = |time| view! { <td class="cell-time">{cells::time(time)}</td> };
    Some(match column {
        Column::NAME => return None,
        Column::Attribute(attribute) => match attribute.read(schedule) {
            AttributeRef::Text(value) => text(value),
            AttributeRef::List(list) => view! { <td>{cells::summary(list)}</td> },
        },
        Column::Created => time(schedule.created),
        Column::CreatedBy => text(&schedule.created_by),
        Column::FirstRun => time(schedule.first_run),
        Column::LastRun => time(schedule.last_run),
    })
}
