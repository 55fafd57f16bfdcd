//! A text to copy: what the browser did is said, and where it refuses the keys can do it.

use crate::ui::{CopyTexts, Copyable};
use cadenza_view::prelude::*;
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::roots::{Root, in_each_root, next_frame, text, value};

const WORDS: CopyTexts = CopyTexts { copy: "Copy", copied: "Copied", not_copied: "Copy it with the keyboard" };

fn copyable(command: RwSignal<String>) -> View {
    let text: Signal<String> = command.into();
    view! { <Copyable id="request" label="The request" hint="Set TOKEN" text words=WORDS /> }
}

/// A clipboard that does what a script says, and a document that copies as another one says, until the value is gone.
struct Clipboard;

/// Copies as a browser does where the clipboard is not for pages to write to.
const BY_KEYS: &str = "
    const copying = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    window.copied = document.body.dispatchEvent(copying) ? 'the selection' : copying.clipboardData.getData('text/plain');
    return true";

impl Clipboard {
    fn that(script: &str) -> Self {
        Self::or_else(script, "return false")
    }

    fn or_else(script: &str, by_keys: &str) -> Self {
        let command = Function::new_with_args("name", by_keys);
        Reflect::set(&Self::document(), &"execCommand".into(), &command).unwrap();
        let clipboard = Object::new();
        let write = Function::new_with_args("text", script);
        Reflect::set(&clipboard, &"writeText".into(), &write).unwrap();
        let own = Object::new();
        Reflect::set(&own, &"value".into(), &clipboard).unwrap();
        Reflect::set(&own, &"configurable".into(), &JsValue::TRUE).unwrap();
        Object::define_property(&Self::navigator(), &"clipboard".into(), &own);
        Self
    }

    fn document() -> Object {
        web_sys::window().unwrap().document().unwrap().into()
    }

    fn navigator() -> Object {
        web_sys::window().unwrap().navigator().into()
    }
}

impl Drop for Clipboard {
    fn drop(&mut self) {
        Reflect::delete_property(&Self::navigator(), &"clipboard".into()).unwrap();
        // The browser's own is the prototype's.
        Reflect::delete_property(&Self::document(), &"execCommand".into()).unwrap();
    }
}

async fn press(root: &Root) {
    root.find("button").click();
    next_frame().await;
    next_frame().await;
}

fn said(root: &Root) -> String {
    text(&root.find("[role=status]"))
}

#[wasm_bindgen_test]
async fn a_copy_is_said_until_the_text_is_another() {
    let command = RwSignal::new(String::new());
    let _clipboard = Clipboard::that("window.copied = text; return Promise.resolve()");
    in_each_root(
        move || copyable(command),
        async |root| {
            command.set("curl -X PUT".to_owned());
            next_frame().await;
            assert_eq!(said(root), "");
            press(root).await;
            assert_eq!(said(root), "Copied");
            let copied = Reflect::get(&web_sys::window().unwrap(), &"copied".into()).unwrap();
            assert_eq!(copied.as_string().as_deref(), Some("curl -X PUT"));
            command.set("curl -X POST".to_owned());
            next_frame().await;
            assert_eq!((said(root).as_str(), value(&root.find("textarea")).as_str()), ("", "curl -X POST"));
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn a_refused_copy_leaves_the_text_selected() {
    let command = RwSignal::new("curl -X PUT".to_owned());
    let _clipboard = Clipboard::that("return Promise.reject(new Error('no'))");
    in_each_root(
        move || copyable(command),
        async |root| {
            press(root).await;
            assert_eq!(said(root), "Copy it with the keyboard");
            let area = root.find("textarea");
            assert_eq!(root.focused().as_ref(), Some(area.as_ref()));
            let end = Reflect::get(&area, &"selectionEnd".into()).unwrap();
            assert_eq!(end.as_f64(), Some("curl -X PUT".len() as f64));
        },
    )
    .await;
}

#[wasm_bindgen_test]
async fn without_a_clipboard_it_is_copied_as_by_keys() {
    let command = RwSignal::new("curl -X PUT".to_owned());
    let _clipboard = Clipboard::or_else("return Promise.reject(new Error('no'))", BY_KEYS);
    in_each_root(
        move || copyable(command),
        async |root| {
            root.find("button").focus().unwrap();
            press(root).await;
            assert_eq!(said(root), "Copied");
            let copied = Reflect::get(&web_sys::window().unwrap(), &"copied".into()).unwrap();
            assert_eq!(copied.as_string().as_deref(), Some("curl -X PUT"));
            assert_eq!(root.focused().as_ref(), Some(root.find("button").as_ref()), "the focus went elsewhere");
            assert_eq!(root.all("textarea").len(), 1, "a field is left behind");
        },
    )
    .await;
}
