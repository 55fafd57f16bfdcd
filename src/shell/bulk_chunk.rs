//! What is drawn from the fourth load, and the one door into it: as `lazy_chunk` for what has to do with many schedules at once.

use cadenza_view::prelude::*;
use futures::future::LocalBoxFuture;

use super::job_indicator::JobIndicator;
use crate::pages::{ActivityPage, ChangePage, ImportPage};
use crate::state::chunk_loader::{Missing, OnDemandModule};
use crate::state::lazy_views::{BulkView, OnDemandView};

/// The style of what is drawn here: `style/bulk.css` with all it imports, put together by build.rs.
const SHEET: &str = include_str!(concat!(env!("CADENZA_STYLES"), "/bulk.css"));

/// Brings the fourth load.
pub fn load() -> LocalBoxFuture<'static, Result<OnDemandModule, Missing>> {
    let door = door();
    #[cfg(not(feature = "split"))]
    let door = std::future::ready(door);
    Box::pin(door)
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(bulk, fallible))]
fn door() -> Result<OnDemandModule, Missing> {
    Ok(OnDemandModule { draw, style: SHEET })
}

fn draw(view: OnDemandView) -> View {
    // The others are the third load's.
    let OnDemandView::Bulk(view) = view else { return View::Nothing };
    match view {
        BulkView::Change => view! { <ChangePage /> },
        BulkView::Import => view! { <ImportPage /> },
        BulkView::Activity => view! { <ActivityPage /> },
        BulkView::JobIndicator => view! { <JobIndicator /> },
    }
}
