//! Components, their children, `For` and `Show`.

use std::cell::Cell;
use std::rc::Rc;

use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::roots::{in_each_root, text};

/// A box with all kinds of properties.
#[component]
fn Panel(
    /// Above it.
    #[prop(into)]
    title: Signal<String>,
    /// How often.
    #[prop(default = 2)]
    times: u32,
    #[prop(optional)] note: Option<&'static str>,
    #[prop(optional, into)] foot: ViewFn,
    children: Children,
) -> impl IntoView {
    if times == 0 {
        return view! { <p>"never"</p> };
    }
    view! { <section><h2>{title}</h2><b>{times}</b><i>{note}</i>{children()}<footer>{move || foot.run()}</footer></section> }
}

#[component]
fn Twice(children: ChildrenFn) -> impl IntoView {
    (children(), children())
}

#[wasm_bindgen_test]
async fn properties_are_as_leptos_has_them() {
    let title = RwSignal::new("one".to_owned());
    let view = move || {
        view! {
            <Panel title="fixed" note="note">"inside"</Panel>
            <Panel title=title times=3 foot=|| view! { <hr /> }><em>"x"</em></Panel>
            <Panel title="" times=0>""</Panel>
            <Twice><u>"again"</u></Twice>
        }
    };
    in_each_root(view, async |root| {
        title.set("two".to_owned());
        tick().await;
        let texts: Vec<_> = root.all("section").iter().map(|element| text(element)).collect();
        assert_eq!(texts, ["fixed2noteinside", "two3x"]);
        assert_eq!((root.all("hr").len(), root.all("u").len(), text(&root.find("p")).as_str()), (1, 2, "never"));
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_a_component_reads_while_it_is_made_is_not_followed() {
    #[component]
    fn Once(count: RwSignal<i32>) -> impl IntoView {
        let now = count.get();
        view! { <p>{now}</p> }
    }
    let (count, draws) = (RwSignal::new(1), Rc::new(Cell::new(0)));
    let drawn = Rc::clone(&draws);
    let view = move || {
        let drawn = Rc::clone(&drawn);
        move || {
            drawn.set(drawn.get() + 1);
            view! { <Once count /> }
        }
    };
    in_each_root(view, async |_| {
        draws.set(0);
        count.update(|count| *count += 1);
        tick().await;
        assert_eq!(draws.get(), 0);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_condition_draws_again_only_when_its_answer_changes() {
    let (count, draws) = (RwSignal::new(0), Rc::new(Cell::new(0)));
    let drawn = Rc::clone(&draws);
    let view = move || {
        let drawn = Rc::clone(&drawn);
        let many = Memo::new(move |_| count.get() > 5);
        view! {
            <Show when=move || { count.get() > 1 } fallback=|| view! { <i>"few"</i> }>
                {drawn.set(drawn.get() + 1)}
                <b>{count}</b>
            </Show>
            <Show when=many><u>"many"</u></Show>
            <Show when=true><s></s></Show>
        }
    };
    in_each_root(view, async |root| {
        count.set(0);
        tick().await;
        draws.set(0);
        assert_eq!((root.all("i").len(), root.all("b").len(), root.all("u").len(), root.all("s").len()), (1, 0, 0, 1));
        for now in [2, 3, 9] {
            count.set(now);
            tick().await;
        }
        assert_eq!((draws.get(), text(&root.find("b")).as_str(), root.all("u").len()), (1, "9", 1));
        count.set(1);
        tick().await;
        assert_eq!((root.all("i").len(), root.all("b").len(), root.all("u").len()), (1, 0, 0));
    })
    .await;
}

#[wasm_bindgen_test]
async fn contexts_reach_what_is_drawn_later() {
    #[derive(Clone)]
    struct Name(&'static str);
    #[component]
    fn Leaf() -> impl IntoView {
        let Name(name) = expect_context();
        view! { <p>{name}</p> }
    }
    let items = RwSignal::new(Vec::<u32>::new());
    let view = move || {
        provide_context(Name("ada"));
        view! { <For each=move || items.get() key=|item| *item let:_item><Leaf /></For> }
    };
    in_each_root(view, async |root| {
        items.set(vec![1]);
        tick().await;
        assert_eq!(text(&root.find("p")), "ada");
        items.set(vec![]);
        tick().await;
    })
    .await;
}
