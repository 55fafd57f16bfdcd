//! A text of many lines.

use cadenza_view::prelude::*;
use leptos::ev::Event;
use wasm_bindgen::JsCast;
use web_sys::InputEvent;

use super::form_field::FormField;

/// A labeled text of many lines. It keeps what is typed to itself until one leaves it: of megabytes not every key can be told.
#[component]
pub fn TextArea(
    /// Id of the element, unique in its root.
    #[prop(into)]
    id: String,
    /// Its name.
    #[prop(into)]
    label: String,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What it holds at the start.
    value: String,
    /// It was left with another text.
    on_change: Callback<String>,
    /// Something was pasted; the whole text.
    on_paste: Callback<String>,
) -> impl IntoView {
    let frame = FormField { id: id.clone(), label, hide_label: false, hint, error: Signal::derive(|| None) };
    let pasted = move |event: Event| {
        if event.dyn_ref::<InputEvent>().is_some_and(|event| event.input_type() == "insertFromPaste") {
            on_paste.run(event_target_value(&event));
        }
    };
    let control = view! {
        <textarea
            id=id
            class="input"
            part="field"
            // A file of one long line is laid out in a moment only if it is not broken into many.
            wrap="off"
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            translate="no"
            aria-describedby=frame.described_by()
            prop:value=value
            on:change=move |event| on_change.run(event_target_value(&event))
            on:input=pasted
        ></textarea>
    };
    frame.around(control)
}
