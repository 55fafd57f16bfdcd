//! One of a few values, all in sight.

use cadenza_view::prelude::*;

use super::select_option::SelectOption;

/// A group of radio buttons under a legend.
#[component]
pub fn RadioGroup(
    /// Name that ties the buttons together, unique in its root.
    #[prop(into)]
    name: String,
    /// The group's name.
    #[prop(into)]
    legend: String,
    /// The chosen value.
    #[prop(into)]
    value: Signal<String>,
    /// What there is to choose.
    choices: Vec<SelectOption>,
    /// Another one was chosen.
    on_change: Callback<String>,
) -> impl IntoView {
    let radio = move |SelectOption { value: it, label, lang }: SelectOption| {
        let (own, sent) = (it.clone(), it.clone());
        view! {
            <label class="check">
                <input
                    type="radio"
                    name=name.clone()
                    value=it
                    prop:checked=move || *value.read() == own
                    on:change=move |_| on_change.run(sent.clone())
                />
                <span lang=lang>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choices">
            <legend class="field-label">{legend}</legend>
            {choices.into_iter().map(radio).collect::<Vec<_>>()}
        </fieldset>
    }
}
