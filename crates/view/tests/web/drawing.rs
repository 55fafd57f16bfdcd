//! Drawing: what changes changes, what stays keeps its elements, and what goes leaves nothing behind.

use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::roots::{Root, in_each_root, is, text};

fn texts(root: &Root, selector: &str) -> Vec<String> {
    root.all(selector).iter().map(|element| text(element)).collect()
}

#[wasm_bindgen_test]
async fn a_list_becomes_longer_and_shorter_in_its_place() {
    let items = RwSignal::new(Vec::<&'static str>::new());
    let view = move || {
        let entries = move || items.get().into_iter().map(|item| view! { <li>{item}</li> }).collect::<Vec<_>>();
        view! { <ul><li>"first"</li>{entries}<li>"last"</li></ul> }
    };
    in_each_root(view, async |root| {
        for now in [vec![], vec!["a", "b", "c"], vec!["c"], vec![], vec!["x", "y"]] {
            items.set(now.clone());
            tick().await;
            let expected = [vec!["first"], now, vec!["last"]].concat();
            assert_eq!(texts(root, "li"), expected);
        }
        items.set(Vec::new());
        tick().await;
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_element_drawn_again_is_the_same_element_and_keeps_the_focus() {
    let count = RwSignal::new(0);
    let view = move || {
        move || {
            let now = count.get();
            view! { <p>{now.to_string()}</p><button title=now.to_string()>"Press"</button> }
        }
    };
    in_each_root(view, async |root| {
        let before = root.find("button");
        before.focus().unwrap();
        count.update(|count| *count += 1);
        tick().await;
        let after = root.find("button");
        assert_eq!(before, after);
        assert_eq!(after.get_attribute("title"), Some(count.get_untracked().to_string()));
        assert_eq!(root.focused().as_ref(), Some(after.as_ref()));
    })
    .await;
}

#[wasm_bindgen_test]
async fn another_element_takes_the_place_of_one_that_does_not_fit() {
    let link = RwSignal::new(false);
    let view = move || {
        let either = move || match link.get() {
            false => view! { <span>"off"</span> },
            true => view! { <a href="#/">"on"</a> },
        };
        view! { <section><i></i>{either}<b></b></section> }
    };
    in_each_root(view, async |root| {
        for (on, order) in [(false, "ISPANB"), (true, "IAB"), (false, "ISPANB")] {
            link.set(on);
            tick().await;
            let tags: Vec<_> = root.all("section > *").iter().map(|element| element.tag_name()).collect();
            assert_eq!(tags.concat(), order);
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn entries_with_keys_move_and_keep_what_they_hold() {
    let items = RwSignal::new(vec![1_u64, 2, 3]);
    let freed = RwSignal::new(Vec::new());
    let view = move || {
        let entry = move |item: u64| -> View {
            on_cleanup(move || freed.update(|freed| freed.push(item)));
            view! { <li><input aria-label=item.to_string() /></li> }
        };
        view! { <ul><For each=move || items.get() key=|item| *item children=entry /></ul> }
    };
    in_each_root(view, async |root| {
        items.set(vec![1, 2, 3]);
        tick().await;
        freed.set(Vec::new());
        let inputs = root.all("input");
        let labels = |root: &Root| -> Vec<String> {
            root.all("input").iter().map(|input| input.get_attribute("aria-label").unwrap()).collect()
        };
        for now in [vec![3, 1, 2], vec![2, 4, 3, 1], vec![1, 2, 3]] {
            items.set(now.clone());
            tick().await;
            assert_eq!(labels(root), now.iter().map(u64::to_string).collect::<Vec<_>>());
        }
        assert_eq!(root.all("input"), inputs, "the same elements, in their old order again");
        assert_eq!(freed.get_untracked(), [4]);
        items.set(vec![2]);
        tick().await;
        assert_eq!((labels(root), freed.get_untracked()), (vec!["2".to_owned()], vec![4, 1, 3]));
        items.set(vec![2, 2]);
        tick().await;
        assert_eq!(labels(root), ["2", "2"], "two of one key are drawn both");
        items.set(vec![]);
        tick().await;
        assert!(labels(root).is_empty());
    })
    .await;
}

#[wasm_bindgen_test]
async fn attributes_come_change_and_go() {
    let (title, open) = (RwSignal::new(None::<String>), RwSignal::new(false));
    let view = move || view! { <p title=title hidden=open prop:lang="it" style:--row=move || title.get()>"x"</p> };
    in_each_root(view, async |root| {
        let paragraph = root.find("p");
        for now in [None, Some("one"), Some("two"), None] {
            title.set(now.map(str::to_owned));
            open.set(now.is_some());
            tick().await;
            assert_eq!(paragraph.get_attribute("title").as_deref(), now);
            assert_eq!((paragraph.has_attribute("hidden"), paragraph.lang().as_str()), (now.is_some(), "it"));
            let style = paragraph.style().get_property_value("--row").unwrap();
            assert_eq!(style, now.unwrap_or_default());
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_property_a_person_changed_is_set_again() {
    let checked = RwSignal::new(false);
    let view = move || view! { <input type="checkbox" prop:checked=checked on:change=move |_| checked.set(false) /> };
    in_each_root(view, async |root| {
        let input = root.find("input");
        input.click();
        tick().await;
        assert!(!is(&input, "checked"), "what the app says holds");
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_reference_leads_to_its_element_only_while_that_stands() {
    let (reference, shown) = (NodeRef::new(), RwSignal::new(true));
    let view = move || move || shown.get().then(|| view! { <p node_ref=reference>"x"</p> });
    in_each_root(view, async |root| {
        shown.set(true);
        tick().await;
        assert_eq!(reference.get_untracked(), Some(root.find("p")));
        shown.set(false);
        tick().await;
        assert_eq!(reference.get_untracked(), None::<HtmlElement>);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_handler_that_causes_its_own_event_does_not_run_inside_itself() {
    let presses = RwSignal::new(0);
    let button = StoredValue::new(NodeRef::new());
    let view = move || {
        let reference = NodeRef::new();
        button.set_value(reference);
        let press = move |_| {
            presses.update(|presses| *presses += 1);
            if let Some(button) = button.get_value().get_untracked() {
                button.click();
            }
        };
        view! { <button node_ref=reference on:click=press>"Press"</button> }
    };
    in_each_root(view, async |root| {
        presses.set(0);
        root.find("button").click();
        assert_eq!(presses.get_untracked(), 1);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_field_taken_out_while_it_has_the_focus_is_not_left() {
    let (there, left) = (RwSignal::new(true), RwSignal::new(0));
    let view = move || {
        // Live within live: the inner one ends only after the outer one has been drawn again.
        let field = move || {
            let more = move || view! { <input on:blur=move |_| left.update(|count| *count += 1) /> };
            there.get().then(|| view! { <div>{more}</div> })
        };
        view! { <section>{field}</section> }
    };
    in_each_root(view, async |root| {
        there.set(true);
        tick().await;
        root.find("input").focus().unwrap();
        left.set(0);
        there.set(false);
        tick().await;
        assert!(root.all("input").is_empty());
        assert_eq!(left.get_untracked(), 0);
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_is_alone_in_an_element_can_become_anything_else() {
    let step = RwSignal::new(0);
    let view = move || {
        let content = move || match step.get() {
            0 => "a".into_view(),
            1 => "b".into_view(),
            2 => "".into_view(),
            3 => view! { <i>"c"</i> },
            4 => vec!["d", "e"].into_view(),
            _ => View::Nothing,
        };
        view! { <p>{content}</p> }
    };
    let shown = ["a", "b", "", "c", "de", ""];
    in_each_root(view, async |root| {
        // From each to each, and back.
        for (from, to) in (0..6).flat_map(|from| (0..6).map(move |to| (from, to))) {
            for now in [from, to, from] {
                step.set(now);
                tick().await;
                assert_eq!(shown.get(now), Some(&text(&root.find("p")).as_str()), "{from} {to}");
            }
        }
        step.set(2);
        tick().await;
    })
    .await;
}
