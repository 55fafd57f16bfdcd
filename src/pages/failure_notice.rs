//! An error on the screen, in words, with what can be done about it.

mod origins_notice;

use cadenza_view::prelude::*;

use crate::state::context::context;
use crate::ui::{Button, Notice, NoticeKind, safe_text};
use cadenza_core::api::error::ApiError;
use cadenza_core::i18n::explain;
use origins_notice::OriginsNotice;

/// A notice that explains an error; `children` are the ways out of it.
#[component]
pub fn FailureNotice(
    /// What went wrong.
    error: ApiError,
    /// What did not happen because of it, if that is known, where the page does not say so.
    #[prop(optional, into)]
    failed: Option<String>,
    /// Buttons and links.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let m = context().messages;
    let unanswered = error == ApiError::Unreachable;
    let explanation = explain(m, &error);
    // A sentence of many lines is one here; what else hides in it is shown.
    let detail = explanation.detail.map(|detail| safe_text(&detail.replace(['\n', '\r', '\t'], " "), m.hidden_char));
    // Of what is not known nothing can be said that did not happen.
    let title = match failed.filter(|_| !matches!(error, ApiError::Unclear(..))) {
        Some(failed) => format!("{failed}. {}", explanation.what),
        None => explanation.what.to_string(),
    };
    view! {
        <Notice kind=NoticeKind::Failure title>
            <p>{explanation.advice}</p>
            {detail.map(|detail| view! { <p class="detail">{detail}</p> })}
            {unanswered.then(|| view! { <OriginsNotice /> })}
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </Notice>
    }
}

/// Why the list has no answer, with the way to ask again.
#[component]
pub fn FailureWithRetry(
    /// What went wrong.
    error: ApiError,
    /// Asks again.
    again: Callback<()>,
) -> impl IntoView {
    let m = context().messages;
    view! {
        <FailureNotice error>
            <Button on_press=again>{m.try_again}</Button>
        </FailureNotice>
    }
}
