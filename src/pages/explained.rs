//! An error on the screen, in words, with what can be done about it.

use leptos::prelude::*;

use crate::api::error::ApiError;
use crate::context::context;
use crate::i18n::explain;
use crate::ui::{Notice, NoticeKind};

/// A notice that explains an error; `children` are the ways out of it.
#[component]
pub fn Explained(
    /// What went wrong.
    error: ApiError,
    /// Buttons and links.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let explanation = explain(context().messages, &error);
    view! {
        <Notice kind=NoticeKind::Failure title=explanation.what>
            <p>{explanation.advice}</p>
            {explanation.detail.map(|detail| view! { <p class="detail"><bdi>{detail}</bdi></p> })}
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </Notice>
    }
}
