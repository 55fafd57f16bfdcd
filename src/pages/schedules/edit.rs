//! Editing a schedule: only what moved is sent, and nothing if nothing did.

use crate::dom::{View, ViewFn, component, view};
use cadenza_contract::{Schedule, ScheduleId};

use crate::reactive::Callback;

use super::cells::plain_name;
use super::fetched::fetched;
use super::form::{ScheduleForm, Sheet, failure_above};
use crate::context::{Context, context};
use crate::form::use_submit;
use crate::route::Route;
use crate::schedule::Draft;

/// The page for a change to one schedule.
#[component]
pub fn EditPage(
    /// Which one.
    id: ScheduleId,
) -> View {
    let m = context().messages;
    view! {
        <div class="page">
            <h1 tabindex="-1">{m.edit_schedule}</h1>
            {fetched(id, |schedule| view! { <Form schedule /> })}
        </div>
    }
}

#[component]
fn Form(schedule: Schedule) -> View {
    let context = context();
    let m = context.messages;
    let submit = use_submit();
    let sheet = Sheet::new(Draft::from(&schedule), true, submit);
    let on_submit = Callback::new(move |()| {
        let Some(input) = sheet.checked() else { return };
        let patch = input.diff(&schedule);
        if patch.is_empty() {
            context.toasts.say(m.nothing_changed.to_owned(), None);
            leave(context);
            return;
        }
        let id = schedule.id.clone();
        let write = context.session.call(move |client| {
            let (id, patch) = (id.clone(), patch.clone());
            async move { client.update(&id, &patch).await }
        });
        submit.send(write, move |saved| done(context, &saved));
    });
    let failure = ViewFn::from(move || failure_above(submit, |_| None));
    let on_cancel = Callback::new(move |()| context.navigation.go(back(context)));
    view! { <ScheduleForm sheet submit_label=m.save_changes on_submit on_cancel failure /> }
}

fn done(context: Context, saved: &Schedule) {
    let m = context.messages;
    let href = context.navigation.href(&Route::Schedule(saved.id.clone()));
    context.toasts.say((m.saved_toast)(&plain_name(context, &saved.name)), Some((m.view.to_owned(), href)));
    leave(context);
}

fn leave(context: Context) {
    context.navigation.set_unsaved(false);
    context.navigation.go(back(context));
}

fn back(context: Context) -> Route {
    Route::Schedules(context.shelf.query.get_untracked())
}
