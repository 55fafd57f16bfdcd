//! What is drawn from the third load, and the one door into it: as `lazy_chunk` for what few open.

use cadenza_view::prelude::*;
use futures::future::LocalBoxFuture;

use crate::pages::schedules::{ColumnsDialog, ExportDialog, SavedViewsDialog};
use crate::pages::{RecipientPage, RecipientsPage, SettingsPage};
use crate::state::chunk_loader::{Missing, OnDemandModule};
use crate::state::lazy_views::OnDemandView;

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
        OnDemandView::Settings => view! { <SettingsPage /> },
        OnDemandView::Recipients => view! { <RecipientsPage /> },
        OnDemandView::Recipient(address) => view! { <RecipientPage address /> },
        OnDemandView::Export(input) => view! { <ExportDialog input /> },
        OnDemandView::Columns(tool) => view! { <ColumnsDialog tool /> },
        OnDemandView::Views(tool) => view! { <SavedViewsDialog tool /> },
    }
}
