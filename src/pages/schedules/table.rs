//! The table. Of a long list only the rows in sight are in the DOM; the others are space.

mod environment;
mod row;
mod spacer_row;

use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId};
use cadenza_view::prelude::*;

use environment::{printing, today};
use row::TableRow;
use spacer_row::SpacerRow;

use crate::pages::cells;
use crate::state::context::context;
use crate::state::lazy_views::RowMenuInput;
use crate::ui::{
    Checkbox, ScrollView, Scroller, SortHeader, SortState, WriteOffer, hold_focus, leave_rows, write_offer,
};
use cadenza_core::list::{
    ALL_ON_PAPER, Column, Columns, Direction, PageInfo, Query, QueryChange, RowWindow, Rows, SelectionState, Sort,
    row_window,
};
use cadenza_core::route::Route;
use cadenza_core::schedule::{Attribute, AttributeKind};
use cadenza_core::write_access::WriteAccess;

/// Below this width a row takes two lines, as style/table.css has it, in CSS pixels.
const NARROW: f64 = 640.0;

/// The height of such a row, in CSS pixels.
const TWO_LINES: u32 = 60;

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
    /// What can be done with a row.
    menu: RowMenuInput,
    /// The schedule that is open beside the table.
    open: Memo<Option<ScheduleId>>,
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
    let narrow = RwSignal::new(false);
    // In a narrow place a row takes two lines.
    let usual = Memo::new(move |_| columns.get() == Columns::default());
    let height = move || if narrow.get() && usual.get() { TWO_LINES } else { context.preferences.density().row().1 };
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
    let on_view = Callback::new(move |view: ScrollView| {
        narrow.set(view.width < NARROW);
        sight.set((view.top, view.height));
        context.list_page.scroll.set(view.top);
    });
    let kind = Memo::new(move |_| !columns.get().shows(Column::KIND));
    view! {
        <Scroller on_view node_ref label=m.schedules>
            <table
                class="schedules"
                part="table"
                role="table"
                data-usual=usual
                aria-label=m.schedules
                aria-busy=move || busy.get().to_string()
                data-late=move || late.get()
                aria-rowcount=move || total().map_or(-1, |total| i64::try_from(total).unwrap_or(-1).saturating_add(1)).to_string()
                style:--row=move || format!("{}px", height())
                style:--others=move || others(columns.get())
            >
                <TableHead rows=shown.answer query sort columns offer stale />
                <tbody role="rowgroup" inert=move || stale.get()>
                    <SpacerRow height=Signal::derive(move || in_sight.read().before) columns offer />
                    // A row is known by its content: one that only moved keeps its element, and with it the focus.
                    <For each=visible key=key let:row>{{
                        let (at, schedule, offer) = row;
                        let place = {
                            let schedule = Arc::clone(&schedule);
                            move || first() + rows.read().place(&schedule, at) as u64 + 1
                        };
                        view! { <TableRow schedule index=Memo::new(move |_| place()) rows columns kind today offer menu open /> }
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
        let is_time = matches!(column, Column::Created | Column::FirstRun | Column::LastRun);
        let note = is_time.then(|| cells::place_of(context.clock.read_value().zone()));
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
                {move || offer.get().map(|_| view! { <th scope="col" class="cell-actions"><span class="visually-hidden">{m.actions}</span></th> })}
            </tr>
        </thead>
    }
}

/// A row, where it stands among all, and whether it has actions: with other actions it is another.
type DrawnRow = (usize, Arc<Schedule>, Option<WriteOffer>);

fn key((_, row, offer): &DrawnRow) -> (u64, bool) {
    (Arc::as_ptr(row) as u64, offer.is_some())
}

/// The layout is fixed, so that nothing jumps: a column's class says how wide it is, and when it gives way to others.
fn width(column: Column) -> &'static str {
    match column {
        Column::NAME => "col-name",
        Column::Attribute(Attribute::SendTo) => "col-recipients",
        Column::Covers => "col-covers gives-third",
        Column::Attribute(attribute) => match attribute.kind() {
            AttributeKind::Word => "col-short",
            AttributeKind::List(_) => "col-list",
            AttributeKind::Text | AttributeKind::Zone => "col-plain",
        },
        Column::Created => "col-created gives-second",
        Column::FirstRun | Column::LastRun => "col-time",
        Column::CreatedBy => "col-creator gives-first",
    }
}

/// The room of all columns but the name, in the words of the style, which knows how wide each class is.
fn others(columns: Columns) -> String {
    let widths: Vec<_> = columns
        .shown()
        .skip(1)
        .map(|column| format!("var(--{})", width(column).split(' ').next().unwrap_or_default()))
        .collect();
    if widths.is_empty() { "0px".to_owned() } else { format!("calc({})", widths.join(" + ")) }
}
