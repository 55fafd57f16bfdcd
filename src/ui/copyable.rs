//! A text to be copied as it stands.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;

use crate::browser::clipboard;
use cadenza_view::prelude::*;

use super::button::Button;

/// The words around a [`Copyable`].
#[derive(Clone, Copy)]
pub struct CopyTexts {
    /// On the button.
    pub copy: &'static str,
    /// It was copied.
    pub copied: &'static str,
    /// The browser refused; the text is selected, so that the keys can copy it.
    pub not_copied: &'static str,
}

/// A text of several lines that cannot be changed, and a button that copies it and says so.
#[component]
pub fn Copyable(
    /// Id of the text, unique in its root.
    #[prop(into)]
    id: String,
    /// What it is, for those who do not see where it stands.
    label: &'static str,
    /// What helps to use it.
    hint: &'static str,
    /// The text.
    text: Signal<String>,
    /// The words around it.
    words: CopyTexts,
) -> impl IntoView {
    let area = NodeRef::new();
    let hint_id = format!("{id}-hint");
    // What was copied, and how that went: another text has not been copied yet.
    let copied = RwSignal::new(None::<(String, bool)>);
    let copy = Callback::new(move |()| {
        let now = text.get_untracked();
        spawn_local(async move {
            let done = clipboard::copy(&now).await;
            if copied.try_set(Some((now, done))).is_none() && !done {
                select(area);
            }
        });
    });
    let said = move || match copied.read().as_ref() {
        Some((of, true)) if *of == *text.read() => words.copied,
        Some((of, false)) if *of == *text.read() => words.not_copied,
        Some(_) | None => "",
    };
    view! {
        <div class="field copyable">
            <label for=id.clone() class="visually-hidden">{label}</label>
            <textarea
                id=id
                class="input code"
                part="field"
                readonly=true
                spellcheck="false"
                aria-describedby=hint_id.clone()
                rows=move || rows(&text.read()).to_string()
                prop:value=text
                node_ref=area
            ></textarea>
            <p class="field-hint" id=hint_id>{hint}</p>
            <div class="actions">
                <Button on_press=copy>{words.copy}</Button>
                <span role="status">{said}</span>
            </div>
        </div>
    }
}

/// Lines to show at once: all of a usual text, wrapped ones included.
fn rows(text: &str) -> usize {
    const WIDE: usize = 88;
    text.lines().map(|line| 1 + line.len() / WIDE).sum::<usize>().clamp(3, 16)
}

fn select(area: NodeRef) {
    if let Some(area) = area.get_untracked().and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) {
        // A text area that cannot take the focus stays unselected, which is no failure.
        let _ = area.focus();
        area.select();
    }
}
