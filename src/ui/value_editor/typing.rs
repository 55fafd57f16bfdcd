//! The input after the values, with what it offers.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlInputElement, InputEvent};

use crate::dom::{NodeRef, View, view};
use crate::reactive::{Memo, Signal};
use crate::schedule::Values;
use crate::ui::choice::offers;
use crate::ui::field::Frame;

use super::Editor;

/// The input, and the list of what it offers: values that stand in the field already are not offered.
pub(super) fn input(editor: Editor, id: String, frame: &Frame, suggestions: Signal<Vec<String>>) -> View {
    let list_id = format!("{id}-list");
    let offered: Signal<Vec<String>> = Memo::new(move || {
        let (values, suggestions) = (editor.value.read(), suggestions.read());
        suggestions.iter().filter(|it| !values.list.contains(it)).cloned().collect::<Vec<_>>()
    })
    .into();
    let list = {
        let list_id = list_id.clone();
        move || (!offered.read().is_empty()).then(|| list_id.clone())
    };
    view! {
        <input
            id=id
            class="values-input"
            type="text"
            list=list
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            enterkeyhint="enter"
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            prop:value=move || editor.value.read().text.clone()
            node_ref=editor.input
            on:input=move |event| typed(editor, offered, &event)
            on:paste=move |event| pasted(editor, &event)
        />
        <datalist id=list_id>{move || offers(offered.get())}</datalist>
    }
}

/// Whether the caret is before all of the text, and nothing is selected.
pub(super) fn is_at_start(input: NodeRef) -> bool {
    element(input).is_some_and(|input| selection(&input) == Some((0, 0)))
}

fn element(input: NodeRef) -> Option<HtmlInputElement> {
    input.get_untracked().map(JsCast::unchecked_into)
}

fn selection(input: &HtmlInputElement) -> Option<(u32, u32)> {
    input.selection_start().ok().flatten().zip(input.selection_end().ok().flatten())
}

fn typed(editor: Editor, offered: Signal<Vec<String>>, event: &Event) {
    let Some(input) = element(editor.input) else { return };
    let (text, values) = (input.value(), editor.value.get_untracked());
    let keyed = event.dyn_ref::<InputEvent>();
    // Letters that are still being put together are nothing to take apart.
    if keyed.is_some_and(InputEvent::is_composing) {
        return editor.change(values.composed(text), None);
    }
    // One that was picked from the list is whole: browsers tell by the kind of event.
    let picked = keyed.is_none_or(|event| event.input_type() == "insertReplacementText")
        && offered.read_untracked().contains(&text);
    let (next, news) =
        if picked { values.pasted(editor.kind, &editor.kind.quoted(&text)) } else { values.typed(editor.kind, &text) };
    let came = next.list.len() > values.list.len();
    editor.change(next, news);
    if came {
        editor.show_last();
    }
}

/// A text of several values is read whole: an input would join its lines. Any other is the browser's to put in.
fn pasted(editor: Editor, event: &ClipboardEvent) {
    let text = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
    let Some(input) = element(editor.input).filter(|_| Values::are_several(editor.kind, &text)) else { return };
    event.prevent_default();
    let typed = input.value();
    let replaced =
        selection(&input).is_some_and(|(start, end)| start == 0 && end as usize == typed.encode_utf16().count());
    let whole = if replaced { text } else { typed + &text };
    let (next, news) = editor.value.get_untracked().pasted(editor.kind, &whole);
    editor.change(next, news);
    editor.show_last();
}
