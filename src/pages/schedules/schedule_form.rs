//! The form both new schedules and edits are typed into.

use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;

use super::restored_form::RestoredForm;
use crate::browser::intl;
use crate::pages::failure_notice::FailureNotice;
use crate::pages::read_only_notice::{READ_ONLY, ReadOnlyNotice};
use crate::state::context::{Context, context};
use crate::state::use_draft::{PersistedDraft, use_draft};
use crate::state::use_submit::Submit;
use crate::state::use_suggestions::use_suggestions;
use crate::ui::{
    Button, ButtonKind, ErrorSummary, Notice, NoticeKind, TextField, TextKind, ValueEditor, WriteButton, focus_field,
    offered,
};
use cadenza_core::api::error::ApiError;
use cadenza_core::config::Config;
use cadenza_core::form::{FieldErrors, FieldProblem, in_form_order};
use cadenza_core::list::suggestions;
use cadenza_core::schedule::timezone::is_offset;
use cadenza_core::schedule::{Attribute, AttributeKind, Draft, DraftField, Input};
use cadenza_core::tag_input::ValueKind;
use cadenza_core::write_access::WritePermit;

/// What is typed, what of it has been left or sent, and so which problems are shown.
#[derive(Clone, Copy)]
pub struct FormState {
    /// What is typed.
    pub draft: RwSignal<Draft>,
    /// What the form started from; leaving with anything else asks first.
    start: StoredValue<Draft>,
    /// The form is of a schedule that exists: what was there before is not questioned.
    existing: bool,
    left: RwSignal<Vec<Attribute>>,
    tried: RwSignal<bool>,
    /// The draft the server refused; its sentences hold for a field until that is typed in again.
    refused: RwSignal<Option<Draft>>,
    submit: Submit,
    /// What the fields stand in.
    pub form: NodeRef,
    /// What is typed was found where a page that went away had left it.
    restored: bool,
    typed: PersistedDraft,
}

impl FormState {
    /// A form that starts from `start`.
    pub fn new(start: Draft, existing: bool, submit: Submit) -> Self {
        let context = context();
        use_suggestions((context.list_page.list, context.fleet), context.list_page.known_values, true.into());
        let typed @ PersistedDraft { draft, start, restored, .. } =
            use_draft(context.session, context.navigation, context.unfinished, start);
        Self {
            draft,
            start,
            restored,
            typed,
            existing,
            left: RwSignal::default(),
            tried: RwSignal::new(false),
            refused: RwSignal::new(None),
            submit,
            form: NodeRef::new(),
        }
    }

    /// What is meant, if it may be sent; if not, the first problem gets the focus.
    pub fn checked(self) -> Option<Input> {
        self.tried.set(true);
        self.name_zone();
        let outcome = self.check();
        match outcome {
            Ok(input) => {
                self.refused.set(Some(self.draft.get_untracked()));
                Some(input)
            }
            Err(problems) => {
                if let Some((attribute, _)) = problems.first() {
                    focus_field(self.form, attribute.field_id());
                }
                None
            }
        }
    }

    /// Writes the zone as the API takes it; one that stands as it was is not rewritten.
    fn name_zone(self) {
        let typed = self.draft.read_untracked().text(Attribute::Timezone).to_owned();
        let touched = !self.existing || typed != self.start.read_value().text(Attribute::Timezone);
        let named = intl::canonical_zone(&typed).filter(|zone| touched && *zone != typed);
        if let Some(zone) = named {
            self.draft.update(|draft| draft.set(Attribute::Timezone, zone));
        }
    }

    /// What the form means as it now stands, wrong fields included: for a look at it.
    pub fn meaning(self) -> Input {
        Input::from(&*self.draft.read())
    }

    /// The form as it stands, to come back to if its page is left before it is sent.
    pub fn kept(self, context: Context) -> RestoredForm {
        let route = context.navigation.route().get_untracked();
        RestoredForm { route, place: self.typed.place.get_value(), text: self.typed.text() }
    }

    /// What would be sent now; nothing while a field is wrong.
    pub fn sendable(self) -> Option<Input> {
        self.check().ok()
    }

    fn check(self) -> Result<Input, FieldErrors> {
        self.draft.read().check(self.existing.then_some(&*self.start.read_value()))
    }

    /// The problems to show, in the order of the form: of fields that were left, or of all once sending was tried.
    pub fn shown(self) -> FieldErrors {
        let ours = self.check().err().unwrap_or_default();
        let (left, tried) = (self.left.read(), self.tried.get());
        let ours = ours.into_iter().filter(|(attribute, _)| tried || left.contains(attribute));
        in_form_order(ours.chain(self.said()).collect())
    }

    /// The server's sentences about what still stands as it was sent.
    fn said(self) -> FieldErrors {
        let Some(ApiError::Rejected(_, fields)) = self.submit.failure().get() else { return FieldErrors::new() };
        let (refused, draft) = (self.refused.read(), self.draft.read());
        let stands = |attribute: Attribute| {
            refused.as_ref().as_ref().is_some_and(|refused| refused.get(attribute) == draft.get(attribute))
        };
        fields.into_iter().filter(|(attribute, _)| stands(*attribute)).collect()
    }
}

