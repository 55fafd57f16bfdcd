//! One of several values, chosen from a closed list.

use cadenza_view::prelude::*;

use super::select_option::{SelectOption, with_selected};

/// A select whose name only a screen reader gets.
#[component]
pub fn SelectBox(
    /// Its name.
    #[prop(into)]
    label: String,
    /// What can be chosen, and the value that is.
    #[prop(into)]
    options: Signal<(Vec<SelectOption>, String)>,
    /// Another was chosen.
    on_change: Callback<String>,
) -> impl IntoView {
    view! {
        <select class="input" part="field" aria-label=label on:change=move |event| on_change.run(event_target_value(&event))>
            {move || with_selected(options.read().0.clone(), &options.read().1)}
        </select>
    }
}
