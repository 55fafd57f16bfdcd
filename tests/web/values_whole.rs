//! Lists that come into a field at once, keys of an input method, and thousands of values.

use crate::browser::intl::{ADDRESSES, UNICODE};
use cadenza_core::tag_input::{TagInput, ValueKind, ValueRules, WINDOW};
use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::roots::{in_each_root, press_key, text, value};
use super::values::{editor, set, shown, type_text};

/// Runs a script with the element and a text; whether it says yes.
fn run(script: &str, element: &HtmlElement, text: &str) -> JsValue {
    js_sys::Function::new_with_args("element, text", script).call2(&JsValue::NULL, element, &text.into()).unwrap()
}

/// Whether the browser goes on with the event itself.
fn drops(element: &HtmlElement, text: &str) -> bool {
    let script = "const dataTransfer = new DataTransfer();
        dataTransfer.setData('text/plain', text);
        return element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));";
    run(script, element, text).as_bool().unwrap()
}

fn inserts(element: &HtmlElement, text: &str) -> bool {
    let script = "const init = { inputType: 'insertText', data: text, bubbles: true, cancelable: true };
        return element.dispatchEvent(new InputEvent('beforeinput', init));";
    run(script, element, text).as_bool().unwrap()
}

/// As a browser does that asks nobody before: the lines are joined already.
fn joins(element: &HtmlElement, text: &str) {
    let script = "element.value += text.replace(/[\\r\\n]/g, '');
        element.dispatchEvent(new InputEvent('input', { inputType: 'insertText', data: text, bubbles: true }));";
    run(script, element, text);
}

#[wasm_bindgen_test]
async fn lists_that_are_dropped_or_inserted_are_read_whole() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &[]),
        async |root| {
            set(values, &[]).await;
            let input = root.find("#to");
            assert!(!drops(&input, "Rossi, Anna <anna@x.it>;\nb@x.it"));
            tick().await;
            assert_eq!(shown(root), ["anna@x.it", "b@x.it"]);
            assert!(!inserts(&input, "c@x.it\nd@x.it"));
            tick().await;
            joins(&input, "e@x.it\nf@x.it");
            tick().await;
            let all = ["anna@x.it", "b@x.it", "c@x.it", "d@x.it", "e@x.it", "f@x.it"];
            assert_eq!((shown(root), value(&input).as_str()), (all.map(str::to_owned).to_vec(), ""));
            assert!(drops(&input, "@x.it") && inserts(&input, "g"), "a piece of a value is the browser's");
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn enter_of_an_input_method_ends_no_value() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &[]),
        async |root| {
            set(values, &[]).await;
            let input = root.find("#to");
            type_text(root, "a@x.it").await;
            let script = "const init = { key: text, keyCode: 229, bubbles: true, cancelable: true };
                return element.dispatchEvent(new KeyboardEvent('keydown', init));";
            assert!(run(script, &input, "Enter").as_bool().unwrap(), "it is the input method's");
            tick().await;
            assert_eq!((shown(root).len(), value(&input).as_str()), (0, "a@x.it"));
            assert!(!press_key(&input, "Enter"));
            tick().await;
            assert_eq!(shown(root), ["a@x.it"]);
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn all_bad_values_are_taken_out_and_brought_back() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &[]),
        async |root| {
            let button = |words: &str| root.all(".values-tools button").into_iter().find(|it| text(it) == words);
            set(values, &["a@x.it", "nobody", "b@x.it", "c@"]).await;
            button("Remove 2 invalid").unwrap().click();
            tick().await;
            assert_eq!(shown(root), ["a@x.it", "b@x.it"]);
            assert!(button("Remove 2 invalid").is_none());
            button("Undo").unwrap().click();
            tick().await;
            assert_eq!(shown(root).len(), 4);
            assert_eq!(text(&root.find("[role=status]")), "2 added");
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn of_thousands_a_window_is_drawn_and_removing_one_touches_little() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &[]),
        async |root| {
            let many: Vec<String> = (0..5_000).map(|number| format!("p{number}@example.com")).collect();
            set(values, &many.iter().map(String::as_str).collect::<Vec<_>>()).await;
            assert_eq!(root.all(".value").len(), WINDOW);
            assert_eq!(text(&root.find(".values-window > span")), "Showing 1–250 of 5,000");
            let list = root.find(".values-list");
            let watch = "element.changed = 0;
                const seen = (records) => { element.changed += records.length; };
                element.watcher = new MutationObserver(seen);
                element.watcher.observe(element, { childList: true, characterData: true, attributes: true, subtree: true });";
            run(watch, &list, "");
            root.find("[data-at='0'] > .value-remove").click();
            tick().await;
            let changed = "return element.changed + element.watcher.takeRecords().length;";
            let changed = run(changed, &list, "").as_f64().unwrap();
            assert!(changed <= 8.0 * WINDOW as f64, "{changed} changes of the document for one value");
            assert_eq!((root.all(".value").len(), text(&root.find(".values-window > span"))), (WINDOW, "Showing 1–250 of 4,999".to_owned()));
            let next = root.all(".values-window > button").into_iter().find(|it| text(it) == "Show next").unwrap();
            next.click();
            tick().await;
            assert_eq!(shown(root).first().map(String::as_str), Some("p251@example.com"));
        },
    )
    .await;
}

#[wasm_bindgen_test]
fn the_browser_knows_spellings_of_a_domain_and_of_letters() {
    let same = ["ada@bücher.example", "ada@bu\u{308}cher.example", "ada@xn--bcher-kva.example.", "ADA@BÜCHER.example"];
    for text in same {
        assert!(ADDRESSES.same(text, same[0]), "{text:?}: {}", ADDRESSES.key(text));
    }
    assert!(!ADDRESSES.same("ada@bucher.example", same[0]));
    assert!(ADDRESSES.same("jose\u{301}@x.it", "josé@x.it"));
    let host = ValueRules { kind: ValueKind::Host, unicode: UNICODE };
    assert!(host.same("bücher.example:8443", "XN--BCHER-KVA.example:8443"));
    assert_eq!(crate::browser::intl::folded("JOSE\u{301} Ünal"), crate::browser::intl::folded("josé unal"));
}
