//! The file of views: written for another device or a colleague, and read from one.

use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;

use super::saved_views_model::SavedViewsModel;
use crate::browser::download;
use crate::state::context::context;
use crate::ui::{Button, FileButton};
use cadenza_core::list::{SavedViews, SavedViewsError};

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
    let import = Callback::new(move |text: Option<String>| {
        match text.ok_or(SavedViewsError::Unreadable).and_then(|text| SavedViews::parse(&text)) {
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
            <FileButton label=t.import_views accept=".json,application/json" on_text=import />
        </div>
    }
}
