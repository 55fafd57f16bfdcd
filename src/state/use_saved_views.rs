//! The saved views of this device, live in every tab.

use cadenza_view::prelude::*;

use crate::browser::storage;
use cadenza_core::list::SavedViews;

/// The saved views, and the way to change them.
#[derive(Clone, Copy)]
pub struct SavedViewsStore(RwSignal<SavedViews>);

/// The views kept on this device, from now until the owner is gone; what another tab changes shows here, too.
pub fn use_saved_views() -> SavedViewsStore {
    let kept = || storage::views().map(|text| SavedViews::from_storage(&text)).unwrap_or_default();
    let saved = SavedViewsStore(RwSignal::new(kept()));
    let elsewhere = StoredValue::new(storage::on_views(move || {
        saved.0.set(kept());
    }));
    on_cleanup(move || drop(elsewhere.take()));
    saved
}

impl SavedViewsStore {
    /// The views.
    pub fn views(self) -> Signal<SavedViews> {
        self.0.into()
    }

    /// Puts others in their place; tells whether the device keeps them.
    pub fn set(self, views: SavedViews) -> bool {
        let kept = storage::keep_views(&views.to_text());
        self.0.set(views);
        kept
    }
}
