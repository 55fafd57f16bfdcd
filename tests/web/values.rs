//! Many values in one field: what is typed becomes values, each with its buttons; keys, paste, news, focus.

use crate::ui::ValueEditor;
use cadenza_core::i18n::{EN, lazy_messages};
use cadenza_core::tag_input::{TagInput, ValueKind};
use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::roots::{Root, fire, in_each_root, press_key, text, type_into, value};

pub(crate) fn editor(values: RwSignal<TagInput>, suggestions: &[&str]) -> View {
    let on_change = Callback::new(move |next| values.set(next));
    let suggestions: Vec<String> = suggestions.iter().map(|it| (*it).to_owned()).collect();
    let (kind, texts, hidden) = (ValueKind::Address, &lazy_messages(&EN).values, EN.hidden_char);
    view! { <ValueEditor id="to" label="Recipients" kind value=values on_change texts hidden suggestions /> }
}

pub(crate) async fn set(values: RwSignal<TagInput>, list: &[&str]) {
    values.set(TagInput::of(list.iter().copied()));
    tick().await;
}

pub(crate) async fn type_text(root: &Root, text: &str) {
    type_into(&root.find("#to"), text);
    tick().await;
}

/// The values that stand there, in the DOM.
pub(crate) fn shown(root: &Root) -> Vec<String> {
    root.all(".value-text > bdi").iter().map(|it| text(it)).collect()
}

fn is_focused(root: &Root, element: &HtmlElement) -> bool {
    root.focused().is_some_and(|focused| focused == **element)
}

fn paste(element: &HtmlElement, text: &str) -> bool {
    let script = "const data = new DataTransfer();
        data.setData('text/plain', text);
        const init = { clipboardData: data, bubbles: true, cancelable: true };
        return element.dispatchEvent(new ClipboardEvent('paste', init));";
    let paste = js_sys::Function::new_with_args("element, text", script);
    paste.call2(&JsValue::NULL, element, &text.into()).unwrap().as_bool().unwrap()
}

