//! The values that ended, each a button to edit it and one to take it out.

use crate::ui::icon::{Icon, icon};
use crate::ui::safe_text::safe_text;
use cadenza_core::invisible_chars::escape_hidden;
use cadenza_core::tag_input::window;
use cadenza_view::prelude::*;

use super::Editor;

/// The values. They are one stop of Tab, arrow keys go from one to the next; `keys` is where that is said.
pub(super) fn list(editor: Editor, keys: String) -> View {
    let values = move || {
        let values = editor.value.read();
        let drawn = window(editor.start.get(), values.list.len());
        let stop = editor.stop.get().min(drawn.end.saturating_sub(1)).max(drawn.start);
        let value = |(at, value): (usize, &String)| item(editor, at, value, at == stop, keys.clone());
        values.list.iter().enumerate().skip(drawn.start).take(drawn.len()).map(value).collect::<Vec<_>>()
    };
    view! { <ul class="values-list" role="list">{values.into_view()}</ul> }
}

fn item(editor: Editor, at: usize, value: &str, stop: bool, keys: String) -> View {
    let texts = editor.texts;
    let words = if value.trim().is_empty() { texts.empty } else { value };
    let fault = editor.rules.kind.check(value).map(texts.fault);
    let reason = fault.map(|fault| view! { <span class="value-fault">{fault}</span> });
    view! {
        <li class=if fault.is_some() { "value bad" } else { "value" } data-at=at.to_string()>
            <button
                type="button"
                class="value-text"
                tabindex=if stop { "0" } else { "-1" }
                aria-describedby=keys
            >
                {safe_text(words, editor.hidden)}
                " "
                {reason}
            </button>
            <button type="button" class="value-remove" tabindex="-1" aria-label=(texts.remove)(&escape_hidden(words))>
                {icon(Icon::CROSS)}
            </button>
        </li>
    }
}
