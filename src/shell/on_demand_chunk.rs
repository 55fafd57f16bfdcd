//! What is drawn from the third load, and the one door into it: as `lazy_chunk` for what few open.

use cadenza_view::prelude::*;
use futures::future::{FutureExt, LocalBoxFuture};

use super::lazy_chunk::Missing;
use crate::pages::schedules::{ColumnsDialog, ExportDialog, SavedViewsDialog};
use crate::pages::{RecipientPage, RecipientsPage, SettingsPage};
use crate::state::chunk_loader::OnDemandModule;
use crate::state::lazy_views::OnDemandView;

/// Brings the third load; nothing where its file does not come.
pub fn load() -> LocalBoxFuture<'static, Option<OnDemandModule>> {
    async {
        let door = door();
        #[cfg(feature = "split")]
        let door = door.await;
        door.ok()
    }
    .boxed_local()
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
