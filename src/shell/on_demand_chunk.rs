//! What is drawn from the third load, and the one door into it: as `lazy_chunk` for what few open.

use cadenza_view::prelude::*;
use futures::future::LocalBoxFuture;

use crate::pages::schedules::{
    ColumnsDialog, CreatePage, DetailsPage, EditPage, ExportDialog, SavedViewsDialog, SchedulePanel,
};
use crate::pages::{NotFoundPage, RecipientPage, RecipientsPage, SettingsPage};
use crate::state::chunk_loader::{Missing, OnDemandModule};
use crate::state::lazy_views::OnDemandView;
use cadenza_core::route::Route;

/// Brings the third load.
pub fn load() -> LocalBoxFuture<'static, Result<OnDemandModule, Missing>> {
    let door = door();
    #[cfg(not(feature = "split"))]
    let door = std::future::ready(door);
    Box::pin(door)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(on_demand, fallible))]
fn door() -> Result<OnDemandModule, Missing> {
    Ok(OnDemandModule { draw })
}

fn draw(view: OnDemandView) -> View {
    match view {
        OnDemandView::Page(route) => page(*route),
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
        // What comes with the loads before.
        Route::Schedules(_) | Route::SignIn | Route::Unknown(_) => view! { <NotFoundPage /> },
    }
}
