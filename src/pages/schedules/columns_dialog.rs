//! Which columns the table shows, in which order and how close together.

use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;

use crate::state::context::{Context, context};
use crate::state::lazy_views::ListDialogInput;
use crate::ui::{Button, Dialog, ReorderableItem, ReorderableList};
use cadenza_core::list::{Column, Columns, QueryChange};
use cadenza_core::route::Route;

/// The choice of columns; whatever is chosen holds at once.
#[component]
pub fn ColumnsDialog(
    /// The list it is for.
    tool: ListDialogInput,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &lazy_messages(m).view_texts;
    let said = RwSignal::new(String::new());
    let close = Callback::new(move |()| {
        said.set(String::new());
        tool.open.set(false);
    });
    let reset = Callback::new(move |()| {
        choose(context, tool, None);
        said.set(t.was_reset.to_owned());
    });
    let present = move |at: usize| tool.columns.get_untracked().entries().nth(at).map(|(column, _)| column);
    let on_want = Callback::new(move |(at, wanted)| {
        if let Some(column) = present(at) {
            choose(context, tool, Some(tool.columns.get_untracked().with(column, wanted)));
        }
    });
    let on_move = Callback::new(move |(at, up)| {
        if let Some(column) = present(at) {
            let moved = tool.columns.get_untracked().moved(column, up);
            choose(context, tool, Some(moved));
            said.set((t.moved)((m.column)(column), moved.place(column), Column::EVERY.len()));
        }
    });
    let items = Signal::derive(move || items(context, tool.columns.get()));
    let of_address = move || tool.query.read().columns.is_some();
    view! {
        <Dialog
            open=tool.open
            title=m.tools.columns
            described_by=Some("columns-hint")
            on_close=close
            actions=ViewFn::from(move || {
                view! {
                    <Button on_press=reset>{t.reset}</Button>
                    <Button on_press=close>{lazy_messages(m).close}</Button>
                }
            })
        >
            <p class="hint" id="columns-hint">{move || if of_address() { t.columns_of_address } else { t.columns_hint }}</p>
            <ReorderableList label=m.tools.columns items on_want on_move />
            <p class="visually-hidden" role="status">{move || said.get()}</p>
        </Dialog>
    }
}

/// Columns that came with the address are changed there, and the person's own stay as they are.
fn choose(context: Context, tool: ListDialogInput, columns: Option<Columns>) {
    let query = tool.query.get_untracked();
    if query.columns.is_some() {
        context.navigation.replace(Route::Schedules(query.after(QueryChange::Columns(columns))));
    } else {
        context.preferences.set_columns(columns.unwrap_or_default());
    }
}

fn items(context: Context, columns: Columns) -> Vec<ReorderableItem> {
    let m = context.messages;
    let item = |(column, wanted): (Column, bool)| {
        let label = (m.column)(column).to_owned();
        let moves = (!Columns::is_fixed(column))
            .then(|| ((lazy_messages(m).view_texts.move_up)(&label), (lazy_messages(m).view_texts.move_down)(&label)));
        ReorderableItem { label, wanted, moves }
    };
    columns.entries().map(item).collect()
}