/// The fields, the summary of what is wrong, and the two buttons.
#[component]
pub fn ScheduleForm(
    /// What is typed.
    form_state: FormState,
    /// The words on the button that sends.
    submit_label: &'static str,
    /// Send it.
    on_submit: Callback<WritePermit>,
    /// Leave it.
    on_cancel: Callback<()>,
    /// Stands above the fields when sending failed for a reason of no single field.
    failure: ViewFn,
    /// Stands below the fields: what would be sent.
    review: View,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let shown = Memo::new(move |_| form_state.shown());
    let faults = Signal::derive(move || {
        let fault = |(attribute, problem): &(Attribute, FieldProblem)| {
            let words = (lazy_messages(m).problem)(*attribute, problem);
            // What is needed says of itself which field it is.
            let words = if *problem == FieldProblem::Required {
                words
            } else {
                format!("{}: {words}", (lazy_messages(m).attribute)(*attribute))
            };
            (attribute.field_id().to_owned(), words)
        };
        if form_state.tried.get() { shown.read().iter().map(fault).collect::<Vec<_>>() } else { Vec::new() }
    });
    let submit = form_state.submit;
    let (access, send) = (context.write_access_of_open_form(), NodeRef::new());
    let title = Signal::derive(move || (lazy_messages(m).problems)(faults.read().len()));
    // Leaving a field may bring a sentence that pushes the buttons away from under the press: it does not leave it.
    let stay = |event: leptos::ev::MouseEvent| event.prevent_default();
    view! {
        <form
            class="form"
            novalidate=true
            node_ref=form_state.form
            on:submit=move |event| {
                event.prevent_default();
                if let Some(permit) = access.get_untracked().permit() {
                    on_submit.run(permit);
                }
            }
        >
            {form_state.restored.then(|| view! { <Notice kind=NoticeKind::Info title=lazy_messages(m).draft_restored /> })}
            {move || failure.run()}
            <ErrorSummary title items=faults on_pick=Callback::new(move |id: String| focus_field(form_state.form, &id)) />
            <div class="form-fields">
                {Attribute::EVERY.map(|attribute| control(context, form_state, shown, attribute))}
            </div>
            {review}
            <div class="form-actions" on:mousedown=stay>
                <ReadOnlyNotice access next=send />
                <Button on_press=on_cancel>{lazy_messages(m).cancel}</Button>
                {offered(access, move |offer| view! {
                    <WriteButton offer reason=READ_ONLY kind=ButtonKind::Primary submit=true busy=submit.sending() node_ref=send>
                        {move || if submit.sending().get() { lazy_messages(m).saving } else { submit_label }}
                    </WriteButton>
                })}
            </div>
        </form>
    }
}

/// What went wrong with sending, and so was not done, unless every part of it stands at a field.
pub fn failure_above(submit: Submit, failed: &'static str, extra: impl Fn(&ApiError) -> Option<View>) -> Option<View> {
    let error = submit.failure().get()?;
    Some(match extra(&error) {
        Some(below) => view! { <FailureNotice error failed>{below}</FailureNotice> },
        None => view! { <FailureNotice error failed />  },
    })
}

/// The field of an attribute, with its label.
pub fn control(context: Context, form_state: FormState, shown: Memo<FieldErrors>, attribute: Attribute) -> View {
    let m = context.messages;
    let on_leave = Callback::new(move |()| {
        form_state.left.update(|left| {
            left.push(attribute);
        });
        if attribute.kind() == AttributeKind::Zone {
            form_state.name_zone();
        }
    });
    let error = Signal::derive(move || {
        let shown = shown.read();
        shown.iter().find(|(at, _)| *at == attribute).map(|(_, problem)| (lazy_messages(m).problem)(attribute, problem))
    });
    let (id, label) = (attribute.field_id(), (lazy_messages(m).attribute)(attribute));
    let hint = Signal::derive(move || hint(context, form_state, attribute));
    let suggestions = suggestions_for(context, attribute);
    match attribute.value_kind() {
        Some(kind) => {
            let value = Memo::new(move |_| form_state.draft.read().values(attribute));
            let on_change =
                Callback::new(move |values| form_state.draft.update(|draft| draft.set_values(attribute, values)));
            let (texts, hidden) = (&lazy_messages(m).values, m.hidden_char);
            view! { <ValueEditor id label kind value on_change texts hidden error hint on_leave suggestions /> }
        }
        None => {
            let value = Signal::derive(move || form_state.draft.read().text(attribute).to_owned());
            let on_input = Callback::new(move |text| form_state.draft.update(|draft| draft.set(attribute, text)));
            view! {
                <TextField id label value on_input error hint on_leave suggestions required=attribute.is_required() kind=TextKind::Text />
            }
        }
    }
}

fn hint(context: Context, form_state: FormState, attribute: Attribute) -> Option<String> {
    let t = lazy_messages(context.messages);
    let hint = (t.hint)(attribute).map(str::to_owned);
    match (form_state.draft.read().get(attribute), attribute.kind()) {
        (DraftField::Text(text), AttributeKind::Zone) => zone_hint(context, text.trim()),
        (DraftField::Values(values), AttributeKind::List(ValueKind::Address)) if values.is_empty() => {
            Some(format!("{} {}", t.nobody_mailed, hint.unwrap_or_default()))
        }
        _ => hint,
    }
}

fn zone_hint(context: Context, zone: &str) -> Option<String> {
    let t = lazy_messages(context.messages);
    // Of an offset the problem says it.
    let zone = Some(zone).filter(|zone| !zone.is_empty() && !is_offset(zone))?;
    Some(intl::offset(zone).map_or_else(|| t.zone_unknown.to_owned(), |offset| (t.zone_offset)(&offset)))
}

/// What the installation names, then what was met in rows; of zones those the browser knows.
fn suggestions_for(context: Context, attribute: Attribute) -> Signal<Vec<String>> {
    let seen = context.list_page.known_values;
    let of = move |config: &Config| match attribute.kind() {
        AttributeKind::Zone => intl::zones(),
        AttributeKind::Text | AttributeKind::Word | AttributeKind::List(_) => {
            suggestions(attribute.configured(config), seen.read().of(attribute))
        }
    };
    Memo::new(move |_| of(&context.config.read_value())).into()
}
