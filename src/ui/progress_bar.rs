//! How much of something is done.

use cadenza_view::prelude::*;

/// A bar that fills, and the same in words.
#[component]
pub fn ProgressBar(
    /// What is counted.
    #[prop(into)]
    label: String,
    /// How much is done.
    #[prop(into)]
    done: Signal<u64>,
    /// Out of how much; unknown, the bar only says that something goes on.
    #[prop(into)]
    of: Signal<Option<u64>>,
    /// The count in words.
    #[prop(into)]
    words: Signal<String>,
) -> impl IntoView {
    let value = move || of.get().map(|_| done.get().to_string());
    view! {
        <div class="meter">
            <progress aria-label=label max=move || of.get().map(|of| of.max(1).to_string()) value=value></progress>
            <span class="meter-words">{move || words.get()}</span>
        </div>
    }
}
