//! A file of the person's, read as text.

use cadenza_view::prelude::*;
use leptos::ev::Event;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

/// The largest file that is read, in bytes: nothing this app writes for itself comes near.
const LARGEST: f64 = 1e6;

/// A button that lets one choose a file and hands on its text.
#[component]
pub fn FileButton(
    /// Its name.
    #[prop(into)]
    label: String,
    /// The kinds of file that are offered first, as the browser writes them.
    accept: &'static str,
    /// The file's text; `None` if it cannot be read or is far too large.
    on_text: Callback<Option<String>>,
) -> impl IntoView {
    let reading = LatestTask::new();
    let choose = move |event: Event| {
        let input = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
        let Some((input, file)) = input.and_then(|input| Some((input.clone(), input.files()?.get(0)?))) else { return };
        reading.start(async move {
            let text = text(&file).await;
            // So that the same file can be chosen once more.
            input.set_value("");
            on_text.run(text);
        });
    };
    view! {
        <label class="button file-button" part="button">
            <input type="file" class="visually-hidden" accept=accept on:change=choose />
            {label}
        </label>
    }
}

async fn text(file: &File) -> Option<String> {
    if file.size() > LARGEST {
        return None;
    }
    JsFuture::from(file.text()).await.ok()?.as_string()
}
