//! Saving an edit, from the form or from one field: nothing is sent that did not move, and nobody else's change is
//! overwritten unseen.

use std::rc::Rc;

use cadenza_contract::{Schedule, ScheduleId};
use cadenza_core::i18n::{explain, lazy_messages};
use cadenza_view::prelude::*;

use super::merge_dialog::MergeDialog;
use super::restored_form::RestoredForm;
use super::schedule_form::FormState;
use crate::pages::cells::plain_name;
use crate::state::context::Context;
use crate::state::use_submit::{Submit, use_submit};
use cadenza_core::api::error::ApiError;
use cadenza_core::route::Route;
use cadenza_core::schedule::{Attribute, Merge, Patch, SaveOutcome};
use cadenza_core::toast::{ToastAction, ToastMessage};
use cadenza_core::write_access::WritePermit;

/// Saves, and asks where somebody else was faster.
#[derive(Clone, Copy)]
pub struct SaveFlow {
    context: Context,
    /// Where the write stands.
    pub submit: Submit,
    /// The schedule as somebody else left it, and what is to be decided about it.
    asked: RwSignal<Option<(Rc<Schedule>, Rc<Merge>)>>,
    /// Fields somebody else has changed alone, as far as the tries since the last press have found.
    theirs: StoredValue<Vec<Attribute>>,
    /// It is over; the schedule as it now is, unless there was nothing to save.
    on_end: Callback<Option<Schedule>>,
}

impl SaveFlow {
    /// Nothing is saved yet. `on_end` hears of the end, once what happened is said.
    pub fn new(context: Context, on_end: Callback<Option<Schedule>>) -> Self {
        Self {
            context,
            submit: use_submit(context.unfinished),
            asked: RwSignal::new(None),
            theirs: StoredValue::new(Vec::new()),
            on_end,
        }
    }

    /// Saves what was typed over `before`, if it may be sent.
    pub fn press(self, permit: WritePermit, before: Rc<Schedule>, form_state: FormState) {
        if let Some(input) = form_state.checked() {
            self.theirs.set_value(Vec::new());
            let patch = input.diff(&before);
            self.save(permit, before, patch, form_state);
        }
    }

    /// The question about what somebody else changed meanwhile.
    pub fn question(self, form_state: FormState) -> impl IntoView {
        let asked = Signal::derive(move || self.asked.get().map(|(_, merge)| merge));
        let on_decide =
            Callback::new(move |(permit, kept): (WritePermit, Vec<Attribute>)| self.decide(permit, &kept, form_state));
        view! { <MergeDialog asked on_decide on_close=Callback::new(move |()| self.asked.set(None)) /> }
    }

    fn save(self, permit: WritePermit, before: Rc<Schedule>, patch: Patch, form_state: FormState) {
        if patch.is_empty() {
            return self.end(lazy_messages(self.context.messages).nothing_changed, None, None, None);
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
            SaveOutcome::Written { before, now, theirs } => {
                self.note(&theirs);
                let undo = self.context.note_updated(&before, &now);
                let said = (t.saved_toast)(&plain_name(self.context, &now.name));
                self.end(&said, Some(now), Some((ToastAction::Saved, 1)), undo);
            }
            SaveOutcome::Agreed(now, theirs) => {
                self.note(&theirs);
                self.end(t.change.agreed, Some(now), None, None);
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

    /// Says what was done, by others too.
    fn end(self, said: &str, now: Option<Schedule>, action: Option<(ToastAction, usize)>, undo: Option<u64>) {
        say(self.context, said, now.as_ref().map(|now| &now.id), (action, undo), &self.theirs.read_value());
        self.context.unfinished.set_unsaved(false);
        self.on_end.run(now);
    }
}

/// What was done, and what others changed meanwhile.
fn say(
    context: Context,
    said: &str,
    id: Option<&ScheduleId>,
    (action, undo): (Option<(ToastAction, usize)>, Option<u64>),
    theirs: &[Attribute],
) {
    let t = lazy_messages(context.messages);
    let link = id.map(|id| (t.view.to_owned(), context.navigation.href(&Route::schedule(id))));
    let theirs: Vec<_> = theirs.iter().map(|attribute| (t.attribute)(*attribute)).collect();
    let (text, action) = match theirs.as_slice() {
        [] => (said.to_owned(), action),
        // Said by itself: in one sentence with others it would get lost.
        theirs => (format!("{said}. {}", (t.change.also_changed)(&theirs.join(", "))), None),
    };
    context.show_toast(ToastMessage { text, action, link, undo, about: id.cloned(), failed: false });
}

/// How a change ended whose form was left; where it was not saved, the form is put back with all that was typed.
fn say_left(context: Context, outcome: Result<SaveOutcome, ApiError>, name: &str, form: RestoredForm) {
    let t = lazy_messages(context.messages);
    let name = plain_name(context, name);
    let text = match outcome {
        Ok(SaveOutcome::Written { before, now, theirs }) => {
            let undo = context.note_updated(&before, &now);
            let said = (t.saved_toast)(&plain_name(context, &now.name));
            return say(context, &said, Some(&now.id), (Some((ToastAction::Saved, 1)), undo), &theirs);
        }
        Ok(SaveOutcome::Agreed(now, theirs)) => {
            return say(context, t.change.agreed, Some(&now.id), (None, None), &theirs);
        }
        Ok(SaveOutcome::Undecided(..)) => (t.leave.overtaken)(&name),
        Err(ApiError::Unclear(..)) => (t.leave.maybe_saved)(&name),
        Err(error) => format!("{}. {}", (t.leave.not_saved)(&name), explain(context.messages, &error).what),
    };
    context.show_toast(ToastMessage { text, failed: true, link: form.put_back(context), ..ToastMessage::default() });
}
