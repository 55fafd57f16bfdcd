//! Things in an order of one's choice, each of them wanted or not.

use cadenza_view::prelude::*;
use leptos::prelude::{event_target_checked, request_animation_frame};

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::icon::{Icon, icon};

/// One thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReorderableItem {
    /// Its name.
    pub label: String,
    /// Whether it is wanted.
    pub wanted: bool,
    /// The names of its buttons, up and down; `None` for one that keeps its place and is always wanted.
    pub moves: Option<(String, String)>,
}

/// A list whose entries are checked or not, and moved by buttons. The focus stays on the entry that moves.
#[component]
pub fn ReorderableList(
    /// The list's name.
    #[prop(into)]
    label: String,
    /// The things, in their order.
    #[prop(into)]
    items: Signal<Vec<ReorderableItem>>,
    /// The one at this place, from 0, is wanted now, or no longer.
    on_want: Callback<(usize, bool)>,
    /// The one at this place, from 0, is to go up (`true`) or down.
    on_move: Callback<(usize, bool)>,
) -> impl IntoView {
    let list = NodeRef::new();
    let go = move |at: usize, up: bool| {
        on_move.run((at, up));
        let place = if up { at } else { at + 2 };
        request_animation_frame(move || {
            let way = if up { "up" } else { "down" };
            let button = format!("li:nth-child({place}) .move-{way}");
            let button = list.get_untracked().and_then(|list| list.query_selector(&button).ok().flatten());
            if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
                let _ = button.focus();
            }
        });
    };
    let mover = move |at: usize, up: bool, name: String, possible: bool| {
        let press = move |_| {
            if possible {
                go(at, up);
            }
        };
        // Not `disabled`: at the end of its way the entry must keep the focus.
        view! {
            <button
                type="button"
                class=if up { "button quiet move-up" } else { "button quiet move-down" }
                aria-label=name.clone()
                title=name
                aria-disabled=(!possible).then_some("true")
                on:click=press
            >
                {icon(if up { Icon::UP } else { Icon::DOWN })}
            </button>
        }
    };
    let rows = move || {
        let items = items.get();
        let movable = |at: Option<usize>| at.and_then(|at| items.get(at)).is_some_and(|item| item.moves.is_some());
        let row = |(at, ReorderableItem { label, wanted, moves }): (usize, ReorderableItem)| {
            let (above, below) = (movable(at.checked_sub(1)), movable(Some(at + 1)));
            let fixed = moves.is_none();
            view! {
                <li>
                    <label class="check">
                        <input
                            type="checkbox"
                            prop:checked=wanted
                            prop:disabled=fixed
                            on:change=move |event| on_want.run((at, event_target_checked(&event)))
                        />
                        <span>{label}</span>
                    </label>
                    {moves.map(|(up, down)| vec![mover(at, true, up, above), mover(at, false, down, below)])}
                </li>
            }
        };
        items.iter().cloned().enumerate().map(row).collect::<Vec<_>>()
    };
    view! { <ul class="arrangement" role="list" aria-label=label node_ref=list>{rows}</ul> }
}
