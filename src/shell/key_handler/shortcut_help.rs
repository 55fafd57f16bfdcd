//! Which keys do what, over the page.

use crate::dom::{View, ViewFn, component, view};
use crate::reactive::Callback;
use crate::state::context::context;
use crate::ui::{Button, Dialog};
use cadenza_core::i18n::more;
use cadenza_core::shortcuts::KEYS;

/// The list of keys; whether they are on is chosen in the settings.
#[component]
pub fn Help() -> View {
    let context = context();
    let m = context.messages;
    let close = Callback::new(move |()| context.keys.set(false));
    let keys = move || {
        let line = |(key, action)| view! { <div><dt><kbd>{key}</kbd></dt><dd>{(more(m).keys.does)(action)}</dd></div> };
        KEYS.into_iter().map(line).collect::<Vec<_>>()
    };
    view! {
        <Dialog
            open=context.keys
            title=more(m).keys.title
            described_by=Some("keys-when")
            on_close=close
            actions=ViewFn::from(move || view! { <Button on_press=close>{more(m).close}</Button> })
        >
            <dl class="keys">{keys()}</dl>
            <p class="hint" id="keys-when">{if context.preferences.keys() { more(m).keys.when } else { more(m).keys.off }}</p>
        </Dialog>
    }
}
