//! One attribute of a schedule, edited where it stands: checked and saved as in the form.

use std::rc::Rc;

use cadenza_contract::Schedule;
use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;
use leptos::ev::KeyboardEvent;

use super::save_flow::SaveFlow;
use super::schedule_form::{FormState, control, failure_above};
use crate::pages::read_only_notice::{READ_ONLY, ReadOnlyNotice};
use crate::state::context::context;
use crate::ui::{Button, ButtonKind, WriteButton, focus_field, offered};
use cadenza_core::schedule::{Attribute, Draft};

/// The field and its two buttons.
#[component]
pub fn InPlaceField(
    /// Which attribute.
    attribute: Attribute,
    /// The schedule as it stood when this began.
    schedule: Schedule,
    /// It is over: the schedule as it now is, unless nothing was saved.
    on_end: Callback<Option<Schedule>>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let saving = SaveFlow::new(context, on_end);
    let form_state = FormState::new(Draft::from(&schedule), true, saving.submit);
    let before = Rc::new(schedule);
    let access = context.write_access_of_open_form();
    let save = move || {
        if let Some(permit) = access.get_untracked().permit() {
            saving.press(permit, Rc::clone(&before), form_state);
        }
    };
    let cancel = move || {
        if !saving.submit.sending().get_untracked() {
            context.unfinished.set_unsaved(false);
            on_end.run(None);
        }
    };
    form_state.form.on_load(move |_| {
        // The field stands in the page only after this.
        request_animation_frame(move || focus_field(form_state.form, attribute.field_id()));
    });
    let send = NodeRef::new();
    let shown = Memo::new(move |_| form_state.shown());
    view! {
        <form
            class="in-place"
            novalidate=true
            node_ref=form_state.form
            on:submit=move |event| {
                event.prevent_default();
                save();
            }
            on:keydown=move |event: KeyboardEvent| {
                // A list of suggestions closes by the same key, and says that it has heard it.
                if event.key() == "Escape" && !event.default_prevented() {
                    event.prevent_default();
                    event.stop_propagation();
                    cancel();
                }
            }
        >
            {move || failure_above(saving.submit, lazy_messages(m).not_saved, |_| None)}
            {control(context, form_state, shown, attribute)}
            <div class="actions">
                <ReadOnlyNotice access next=send />
                {offered(access, move |offer| view! {
                    <WriteButton offer reason=READ_ONLY kind=ButtonKind::Primary submit=true busy=saving.submit.sending() node_ref=send>
                        {move || if saving.submit.sending().get() { lazy_messages(m).saving } else { lazy_messages(m).panel.save }}
                    </WriteButton>
                })}
                <Button on_press=Callback::new(move |()| cancel())>{lazy_messages(m).cancel}</Button>
            </div>
        </form>
        {saving.question(form_state)}
    }
}
