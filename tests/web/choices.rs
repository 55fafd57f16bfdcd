//! Radio buttons and checkboxes.

use crate::ui::{Checkbox, RadioGroup, SelectOption};
use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

use super::roots::{in_each_root, is, text};

#[wasm_bindgen_test]
async fn a_radio_group_shows_and_tells_the_choice() {
    let chosen = RwSignal::new("session".to_owned());
    let view = move || {
        let choices = vec![SelectOption::new("memory", "Not at all"), SelectOption::new("session", "In this tab")];
        let on_change = Callback::new(move |value| chosen.set(value));
        view! { <RadioGroup name="keep" legend="Remember token" value=chosen choices on_change /> }
    };
    in_each_root(view, async |root| {
        chosen.set("session".to_owned());
        tick().await;
        let (memory, session) = (root.find("input[value=memory]"), root.find("input[value=session]"));
        assert_eq!(text(&root.find("fieldset > legend")), "Remember token");
        assert_eq!((is(&memory, "checked"), is(&session, "checked")), (false, true));
        memory.click();
        tick().await;
        assert_eq!(chosen.get_untracked(), "memory");
        assert_eq!((is(&memory, "checked"), is(&session, "checked")), (true, false));
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_words_beside_a_radio_button_choose_it_too() {
    let chosen = RwSignal::new(String::new());
    let view = move || {
        let choices = vec![SelectOption::new("memory", "Not at all"), SelectOption::new("local", "On this device")];
        let on_change = Callback::new(move |value| chosen.set(value));
        view! { <RadioGroup name="keep" legend="Remember token" value=chosen choices on_change /> }
    };
    in_each_root(view, async |root| {
        chosen.set(String::new());
        tick().await;
        root.find("label:has([value=local]) span").click();
        assert_eq!(chosen.get_untracked(), "local");
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_checkbox_can_be_mixed_and_a_press_settles_it() {
    let (checked, mixed) = (RwSignal::new(false), RwSignal::new(true));
    let view = move || {
        let on_change = Callback::new(move |on| {
            checked.set(on);
            mixed.set(false);
        });
        view! { <Checkbox label="Select all on this page" hide_label=true checked mixed on_change /> }
    };
    in_each_root(view, async |root| {
        checked.set(false);
        mixed.set(true);
        tick().await;
        let input = root.find("label > input[type=checkbox]");
        assert_eq!((is(&input, "checked"), is(&input, "indeterminate")), (false, true));
        input.click();
        tick().await;
        assert_eq!((is(&input, "checked"), is(&input, "indeterminate")), (true, false));
        checked.set(false);
        tick().await;
        assert!(!is(&input, "checked"));
        assert_eq!(text(&root.find("label")), "Select all on this page", "hidden from the eye only");
    })
    .await;
}
