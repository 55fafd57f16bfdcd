//! Who gets what: everybody who is mailed, and the schedules of one of them.

mod recipient_page;
mod successor_form;

pub use recipient_page::RecipientPage;

use super::failure_notice::FailureNotice;
use crate::browser::intl::{ADDRESSES, folded};
use crate::state::context::context;
use crate::ui::{Button, EmptyState, Link, LoadingLine, TextField, TextKind, safe_text};
use cadenza_core::i18n::on_demand_messages;
use cadenza_core::list::{ListState, Phase};
use cadenza_core::route::Route;
use cadenza_core::schedule::{Recipient, recipients};
use cadenza_view::prelude::*;
use cadenza_view::reactive::LATE;
use cadenza_view::reactive::late;

/// Everybody who is mailed, and by how many schedules.
#[component]
pub fn RecipientsPage() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).recipients;
    let all = every_schedule();
    let everybody = Memo::new(move |_| recipients(&all.state.read().rows, ADDRESSES));
    let route = context.navigation.route();
    let find = Memo::new(move |_| if let Route::Recipients(find) = route.get() { find } else { String::new() });
    let found = Memo::new(move |_| {
        let part = folded(find.read().trim());
        let matches = |it: &Recipient| folded(&it.address).contains(&part);
        everybody.read().iter().filter(|it| matches(it)).cloned().collect::<Vec<_>>()
    });
    let on_input = Callback::new(move |text: String| {
        // The address keeps what is looked for: a reload and Back find it again.
        context.navigation.replace(Route::Recipients(text));
    });
    let content = move || match (found.get(), everybody.read().is_empty()) {
        (_, true) => view! { <EmptyState title=t.nobody text=t.nobody_advice>{()}</EmptyState> },
        (found, false) if found.is_empty() => view! { <EmptyState title=t.none_found text="">{()}</EmptyState> },
        (found, false) => table(found),
    };
    view! {
        <div class="page recipients">
            <div class="page-head"><h1 tabindex="-1">{m.recipients}</h1></div>
            <TextField
                id="find-recipient"
                label=t.find
                kind=TextKind::Search
                value=find
                on_input
                hint=Signal::derive(move || Some((t.count)(found.read().len())))
            />
            {all.around(content)}
        </div>
    }
}

/// The first of them, and how many more there are: beyond some hundreds one looks for a name and does not scroll.
fn table(found: Vec<Recipient>) -> View {
    const SHOWN: usize = 300;
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).recipients;
    let rest = found.len().saturating_sub(SHOWN);
    let rows: Vec<_> = found
        .into_iter()
        .take(SHOWN)
        .map(|Recipient { address, schedules }| {
            let href = context.navigation.href(&Route::Recipient(address.clone()));
            view! {
                <tr>
                    <th scope="row"><Link href=href>{safe_text(&address, m.hidden_char)}</Link></th>
                    <td class="number">{schedules.to_string()}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <table class="plain" aria-label=context.messages.recipients>
            <thead>
                <tr>
                    <th scope="col">{t.address}</th>
                    <th scope="col" class="number">{t.schedules}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {(rest > 0).then(|| view! { <p class="more">{(context.messages.and_more)(rest)}</p> })}
    }
}

/// All schedules: the API cannot search among recipients, so that we do.
#[derive(Clone, Copy)]
struct AllSchedules {
    state: Signal<ListState>,
    again: Callback<()>,
}

fn every_schedule() -> AllSchedules {
    let context = context();
    // Also when somebody asks for everything anew.
    Effect::new(move || {
        context.refresh.read();
        context.fleet.want();
    });
    AllSchedules { state: context.fleet.state(), again: Callback::new(move |()| context.fleet.fetch()) }
}

impl AllSchedules {
    /// What is drawn of them once they are there; until then that they are coming, or why they are not.
    fn around(self, content: impl Fn() -> View + Clone + 'static) -> View {
        let m = context().messages;
        let Self { state, again } = self;
        let arrived = Memo::new(move |_| state.read().answered_query.is_some());
        let busy = late(Signal::derive(move || state.read().phase == Phase::Loading), LATE);
        let failed = Memo::new(move |_| match &state.read().phase {
            Phase::Failed(error) => Some(error.clone()),
            Phase::Loading | Phase::Ready => None,
        });
        let failure = move || {
            failed.get().map(|error| {
                view! { <FailureNotice error><Button on_press=again>{m.try_again}</Button></FailureNotice> }
            })
        };
        view! {
            <LoadingLine active=busy label=m.loading />
            {failure}
            {move || arrived.get().then(|| content.clone().into_view())}
        }
    }
}
