//! Keyed lists: order, focus and what a row frees.

use std::cell::Cell;
use std::rc::Rc;

use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::roots::{Root, in_each_root, text};

fn items(root: &Root) -> String {
    root.all("li").iter().map(|item| text(item)).collect()
}

#[wasm_bindgen_test]
async fn rows_of_several_nodes_move_as_a_whole_between_neighbors() {
    let list = RwSignal::new(vec!["a", "b", "c", "d"]);
    let view = move || {
        let row = move |name: &'static str| view! { <li>{name}</li> {move || (name != "b").then_some(view! { <li>"-"</li> })} };
        view! {
            <ul>
                <li>"<"</li>
                <For each=move || list.get() key=|name| *name children=row />
                {move || list.get().is_empty().then(|| view! { <li>"none"</li> })}
                <li>">"</li>
            </ul>
        }
    };
    in_each_root(view, async |root| {
        for (now, shown) in [
            (vec!["a", "b", "c", "d"], "<a-bc-d->"),
            (vec!["d", "a", "b", "c"], "<d-a-bc->"),
            (vec!["c", "x", "b"], "<c-x-b>"),
            (vec![], "<none>"),
            (vec!["b", "b"], "<bb>"),
            (vec!["a", "b", "c", "d"], "<a-bc-d->"),
        ] {
            list.set(now);
            tick().await;
            assert_eq!(items(root), shown);
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_row_with_the_focus_is_not_moved_when_another_one_can_be() {
    let list = RwSignal::new(vec![1, 2, 3, 4, 5]);
    let view = move || {
        view! { <For each=move || list.get() key=|id| *id let:id><button id=format!("b{id}")>{id}</button></For> }
    };
    in_each_root(view, async |root| {
        list.set(vec![1, 2, 3, 4, 5]);
        tick().await;
        root.find("#b3").focus().unwrap();
        for now in [vec![5, 1, 2, 3, 4], vec![9, 3, 4], vec![3], vec![7, 3, 8]] {
            list.set(now.clone());
            tick().await;
            let shown: Vec<_> = root.all("button").iter().map(|button| text(button)).collect();
            assert_eq!(shown, now.iter().map(ToString::to_string).collect::<Vec<_>>());
            assert_eq!(root.focused().map(|element| element.id()).as_deref(), Some("b3"));
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn rows_that_go_together_leave_their_neighbors_and_hear_no_blur() {
    let (list, blurs) = (RwSignal::new(Vec::new()), Rc::new(Cell::new(0)));
    let count = Rc::clone(&blurs);
    let view = move || {
        let count = Rc::clone(&count);
        let row = move |id: i32| {
            let count = Rc::clone(&count);
            view! { <li><input id=format!("f{id}") on:blur=move |_| count.set(count.get() + 1) />{id}</li> "," }
        };
        view! { <ul><li>"<"</li><For each=move || list.get() key=|id| *id children=row /><li>">"</li></ul> }
    };
    in_each_root(view, async |root| {
        for now in [vec![], vec![1, 2, 3, 4, 5], vec![6, 7, 8], vec![8], vec![9, 8, 1, 2], vec![9, 3, 2], vec![]] {
            list.set(now.clone());
            tick().await;
            let shown: String = now.iter().map(|id| format!("{id},")).collect();
            assert_eq!(text(&root.find("ul")), format!("<{shown}>"));
            if let Some(field) = root.all("input").last() {
                field.focus().unwrap();
            }
            blurs.set(0);
            list.update(Vec::clear);
            tick().await;
            assert_eq!((text(&root.find("ul")).as_str(), blurs.get()), ("<>", 0));
            list.set(now);
            tick().await;
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_row_that_goes_hears_nothing_any_more() {
    let (list, outlives, runs) = (RwSignal::new(vec![1, 2]), RwSignal::new(0), Rc::new(Cell::new(0)));
    let count = Rc::clone(&runs);
    let view = move || {
        let count = Rc::clone(&count);
        let row = move |_: i32| {
            let (count, again) = (Rc::clone(&count), Rc::clone(&count));
            Effect::new(move || {
                outlives.track();
                count.set(count.get() + 1);
            });
            let text = move || {
                again.set(again.get() + 1);
                outlives.get()
            };
            view! { <li>{text}</li> }
        };
        view! { <For each=move || list.get() key=|id| *id children=row /> }
    };
    in_each_root(view, async |_| {
        list.set(vec![1, 2]);
        tick().await;
        runs.set(0);
        outlives.update(|value| *value += 1);
        tick().await;
        assert_eq!(runs.get(), 4);
        list.set(vec![2]);
        tick().await;
        runs.set(0);
        outlives.update(|value| *value += 1);
        tick().await;
        assert_eq!(runs.get(), 2);
    })
    .await;
}
