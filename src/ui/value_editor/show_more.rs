//! The line below a list that is too long to be drawn whole: which part of it is, and the way to the others.

use std::ops::Range;

use crate::ui::button::{Button, ButtonKind};
use cadenza_core::tag_input::{WINDOW, window};
use cadenza_view::prelude::*;

use super::Editor;

/// The line; nothing where all values are drawn.
pub(super) fn bar(editor: Editor) -> View {
    let length = Memo::new(move |_| editor.value.read().list.len());
    let long = Memo::new(move |_| length.get() > WINDOW);
    let content = move || long.get().then(|| moves(editor, length));
    content.into_view()
}

fn moves(editor: Editor, length: Memo<usize>) -> View {
    let texts = editor.texts;
    let drawn: Signal<Range<usize>> = Memo::new(move |_| window(editor.start.get(), length.get())).into();
    let words = move || {
        let (drawn, length) = (drawn.get(), length.get());
        (texts.window)(drawn.start + 1, drawn.end, length)
    };
    let go = move |start: usize| {
        editor.start.set(start);
        editor.stop.set(start);
    };
    let before = Callback::new(move |()| go(drawn.get_untracked().start.saturating_sub(WINDOW)));
    let after = Callback::new(move |()| go(drawn.get_untracked().end));
    let at_start = Memo::new(move |_| drawn.get().start == 0);
    let at_end = Memo::new(move |_| drawn.get().end >= length.get());
    view! {
        <div class="values-window">
            <span role="status">{words.into_view()}</span>
            <Button kind=ButtonKind::Quiet off=at_start on_press=before>{texts.window_before}</Button>
            <Button kind=ButtonKind::Quiet off=at_end on_press=after>{texts.window_after}</Button>
        </div>
    }
}
