//! One of a closed list of values.

use leptos::html;
use leptos::prelude::*;

use crate::reactive::{Callback, Signal, live};

use super::choice::Choice;
use super::field::Frame;

/// A labeled choice from a list.
#[component]
pub fn SelectField(
    /// Id of the select, unique in its root.
    #[prop(into)]
    id: String,
    /// Its name.
    #[prop(into)]
    label: String,
    /// The chosen value. One that no option has is shown as an option of its own, never as another.
    #[prop(into)]
    value: Signal<String>,
    /// What there is to choose; may arrive after the value.
    #[prop(into)]
    options: Signal<Vec<Choice>>,
    /// Another one was chosen.
    on_change: Callback<String>,
    /// What helps to choose.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// What is wrong with the choice.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The focus left it.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// Whether something must be chosen.
    #[prop(optional)]
    required: bool,
    /// Whether only a screen reader gets the label.
    #[prop(optional)]
    hide_label: bool,
    /// The select.
    #[prop(optional)]
    node_ref: NodeRef<html::Select>,
) -> impl IntoView {
    let frame = Frame { id: id.clone(), label, hide_label, hint, error };
    let control = view! {
        <select
            id=id
            class="input"
            aria-required=required.then_some("true")
            aria-invalid=frame.invalid().live()
            aria-describedby=frame.described_by().live()
            node_ref=node_ref
            on:change=move |event| on_change.run(event_target_value(&event))
            on:blur=move |_| {
                if let Some(on_leave) = on_leave {
                    on_leave.run(());
                }
            }
        >
            {live(move || with_selected(options.get(), &value.read()))}
        </select>
    };
    frame.around(control.into_any())
}

/// The options of a select, the chosen one marked. The mark sits on the option, not on the select: a value set on
/// the select before its options are there is lost.
pub(super) fn with_selected(mut options: Vec<Choice>, value: &str) -> Vec<AnyView> {
    if !options.iter().any(|option| option.value == value) {
        options.insert(0, Choice::plain(value));
    }
    let option = |Choice { value: it, label }| {
        let selected = it == value;
        view! { <option value=it prop:selected=selected>{label}</option> }.into_any()
    };
    options.into_iter().map(option).collect()
}
