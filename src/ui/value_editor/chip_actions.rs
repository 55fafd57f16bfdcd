//! How many values there are, what happened last, and what can be done with all of them.

use cadenza_view::prelude::*;
use std::collections::HashSet;

use crate::browser::clipboard;
use crate::ui::button::{Button, ButtonKind};
use cadenza_core::tag_input::{Announcement, TagInput};

use super::Editor;

/// From so many on a value may be out of sight.
const MANY: usize = 6;

/// The line beside the label; empty while there is nothing to count.
pub(super) fn tools(editor: Editor) -> View {
    let texts = editor.texts;
    let count = Memo::new(move |_| editor.value.read().list.len());
    let counted =
        move || (count.get() > 1).then(|| view! { <span>{(texts.count)(editor.rules.kind, count.get())}</span> });
    // What one sees happen needs no words, except for whom does not see it; that something was left out does.
    let class = move || match editor.news.read().as_ref() {
        Some(Announcement::Copied(_) | Announcement::NotCopied | Announcement::Emptied(_)) => "values-news",
        Some(Announcement::Given { .. } | Announcement::Removed(_)) | None => "visually-hidden",
    };
    let said = move || editor.news.read().as_ref().as_ref().map(texts.news);
    let folded = move || match editor.news.read().as_ref() {
        Some(Announcement::Given { folded: folded @ 1.., .. }) => Some((texts.folded)(*folded)),
        Some(
            Announcement::Given { .. }
            | Announcement::Removed(_)
            | Announcement::Emptied(_)
            | Announcement::Copied(_)
            | Announcement::NotCopied,
        )
        | None => None,
    };
    view! {
        <div class="values-tools">
            <span>
                {counted.into_view()}
                " "
                <span role="status">
                    <span class=class>{said.into_view()}</span>
                    " "
                    <span class="values-news">{folded.into_view()}</span>
                </span>
            </span>
            {faults(editor, count)}
            {all(editor, count)}
        </div>
    }
}

/// The way to what is wrong in a list that does not show all, and the way out of all of it.
fn faults(editor: Editor, count: Memo<usize>) -> View {
    let (bad, texts) = (editor.bad(), editor.texts);
    let many = move || Some(bad.get().0).filter(|bad| *bad > 0 && count.get() >= MANY);
    let several = move || many().or(Some(bad.get().0).filter(|bad| *bad > 1));
    let on_show = Callback::new(move |()| editor.focus(bad.get_untracked().1));
    let on_remove = Callback::new(move |()| take_out(editor, |values| values.without_invalid(editor.rules.kind)));
    let show = move || {
        let words = (texts.next_bad)(many()?);
        Some(view! { <Button kind=ButtonKind::Quiet on_press=on_show>{words}</Button> })
    };
    let remove = move || {
        let words = (texts.remove_bad)(several()?);
        Some(view! { <Button kind=ButtonKind::Quiet on_press=on_remove>{words}</Button> })
    };
    view! { {show} {remove} }
}

/// Copying all, removing all, and the way back from that.
fn all(editor: Editor, count: Memo<usize>) -> View {
    let texts = editor.texts;
    let several = Memo::new(move |_| count.get() > 1);
    let undoable = Memo::new(move |_| editor.removed.read().is_some());
    let undo = Callback::new(move |()| {
        if let Some(values) = editor.removed.get_untracked() {
            let kept: HashSet<String> = editor.value.get_untracked().list.into_iter().collect();
            let added = values.list.iter().filter(|value| !kept.contains(*value)).cloned().collect();
            let news = Announcement::Given { kind: editor.rules.kind, added, folded: 0, bad: Vec::new() };
            editor.change(values, Some(news));
            editor.focus(None);
        }
    });
    let on_copy = Callback::new(move |()| copy(editor));
    let on_empty = Callback::new(move |()| take_out(editor, TagInput::cleared));
    let back =
        move || undoable.get().then(|| view! { <Button kind=ButtonKind::Quiet on_press=undo>{texts.undo}</Button> });
    let all = move || {
        several.get().then(|| {
            view! {
                <Button kind=ButtonKind::Quiet on_press=on_copy>{texts.copy_all}</Button>
                <Button kind=ButtonKind::Quiet on_press=on_empty>{texts.remove_all}</Button>
            }
        })
    };
    view! { {back} {all} }
}

fn copy(editor: Editor) {
    let values = editor.value.get_untracked();
    spawn_local(async move {
        let news = match clipboard::copy(&values.column(editor.rules)).await {
            true => Announcement::Copied(values.list.len()),
            false => Announcement::NotCopied,
        };
        // The form may be gone by now.
        editor.news.set(Some(news));
    });
}

/// Takes many out at once, with a way back.
fn take_out(editor: Editor, without: impl Fn(&TagInput) -> (TagInput, Announcement)) {
    let values = editor.value.get_untracked();
    let (next, news) = without(&values);
    editor.change(next, Some(news));
    editor.removed.set(Some(values));
    editor.focus(None);
}
