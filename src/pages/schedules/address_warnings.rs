//! What of the address nobody could read, or reads like a mistake: the list shows more than it was asked for.

use cadenza_contract::parameter;

use crate::state::context::{Context, context};
use crate::ui::{Button, Notice, NoticeKind, safe_text};
use cadenza_core::i18n::lazy_messages;
use cadenza_core::list::Query;
use cadenza_core::route::Route;
use cadenza_view::prelude::*;

/// A notice for each of the two, while there is something to say.
#[component]
pub fn AddressWarnings(
    /// The query in the address.
    query: Signal<Query>,
    /// What gets the focus when the notice goes with the button that was pressed.
    heading: NodeRef,
) -> impl IntoView {
    let context = context();
    let unknown = Memo::new(move |_| query.read().unknown_parameters.clone());
    let times = Memo::new(move |_| query.read().filter.suspicious_times());
    let forget = Callback::new(move |()| {
        if let Some(heading) = heading.get_untracked() {
            // Fails for no element that stands in the document.
            let _ = heading.focus();
        }
        context.navigation.replace(Route::Schedules(query.get_untracked().without_warnings()));
    });
    let cannot = move || {
        let unknown = unknown.read();
        (!unknown.is_empty()).then(|| cannot_be_read(context, &unknown, forget))
    };
    let doubtful = move || {
        let m = context.messages;
        let line = |(key, time, unit): &_| {
            let name = if *key == parameter::SCHEDULED_AT_START { m.created_after } else { m.created_before };
            let time: &cadenza_contract::Timestamp = time;
            view! { <li>{format!("{name}: {}", (m.suspicious)(&time.micros().to_string(), *unit))}</li> }
        };
        let lines: Vec<_> = times.read().iter().map(line).collect();
        (!lines.is_empty()).then(|| {
            let title = lazy_messages(m).address_warnings.doubtful;
            view! { <Notice kind=NoticeKind::Warning title><ul class="unreadable">{lines}</ul></Notice> }
        })
    };
    view! { {cannot.into_view()} {doubtful.into_view()} }
}

fn cannot_be_read(context: Context, unknown: &[(String, String)], forget: Callback<()>) -> View {
    let m = context.messages;
    let t = &lazy_messages(m).address_warnings;
    let line = |(key, value): &(String, String)| {
        view! { <li>{safe_text(&format!("{key}={value}"), m.hidden_char)}" – "{(t.why)(key)}</li> }
    };
    let lines: Vec<_> = unknown.iter().map(line).collect();
    view! {
        <Notice kind=NoticeKind::Warning title=(t.title)(unknown.len())>
            <ul class="unreadable">{lines}</ul>
            <div class="actions"><Button on_press=forget>{t.forget}</Button></div>
        </Notice>
    }
}
