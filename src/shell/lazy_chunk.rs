//! What is drawn from the second load, and the one door into it.
//!
//! `xtask dist` parts the wasm here: what only `draw` can reach goes into a file of its own. In a build that is not parted
//! the door stands open from the start.

use futures::future::LocalBoxFuture;

use super::overlays::AppOverlays;
use crate::browser::intl;
use crate::pages::schedules::{
    AddressWarnings, DataAgeLabel, FilterFields, ListMenu, NoRows, PrintNote, RowMenu, SelectionBar, UnreadableRows,
};
use crate::pages::{FailureWithRetry, NotFoundPage, ReadOnlyNotice, SignInPage, bulk_view, on_demand_view};
use crate::state::chunk_loader::{LazyModule, Missing};
use crate::state::context::context;
use crate::state::lazy_views::{BulkView, LazyView, MissingTranslation, OnDemandView};
use crate::ui::{Button, Notice, NoticeKind};
use cadenza_core::i18n::{self, EN};
use cadenza_core::list::{Column, Query, Rows, SearchIndex, SortedRows};
use cadenza_core::route::Route;
use cadenza_view::prelude::*;

/// The style of what is drawn here: `style/later.css` with all it imports, put together by build.rs.
const SHEET: &str = include_str!(concat!(env!("CADENZA_STYLES"), "/later.css"));

/// Brings the second load.
pub fn load() -> LocalBoxFuture<'static, Result<LazyModule, Missing>> {
    let door = door();
    #[cfg(not(feature = "split"))]
    let door = std::future::ready(door);
    Box::pin(door)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(second, fallible))]
fn door() -> Result<LazyModule, Missing> {
    Ok(LazyModule { draw, sort, find, style: SHEET })
}

fn sort(rows: &Rows, column: Column, language: &str) -> SortedRows {
    SortedRows::by(rows, column, &|texts| intl::ranks(language, texts))
}

fn find(rows: &Rows, query: &Query, index: StoredValue<SearchIndex>) -> Rows {
    // Words alone need the index.
    if query.search.trim().is_empty() {
        return rows.chosen(&query.choices);
    }
    if !index.read_value().is_of(rows) {
        index.set_value(SearchIndex::of(rows, &intl::folded));
    }
    index.read_value().find(query, &intl::folded)
}

fn draw(piece: LazyView) -> View {
    match piece {
        LazyView::SignIn => view! { <SignInPage /> },
        LazyView::Page(route) => page(*route),
        LazyView::Around(around) => view! { <AppOverlays around /> },
        LazyView::ReadOnly(next) => view! { <ReadOnlyNotice access=context().write_access() next /> },
        LazyView::Selected(selected) => view! { <SelectionBar selected /> },
        LazyView::AddressWarnings(query, heading) => view! { <AddressWarnings query heading /> },
        LazyView::PaperNote => view! { <PrintNote /> },
        LazyView::Filters(input) => view! { <FilterFields input /> },
        LazyView::RowMenu(input) => view! { <RowMenu input /> },
        LazyView::ListMenu(input) => view! { <ListMenu input /> },
        LazyView::Unreadable => view! { <UnreadableRows /> },
        LazyView::Failed(error, again) => view! { <FailureWithRetry error again /> },
        LazyView::MissingTexts(texts) => view! { <InEnglish texts /> },
        LazyView::Updated(age) => view! { <DataAgeLabel age /> },
        LazyView::NoRows(input) => view! { <NoRows input /> },
        LazyView::JobIndicator => job_indicator(),
        LazyView::Delete(on_deleted) => {
            let pending_delete = context().list_page.pending_delete;
            on_demand_view(Signal::derive(move || pending_delete.is_open()), OnDemandView::Delete(on_deleted))
        }
        LazyView::Panel(input) => on_demand_view(true.into(), OnDemandView::Panel(input)),
        LazyView::Export(input) => on_demand_view(input.open.into(), OnDemandView::Export(input)),
        LazyView::Columns(tool) => on_demand_view(tool.open.into(), OnDemandView::Columns(tool)),
        LazyView::Views(tool) => on_demand_view(tool.open.into(), OnDemandView::Views(tool)),
    }
}

/// Its code is sent for when there is a job, one is to be undone, or a reload has left one.
fn job_indicator() -> View {
    let jobs = context().jobs;
    let is_kept = jobs.is_kept();
    let wanted =
        Signal::derive(move || is_kept || jobs.job().with(Option::is_some) || jobs.undo_request().get().is_some());
    bulk_view(wanted, BulkView::JobIndicator)
}

fn page(route: Route) -> View {
    match route {
        // The list and the way to it come with the first load.
        Route::Schedules(_) | Route::SignIn | Route::Unknown(_) => view! { <NotFoundPage /> },
        Route::Change(_) => bulk_view(true.into(), BulkView::Change),
        Route::Import => bulk_view(true.into(), BulkView::Import),
        Route::Activity => bulk_view(true.into(), BulkView::Activity),
        route => on_demand_view(true.into(), OnDemandView::Page(Box::new(route))),
    }
}

/// Says in English and in the wanted language that its texts did not come.
#[component]
fn InEnglish(
    /// Whether that is so.
    texts: MissingTranslation,
) -> impl IntoView {
    move || {
        let is_missing = texts.is_missing.get();
        let wanted = i18n::language(context().preferences.locale_untracked(), &intl::languages());
        let [english, own] = wanted.texts_missing().filter(|_| is_missing)?;
        Some(view! {
            <Notice kind=NoticeKind::Warning title=english>
                <p lang=wanted.tag()>{own}</p>
                <div class="actions"><Button on_press=Callback::new(move |()| texts.attempts.update(|sent| *sent += 1))>{EN.try_again}</Button></div>
            </Notice>
        })
    }
}
