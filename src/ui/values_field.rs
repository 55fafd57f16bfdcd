//! Many values in one field.

use crate::dom::{NodeRef, View, component, view};
use leptos::prelude::event_target_value;

use crate::reactive::{Callback, Signal};

use super::field::Frame;

/// Many values as text: one a line, commas and semicolons separate too. What the text means is the caller's to say.
#[component]
pub fn ValuesField(
    /// Id of the text area, unique in its root.
    #[prop(into)]
    id: String,
    /// Its name.
    #[prop(into)]
    label: String,
    /// The text as typed.
    #[prop(into)]
    value: Signal<String>,
    /// Something was typed.
    on_input: Callback<String>,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// The focus left it.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// Lines in sight.
    #[prop(default = 3)]
    rows: u8,
    /// Whether it must be filled in.
    #[prop(optional)]
    required: bool,
    /// The text area.
    #[prop(optional)]
    node_ref: NodeRef,
) -> View {
    let frame = Frame { id: id.clone(), label, hide_label: false, hint, error };
    let control = view! {
        <textarea
            id=id
            class="input"
            rows=rows.to_string()
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            aria-required=required.then_some("true")
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            prop:value=value
            node_ref=node_ref
            on:input=move |event| on_input.run(event_target_value(&event))
            on:blur=move |_| {
                if let Some(on_leave) = on_leave {
                    on_leave.run(());
                }
            }
        ></textarea>
    };
    frame.around(control)
}
