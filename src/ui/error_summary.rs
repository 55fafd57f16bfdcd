//! Everything that is wrong with a form, on top of it.

use leptos::prelude::*;

use crate::reactive::{Callback, Signal};

/// The wrong fields of a form, each leading to its field. Nothing while nothing is wrong.
#[component]
pub fn ErrorSummary(
    /// What to do about them, in a sentence.
    #[prop(into)]
    title: Signal<String>,
    /// Of each wrong field: its id, its label, and what is wrong.
    #[prop(into)]
    items: Signal<Vec<(String, String, String)>>,
    /// A field was picked: its id.
    on_pick: Callback<String>,
) -> impl IntoView {
    // Buttons, not links to `#id`: the address belongs to the router, and ids in a shadow root have no address.
    let item = move |(id, label, message): (String, String, String)| {
        view! {
            <li>
                <button type="button" class="link" on:click=move |_| on_pick.run(id.clone())>
                    {label}
                </button>
                ": "
                {message}
            </li>
        }
        .into_any()
    };
    let list = move || {
        let items = items.get();
        (!items.is_empty()).then(|| {
            view! {
                <section class="notice failure" aria-label=title.live()>
                    <p class="notice-title">{title.get()}</p>
                    <ul>{items.into_iter().map(item).collect::<Vec<_>>()}</ul>
                </section>
            }
            .into_any()
        })
    };
    list.into_any()
}
