//! Text, values and selects: what is typed goes out, comes back, and is never lost.

use crate::ui::{TextField, TextKind};
use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::roots::{in_each_root, text, type_into, value};

#[wasm_bindgen_test]
async fn typing_goes_out_and_stays_in_the_field() {
    let name = RwSignal::new(String::new());
    let view = move || {
        view! { <TextField id="name" label="Name" value=name on_input=Callback::new(move |text| name.set(text)) /> }
    };
    in_each_root(view, async |root| {
        name.set(String::new());
        tick().await;
        let input = root.find("input#name");
        type_into(&input, "Weekly");
        tick().await;
        assert_eq!((name.get_untracked().as_str(), value(&input).as_str()), ("Weekly", "Weekly"));
        name.set("From outside".to_owned());
        tick().await;
        assert_eq!(value(&input), "From outside", "the live value follows even after typing");
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_label_names_exactly_its_field() {
    let view = || {
        let on_input = Callback::new(|_| {});
        view! { <TextField id="token" label="API token" value="" on_input kind=TextKind::Secret required=true /> }
    };
    in_each_root(view, async |root| {
        let input: web_sys::HtmlInputElement = root.find("input.secret[type=text]").unchecked_into();
        assert_eq!(text(&root.find("label[for=token]")), "API token");
        assert_eq!(input.labels().unwrap().length(), 1, "the label reaches the field inside its root");
        assert_eq!(input.get_attribute("aria-required").as_deref(), Some("true"));
        assert_eq!(input.get_attribute("autocomplete").as_deref(), Some("off"));
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_error_is_tied_to_its_field_before_the_hint() {
    let error = RwSignal::new(None::<String>);
    let view = move || {
        let on_input = Callback::new(|_| {});
        view! { <TextField id="to" label="Recipients" value="" on_input error hint="One." /> }
    };
    in_each_root(view, async |root| {
        error.set(None);
        tick().await;
        let area = root.find("input#to");
        assert_eq!(area.get_attribute("aria-describedby").as_deref(), Some("to-hint"));
        assert!(!area.has_attribute("aria-invalid"));
        error.set(Some("“ada@” is not an address.".to_owned()));
        tick().await;
        assert_eq!(area.get_attribute("aria-describedby").as_deref(), Some("to-error to-hint"));
        assert_eq!(area.get_attribute("aria-invalid").as_deref(), Some("true"));
        assert_eq!(text(&root.find("#to-error")), "“ada@” is not an address.");
        assert_eq!(text(&root.find("#to-hint")), "One.");
    })
    .await;
}

#[wasm_bindgen_test]
async fn leaving_a_field_is_told_once() {
    let left = RwSignal::new(0);
    let view = move || {
        let on_input = Callback::new(|_| {});
        let on_leave = Callback::new(move |()| left.update(|count| *count += 1));
        view! { <TextField id="name" label="Name" value="" on_input on_leave /> }
    };
    in_each_root(view, async |root| {
        left.set(0);
        let input = root.find("input");
        input.focus().unwrap();
        input.blur().unwrap();
        assert_eq!(left.get_untracked(), 1);
    })
    .await;
}

#[wasm_bindgen_test]
async fn suggestions_are_found_in_the_same_root_as_their_field() {
    let known = RwSignal::new(Vec::new());
    let view = move || {
        let on_input = Callback::new(|_| {});
        view! { <TextField id="often" label="Frequency" value="" on_input suggestions=known /> }
    };
    in_each_root(view, async |root| {
        known.set(Vec::new());
        tick().await;
        let input: web_sys::HtmlInputElement = root.find("input").unchecked_into();
        assert!(!input.has_attribute("list"), "nothing to offer, no list");
        known.set(vec!["daily".to_owned(), "weekly".to_owned()]);
        tick().await;
        let list = input.list().expect("the list is in the field's own root");
        assert_eq!(list.query_selector_all("option").unwrap().length(), 2);
        assert_eq!(root.find("datalist option[value=weekly]").tag_name(), "OPTION");
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_date_is_typed_like_any_text_and_shows_how() {
    let at = RwSignal::new(String::new());
    let field = NodeRef::new();
    let view = move || {
        let on_input = Callback::new(move |text| at.set(text));
        view! {
            <TextField id="at" label="Created after" placeholder="YYYY-MM-DD" value=at on_input node_ref=field />
        }
    };
    in_each_root(view, async |root| {
        at.set(String::new());
        tick().await;
        let input = root.find("input[type=text][placeholder=YYYY-MM-DD]");
        type_into(&input, "2024-01");
        tick().await;
        assert_eq!(at.get_untracked(), "2024-01", "half a date is kept as it is typed");
        assert_eq!(value(&input), "2024-01");
        assert_eq!(field.get_untracked().map(|field| field.id()).as_deref(), Some("at"));
    })
    .await;
}
