//! What one does with the list as a whole: its views, its columns, taking it along.

use cadenza_view::prelude::*;

use super::export_slot::ExportSlot;
use crate::pages::lazy_view::lazy_view;
use crate::state::context::context;
use crate::state::lazy_views::{LazyView, ListDialogInput, ListMenuInput};
use crate::ui::{Icon, PopoverButton, icon};
use cadenza_core::i18n::lazy_messages;
use cadenza_core::list::{Columns, DataAge, PageInfo, Query, Rows};

/// The tools, each of which opens a dialog.
#[derive(Clone, Copy)]
pub struct ListTools {
    views: ListDialogInput,
    columns: ListDialogInput,
    export: RwSignal<bool>,
}

impl ListTools {
    /// Closed tools over a list.
    pub fn new(query: Signal<Query>, columns: Signal<Columns>) -> Self {
        let tool = || ListDialogInput { open: RwSignal::new(false), query, columns };
        Self { views: tool(), columns: tool(), export: RwSignal::new(false) }
    }

    /// Asks what to export.
    pub fn export(self) -> RwSignal<bool> {
        self.export
    }
}

/// The button of the views, and that of the menu with all else.
#[component]
pub fn ToolButtons(
    /// What they open.
    tools: ListTools,
) -> impl IntoView {
    let m = context().messages;
    let anchor = RwSignal::new(None);
    let input = ListMenuInput { anchor, columns: tools.columns.open, export: tools.export };
    view! {
        <button type="button" class="button drawing-narrow" part="button" on:click=move |_| tools.views.open.set(true)>
            {icon(Icon::VIEW)}
            <span class="button-words">{m.tools.views}</span>
        </button>
        <PopoverButton label=m.more drawing=Icon::MORE opens="menu" anchor />
        {lazy_view(false.into(), move || LazyView::ListMenu(input))}
    }
}

/// The dialogs of views, columns and export, which come with the second load.
#[component]
pub fn ToolDialogs(
    /// What opens them.
    tools: ListTools,
    /// The rows that were found, while something is looked for.
    found: Signal<Option<Rows>>,
    /// Where the rows stand among all that match.
    page_info: Memo<PageInfo>,
) -> impl IntoView {
    let ListTools { views, columns, export } = tools;
    view! {
        {lazy_view(views.open.into(), move || LazyView::Views(views))}
        {lazy_view(columns.open.into(), move || LazyView::Columns(columns))}
        <ExportSlot open=export query=views.query found page_info />
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
