//! The rows that came and cannot be shown.

use cadenza_contract::Unreadable;
use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;

use crate::state::context::context;
use crate::ui::{Notice, NoticeKind, safe_text};

/// Which rows came and cannot be shown, and why.
#[component]
pub fn UnreadableRows() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let line = move |row: &Unreadable| {
        let words = (lazy_messages(m).unreadable_row)(row.place, row.id.as_deref(), &row.why);
        view! { <li>{safe_text(&words, m.hidden_char)}</li> }
    };
    let content = move || {
        let list = context.list_page.list.read();
        let lines: Vec<_> = list.unreadable.iter().map(line).collect();
        let title = (lazy_messages(m).unreadable_rows)(lines.len());
        (!lines.is_empty())
            .then(|| view! { <Notice kind=NoticeKind::Warning title><ul class="unreadable">{lines}</ul></Notice> })
    };
    content.into_view()
}
