//! What one does with the list as a whole: its views, its columns, and asking again.

use cadenza_view::prelude::*;

use crate::pages::lazy_view::lazy_view;
use crate::state::chunk_loader::{LazyView, ListDialogInput};
use crate::state::context::context;
use crate::ui::Button;
use cadenza_core::i18n::lazy_messages;
use cadenza_core::list::{Columns, DataAge, Query, RefreshInterval};

/// The tools that open a dialog.
#[derive(Clone, Copy)]
pub struct ListTools {
    views: ListDialogInput,
    columns: ListDialogInput,
}

impl ListTools {
    /// Closed tools over a list.
    pub fn new(query: Signal<Query>, columns: Signal<Columns>) -> Self {
        let tool = || ListDialogInput { open: RwSignal::new(false), query, columns };
        Self { views: tool(), columns: tool() }
    }
}

/// The buttons of views and columns.
#[component]
pub fn ToolButtons(
    /// What they open.
    tools: ListTools,
) -> impl IntoView {
    let t = &context().messages.tools;
    let opens = |tool: ListDialogInput| Callback::new(move |()| tool.open.set(true));
    view! {
        <Button on_press=opens(tools.views)>{t.views}</Button>
        <Button on_press=opens(tools.columns)>{t.columns}</Button>
    }
}

/// The dialogs of views and columns, which come with the second load.
#[component]
pub fn ToolDialogs(
    /// What opens them.
    tools: ListTools,
) -> impl IntoView {
    let ListTools { views, columns } = tools;
    view! {
        {lazy_view(views.open.into(), move || LazyView::Views(views))}
        {lazy_view(columns.open.into(), move || LazyView::Columns(columns))}
    }
}

/// How often the list asks again by itself.
#[component]
pub fn RefreshIntervalSelect() -> impl IntoView {
    let context = context();
    let t = &lazy_messages(context.messages).chip_texts;
    let choose = move |event| {
        let seconds = event_target_value(&event).parse().ok();
        if let Some(interval) = seconds.and_then(RefreshInterval::of) {
            context.preferences.set_refresh_interval(interval);
        }
    };
    let options = RefreshInterval::EVERY.map(|interval| {
        let chosen = move || context.preferences.refresh_interval() == interval;
        view! { <option value=interval.seconds().to_string() prop:selected=chosen>{(t.interval)(interval)}</option> }
    });
    view! {
        <label class="refresh-every">
            <span>{t.refresh_every}</span>
            <select class="input" part="field" on:change=choose>{Vec::from(options)}</select>
        </label>
    }
}

/// How old the rows are; exactly, under the pointer and with the focus. No live region: it changes all the time.
#[component]
pub fn DataAgeLabel(
    /// Their age; `None` before there are any.
    #[prop(into)]
    age: Signal<Option<DataAge>>,
) -> impl IntoView {
    let context = context();
    let t = &lazy_messages(context.messages).chip_texts;
    let at = context.list_page.list;
    let exact = move || at.read().loaded_at.map(|at| (t.updated_at)(&context.clock.read_value().full(at)));
    move || {
        age.get().map(|age| {
            view! {
                <span class="updated" tabindex="0">
                    <span class="updated-age">{(t.updated)(age)}</span>
                    <span class="updated-exact">{exact()}</span>
                </span>
            }
        })
    }
}
