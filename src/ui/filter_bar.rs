//! The small fields above a table.

use cadenza_view::prelude::*;

/// A form of filters: in a narrow place only its first field is in sight, and a button brings the others.
#[component]
pub fn FilterBar(
    /// Its name.
    #[prop(into)]
    label: String,
    /// What the button says that brings the other fields.
    #[prop(into)]
    more: Signal<String>,
    /// Enter was pressed in a field.
    #[prop(optional, into)]
    on_submit: Option<Callback<()>>,
    /// The focus came into it.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// The form.
    #[prop(optional)]
    node_ref: NodeRef,
    /// The fields, and `.filters-end` after them.
    children: Children,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(on_submit) = on_submit {
            on_submit.run(());
        }
    };
    view! {
        <form
            class="filters"
            role="search"
            aria-label=label
            data-open=move || open.get().to_string()
            node_ref=node_ref
            on:submit=submit
            on:focusin=move |_| {
                if let Some(on_enter) = on_enter {
                    on_enter.run(());
                }
            }
        >
            <button
                type="button"
                class="button filters-more"
                part="button"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {move || more.get()}
            </button>
            {children()}
        </form>
    }
}
