//! Yes, no, or some of them.

use cadenza_view::prelude::*;
use leptos::prelude::event_target_checked;

/// A checkbox.
#[component]
pub fn Checkbox(
    /// Its name.
    #[prop(into)]
    label: String,
    /// Whether it is checked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Whether it stands for several of which only some are checked.
    #[prop(optional, into)]
    mixed: Signal<bool>,
    /// Whether only a screen reader gets the label.
    #[prop(optional)]
    hide_label: bool,
    /// Id of what explains it.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// It was pressed.
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="check">
            <input
                type="checkbox"
                aria-describedby=described_by
                prop:checked=checked
                prop:indeterminate=mixed
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span class=hide_label.then_some("visually-hidden") translate=hide_label.then_some("no")>{label}</span>
        </label>
    }
}
