//! Boxes one below the other, with the arrows to go from one to the next.

use cadenza_view::prelude::*;
use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A named group of lines, each a `label` with its box.
#[component]
pub fn CheckList(
    /// Its name.
    #[prop(into)]
    label: String,
    /// The lines.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="check-list" role="group" aria-label=label on:keydown=|event: KeyboardEvent| step(&event)>
            {children()}
        </div>
    }
}

fn step(event: &KeyboardEvent) {
    let forth = match event.key().as_str() {
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    event.prevent_default();
    let line = event.target().and_then(|it| it.dyn_into::<HtmlElement>().ok()?.closest("label").ok().flatten());
    let next = line.and_then(|it| if forth { it.next_element_sibling() } else { it.previous_element_sibling() });
    let check = next.and_then(|it| it.query_selector("input").ok().flatten()?.dyn_into::<HtmlElement>().ok());
    if let Some(check) = check {
        // A box that cannot take the focus leaves it where it is.
        let _ = check.focus();
    }
}
