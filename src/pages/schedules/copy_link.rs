//! The address of a schedule, to be sent to somebody.

use cadenza_contract::ScheduleId;
use cadenza_core::i18n::lazy_messages;
use cadenza_core::route::Route;
use cadenza_core::toast::ToastMessage;
use cadenza_view::prelude::*;

use crate::browser::clipboard;
use crate::state::context::Context;

/// Copies it, and says in a corner what came of that. `None` in an embed, which has no address to send.
pub fn copy_link(context: Context, id: &ScheduleId) -> Option<Callback<()>> {
    let link = context.navigation.link(&Route::schedule(id))?;
    Some(Callback::new(move |()| copy(context, link.clone())))
}

fn copy(context: Context, link: String) {
    let t = &lazy_messages(context.messages).view_texts;
    spawn_local(async move {
        let (text, failed) = match clipboard::copy(&link).await {
            true => (t.link_copied.to_owned(), false),
            // In sight it can be copied by hand.
            false => ((t.link_not_copied_toast)(&link), true),
        };
        context.show_toast(ToastMessage { text, failed, ..ToastMessage::default() });
    });
}
