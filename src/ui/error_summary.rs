//! Everything that is wrong with a form, on top of it.

use cadenza_view::prelude::*;

/// The wrong fields of a form, each leading to its field. Nothing while nothing is wrong.
#[component]
pub fn ErrorSummary(
    /// What to do about them, in a sentence.
    #[prop(into)]
    title: Signal<String>,
    /// Of each wrong field: its id, and what is wrong, in words that name it.
    #[prop(into)]
    items: Signal<Vec<(String, String)>>,
    /// A field was picked: its id.
    on_pick: Callback<String>,
) -> impl IntoView {
    // Buttons, not links to `#id`: the address belongs to the router, and ids in a shadow root have no address.
    let item = move |(id, message): (String, String)| {
        view! {
            <li>
                <button type="button" class="link" part="link" on:click=move |_| on_pick.run(id.clone())>
                    {message}
                </button>
            </li>
        }
    };
    move || {
        let items = items.get();
        (!items.is_empty()).then(|| {
            view! {
                <section class="notice failure" part="notice failure" aria-label=title>
                    <p class="notice-title">{title.get()}</p>
                    <ul>{items.into_iter().map(item).collect::<Vec<_>>()}</ul>
                </section>
            }
        })
    }
}
