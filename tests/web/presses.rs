//! Buttons and links.

use crate::ui::{Button, ButtonKind, Link, LinkKind};
use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

use super::roots::{fire, in_each_root, is, text};

#[wasm_bindgen_test]
async fn a_button_says_when_it_was_pressed() {
    let pressed = RwSignal::new(0);
    let view = move || view! { <Button on_press=Callback::new(move |()| pressed.update(|count| *count += 1))>"Refresh"</Button> };
    in_each_root(view, async |root| {
        pressed.set(0);
        let button = root.find("button[type=button]");
        button.click();
        assert_eq!((text(&button).as_str(), pressed.get_untracked()), ("Refresh", 1));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_busy_button_keeps_the_focus_and_ignores_presses() {
    let busy = RwSignal::new(false);
    let pressed = RwSignal::new(0);
    let view = move || {
        let on_press = Callback::new(move |()| pressed.update(|count| *count += 1));
        view! { <Button kind=ButtonKind::Primary busy on_press>"Save changes"</Button> }
    };
    in_each_root(view, async |root| {
        pressed.set(0);
        busy.set(false);
        tick().await;
        let button = root.find("button");
        button.focus().unwrap();
        assert!(!button.has_attribute("aria-busy"));
        busy.set(true);
        tick().await;
        button.click();
        assert_eq!(pressed.get_untracked(), 0);
        assert_eq!(button.get_attribute("aria-busy").as_deref(), Some("true"));
        assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
        assert_eq!(root.focused().as_ref(), Some(button.as_ref()));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_busy_submit_button_holds_its_form_back() {
    let busy = RwSignal::new(false);
    let sent = RwSignal::new(0);
    let view = move || {
        let send = move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            sent.update(|count| *count += 1);
        };
        view! { <form on:submit=send><Button submit=true busy>"Create schedule"</Button></form> }
    };
    in_each_root(view, async |root| {
        sent.set(0);
        busy.set(true);
        tick().await;
        root.find("button[type=submit]").click();
        assert_eq!(sent.get_untracked(), 0);
        busy.set(false);
        tick().await;
        root.find("button").click();
        assert_eq!(sent.get_untracked(), 1);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_button_that_is_off_says_why_keeps_the_focus_and_ignores_presses() {
    let off = RwSignal::new(false);
    let pressed = RwSignal::new(0);
    let view = move || {
        let on_press = Callback::new(move |()| pressed.update(|count| *count += 1));
        view! {
            <p id="why">"Your token may only read."</p>
            <Button off reason="why" on_press>"Save changes"</Button>
        }
    };
    in_each_root(view, async |root| {
        pressed.set(0);
        off.set(false);
        tick().await;
        let button = root.find("button");
        assert!(!button.has_attribute("aria-disabled") && !button.has_attribute("aria-describedby"));
        button.focus().unwrap();
        off.set(true);
        tick().await;
        button.click();
        assert_eq!(pressed.get_untracked(), 0);
        assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
        assert_eq!(button.get_attribute("aria-describedby").as_deref(), Some("why"));
        assert_eq!(root.focused().as_ref(), Some(button.as_ref()));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_disabled_button_cannot_be_pressed() {
    let pressed = RwSignal::new(0);
    let view = move || {
        let on_press = Callback::new(move |()| pressed.update(|count| *count += 1));
        view! { <Button disabled=true label="Delete Weekly".to_owned() on_press>"Delete"</Button> }
    };
    in_each_root(view, async |root| {
        let button = root.find("button");
        button.click();
        assert!(is(&button, "disabled"));
        assert_eq!(pressed.get_untracked(), 0);
        assert_eq!(button.get_attribute("aria-label").as_deref(), Some("Delete Weekly"));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_link_is_a_real_link_that_follows_its_address() {
    let href = RwSignal::new("#/schedules".to_owned());
    let here = RwSignal::new(false);
    let view = move || view! { <Link href kind=LinkKind::Button current=here>"Report schedules"</Link> };
    in_each_root(view, async |root| {
        href.set("#/schedules".to_owned());
        here.set(false);
        tick().await;
        let link = root.find("a");
        assert_eq!(link.get_attribute("href").as_deref(), Some("#/schedules"));
        assert!(!link.has_attribute("aria-current"));
        href.set("#/schedules?page=2".to_owned());
        here.set(true);
        tick().await;
        assert_eq!(link.get_attribute("href").as_deref(), Some("#/schedules?page=2"));
        assert_eq!(link.get_attribute("aria-current").as_deref(), Some("page"));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_removed_component_leaves_nothing_behind() {
    let pressed = RwSignal::new(0);
    let view = move || view! { <Button on_press=Callback::new(move |()| pressed.update(|count| *count += 1))>"Refresh"</Button> };
    for _ in 0..3 {
        in_each_root(view, async |root| fire(&root.find("button"), "click")).await;
    }
    assert_eq!(pressed.get_untracked(), 6);
    let left = web_sys::window().unwrap().document().unwrap().query_selector("button.button").unwrap();
    assert!(left.is_none(), "a button of an earlier mount is still in the page");
}
