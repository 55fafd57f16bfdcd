//! What the loads after the first draw, each with what it needs for that.

use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId};
use cadenza_view::prelude::*;
use web_sys::HtmlElement;

use cadenza_core::api::error::ApiError;
use cadenza_core::list::{Columns, DataAge, Filter, PageInfo, Query, Rows};
use cadenza_core::route::Route;

/// Something the second load draws, with what it needs for that.
pub enum LazyView {
    /// The page that is all there is before one has signed in.
    SignIn,
    /// A page other than the list.
    Page(Box<Route>),
    /// What goes with every page: toasts, questions, single keys.
    Around(OverlayInput),
    /// Why nothing can be changed for now, and what gets the focus when that goes.
    ReadOnly(NodeRef),
    /// What is selected, and what can be done with it.
    Selected(SelectionBarInput),
    /// What of the address could not be read, or is doubtful, and what gets the focus when that goes.
    AddressWarnings(Signal<Query>, NodeRef),
    /// The fields of the filter, and those that are set, one by one.
    Filters(FiltersInput),
    /// What paper lacks.
    PaperNote,
    /// Which rows came and cannot be shown, and why.
    Unreadable,
    /// Why there is no answer, and how to ask again.
    Failed(ApiError, Callback<()>),
    /// That the texts of the wanted language did not come.
    MissingTexts(MissingTranslation),
    /// What can be done with a schedule from its row.
    RowMenu(RowMenuInput),
    /// What can be done with the list as a whole.
    ListMenu(ListMenuInput),
    /// How old the rows are.
    Updated(Signal<Option<DataAge>>),
    /// That there are no rows, and what to do about it.
    NoRows(NoRowsInput),
    /// One schedule beside the list.
    Panel(PanelInput),
    /// The question before a deletion, and who hears that it is done.
    Delete(Callback<Vec<ScheduleId>>),
    /// How far many writes are, one by one.
    JobIndicator,
    /// The question what to export.
    Export(ExportDialogInput),
    /// The choice of columns.
    Columns(ListDialogInput),
    /// The saved views.
    Views(ListDialogInput),
}

/// Whether the texts of the wanted language did not come.
#[derive(Clone, Copy)]
pub struct MissingTranslation {
    /// That it is so.
    pub is_missing: RwSignal<bool>,
    /// Counts how often they were sent for: one more sends for them again.
    pub attempts: RwSignal<u32>,
}

/// What must be known by what goes with every page.
#[derive(Clone, Copy)]
pub struct OverlayInput {
    /// The token was refused midway.
    pub refused: Memo<bool>,
    /// All of the app: where keys, and copying, are heard.
    pub app: NodeRef,
}

/// What the bar of the selected knows of the list.
#[derive(Clone, Copy)]
pub struct SelectionBarInput {
    /// The rows on the page.
    pub rows: Signal<Rows>,
    /// Where they stand among all that match.
    pub page_info: Memo<PageInfo>,
    /// The query in the address.
    pub query: Signal<Query>,
    /// What gets the focus when the bar goes.
    pub heading: NodeRef,
    /// Asks what to export.
    pub export: RwSignal<bool>,
}

/// What one schedule beside the list knows of that.
#[derive(Clone, Copy)]
pub struct PanelInput {
    /// Which one; `None` only while it goes.
    pub id: Signal<Option<ScheduleId>>,
    /// The rows on the page.
    pub rows: Signal<Rows>,
    /// Where they stand among all that match.
    pub page_info: Memo<PageInfo>,
    /// The query in the address.
    pub query: Signal<Query>,
    /// It was open from the start, so that nobody has just come to it.
    pub is_first: bool,
}

/// What the filters know of their place.
#[derive(Clone, Copy)]
pub struct FiltersInput {
    /// The query in the address.
    pub query: Signal<Query>,
    /// What has opened them.
    pub anchor: RwSignal<Option<HtmlElement>>,
    /// What opens them, and has the focus when the last one is taken out.
    pub button: NodeRef,
}

/// The menu of a row: one for all of them.
#[derive(Clone, Copy, Default)]
pub struct RowMenuInput {
    /// Which row's button has opened it.
    pub anchor: RwSignal<Option<HtmlElement>>,
    /// The row's schedule.
    pub schedule: RwSignal<Option<Arc<Schedule>>>,
}

/// The menu of the list.
#[derive(Clone, Copy)]
pub struct ListMenuInput {
    /// What has opened it.
    pub anchor: RwSignal<Option<HtmlElement>>,
    /// Opens the choice of columns.
    pub columns: RwSignal<bool>,
    /// Asks what to export.
    pub export: RwSignal<bool>,
}

/// What must be known to say that there are no rows.
#[derive(Clone, Copy)]
pub struct NoRowsInput {
    /// The query in the address.
    pub query: Signal<Query>,
    /// Whether its filter is the reason.
    pub is_filtered: bool,
}

/// What the list knows when somebody wants to export.
#[derive(Clone, Copy)]
pub struct ExportDialogInput {
    /// Whether the question is asked.
    pub open: RwSignal<bool>,
    /// The filters that are set.
    pub filter: Signal<Filter>,
    /// The rows that were found, while something is looked for: these are all that match.
    pub found: Signal<Option<Rows>>,
    /// How many match, where known.
    pub total: Signal<Option<u64>>,
}

/// What a dialog over the list needs to know.
#[derive(Clone, Copy)]
pub struct ListDialogInput {
    /// Whether it is open.
    pub open: RwSignal<bool>,
    /// The query in the address.
    pub query: Signal<Query>,
    /// The columns in sight.
    pub columns: Signal<Columns>,
}

/// Something the third or the fourth load draws: what few open, so that nobody else fetches it.
#[derive(Clone)]
pub enum OnDemandView {
    /// A page other than the list.
    Page(Box<Route>),
    /// One schedule beside the list.
    Panel(PanelInput),
    /// What the fourth load draws.
    Bulk(BulkView),
    /// The question before a deletion, and who hears that it is done.
    Delete(Callback<Vec<ScheduleId>>),
    /// The question what to export.
    Export(ExportDialogInput),
    /// The choice of columns.
    Columns(ListDialogInput),
    /// The saved views.
    Views(ListDialogInput),
}

/// Something the fourth load draws: what has to do with many schedules at once.
#[derive(Clone, Copy)]
pub enum BulkView {
    /// The screen on which many are changed.
    Change,
    /// The screen on which a file is compared and imported.
    Import,
    /// What was written in this tab.
    Activity,
    /// How far many writes are, one by one.
    JobIndicator,
}
