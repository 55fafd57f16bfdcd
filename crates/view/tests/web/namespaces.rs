//! SVG and MathML: each element in its language, wherever its `view!` is.

use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::roots::{Root, in_each_root};

fn languages(root: &Root) -> Vec<String> {
    let language = |uri: Option<String>| uri.and_then(|uri| uri.rsplit('/').next().map(str::to_owned)).unwrap();
    root.all("*")
        .iter()
        .map(|element| format!("{} {}", element.local_name(), language(element.namespace_uri())))
        .collect()
}

#[wasm_bindgen_test]
async fn elements_are_of_the_language_around_them() {
    let view = || {
        view! {
            <a>"html"</a>
            <svg viewBox="0 0 1 1">
                <title>"svg"</title>
                <a><path d="M0 0" /><text>"x"</text></a>
                <foreignObject><div><a></a></div></foreignObject>
                <linearGradient></linearGradient>
            </svg>
            <math><mi>"x"</mi></math>
        }
    };
    in_each_root(view, async |root| {
        let expected = [
            "a xhtml",
            "svg svg",
            "title svg",
            "a svg",
            "path svg",
            "text svg",
            "foreignObject svg",
            "div xhtml",
            "a xhtml",
            "linearGradient svg",
            "math MathML",
            "mi MathML",
        ];
        assert_eq!(languages(root), expected);
    })
    .await;
}

#[component]
fn Mark(shown: RwSignal<bool>) -> impl IntoView {
    // The language is known only where it is drawn.
    view! { <a><title>"t"</title>{move || shown.get().then(|| view! { <a></a> })}</a> }
}

#[wasm_bindgen_test]
async fn a_view_of_its_own_takes_the_language_of_where_it_is_drawn() {
    let shown = RwSignal::new(false);
    let view = move || {
        view! {
            <Mark shown />
            <svg>
                <Mark shown />
                <foreignObject><Mark shown /></foreignObject>
                <g><For each=move || [1] key=|at| *at let:at><circle r=at></circle><a></a></For></g>
            </svg>
        }
    };
    in_each_root(view, async |root| {
        shown.set(false);
        tick().await;
        shown.set(true);
        tick().await;
        let expected = [
            "a xhtml",
            "title xhtml",
            "a xhtml",
            "svg svg",
            "a svg",
            "title svg",
            "a svg",
            "foreignObject svg",
            "a xhtml",
            "title xhtml",
            "a xhtml",
            "g svg",
            "circle svg",
            "a svg",
        ];
        assert_eq!(languages(root), expected);
        shown.set(false);
        tick().await;
    })
    .await;
}
