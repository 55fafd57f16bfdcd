//! What is to be done, one below the other, and a menu to add more.

use cadenza_view::prelude::*;

use super::operation_card::OperationCard;
use crate::state::context::context;
use crate::ui::{Icon, Menu, MenuAction, MenuGroup, MenuItem, PopoverButton, focus};
use cadenza_core::change::{OperationDraft, OperationVerb};
use cadenza_core::i18n::{lazy_messages, on_demand_messages};
use cadenza_core::schedule::Attribute;

/// An operation as it is typed, and a number that tells it from the others.
pub type NumberedDraft = (usize, RwSignal<OperationDraft>);

/// The operations.
#[component]
pub fn OperationList(
    /// Them, in their order.
    drafts: RwSignal<Vec<NumberedDraft>>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).change_many;
    let (anchor, button) = (RwSignal::new(None), NodeRef::new());
    // Of an owner that outlives the press.
    let owner = StoredValue::new(Owner::current());
    let add = move |attribute, verb| {
        let draft = owned(&owner.read_value(), OperationDraft::new(attribute, verb));
        drafts.update(|drafts| drafts.push((next_number(drafts), draft)));
    };
    let item = move |attribute: Attribute, verb: OperationVerb| {
        let label = (t.operation)(verb, (lazy_messages(m).attribute)(attribute));
        MenuItem { label, icon: None, action: MenuAction::Do(Callback::new(move |()| add(attribute, verb))) }
    };
    let items = move |attribute: &Attribute| {
        let attribute = *attribute;
        OperationVerb::of(attribute).iter().map(move |verb| item(attribute, *verb)).collect::<Vec<_>>()
    };
    let groups = move || {
        let (lists, single): (Vec<Attribute>, Vec<Attribute>) =
            Attribute::EVERY.into_iter().partition(|attribute| attribute.value_kind().is_some());
        let single = MenuGroup { label: None, items: single.iter().flat_map(items).collect() };
        let lists = lists.iter().map(|attribute| MenuGroup { label: None, items: items(attribute) });
        std::iter::once(single).chain(lists).collect::<Vec<_>>()
    };
    let remove = Callback::new(move |number: usize| {
        focus(button);
        drafts.update(|drafts| drafts.retain(|(other, _)| *other != number));
    });
    view! {
        <section class="operations" aria-label=t.what_to_change>
            <h2>{t.what_to_change}</h2>
            <ol class="operation-list">
                <For each=move || drafts.get() key=|(number, _)| *number let:draft>
                    <OperationCard number=draft.0 draft=draft.1 on_remove=remove />
                </For>
            </ol>
            <PopoverButton label=t.add_change drawing=Icon::PLUS in_words=true opens="menu" anchor node_ref=button />
            <Menu label=Signal::derive(move || t.add_change.to_owned()) anchor groups=Signal::derive(groups) />
            <p class="hint">{t.add_change_hint}</p>
        </section>
    }
}

/// A number none of these has.
pub(super) fn next_number(drafts: &[NumberedDraft]) -> usize {
    drafts.iter().map(|(number, _)| number + 1).max().unwrap_or_default()
}

/// The draft in a signal that lives as long as this owner, and not only as long as the event that made it.
pub(super) fn owned(owner: &Option<Owner>, draft: OperationDraft) -> RwSignal<OperationDraft> {
    match owner {
        Some(owner) => owner.with(|| RwSignal::new(draft)),
        None => RwSignal::new(draft),
    }
}
