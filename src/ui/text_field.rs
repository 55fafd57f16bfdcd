//! One line of text, in the kinds the app has.

use cadenza_view::prelude::*;

use super::form_field::FormField;
use super::select_option::offers;

/// What is typed into a text field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Anything.
    #[default]
    Text,
    /// Part of what is looked for.
    Search,
    /// Something not to be seen or remembered.
    Secret,
}

impl TextKind {
    const fn input_type(self) -> &'static str {
        match self {
            // A secret is masked by its style: `password` has no role, and browsers would offer to remember it.
            Self::Text | Self::Secret => "text",
            Self::Search => "search",
        }
    }
}

/// A labeled line of text. The value is the caller's: what is typed goes out and comes back.
#[component]
pub fn TextField(
    /// Id of the input, unique in its root.
    #[prop(into)]
    id: String,
    /// Its name.
    #[prop(into)]
    label: String,
    /// Its text.
    #[prop(into)]
    value: Signal<String>,
    /// Something was typed.
    on_input: Callback<String>,
    /// What is typed into it.
    #[prop(optional)]
    kind: TextKind,
    /// What is wrong with it.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What helps to fill it in.
    #[prop(optional, into)]
    hint: Signal<Option<String>>,
    /// How what is typed looks, while nothing is.
    #[prop(optional)]
    placeholder: &'static str,
    /// Values that are offered; anything else can be typed all the same.
    #[prop(optional, into)]
    suggestions: Signal<Vec<String>>,
    /// The focus left it.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// Whether it must be filled in.
    #[prop(optional)]
    required: bool,
    /// Whether only a screen reader gets the label.
    #[prop(optional)]
    hide_label: bool,
    /// The input.
    #[prop(optional)]
    node_ref: NodeRef,
) -> impl IntoView {
    let frame = FormField { id: id.clone(), label, hide_label, hint, error };
    let list_id = format!("{id}-list");
    let offered = Memo::new(move |_| !suggestions.read().is_empty());
    let list = {
        let list_id = list_id.clone();
        // Without anything to offer it is a text box, not a combobox that never opens.
        move || offered.get().then(|| list_id.clone())
    };
    let control = view! {
        <input
            id=id
            class=if kind == TextKind::Secret { "input secret" } else { "input" }
            part="field"
            type=kind.input_type()
            list=list
            placeholder=(!placeholder.is_empty()).then_some(placeholder)
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
        />
        {move || offered.get().then(|| view! { <datalist id=list_id.clone()>{move || offers(suggestions.get())}</datalist> })}
    };
    frame.around(control)
}
