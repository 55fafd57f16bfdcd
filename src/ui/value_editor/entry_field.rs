//! The input after the values, with what it offers.

use std::collections::HashSet;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Event, HtmlInputElement, InputEvent};

use crate::ui::form_field::FormField;
use crate::ui::select_option::offers;
use cadenza_core::tag_input::TagInput;
use cadenza_view::prelude::*;

use super::Editor;

/// The input, and the list of what it offers: values that stand in the field already are not offered.
pub(super) fn input(editor: Editor, id: String, frame: &FormField, suggestions: Signal<Vec<String>>) -> View {
    let list_id = format!("{id}-list");
    let offered: Signal<Vec<String>> = Memo::new(move |_| {
        let (values, suggestions) = (editor.value.read(), suggestions.read());
        let there: HashSet<&String> = values.list.iter().filter(|_| !suggestions.is_empty()).collect();
        suggestions.iter().filter(|it| !there.contains(it)).cloned().collect::<Vec<_>>()
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
            on:beforeinput=move |event| before(editor, &event)
            on:drop=move |event| dropped(editor, &event)
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
    // An input has joined the lines that came into it without asking before.
    if let Some(lines) = keyed.and_then(InputEvent::data).filter(|data| data.contains(LINE_ENDS)) {
        let joined: String = lines.split(LINE_ENDS).collect();
        return take(editor, &text.replacen(&joined, &lines, 1));
    }
    // One that was picked from the list is whole: browsers tell by the kind of event.
    let picked = keyed.is_none_or(|event| event.input_type() == REPLACED) && offered.read_untracked().contains(&text);
    let (next, news) = if picked { values.picked(editor.rules, &text) } else { values.typed(editor.rules, &text) };
    let came = next.list.len() > values.list.len();
    editor.change(next, news);
    if came {
        editor.show_last();
    }
}

/// The kind of input that puts a whole text in the place of another, like one picked from a list.
const REPLACED: &str = "insertReplacementText";

const LINE_ENDS: [char; 2] = ['\n', '\r'];

/// A list that comes in by a way of its own, like dictation or an input method's clipboard, is read whole, too.
fn before(editor: Editor, event: &InputEvent) {
    let text = event.data().filter(|_| !event.is_composing() && event.input_type() != REPLACED);
    if let Some(text) = text {
        insert(editor, event, &text);
    }
}

/// A text of several values is read whole: an input would join its lines. Any other is the browser's to put in.
fn pasted(editor: Editor, event: &ClipboardEvent) {
    let text = event.clipboard_data().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
    insert(editor, event, &text);
}

/// The same for a text that is dropped; it goes after what is typed.
fn dropped(editor: Editor, event: &DragEvent) {
    let text = event.data_transfer().and_then(|data| data.get_data("text").ok()).unwrap_or_default();
    if TagInput::is_list(editor.rules, &text) {
        event.prevent_default();
        editor.end();
        take(editor, &text);
        editor.focus(None);
    }
}

/// Takes a list in, in the place of what is selected.
fn insert(editor: Editor, event: &Event, text: &str) {
    let Some(input) = element(editor.input).filter(|_| TagInput::is_list(editor.rules, text)) else { return };
    event.prevent_default();
    let typed: Vec<u16> = input.value().encode_utf16().collect();
    let (start, end) = selection(&input).unwrap_or((u32::MAX, u32::MAX));
    let part = |units: Option<&[u16]>| String::from_utf16_lossy(units.unwrap_or_default());
    let before = typed.get(..start as usize).unwrap_or(&typed);
    take(editor, &format!("{}{text}{}", part(Some(before)), part(typed.get(end as usize..))));
}

fn take(editor: Editor, text: &str) {
    let (next, news) = editor.value.get_untracked().pasted(editor.rules, text);
    editor.change(next, news);
    editor.show_last();
}
