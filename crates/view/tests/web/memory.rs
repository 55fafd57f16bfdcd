//! What is drawn and goes again leaves nothing behind, however often.

use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::roots::in_each_root;

/// A page of the list.
const ROWS: usize = 25;

/// Memory in bytes; it only ever grows, by pages of 64 KiB.
fn memory() -> u32 {
    let buffer = wasm_bindgen::memory().unchecked_into::<js_sys::WebAssembly::Memory>().buffer();
    buffer.unchecked_into::<js_sys::ArrayBuffer>().byte_length()
}

/// A row that reads in each of the ways there are what outlives it.
fn row(at: usize, outlives: RwSignal<usize>) -> View {
    let selected = Memo::new(move |_| outlives.get() == at);
    let same = Memo::new(move |_| selected.get());
    let derived = Signal::derive(move || outlives.get().to_string());
    Effect::new(move || {
        outlives.read();
        same.read();
    });
    view! {
        <tr aria-selected=move || selected.get().to_string() style:--at=move || outlives.get().to_string()>
            <td title=derived>{move || outlives.get().to_string()}</td>
            <td><input type="checkbox" prop:checked=same /></td>
        </tr>
    }
}

#[wasm_bindgen_test]
async fn opening_a_list_again_and_again_takes_no_more_memory() {
    let outlives = RwSignal::new(0);
    let open = RwSignal::new(false);
    let view = move || {
        let rows = move || open.get().then(|| (0..ROWS).map(|at| row(at, outlives)).collect::<Vec<_>>());
        view! { <table><tbody>{rows}</tbody></table> }
    };
    in_each_root(view, async |root| {
        let openings = async |count| {
            for _ in 0..count {
                open.set(true);
                tick().await;
                assert_eq!(root.all("tr").len(), ROWS);
                open.set(false);
                tick().await;
            }
        };
        openings(50).await;
        let before = memory();
        openings(200).await;
        assert!(memory() <= before + 65_536, "{} bytes stay of 200 openings", memory() - before);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_radio_button_that_goes_leaves_its_group() {
    let (open, again) = (RwSignal::new(true), RwSignal::new(0));
    let view = move || {
        let group = move || {
            again.track();
            open.get().then(|| view! { <input type="radio" name="group".to_owned() /> })
        };
        view! { <fieldset>{group}</fieldset> }
    };
    in_each_root(view, async |root| {
        open.set(true);
        again.update(|count| *count += 1);
        tick().await;
        let radio = root.find("input");
        assert_eq!(radio.get_attribute("name").as_deref(), Some("group"));
        open.set(false);
        tick().await;
        // Chromium keeps it, with all that was around it, in a group of its shadow root by this name.
        assert_eq!(radio.get_attribute("name"), None);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_list_whose_rows_are_all_replaced_takes_no_more_memory() {
    let outlives = RwSignal::new(0);
    let page = RwSignal::new(0);
    let row = move |at: usize| {
        let (text, field) = (RwSignal::new(String::new()), NodeRef::new());
        let press = Callback::new(move |()| outlives.set(at));
        Effect::new(move || _ = field.get());
        view! {
            <li class:odd=move || outlives.get() % 2 == 1>
                <input bind:value=text node_ref=field />
                <button on:click=move |_| press.run(())>{at}</button>
            </li>
        }
    };
    let view = move || {
        let rows = move || (0..ROWS).map(move |at| page.get() * ROWS + at).collect::<Vec<_>>();
        view! { <ul><For each=rows key=|at| *at children=row /></ul> }
    };
    in_each_root(view, async |root| {
        let changes = async |count| {
            for _ in 0..count {
                page.update(|page| *page += 1);
                tick().await;
                assert_eq!(root.all("li").len(), ROWS);
            }
        };
        changes(50).await;
        let before = memory();
        changes(200).await;
        assert!(memory() <= before + 65_536, "{} bytes stay of 200 pages", memory() - before);
    })
    .await;
}
