//! What is set, each thing with a way to take it out.

use cadenza_view::prelude::*;
use leptos::prelude::request_animation_frame;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::icon::{Icon, icon};
use super::user_text;

/// One thing that is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What it is.
    pub label: String,
    /// The name of the button that takes it out.
    pub remove: String,
}

/// A row of things that are set; a press takes one out, and the focus goes on to the next.
#[component]
pub fn Chips(
    /// The row's name.
    #[prop(into)]
    label: String,
    /// What is set.
    #[prop(into)]
    chips: Signal<Vec<Chip>>,
    /// The one at this place, from 0, was taken out.
    on_remove: Callback<usize>,
    /// The last one is gone, and the focus with it.
    on_emptied: Callback<()>,
) -> impl IntoView {
    let list = NodeRef::new();
    let remove = move |at: usize| {
        on_remove.run(at);
        // The next one takes the element of the one before; only at the end there is none to take it.
        request_animation_frame(move || {
            let button = |at: usize| {
                list.get_untracked()?.query_selector(&format!("li:nth-child({}) button", at + 1)).ok().flatten()
            };
            match button(at).or_else(|| button(at.checked_sub(1)?)) {
                Some(next) => drop(next.unchecked_into::<HtmlElement>().focus()),
                None => on_emptied.run(()),
            }
        });
    };
    let chip = move |(at, Chip { label, remove: name }): (usize, Chip)| {
        view! {
            <li>
                <button type="button" class="chip" aria-label=name on:click=move |_| remove(at)>
                    {user_text(label)}
                    {icon(Icon::CROSS)}
                </button>
            </li>
        }
    };
    view! {
        <ul class="chips" role="list" aria-label=label hidden=move || chips.read().is_empty() node_ref=list>
            {move || chips.get().into_iter().enumerate().map(chip).collect::<Vec<_>>()}
        </ul>
    }
}
