//! The file of views: written for another device or a colleague, and read from one.

use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;

use super::saved_views_model::SavedViewsModel;
use crate::browser::download;
use crate::state::context::context;
use crate::ui::{Button, FileButton, ReadFile};
use cadenza_core::list::{SavedViews, SavedViewsError};

/// The largest file that is read, in bytes: nothing this app writes for itself comes near.
const LARGEST: f64 = 1e6;

/// Export and import.
#[component]
pub(super) fn ViewsFile(
    /// The views.
    model: SavedViewsModel,
) -> impl IntoView {
    let t = &lazy_messages(context().messages).view_texts;
    let views = model.saved.views();
    let export = Callback::new(move |()| {
        download::save("cadenza-views.json", "application/json", &views.read_untracked().to_text());
    });
    let import = Callback::new(move |file: ReadFile| {
        let text = file.map_err(|_| SavedViewsError::Unreadable).map(|file| file.text);
        match text.and_then(|text| SavedViews::parse(text.trim_start_matches('\u{feff}'))) {
            Ok(others) => model.import(others),
            Err(problem) => {
                model.say("");
                model.problem.set(Some(problem));
            }
        }
    });
    view! {
        <div class="actions">
            <Button disabled=Signal::derive(move || views.read().views().is_empty()) on_press=export>
                {t.export_views}
            </Button>
            <FileButton label=t.import_views accept=".json,application/json" most=LARGEST on_file=import />
        </div>
    }
}