#[wasm_bindgen_test]
async fn a_separator_makes_a_value_of_what_is_typed() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &[]),
        async |root| {
            set(values, &[]).await;
            type_text(root, "ada@example.com").await;
            assert_eq!((shown(root).len(), value(&root.find("#to")).as_str()), (0, "ada@example.com"));
            type_text(root, "ada@example.com, b").await;
            assert_eq!((shown(root), value(&root.find("#to")).as_str()), (vec!["ada@example.com".to_owned()], "b"));
            type_text(root, "b@example.com;ADA@example.com;").await;
            assert_eq!(shown(root), ["ada@example.com", "b@example.com"]);
            assert_eq!(value(&root.find("#to")), "");
            assert_eq!(text(&root.find("[role=status]")), "b@example.com added 1 duplicate removed");
            assert_eq!(text(&root.find(".values-tools > span > span:first-child")), "2 recipients");
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn the_field_is_a_group_of_named_buttons_and_a_labeled_input() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &[]),
        async |root| {
            set(values, &["ada@example.com", "nobody", ""]).await;
            root.find("[role=group][aria-label=Recipients] > ul[role=list]");
            assert_eq!(text(&root.find("label[for=to]")), "Recipients");
            assert!(!root.find("#to").has_attribute("list"), "nothing to offer, no list");
            let names: Vec<_> =
                root.all(".value-remove").iter().filter_map(|it| it.get_attribute("aria-label")).collect();
            assert_eq!(names, ["Remove ada@example.com", "Remove nobody", "Remove (empty)"]);
            assert_eq!(text(&root.find("[data-at='1'].bad > .value-text")), "nobody no @");
            assert_eq!(root.all(".bad").len(), 2, "what is right is not marked");
            assert_eq!(text(&root.find("#to-keys")), lazy_messages(&EN).values.keys);
            assert!(
                root.all(".value-text")
                    .iter()
                    .all(|it| it.get_attribute("aria-describedby").as_deref() == Some("to-keys"))
            );
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn an_error_is_tied_to_the_input_before_the_hint() {
    let error = RwSignal::new(None::<String>);
    let view = move || {
        let on_change = Callback::new(|_| {});
        let (kind, value) = (ValueKind::Host, TagInput::default());
        let (texts, hidden) = (&lazy_messages(&EN).values, EN.hidden_char);
        view! { <ValueEditor id="hosts" label="Hosts" kind value on_change texts hidden error hint="One or many." /> }
    };
    in_each_root(view, async |root| {
        error.set(None);
        tick().await;
        let input = root.find("#hosts");
        assert_eq!(input.get_attribute("aria-describedby").as_deref(), Some("hosts-hint"));
        assert!(!input.has_attribute("aria-invalid"));
        error.set(Some("“x y” is no host.".to_owned()));
        tick().await;
        assert_eq!(input.get_attribute("aria-describedby").as_deref(), Some("hosts-error hosts-hint"));
        assert_eq!(input.get_attribute("aria-invalid").as_deref(), Some("true"));
        assert_eq!(text(&root.find("#hosts-error")), "“x y” is no host.");
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_values_are_one_stop_of_tab_and_arrows_go_between_them() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &[]),
        async |root| {
            set(values, &["a@x.it", "b@x.it", "c@x.it"]).await;
            let button = |at: usize| root.find(&format!("[data-at='{at}'] > .value-text"));
            let stops = || root.all("[tabindex='0']").iter().map(|it| text(it)).collect::<Vec<_>>();
            root.find("#to").focus().unwrap();
            assert!(!press_key(&root.find("#to"), "ArrowLeft") && is_focused(root, &button(2)));
            press_key(&button(2), "ArrowLeft");
            tick().await;
            assert!(is_focused(root, &button(1)));
            assert_eq!(stops(), ["b@x.it"]);
            assert!(!press_key(&button(1), "Delete"));
            tick().await;
            assert_eq!(shown(root), ["a@x.it", "c@x.it"]);
            assert!(is_focused(root, &button(1)), "the next one has the focus");
            assert_eq!(text(&root.find("[role=status]")), "b@x.it removed");
            press_key(&button(1), "Backspace");
            tick().await;
            assert!(is_focused(root, &button(0)));
            press_key(&button(0), "Delete");
            tick().await;
            assert!(shown(root).is_empty() && is_focused(root, &root.find("#to")), "the focus was lost");
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn tab_and_enter_are_caught_only_while_something_is_typed() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &[]),
        async |root| {
            set(values, &["a@x.it"]).await;
            let input = root.find("#to");
            for key in ["Tab", "Enter"] {
                assert!(press_key(&input, key), "{key} does not leave an empty text");
                type_text(root, "b@x.it").await;
                assert!(!press_key(&input, key));
                tick().await;
                assert_eq!(shown(root).len(), 2);
                set(values, &["a@x.it"]).await;
            }
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_pasted_column_is_read_whole_and_one_value_is_the_browsers() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &[]),
        async |root| {
            set(values, &["a@x.it"]).await;
            let input = root.find("#to");
            assert!(paste(&input, "b@x.it"), "the browser puts it where the caret is");
            type_text(root, "Ada ").await;
            assert!(!paste(&input, "<b@x.it>\nA@x.it\nthe team\n"));
            tick().await;
            assert_eq!(
                (shown(root), value(&input).as_str()),
                (vec!["a@x.it".to_owned(), "b@x.it".to_owned(), "the team".to_owned()], "")
            );
            assert_eq!(text(&root.find("[role=status]")), "2 added, 1 to fix 1 duplicate removed");
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_press_edits_a_value_or_takes_it_out() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &[]),
        async |root| {
            set(values, &["a@x.it", "b@", "c@x.it"]).await;
            root.find("[data-at='1'] > .value-text").click();
            tick().await;
            let input = root.find("#to");
            assert!(is_focused(root, &input));
            assert_eq!((shown(root).len(), value(&input).as_str()), (2, "b@"));
            type_text(root, "b@x.it ").await;
            assert_eq!(shown(root), ["a@x.it", "b@x.it", "c@x.it"]);
            root.find("[data-at='0'] > .value-remove").click();
            tick().await;
            assert_eq!(shown(root), ["b@x.it", "c@x.it"]);
            assert!(is_focused(root, &root.find("[data-at='0'] > .value-text")));
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn all_can_be_taken_out_and_brought_back() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &[]),
        async |root| {
            let button = |words: &str| root.all(".values-tools > button").into_iter().find(|it| text(it) == words);
            set(values, &["a@x.it"]).await;
            assert!(button("Remove all").is_none(), "one is taken out by its own button");
            set(values, &["a@x.it", "b@x.it"]).await;
            button("Remove all").unwrap().click();
            tick().await;
            assert!(shown(root).is_empty() && is_focused(root, &root.find("#to")));
            assert_eq!(text(&root.find("[role=status]")), "2 removed");
            button("Undo").unwrap().click();
            tick().await;
            assert_eq!(shown(root), ["a@x.it", "b@x.it"]);
            assert!(button("Undo").is_none());
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn leaving_ends_what_is_typed_and_is_told_once() {
    let (values, left) = (RwSignal::new(TagInput::default()), RwSignal::new(0));
    let view = move || {
        let on_change = Callback::new(move |next| values.set(next));
        let on_leave = Callback::new(move |()| left.update(|count| *count += 1));
        let (kind, texts, hidden) = (ValueKind::Address, &lazy_messages(&EN).values, EN.hidden_char);
        view! { <ValueEditor id="to" label="Recipients" kind value=values on_change texts hidden on_leave /> }
    };
    in_each_root(view, async |root| {
        set(values, &["a@x.it"]).await;
        left.set(0);
        root.find("#to").focus().unwrap();
        type_text(root, "b@x.it").await;
        root.find("[data-at='0'] > .value-text").focus().unwrap();
        assert_eq!((left.get_untracked(), values.get_untracked().text.as_str()), (0, "b@x.it"), "it is still inside");
        root.find("[data-at='0'] > .value-text").blur().unwrap();
        tick().await;
        assert_eq!((left.get_untracked(), shown(root).len()), (1, 2));
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_stands_there_is_not_offered_and_what_is_picked_is_whole() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &["a@x.it", "b@x.it"]),
        async |root| {
            set(values, &["a@x.it"]).await;
            assert_eq!(root.find("#to").get_attribute("list").as_deref(), Some("to-list"));
            assert_eq!(root.find("#to-list > option").get_attribute("value").as_deref(), Some("b@x.it"));
            type_text(root, "b@x.it").await;
            assert_eq!(shown(root), ["a@x.it", "b@x.it"]);
            assert!(!root.find("#to").has_attribute("list"), "nothing is left to offer");
            fire(&root.find("#to"), "input");
            assert_eq!(values.get_untracked().list.len(), 2);
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn what_hides_in_a_value_is_seen_and_markup_stays_text() {
    let values = RwSignal::new(TagInput::default());
    in_each_root(
        move || editor(values, &[]),
        async |root| {
            set(values, &["<img src=x>", "\u{202e}moc.elpmaxe@ada"]).await;
            assert_eq!(shown(root), ["<img src=x>", "U+202Emoc.elpmaxe@ada"]);
            assert!(root.all("img").is_empty() && root.all("bdi").len() == 2);
            root.find("[data-at='1'] .mark");
        },
    )
    .await;
}
