//! Everything that can stand in a tag.

use std::cell::RefCell;
use std::rc::Rc;

use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlSelectElement};

use crate::roots::{fire, in_each_root, is, text, type_into, value};

#[wasm_bindgen_test]
async fn fixed_attributes_are_there() {
    let view = || {
        view! {
            <input class="field" tabindex=0 disabled required=true readonly=false aria-hidden="true" attr:data-x="1" />
            <p title="two\nlines" lang="">"text" {"more"} " "</p>
        }
    };
    in_each_root(view, async |root| {
        let input = root.find("input.field[tabindex='0'][disabled=''][required=''][aria-hidden='true'][data-x='1']");
        assert!(!input.has_attribute("readonly"));
        let paragraph = root.find("p[lang='']");
        assert_eq!(paragraph.title(), "two\nlines");
        assert_eq!(paragraph.text_content().unwrap(), "textmore ");
    })
    .await;
}

#[wasm_bindgen_test]
async fn numbers_are_values_and_children() {
    let number = RwSignal::new(1_u32);
    let view = move || {
        view! {
            <progress max=3_i32 value=number data-long={9_007_199_254_740_993_u64} data-half=0.5 prop:tabIndex=2>
                {1_usize} " " {-2_i64} " " {0.25} " " {1.0_f64} " " {number} " " {'x'}
            </progress>
        }
    };
    in_each_root(view, async |root| {
        number.set(1);
        tick().await;
        let progress = root.find("progress[max='3'][value='1'][data-long='9007199254740993'][data-half='0.5']");
        assert_eq!((text(&progress).as_str(), progress.tab_index()), ("1 -2 0.25 1 1 x", 2));
        number.set(2);
        tick().await;
        assert_eq!(progress.get_attribute("value").as_deref(), Some("2"));
        assert_eq!(text(&progress), "1 -2 0.25 1 2 x");
    })
    .await;
}

