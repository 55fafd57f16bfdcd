//! A new schedule, empty, prefilled by its address, or as a copy of another.

use cadenza_contract::Schedule;
use cadenza_core::i18n::{explain, lazy_messages};

use cadenza_view::prelude::*;

use super::fetched_schedule::titled;
use super::restored_form::RestoredForm;
use super::review_changes::SentRequest;
use super::schedule_form::{FormState, ScheduleForm, failure_above};
use crate::browser::fetch::absolute;
use crate::browser::intl::{browser_zone, canonical_zone};
use crate::pages::cells::plain_name;
use crate::state::context::{Context, context};
use crate::state::use_submit::use_submit;
use crate::ui::{Link, LinkKind, Notice, NoticeKind};
use cadenza_client::Created;
use cadenza_core::api::curl::curl;
use cadenza_core::api::error::ApiError;
use cadenza_core::api::request::Request;
use cadenza_core::list::{Filter, Query};
use cadenza_core::route::{Prefill, Route};
use cadenza_core::schedule::{Attribute, Draft};
use cadenza_core::toast::{ToastAction, ToastMessage};

/// The page for a new schedule.
#[component]
pub fn CreatePage(
    /// What it starts with.
    prefill: Prefill,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    match prefill.from.clone() {
        None => view! {
            <div class="page">
                <h1 tabindex="-1">{m.new_schedule}</h1>
                <CreateForm draft=fresh(context).prefilled(&prefill.attributes) />
            </div>
        },
        // Without the original there is nothing to copy, and an empty form would mislead.
        Some(id) => titled(id, m.new_schedule, move |schedule| copy(context, &schedule, &prefill)),
    }
}

fn copy(context: Context, schedule: &Schedule, prefill: &Prefill) -> View {
    let title = (lazy_messages(context.messages).copied_from)(&plain_name(context, &schedule.name));
    view! {
        <Notice kind=NoticeKind::Info title />
        <CreateForm draft=Draft::copy_of(schedule).prefilled(&prefill.attributes) />
    }
}

#[component]
fn CreateForm(draft: Draft) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let submit = use_submit(context.unfinished);
    let mut draft = draft;
    if let Some(zone) = canonical_zone(draft.text(Attribute::Timezone)) {
        draft.set(Attribute::Timezone, zone);
    }
    let form_state = FormState::new(draft, false, submit);
    let on_submit = Callback::new(move |permit| {
        let Some(input) = form_state.checked() else { return };
        let attributes = input.attributes();
        let write = context.session.write(permit, move |client| {
            let attributes = attributes.clone();
            async move { client.create(&attributes).await }
        });
        let name = form_state.draft.read_untracked().text(Attribute::Name).trim().to_owned();
        let form = form_state.kept(context);
        let on_left = move |outcome| match outcome {
            Ok(created) => say_created(context, &created),
            Err(error) => say_not_created(context, &name, &error, form),
        };
        submit.send(write, move |created| done(context, &created), on_left);
    });
    let failure = ViewFn::from(move || {
        failure_above(submit, lazy_messages(m).not_created, |error| maybe_created(context, form_state, error))
    });
    let on_cancel = Callback::new(move |()| context.navigation.leave(back(context)));
    let request = Signal::derive(move || {
        let request = Request::create().attrs(&form_state.sendable()?.attributes());
        Some(curl(&request, &absolute(&context.session.api_base())))
    });
    let review = view! { <SentRequest request instead=lazy_messages(m).change.request_not_yet.into() /> };
    view! { <ScheduleForm form_state submit_label=lazy_messages(m).create_schedule on_submit on_cancel failure review /> }
}

/// A form with what this installation usually wants.
fn fresh(context: Context) -> Draft {
    let usual = context.config.read_value().new_schedule(&browser_zone());
    Draft::default().prefilled(&usual)
}

fn done(context: Context, created: &Created) {
    say_created(context, created);
    context.unfinished.set_unsaved(false);
    context.navigation.leave(back(context));
}

fn say_created(context: Context, outcome: &Created) {
    let t = lazy_messages(context.messages);
    let (created, said, action) = match outcome {
        Created::Told(created) => (created, t.created_toast, Some((ToastAction::Created, 1))),
        // Said by itself: in one sentence with others it would get lost.
        Created::Found(created) => (created, t.found_toast, None),
    };
    let href = context.navigation.href(&Route::schedule(&created.id));
    let undo = context.note_created(created);
    context.show_toast(ToastMessage {
        text: said(&plain_name(context, &created.name)),
        action,
        link: Some((t.view.to_owned(), href)),
        about: Some(created.id.clone()),
        undo,
        ..ToastMessage::default()
    });
}

/// Its form was left, and is put back: nothing that was typed is lost.
fn say_not_created(context: Context, name: &str, error: &ApiError, form: RestoredForm) {
    let t = lazy_messages(context.messages);
    let name = plain_name(context, name);
    let (text, link) = match error {
        ApiError::Unclear(..) => {
            ((t.leave.maybe_created)(&name), Some((t.look_for_it.to_owned(), context.navigation.href(&named(&name)))))
        }
        error => {
            let text = format!("{}. {}", (t.leave.not_created)(&name), explain(context.messages, error).what);
            (text, form.put_back(context))
        }
    };
    context.show_toast(ToastMessage { text, failed: true, link, ..ToastMessage::default() });
}

/// Where a look did not tell either whether it was created: a person's own, before sending again.
fn maybe_created(context: Context, form_state: FormState, error: &ApiError) -> Option<View> {
    let m = context.messages;
    let ApiError::Unclear(..) = error else { return None };
    let name = form_state.draft.read_untracked().text(Attribute::Name).trim().to_owned();
    // A new tab: the form, with all that was typed, stays where it is.
    let href = context.navigation.href(&named(&name));
    Some(view! {
        <Link href kind=LinkKind::Button new_tab=true>{lazy_messages(m).look_for_it}</Link>
    })
}

/// The list of what is called like this.
fn named(name: &str) -> Route {
    let filter = Filter { name: name.to_owned(), ..Filter::default() };
    Route::Schedules(Query { filter, ..Query::default() })
}

fn back(context: Context) -> Route {
    Route::Schedules(context.list_page.query.get_untracked())
}
