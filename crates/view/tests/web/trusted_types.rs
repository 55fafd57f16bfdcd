//! Under a policy that forbids markup from texts and inline styles, everything is drawn all the same.
//!
//! A page cannot take a policy back, so this test sets it for the whole page, and it holds for all tests after it.

use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

const POLICY: &str = "require-trusted-types-for 'script'; trusted-types 'none'; style-src 'none'";

#[wasm_bindgen_test]
async fn everything_is_drawn_under_trusted_types() {
    let document = document();
    let meta = document.create_element("meta").unwrap();
    meta.set_attribute("http-equiv", "Content-Security-Policy").unwrap();
    meta.set_attribute("content", POLICY).unwrap();
    let place: HtmlElement = document.create_element("div").unwrap().unchecked_into();
    document.body().unwrap().append_child(&place).unwrap();
    document.head().unwrap().append_child(&meta).unwrap();
    let refused = js_sys::Reflect::set(&place, &"innerHTML".into(), &"<b>x</b>".into());
    let is_enforced = refused.is_err();

    let (list, on) = (RwSignal::new(vec![1, 2]), RwSignal::new(true));
    let root = mount(&place, move || {
        view! {
            <section class="a" class:on=on style:--x="1" on:click=|_| () title=on>
                <svg><path d="M0 0" /></svg>
                <For each=move || list.get() key=|id| *id let:id><input prop:value=id /></For>
                <Show when=on>"text"</Show>
            </section>
        }
    });
    list.set(vec![2, 3, 4]);
    tick().await;
    let inputs = place.query_selector_all("section.a.on > input").unwrap().length();
    let style = place.query_selector("section").unwrap().unwrap().unchecked_into::<HtmlElement>().style();
    drop(root);
    place.remove();
    assert!(is_enforced, "the browser enforces the policy");
    assert_eq!((inputs, style.get_property_value("--x").unwrap().as_str()), (3, "1"));
}
