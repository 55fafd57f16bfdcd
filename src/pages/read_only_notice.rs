//! The API refused a change: why nothing can be changed for now, and the way back.

use crate::state::context::context;
use crate::ui::{Button, ButtonKind};
use cadenza_core::i18n::lazy_messages;
use cadenza_core::write_access::WriteAccess;
use cadenza_view::prelude::*;

/// Id of the reason, for what is off because of it.
pub const READ_ONLY: &str = "read-only";

/// The reason, while there is one; at one place of each page that could change something.
#[component]
pub fn ReadOnlyNotice(
    /// Whether schedules may be changed.
    access: Signal<WriteAccess>,
    /// What gets the focus when the reason goes with the button that was pressed.
    next: NodeRef,
) -> impl IntoView {
    let context = context();
    let t = &lazy_messages(context.messages).change;
    let refused = Memo::new(move |_| access.get() == WriteAccess::TokenRefused);
    let again = Callback::new(move |()| {
        if let Some(next) = next.get_untracked() {
            // Fails for no element that stands in the document.
            let _ = next.focus();
        }
        context.session.try_writing_again();
    });
    let content = move || {
        refused.get().then(|| {
            view! {
                <div class="read-only" role="status">
                    <p id=READ_ONLY><b>{t.read_only}</b>". "{t.read_only_why}</p>
                    <Button kind=ButtonKind::Quiet on_press=again>{t.try_writing_again}</Button>
                </div>
            }
        })
    };
    content.into_view()
}
