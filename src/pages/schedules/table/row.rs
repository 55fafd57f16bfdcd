//! A schedule as a row: its box, its name, a cell for each column, and the button of its menu.

use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId};
use cadenza_view::prelude::*;
use leptos::ev::{KeyboardEvent, MouseEvent};

use crate::pages::cells;
use crate::state::context::context;
use crate::state::lazy_views::RowMenuInput;
use crate::ui::{Checkbox, Icon, WriteOffer, icon, toggle_popover};
use cadenza_core::list::{Column, Columns, Rows};
use cadenza_core::route::Route;
use cadenza_core::schedule::{Attribute, AttributeRef};

/// The row.
#[component]
pub fn TableRow(
    schedule: Arc<Schedule>,
    index: Memo<u64>,
    rows: Signal<Rows>,
    columns: Signal<Columns>,
    kind: Memo<bool>,
    today: RwSignal<i64>,
    offer: Option<WriteOffer>,
    menu: RowMenuInput,
    open: Memo<Option<ScheduleId>>,
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
    let is_open = {
        let id = Some(schedule.id.clone());
        move || (*open.read() == id).then_some("true")
    };
    let name = cells::plain_name(context, &schedule.name);
    let href = context.navigation.href(&Route::schedule(&schedule.id));
    let link = cells::name(&schedule.name);
    let cells = {
        let schedule = Arc::clone(&schedule);
        move || {
            // "Today" is true until midnight.
            today.read();
            columns.get().shown().filter_map(|column| cell(&schedule, column)).collect::<Vec<_>>()
        }
    };
    let type_word = {
        let schedule = Arc::clone(&schedule);
        move || kind.get().then(|| view! { <span class="name-type">{cells::value(&schedule.kind)}</span> })
    };
    let actions = offer.map(|_| {
        let label = (m.actions_for)(&name);
        let open = move |event: MouseEvent| {
            menu.schedule.set(Some(Arc::clone(&schedule)));
            toggle_popover(menu.anchor, &event);
        };
        view! {
            <td role="cell" class="cell-actions">
                <button type="button" class="button quiet drawing" aria-label=label aria-haspopup="menu" on:click=open>
                    {icon(Icon::MORE)}
                </button>
            </td>
        }
    });
    view! {
        <tr part="row" role="row" aria-rowindex=move || index.get().to_string() aria-selected=move || selected.get().to_string() aria-current=is_open>
            <td
                role="cell"
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
            <th scope="row" role="rowheader" class="cell-name">
                <div class="name"><a href=href>{link}</a>{type_word}</div>
            </th>
            {cells}
            {actions}
        </tr>
    }
}

/// A cell beside the head of its row, which is the name.
fn cell(schedule: &Schedule, column: Column) -> Option<View> {
    let text = |text: &str| view! { <td role="cell">{cells::value(text)}</td> };
    let time = |time| view! { <td role="cell" class="cell-time">{cells::time(time)}</td> };
    Some(match column {
        Column::NAME => return None,
        Column::Attribute(Attribute::SendTo) => {
            view! { <td role="cell" class="cell-recipients">{cells::recipients(schedule.send_to.as_deref())}</td> }
        }
        Column::Attribute(Attribute::Frequency) => {
            view! { <td role="cell" class="cell-frequency">{cells::value(&schedule.frequency)}</td> }
        }
        Column::Attribute(attribute) => match attribute.read(schedule) {
            AttributeRef::Text(value) => text(value),
            AttributeRef::List(list) => view! { <td role="cell">{cells::list(list)}</td> },
        },
        Column::Covers => view! { <td role="cell" class="gives-third">{cells::covers(schedule)}</td> },
        Column::Created => {
            view! { <td role="cell" class="cell-time gives-second">{cells::time(schedule.created)}</td> }
        }
        Column::CreatedBy => {
            view! { <td role="cell" class="cell-low gives-first">{cells::value(&schedule.created_by)}</td> }
        }
        Column::FirstRun => time(schedule.first_run),
        Column::LastRun => view! { <td role="cell" class="cell-time cell-last">{cells::time(schedule.last_run)}</td> },
    })
}
