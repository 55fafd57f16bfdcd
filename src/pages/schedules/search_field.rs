//! The search: by anything that is written in a schedule, a moment after one stops typing.

use std::time::Duration;

use cadenza_view::prelude::*;

use crate::state::context::context;
use crate::ui::{Icon, icon};
use cadenza_core::list::{Query, QueryChange};
use cadenza_core::route::Route;

/// The pause after the last key, after which what was typed counts.
const PAUSE: Duration = Duration::from_millis(200);

/// The field, at the same place on every screen that has one.
#[component]
pub fn SearchField(
    /// The query in the address.
    query: Signal<Query>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    // What is typed, and the search it was typed over: once the address says something else, that is shown.
    let typing = RwSignal::new(None::<(String, String)>);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.take().as_ref() {
            timer.clear();
        }
    };
    on_cleanup(stop);
    let shown = move || {
        let search = query.read().search.clone();
        match typing.read().as_ref() {
            Some((typed, over)) if *over == search || *typed == search => typed.clone(),
            Some(_) | None => search,
        }
    };
    // Typing is no step of its own: Back leaves the list, not a letter.
    let apply = move || {
        stop();
        let present = query.get_untracked();
        let typed = typing.get_untracked().map(|(typed, _)| typed).filter(|typed| *typed != present.search);
        if let Some(typed) = typed {
            context.navigation.replace(Route::Schedules(present.after(QueryChange::Search(typed))));
        }
    };
    let typed = move |event| {
        typing.set(Some((event_target_value(&event), query.read_untracked().search.clone())));
        stop();
        timer.set_value(set_timeout_with_handle(apply, PAUSE).ok());
    };
    view! {
        <form
            class="search"
            role="search"
            on:submit=move |event| {
                event.prevent_default();
                apply();
            }
        >
            {icon(Icon::SEARCH)}
            <input
                type="search"
                class="input"
                part="field"
                aria-label=m.search
                placeholder=m.search_hint
                title=m.search_hint
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                prop:value=shown
                on:input=typed
                on:blur=move |_| apply()
            />
            <kbd aria-hidden="true">"/"</kbd>
        </form>
    }
}
