//! What will change and the request that will be sent, always as the form now stands.

use crate::state::context::context;
use crate::ui::{CopyTexts, Copyable};
use cadenza_core::i18n::lazy_messages;
use cadenza_core::schedule::AttributeChange;
use cadenza_view::prelude::*;

use crate::pages::comparison::sides;

/// The fields that will change: each with what it is now and what it will be.
#[component]
pub fn ReviewChanges(
    /// What the patch holds.
    changes: Signal<Vec<AttributeChange>>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &lazy_messages(m).change;
    let row = move |change: &AttributeChange| {
        let [now, after] = sides(context, change);
        view! {
            <tr>
                <th scope="row">{(lazy_messages(m).attribute)(change.attribute)}</th>
                <td data-label=t.now>{now}</td>
                <td data-label=t.after>{after}</td>
            </tr>
        }
    };
    let table = move || {
        let changes = changes.read();
        if changes.is_empty() {
            return view! { <p class="hint">{t.nothing_yet}</p> };
        }
        view! {
            <table class="plain compared" aria-label=t.review>
                <thead>
                    <tr>
                        <th scope="col">{t.field}</th>
                        <th scope="col">{t.now}</th>
                        <th scope="col">{t.after}</th>
                    </tr>
                </thead>
                <tbody>{changes.iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
        }
    };
    view! {
        <section class="form-section">
            <h2>{t.review}</h2>
            {table}
        </section>
    }
}

/// The request, folded away until somebody wants it.
#[component]
pub fn SentRequest(
    /// As a command line; none while a field is wrong or nothing changed.
    request: Signal<Option<String>>,
    /// Why there is none.
    instead: Signal<&'static str>,
) -> impl IntoView {
    let t = &lazy_messages(context().messages).change;
    let words = CopyTexts { copy: t.copy, copied: t.copied, not_copied: t.not_copied };
    let there = Memo::new(move |_| request.read().is_some());
    let text = Signal::derive(move || request.get().unwrap_or_default());
    let content = move || {
        if there.get() {
            view! { <Copyable id="request" label=t.request hint=t.request_hint text words /> }
        } else {
            view! { <p class="hint">{instead}</p> }
        }
    };
    view! {
        <details class="sent">
            <summary>{t.request}</summary>
            {content}
        </details>
    }
}
