//! What is drawn from the third load, and the one door into it: as `lazy_chunk` for what few open.

use cadenza_view::prelude::*;
use futures::future::LocalBoxFuture;

use crate::pages::schedules::{
    ColumnsDialog, CreatePage, DeleteDialog, DetailsPage, EditPage, ExportDialog, SavedViewsDialog, SchedulePanel,
};
use crate::pages::{NotFoundPage, RecipientPage, RecipientsPage, SettingsPage};
use crate::state::chunk_loader::{Missing, OnDemandModule};
use crate::state::context::context;
use crate::state::lazy_views::OnDemandView;
use cadenza_core::route::Route;

/// The style of what is drawn here: `style/on_demand.css` with all it imports, put together by build.rs.
const SHEET: &str = include_str!(concat!(env!("CADENZA_STYLES"), "/on_demand.css"));

/// Brings the third load.
pub fn load() -> LocalBoxFuture<'static, Result<OnDemandModule, Missing>> {
    let door = door();
    #[cfg(not(feature = "split"))]
    let door = std::future::ready(door);
    Box::pin(door)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(on_demand, fallible))]
fn door() -> Result<OnDemandModule, Missing> {
    Ok(OnDemandModule { draw, style: SHEET })
}

fn draw(view: OnDemandView) -> View {
    match view {
        OnDemandView::Page(route) => page(*route),
        OnDemandView::Delete(on_deleted) => {
            view! { <DeleteDialog pending_delete=context().list_page.pending_delete on_deleted /> }
        }
        // The fourth load's.
        OnDemandView::Bulk(_) => View::Nothing,
        OnDemandView::Panel(input) => view! { <SchedulePanel input /> },
        OnDemandView::Export(input) => view! { <ExportDialog input /> },
        OnDemandView::Columns(tool) => view! { <ColumnsDialog tool /> },
        OnDemandView::Views(tool) => view! { <SavedViewsDialog tool /> },
    }
}

fn page(route: Route) -> View {
    match route {
        Route::New(prefill) => view! { <CreatePage prefill /> },
        Route::Schedule(id, list) => view! { <DetailsPage id list /> },
        Route::Edit(id) => view! { <EditPage id /> },
        Route::Recipients(_) => view! { <RecipientsPage /> },
        Route::Recipient(address) => view! { <RecipientPage address /> },
        Route::Settings => view! { <SettingsPage /> },
        // What comes with other loads.
        Route::Schedules(_)
        | Route::SignIn
        | Route::Change(_)
        | Route::Import
        | Route::Activity
        | Route::Unknown(_) => {
            view! { <NotFoundPage /> }
        }
    }
}
