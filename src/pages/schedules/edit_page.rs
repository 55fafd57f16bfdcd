//! Editing a schedule: all of it, with what will change and the request that says so.

use cadenza_contract::{Schedule, ScheduleId};
use cadenza_core::i18n::lazy_messages;

use cadenza_view::prelude::*;

use super::fetched_schedule::titled;
use super::review_changes::{ReviewChanges, SentRequest};
use super::save_flow::SaveFlow;
use super::schedule_form::{FormState, ScheduleForm, failure_above};
use crate::browser::fetch::absolute;
use crate::state::context::{Context, context};
use crate::ui::Button;
use cadenza_core::api::curl::curl;
use cadenza_core::api::error::ApiError;
use cadenza_core::api::request::Request;
use cadenza_core::route::{Prefill, Route};
use cadenza_core::schedule::{Draft, attribute_changes};

/// The page for a change to one schedule.
#[component]
pub fn EditPage(
    /// Which one.
    id: ScheduleId,
) -> impl IntoView {
    let m = context().messages;
    titled(id, m.edit_schedule, |schedule| view! { <EditForm schedule /> })
}

#[component]
fn EditForm(schedule: Schedule) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let leave = move || context.navigation.leave(back(context));
    let saving = SaveFlow::new(context, Callback::new(move |_| leave()));
    let form_state = FormState::new(Draft::from(&schedule), true, saving.submit);
    let before = StoredValue::new(schedule);
    let on_submit = Callback::new(move |permit| saving.press(permit, before.read_value(), form_state));
    let failure = ViewFn::from(move || {
        failure_above(saving.submit, lazy_messages(m).not_saved, |error| anew(context, form_state, error))
    });
    view! {
        <ScheduleForm
            form_state
            submit_label=lazy_messages(m).save_changes
            on_submit
            on_cancel=Callback::new(move |()| leave())
            failure
            review=review(context, form_state, before)
        />
        {saving.question(form_state)}
    }
}

/// What will change, and the request that says so.
fn review(context: Context, form_state: FormState, before: StoredValue<Schedule>) -> View {
    let t = &lazy_messages(context.messages).change;
    let patch = Memo::new(move |_| form_state.meaning().diff(&before.read_value()));
    let changes = Signal::derive(move || attribute_changes(&before.read_value(), &patch.read()));
    let request = Signal::derive(move || {
        let patch = form_state.sendable()?.diff(&before.read_value());
        let request = Request::update(&before.read_value().id).attrs(&patch);
        (!patch.is_empty()).then(|| curl(&request, &absolute(&context.session.api_base())))
    });
    let instead = Signal::derive(move || if patch.read().is_empty() { t.nothing_yet } else { t.request_not_yet });
    view! {
        <ReviewChanges changes />
        <SentRequest request instead />
    }
}

/// The way on where the schedule is gone: a new one from what was typed. It stays in the address, so that nothing is
/// lost on the way.
fn anew(context: Context, form_state: FormState, error: &ApiError) -> Option<View> {
    let t = &lazy_messages(context.messages).change;
    let ApiError::Missing(_) = error else { return None };
    let create = Callback::new(move |()| {
        let attributes = form_state.meaning().attributes();
        context.unfinished.set_unsaved(false);
        context.navigation.leave(Route::New(Prefill { from: None, attributes }));
    });
    Some(view! {
        <p>{t.gone}</p>
        <Button on_press=create>{t.create_again}</Button>
    })
}

fn back(context: Context) -> Route {
    Route::Schedules(context.list_page.query.get_untracked())
}