#[wasm_bindgen_test]
async fn classes_come_and_go_beside_the_fixed_ones() {
    let (on, other) = (RwSignal::new(false), RwSignal::new(true));
    let view = move || view! { <p class="fixed" class:on=on class:is-other=move || other.get() class:never=false></p> };
    in_each_root(view, async |root| {
        for (now, then) in [(false, true), (true, true), (true, false), (false, false)] {
            on.set(now);
            other.set(then);
            tick().await;
            let mut expected = vec!["fixed"];
            expected.extend(then.then_some("is-other"));
            expected.extend(now.then_some("on"));
            let class = root.find("p").class_name();
            let mut classes: Vec<_> = class.split(' ').collect();
            classes.sort_unstable();
            assert_eq!(classes, expected);
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn styles_are_set_by_script() {
    let width = RwSignal::new(Some(1));
    let view = move || view! { <p style:color="red" style:order=3 style:width=move || width.get().map(|em| format!("{em}em"))></p> };
    in_each_root(view, async |root| {
        width.set(Some(2));
        tick().await;
        let style = root.find("p").style();
        assert_eq!(style.css_text(), "color: red; order: 3; width: 2em;");
        width.set(None);
        tick().await;
        assert_eq!(style.get_property_value("width").unwrap(), "");
        for name in ["color", "order"] {
            style.remove_property(name).unwrap();
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_select_has_its_value_though_its_options_come_later_in_the_markup() {
    let chosen = RwSignal::new("b".to_owned());
    let view = move || {
        let options = ["a", "b", "c"].map(|name| view! { <option value=name>{name}</option> });
        view! { <select prop:value=chosen>{options}</select> }
    };
    in_each_root(view, async |root| {
        chosen.set("b".to_owned());
        tick().await;
        let select: HtmlSelectElement = root.find("select").unchecked_into();
        assert_eq!(select.value(), "b");
        chosen.set("c".to_owned());
        tick().await;
        assert_eq!(select.value(), "c");
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_bound_field_and_its_signal_say_the_same() {
    let (name, agreed) = (RwSignal::new("first".to_owned()), RwSignal::new(true));
    let view = move || {
        view! {
            <input class="name" bind:value=name />
            <input type="checkbox" bind:checked=agreed />
            <select bind:value=name><option>"first"</option><option>"second"</option></select>
        }
    };
    in_each_root(view, async |root| {
        name.set("first".to_owned());
        agreed.set(true);
        tick().await;
        let (field, check, select) = (root.find(".name"), root.find("[type=checkbox]"), root.find("select"));
        assert_eq!((value(&field).as_str(), is(&check, "checked"), value(&select).as_str()), ("first", true, "first"));
        type_into(&field, "second");
        check.click();
        assert_eq!((name.get_untracked().as_str(), agreed.get_untracked()), ("second", false));
        tick().await;
        assert_eq!(value(&select), "second");
        type_into(&select, "first");
        tick().await;
        assert_eq!(value(&field), "first");
        agreed.set(true);
        tick().await;
        assert!(is(&check, "checked"));
    })
    .await;
}

#[wasm_bindgen_test]
async fn every_handler_is_given_its_kind_of_event_and_runs_in_its_phase() {
    let order = Rc::new(RefCell::new(Vec::new()));
    let log = Rc::clone(&order);
    let view = move || {
        let note = |name: &'static str| {
            let log = Rc::clone(&log);
            move || log.borrow_mut().push(name)
        };
        let (outer, capture, inner, key) = (note("outer"), note("capture"), note("inner"), note("key"));
        view! {
            <div on:click=move |_| outer() on:click:capture=move |_| capture()>
                <button
                    on:click=move |event: ev::MouseEvent| { event.client_x(); inner() }
                    on:keydown=move |event: ev::KeyboardEvent| { event.prevent_default(); key() }
                    on:pointerenter=|event: ev::PointerEvent| event.prevent_default()
                    on:animationend=|event: ev::AnimationEvent| event.prevent_default()
                    on:wheel:undelegated=|event: ev::WheelEvent| event.prevent_default()
                    on:toggle=|event| event.prevent_default()
                >"Press"</button>
            </div>
        }
    };
    in_each_root(view, async |root| {
        order.borrow_mut().clear();
        let button = root.find("button");
        button.click();
        assert!(!fire(&button, "keydown"), "prevented");
        assert_eq!(*order.borrow(), ["capture", "inner", "outer", "key"]);
    })
    .await;
}

#[component]
fn Field(label: &'static str, attributes: Attributes) -> impl IntoView {
    view! { <label>{label}<input class="inner" {..attributes} /></label> }
}

#[wasm_bindgen_test]
async fn attributes_that_come_as_a_value_are_set_and_go_when_others_come() {
    let (required, typed, plain) = (RwSignal::new(true), RwSignal::new(0), RwSignal::new(false));
    let view = move || {
        move || {
            let attributes = Attributes::new().attr("name", "x").class("wide", true);
            let attributes = match plain.get() {
                true => attributes,
                false => attributes
                    .attr("required", required)
                    .prop("maxLength", 5)
                    .style("--x", "1")
                    .on(ev::input, move |_| typed.update(|count| *count += 1)),
            };
            view! { <Field label="Name" attributes /> }
        }
    };
    in_each_root(view, async |root| {
        plain.set(false);
        required.set(true);
        tick().await;
        let field: HtmlInputElement = root.find("input.inner.wide[name=x][required]").unchecked_into();
        assert_eq!((field.max_length(), field.style().get_property_value("--x").unwrap().as_str()), (5, "1"));
        typed.set(0);
        type_into(&field, "a");
        assert_eq!(typed.get_untracked(), 1);
        required.set(false);
        tick().await;
        assert!(!field.required());
        required.set(true);
        plain.set(true);
        tick().await;
        assert_eq!(root.find("input.inner.wide[name=x]"), field.clone().into());
        assert!(!field.required() && field.style().get_property_value("--x").unwrap().is_empty());
        type_into(&field, "b");
        assert_eq!(typed.get_untracked(), 1);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_reference_can_be_of_a_kind_of_element_and_tells_when_it_comes_and_goes() {
    let (field, shown, seen) =
        (NodeRef::<HtmlInputElement>::default(), RwSignal::new(false), Rc::new(RefCell::new(vec![])));
    let log = Rc::clone(&seen);
    let view = move || {
        let log = Rc::clone(&log);
        Effect::new(move || log.borrow_mut().push(field.get().map(|field| field.max_length())));
        move || shown.get().then(|| view! { <input node_ref=field maxlength=7 /> })
    };
    in_each_root(view, async |_| {
        shown.set(false);
        tick().await;
        seen.borrow_mut().clear();
        for now in [true, false] {
            shown.set(now);
            tick().await;
        }
        assert_eq!(*seen.borrow(), [Some(7), None]);
    })
    .await;
}
