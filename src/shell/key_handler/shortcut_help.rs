//! Which keys do what, over the page.

use crate::state::context::context;
use crate::ui::{Button, Dialog};
use cadenza_core::i18n::lazy_messages;
use cadenza_core::shortcuts::KEYS;
use cadenza_view::prelude::*;

/// The list of keys; whether they are on is chosen in the settings.
#[component]
pub fn ShortcutHelp() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let close = Callback::new(move |()| context.shortcut_help.set(false));
    let keys = move || {
        let line = |(key, action)| view! { <div><dt><kbd>{key}</kbd></dt><dd>{(lazy_messages(m).keys.does)(action)}</dd></div> };
        KEYS.into_iter().map(line).collect::<Vec<_>>()
    };
    view! {
        <Dialog
            open=context.shortcut_help
            title=lazy_messages(m).keys.title
            described_by=Some("keys-when")
            on_close=close
            actions=ViewFn::from(move || view! { <Button on_press=close>{lazy_messages(m).close}</Button> })
        >
            <dl class="keys">{keys()}</dl>
            <p class="hint" id="keys-when">{if context.preferences.shortcuts() { lazy_messages(m).keys.when } else { lazy_messages(m).keys.off }}</p>
        </Dialog>
    }
}
