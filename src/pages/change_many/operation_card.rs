//! One operation: its fields, and a button that takes it off.

use cadenza_view::prelude::*;

use crate::browser::intl;
use crate::state::context::{Context, context};
use crate::state::use_change_plan::value_rules;
use crate::state::use_suggestions::use_suggestions;
use crate::ui::{Button, ButtonKind, Checkbox, Icon, TextField, ValueEditor, icon};
use cadenza_core::change::{OperationDraft, OperationVerb};
use cadenza_core::i18n::{lazy_messages, on_demand_messages};
use cadenza_core::list::suggestions;
use cadenza_core::schedule::{Attribute, AttributeKind};

/// The card.
#[component]
pub fn OperationCard(
    /// Tells it from the others.
    number: usize,
    /// What stands in its fields.
    draft: RwSignal<OperationDraft>,
    /// It is to go.
    on_remove: Callback<usize>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).change_many;
    let OperationDraft { attribute, verb, .. } = draft.get_untracked();
    let title = (t.operation)(verb, (lazy_messages(m).attribute)(attribute));
    let incomplete = Memo::new(move |_| {
        let draft = draft.read();
        !draft.is_empty() && draft.operation(value_rules).is_none()
    });
    let id = |field: &str| format!("operation-{number}-{field}");
    let fields = match (verb, attribute.value_kind()) {
        (OperationVerb::Add | OperationVerb::Remove, Some(kind)) => {
            let value = Memo::new(move |_| draft.read().values.clone());
            let on_change = Callback::new(move |values| draft.update(|draft| draft.values = values));
            let label = (lazy_messages(m).attribute)(attribute);
            let (texts, hidden, suggestions) = (&lazy_messages(m).values, m.hidden_char, suggested(context, attribute));
            view! { <ValueEditor id=id("values") label kind value on_change texts hidden suggestions /> }
        }
        (OperationVerb::Rename, _) => {
            view! {
                {text_field(context, draft, id("find"), t.find_in_names, false)}
                {text_field(context, draft, id("with"), t.replace_with, true)}
                <Checkbox
                    label=t.pattern
                    checked=Signal::derive(move || draft.read().is_pattern)
                    on_change=Callback::new(move |on| draft.update(|draft| draft.is_pattern = on))
                />
            }
        }
        (OperationVerb::Replace, _) => {
            view! {
                {text_field(context, draft, id("replace"), t.value_to_replace, false)}
                {text_field(context, draft, id("with"), t.replace_with, true)}
            }
        }
        (OperationVerb::Set | OperationVerb::Add | OperationVerb::Remove, _) => {
            text_field(context, draft, id("value"), t.new_value, false)
        }
    };
    let remove = (t.remove_operation)(&title);
    view! {
        <li>
            <div class="operation" role="group" aria-label=title.clone()>
            <div class="operation-head">
                <h3>{title.clone()}</h3>
                <Button kind=ButtonKind::Drawing label=remove on_press=Callback::new(move |()| on_remove.run(number))>{icon(Icon::CROSS)}</Button>
            </div>
            {fields}
            {move || incomplete.get().then(|| view! { <p class="hint">{t.incomplete}</p> })}
            </div>
        </li>
    }
}

/// One text of the operation: what it is about, or what comes in its place.
fn text_field(
    context: Context,
    draft: RwSignal<OperationDraft>,
    id: String,
    label: &'static str,
    is_with: bool,
) -> View {
    let t = &on_demand_messages(context.messages).change_many;
    let attribute = draft.read_untracked().attribute;
    let value = Signal::derive(move || if is_with { draft.read().with.clone() } else { draft.read().text.clone() });
    let on_input = Callback::new(move |text| {
        draft.update(|draft| if is_with { draft.with = text } else { draft.text = text });
    });
    let is_zone = attribute.kind() == AttributeKind::Zone;
    // The zone is written as the API takes it.
    let on_leave = Callback::new(move |()| {
        let typed = draft.read_untracked().text.clone();
        if let Some(zone) = intl::canonical_zone(&typed).filter(|zone| is_zone && *zone != typed) {
            draft.update(|draft| draft.text = zone);
        }
    });
    let hint = Signal::derive(move || {
        let typed = value.get();
        let unknown = is_zone && !typed.trim().is_empty() && intl::canonical_zone(&typed).is_none();
        unknown.then(|| t.unknown_zone.to_owned())
    });
    let suggestions = suggested(context, attribute);
    view! { <TextField id label value on_input hint on_leave suggestions /> }
}

/// What the installation names, then what was met in rows; of zones those the browser knows. Names have nothing in common.
fn suggested(context: Context, attribute: Attribute) -> Signal<Vec<String>> {
    let page = context.list_page;
    let seen = use_suggestions((page.list, context.fleet), page.known_values, true.into());
    Memo::new(move |_| match attribute.kind() {
        AttributeKind::Text => Vec::new(),
        AttributeKind::Zone => intl::zones(),
        AttributeKind::Word | AttributeKind::List(_) => {
            suggestions(attribute.configured(&context.config.read_value()), seen.read().of(attribute))
        }
    })
    .into()
}
