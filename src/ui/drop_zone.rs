//! A place a file can be dropped onto.

use cadenza_view::prelude::*;
use js_sys::Array;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, Node};

use super::file_button::ReadFile;
use crate::browser::text_file;

/// The place. What is dropped and is no file stays the browser's matter: a text goes into the field it is dropped onto.
#[component]
pub fn DropZone(
    /// The class of the element.
    class: &'static str,
    /// The most bytes that are read.
    most: f64,
    /// The file that was dropped.
    on_file: Callback<ReadFile>,
    /// What is there.
    children: Children,
) -> impl IntoView {
    let (over, reading) = (RwSignal::new(false), LatestTask::new());
    let enter = move |event: DragEvent| {
        if has_files(&event) {
            // Without this the browser would open the file in the place of the app.
            event.prevent_default();
            over.set(true);
        }
    };
    let leave = move |event: DragEvent| {
        if is_outside(&event) {
            over.set(false);
        }
    };
    let drop = move |event: DragEvent| {
        over.set(false);
        let files = event.data_transfer().filter(|_| has_files(&event)).and_then(|data| data.files());
        if let Some(files) = files {
            event.prevent_default();
            reading.start(async move { on_file.run(text_file::read(files, most).await) });
        }
    };
    view! {
        <div class=class data-over=move || over.get().then_some("") on:dragover=enter on:dragleave=leave on:drop=drop>
            {children()}
        </div>
    }
}

fn has_files(event: &DragEvent) -> bool {
    let types: Option<Array> = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&"Files".into(), 0))
}

/// From one element in the place to the next the pointer does not leave it.
fn is_outside(event: &DragEvent) -> bool {
    let place = event.current_target().and_then(|place| place.dyn_into::<Element>().ok());
    let next = event.related_target().and_then(|next| next.dyn_into::<Node>().ok());
    !place.is_some_and(|place| place.contains(next.as_ref()))
}
