//! Editing a schedule: only what moved is sent, nothing if nothing did, and nobody else's change is overwritten unseen.

use std::rc::Rc;

use cadenza_contract::{Schedule, ScheduleId};
use cadenza_core::i18n::{explain, lazy_messages};

use cadenza_view::prelude::*;

use super::cells::plain_name;
use super::fetched_schedule::titled;
use super::merge_dialog::MergeDialog;
use super::restored_form::RestoredForm;
use super::review_changes::{ReviewChanges, SentRequest};
use super::schedule_form::{FormState, ScheduleForm, failure_above};
use crate::browser::fetch::absolute;
use crate::state::context::{Context, context};
use crate::state::use_submit::{Submit, use_submit};
use crate::ui::Button;
use cadenza_core::api::curl::curl;
use cadenza_core::api::error::ApiError;
use cadenza_core::api::request::Request;
use cadenza_core::route::{Prefill, Route};
use cadenza_core::schedule::{Attribute, Draft, Merge, Patch, SaveOutcome, attribute_changes};
use cadenza_core::toast::{ToastAction, ToastMessage};
use cadenza_core::write_access::WritePermit;

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
    let theirs = StoredValue::new(Vec::new());
    let saver = SaveFlow { context, submit: use_submit(context.unfinished), asked: RwSignal::new(None), theirs };
    let form_state = FormState::new(Draft::from(&schedule), true, saver.submit);
    let before = StoredValue::new(schedule);
    let on_submit = Callback::new(move |permit| {
        if let Some(input) = form_state.checked() {
            theirs.set_value(Vec::new());
            saver.save(permit, before.read_value(), input.diff(&before.read_value()), form_state);
        }
    });
    let on_decide =
        Callback::new(move |(permit, kept): (WritePermit, Vec<Attribute>)| saver.decide(permit, &kept, form_state));
    let on_undecided = Callback::new(move |()| saver.asked.set(None));
    let merge = Signal::derive(move || saver.asked.get().map(|(_, merge)| merge));
    let failure = ViewFn::from(move || {
        failure_above(saver.submit, lazy_messages(m).not_saved, |error| anew(context, form_state, error))
    });
    let on_cancel = Callback::new(move |()| context.navigation.leave(back(context)));
    view! {
        <ScheduleForm
            form_state
            submit_label=lazy_messages(m).save_changes
            on_submit
            on_cancel
            failure
            review=review(context, form_state, before)
        />
        <MergeDialog asked=merge on_decide on_close=on_undecided />
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

/// Saves, and asks where somebody else was faster.
#[derive(Clone, Copy)]
struct SaveFlow {
    context: Context,
    submit: Submit,
    /// The schedule as somebody else left it, and what is to be decided about it.
    asked: RwSignal<Option<(Rc<Schedule>, Rc<Merge>)>>,
    /// Fields somebody else has changed alone, as far as the tries since the last press have found.
    theirs: StoredValue<Vec<Attribute>>,
}

impl SaveFlow {
    fn save(self, permit: WritePermit, before: Rc<Schedule>, patch: Patch, form_state: FormState) {
        let m = self.context.messages;
        if patch.is_empty() {
            return self.leave(lazy_messages(m).nothing_changed, None, None);
        }
        let write = self.context.session.write(permit, move |client| {
            let (before, patch) = (Rc::clone(&before), patch.clone());
            async move { cadenza_client::save(&client, &before, &patch).await }
        });
        let (context, name, form) = (
            self.context,
            form_state.draft.read_untracked().text(Attribute::Name).to_owned(),
            form_state.kept(self.context),
        );
        let on_left = move |outcome| say_left(context, outcome, &name, form);
        self.submit.send(write, move |saving| self.done(saving), on_left);
    }

    fn done(self, saving: SaveOutcome) {
        let t = lazy_messages(self.context.messages);
        match saving {
            SaveOutcome::Written(saved, theirs) => {
                self.note(&theirs);
                self.context.note_updated(&saved);
                let said = (t.saved_toast)(&plain_name(self.context, &saved.name));
                self.leave(&said, Some(&saved.id), Some((ToastAction::Saved, 1)));
            }
            SaveOutcome::Agreed(now, theirs) => {
                self.note(&theirs);
                self.leave(t.change.agreed, Some(&now.id), None);
            }
            SaveOutcome::Undecided(now, merge) => {
                self.note(&merge.theirs);
                self.asked.set(Some((Rc::new(now), Rc::new(*merge))));
            }
        }
    }

    /// Saves what is left after the decision. It is held against the schedule once more: a third person may be at it.
    fn decide(self, permit: WritePermit, kept: &[Attribute], form_state: FormState) {
        if let Some((now, merge)) = self.asked.get_untracked() {
            self.asked.set(None);
            self.save(permit, now, merge.resolved(kept), form_state);
        }
    }

    fn note(self, theirs: &[Attribute]) {
        let known = self.theirs.read_value();
        let both =
            Attribute::EVERY.into_iter().filter(|attribute| known.contains(attribute) || theirs.contains(attribute));
        self.theirs.set_value(both.collect());
    }

    /// Says what was done, by others too, and goes back to the list.
    fn leave(self, said: &str, id: Option<&ScheduleId>, action: Option<(ToastAction, usize)>) {
        let Self { context, .. } = self;
        say(context, said, id, action, &self.theirs.read_value());
        context.unfinished.set_unsaved(false);
        context.navigation.leave(back(context));
    }
}

/// What was done, and what others changed meanwhile.
fn say(
    context: Context,
    said: &str,
    id: Option<&ScheduleId>,
    action: Option<(ToastAction, usize)>,
    theirs: &[Attribute],
) {
    let t = lazy_messages(context.messages);
    let link = id.map(|id| (t.view.to_owned(), context.navigation.href(&Route::Schedule(id.clone()))));
    let theirs: Vec<_> = theirs.iter().map(|attribute| (t.attribute)(*attribute)).collect();
    let (text, action) = match theirs.as_slice() {
        [] => (said.to_owned(), action),
        // Said by itself: in one sentence with others it would get lost.
        theirs => (format!("{said}. {}", (t.change.also_changed)(&theirs.join(", "))), None),
    };
    context.show_toast(ToastMessage { text, action, link, about: id.cloned(), failed: false });
}

/// How a change ended whose form was left; where it was not saved, the form is put back with all that was typed.
fn say_left(context: Context, outcome: Result<SaveOutcome, ApiError>, name: &str, form: RestoredForm) {
    let t = lazy_messages(context.messages);
    let name = plain_name(context, name);
    let text = match outcome {
        Ok(SaveOutcome::Written(saved, theirs)) => {
            context.note_updated(&saved);
            let said = (t.saved_toast)(&plain_name(context, &saved.name));
            return say(context, &said, Some(&saved.id), Some((ToastAction::Saved, 1)), &theirs);
        }
        Ok(SaveOutcome::Agreed(now, theirs)) => return say(context, t.change.agreed, Some(&now.id), None, &theirs),
        Ok(SaveOutcome::Undecided(..)) => (t.leave.overtaken)(&name),
        Err(ApiError::Unclear(..)) => (t.leave.maybe_saved)(&name),
        Err(error) => format!("{}. {}", (t.leave.not_saved)(&name), explain(context.messages, &error).what),
    };
    context.show_toast(ToastMessage { text, failed: true, link: form.put_back(context), ..ToastMessage::default() });
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
