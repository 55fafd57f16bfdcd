//! What stands around every control of a form: its label, a hint, and what is wrong with it.

use cadenza_view::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The words around one control.
pub(super) struct FormField {
    /// Id of the control; the hint and the error get theirs from it.
    pub(super) id: String,
    /// The control's name.
    pub(super) label: String,
    /// Whether only a screen reader gets the label.
    pub(super) hide_label: bool,
    /// What helps to fill it in.
    pub(super) hint: Signal<Option<String>>,
    /// What is wrong with it.
    pub(super) error: Signal<Option<String>>,
}

impl FormField {
    /// Ids of the texts that describe the control now, for `aria-describedby`.
    pub(super) fn described_by(&self) -> Signal<Option<String>> {
        let (id, hint, error) = (self.id.clone(), self.hint, self.error);
        Signal::derive(move || match (hint.read().is_some(), error.read().is_some()) {
            (false, false) => None,
            (true, false) => Some(format!("{id}-hint")),
            (false, true) => Some(format!("{id}-error")),
            // What is wrong is heard before what would have been right.
            (true, true) => Some(format!("{id}-error {id}-hint")),
        })
    }

    /// `aria-invalid` of the control.
    pub(super) fn invalid(&self) -> Signal<Option<&'static str>> {
        let error = self.error;
        Signal::derive(move || error.read().is_some().then_some("true"))
    }

    /// The whole field around the control.
    pub(super) fn around(self, control: View) -> View {
        let Self { id, label, hide_label, hint, error } = self;
        let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
        let message = move || error.get().map(|error| note("field-error", error_id.clone(), error));
        let hint = move || hint.get().map(|hint| note("field-hint", hint_id.clone(), hint));
        view! {
            <div class="field">
                <label for=id class=if hide_label { "visually-hidden" } else { "field-label" }>{label}</label>
                {control}
                {message}
                {hint}
            </div>
        }
    }
}

fn note(class: &'static str, id: String, words: String) -> View {
    view! { <p class=class id=id>{words}</p> }
}

/// Moves the focus to a field of a form, by its id: a shadow root is no document to look it up in.
pub fn focus_field(form: NodeRef, id: &str) {
    let field = form.get_untracked().and_then(|form| form.query_selector(&format!("#{id}")).ok().flatten());
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus keeps it where it is, which is no failure.
        let _ = field.focus();
    }
}
