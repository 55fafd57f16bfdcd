//! Labels and what they label, to be read and not changed.

use cadenza_view::prelude::*;

/// A list of [`Description`]s.
#[component]
pub fn DescriptionList(
    /// The facts.
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One label and its value.
#[component]
pub fn Description(
    /// The label.
    #[prop(into)]
    label: String,
    /// The value.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{label}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
