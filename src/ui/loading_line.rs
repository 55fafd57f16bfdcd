//! A line that moves while something is under way.

use cadenza_view::prelude::*;

/// A thin line that takes its room at all times, so that nothing moves when it appears.
#[component]
pub fn LoadingLine(
    /// Whether something is under way.
    #[prop(into)]
    active: Signal<bool>,
    /// What is under way.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let bar = move || {
        active.get().then(|| view! { <div class="progress-bar" role="progressbar" aria-label=label.clone()></div> })
    };
    view! { <div class="progress">{bar}</div> }
}
