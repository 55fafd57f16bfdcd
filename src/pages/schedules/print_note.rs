//! What is said on paper alone: a list too long to be printed whole.

use crate::state::context::context;
use cadenza_core::i18n::lazy_messages;
use cadenza_core::list::ALL_ON_PAPER;
use cadenza_view::prelude::*;

/// The sentence, where the sheet lacks rows.
#[component]
pub fn PrintNote() -> impl IntoView {
    let context = context();
    let note = move || {
        let too_long = context.list_page.list.read().rows.len() > ALL_ON_PAPER;
        too_long.then(|| view! { <p class="on-paper">{lazy_messages(context.messages).not_all_on_paper}</p> })
    };
    note.into_view()
}
