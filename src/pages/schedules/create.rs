//! A new schedule, empty, prefilled by its address, or as a copy of another.

use crate::dom::{View, ViewFn, component, view};
use crate::i18n::more;
use cadenza_contract::ScheduleId;

use crate::reactive::{Callback, Signal};

use super::cells::plain_name;
use super::fetched::fetched;
use super::form::{ScheduleForm, Sheet, failure_above};
use super::review::Sent;
use crate::api::Created;
use crate::api::curl::curl;
use crate::api::error::ApiError;
use crate::api::fetch::absolute;
use crate::api::request::Request;
use crate::context::{Context, context};
use crate::form::use_submit;
use crate::host::Event;
use crate::intl::browser_zone;
use crate::list::{Filter, Query};
use crate::route::{Prefill, Route};
use crate::schedule::Draft;
use crate::ui::{Link, LinkKind, Notice, NoticeKind};

/// The page for a new schedule.
#[component]
pub fn CreatePage(
    /// What it starts with.
    prefill: Prefill,
) -> View {
    let context = context();
    let m = context.messages;
    let form = match prefill.from.clone() {
        None => view! { <Form draft=fresh(context).prefilled(&prefill.attributes) /> },
        Some(id) => view! { <Copied id prefill /> },
    };
    view! {
        <div class="page">
            <h1 tabindex="-1">{m.new_schedule}</h1>
            {form}
        </div>
    }
}

/// Waits for the original, then copies it; without it there is nothing to copy, and an empty form would mislead.
#[component]
fn Copied(id: ScheduleId, prefill: Prefill) -> View {
    let context = context();
    let m = context.messages;
    fetched(id, move |schedule| {
        view! {
            <Notice kind=NoticeKind::Info title=(more(m).copied_from)(&plain_name(context, &schedule.name)) />
            <Form draft=Draft::copy_of(&schedule).prefilled(&prefill.attributes) />
        }
    })
}

#[component]
fn Form(draft: Draft) -> View {
    let context = context();
    let m = context.messages;
    let submit = use_submit();
    let sheet = Sheet::new(draft, false, submit);
    let on_submit = Callback::new(move |()| {
        let Some(input) = sheet.checked() else { return };
        let attributes = input.attributes();
        let write = context.session.write(move |client| {
            let attributes = attributes.clone();
            async move { client.create(&attributes).await }
        });
        submit.send(write, move |created| done(context, &created));
    });
    let failure =
        ViewFn::from(move || failure_above(submit, more(m).not_created, |error| maybe_created(context, sheet, error)));
    let on_cancel = Callback::new(move |()| context.navigation.go(back(context)));
    let request = Signal::derive(move || {
        let request = Request::create().attrs(&sheet.sendable()?.attributes());
        Some(curl(&request, &absolute(&context.session.api_base())))
    });
    let review = view! { <Sent request instead=more(m).change.request_not_yet.into() /> };
    view! { <ScheduleForm sheet submit_label=more(m).create_schedule on_submit on_cancel failure review /> }
}

/// A form with what this installation usually wants.
fn fresh(context: Context) -> Draft {
    let usual = context.config.read().new_schedule(&browser_zone());
    Draft::default().prefilled(&usual)
}

fn done(context: Context, outcome: &Created) {
    let m = context.messages;
    let (created, said) = match outcome {
        Created::Told(created) => (created, more(m).created_toast),
        Created::Found(created) => (created, more(m).found_toast),
    };
    let href = context.navigation.href(&Route::Schedule(created.id.clone()));
    context.host.read().hears(Event::Created(created.id.as_str()));
    context.toasts.say(said(&plain_name(context, &created.name)), Some((more(m).view.to_owned(), href)));
    context.navigation.set_unsaved(false);
    context.navigation.go(back(context));
}

/// Where a look did not tell either whether it was created: a person's own, before sending again.
fn maybe_created(context: Context, sheet: Sheet, error: &ApiError) -> Option<View> {
    let m = context.messages;
    let ApiError::Unclear(..) = error else { return None };
    let name = sheet.draft.read_untracked().name.trim().to_owned();
    let look = Route::Schedules(Query { filter: Filter { name, ..Filter::default() }, ..Query::default() });
    // A new tab: the form, with all that was typed, stays where it is.
    let href = context.navigation.href(&look);
    Some(view! {
        <Link href kind=LinkKind::Button new_tab=true>{more(m).look_for_it}</Link>
    })
}

fn back(context: Context) -> Route {
    Route::Schedules(context.shelf.query.get_untracked())
}
