//! A file of the person's, chosen and read as text.

use cadenza_view::prelude::*;
use leptos::ev::Event;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::browser::text_file::{self, TextFile};
use cadenza_core::import::FileProblem;

/// A file that was read, or its name and why it could not be.
pub type ReadFile = Result<TextFile, (String, FileProblem)>;

/// A button that lets one choose a file and hands on its text.
#[component]
pub fn FileButton(
    /// Its name.
    #[prop(into)]
    label: String,
    /// The kinds of file that are offered first, as the browser writes them.
    accept: &'static str,
    /// The most bytes that are read.
    most: f64,
    /// The file.
    on_file: Callback<ReadFile>,
) -> impl IntoView {
    let reading = LatestTask::new();
    let choose = move |event: Event| {
        let input = event.target().map(JsCast::unchecked_into::<HtmlInputElement>);
        let Some((input, files)) = input.and_then(|input| Some((input.clone(), input.files()?))) else { return };
        if files.length() == 0 {
            return;
        }
        reading.start(async move {
            let file = text_file::read(files, most).await;
            // So that the same file can be chosen once more.
            input.set_value("");
            on_file.run(file);
        });
    };
    view! {
        <label class="button file-button" part="button">
            <input type="file" class="visually-hidden" accept=accept on:change=choose />
            {label}
        </label>
    }
}
