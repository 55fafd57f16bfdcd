//! Removing an address from every schedule that mails it, or putting a successor in its place: begun here, planned and applied
//! on the screen for changing many.

use cadenza_view::prelude::*;

use crate::browser::intl::ADDRESSES;
use crate::pages::read_only_notice::READ_ONLY;
use crate::state::context::context;
use crate::ui::{ButtonKind, TextField, WriteButton, WriteOffer};
use cadenza_core::change::{ChangeRequest, ChangeTarget, Operation};
use cadenza_core::i18n::{lazy_messages, on_demand_messages};
use cadenza_core::list::{Facet, Query, QueryChange};
use cadenza_core::route::Route;
use cadenza_core::schedule::Attribute;
use cadenza_core::tag_input::{TagInput, ValueError};

/// Asks who takes over, and leads to the plan.
#[component]
pub fn SuccessorForm(
    /// That changes are offered.
    offer: WriteOffer,
    /// The address to remove.
    address: String,
    /// How many schedules mail it.
    count: Signal<usize>,
) -> impl IntoView {
    let context = context();
    let (t, values) = (&on_demand_messages(context.messages).recipients, &lazy_messages(context.messages).values);
    let successor = RwSignal::new(String::new());
    // Read as the form reads recipients: what is good there is good here.
    let read = Memo::new(move |_| TagInput::one_address(ADDRESSES, &successor.read()));
    let bad = Memo::new(move |_| read.get().err().filter(|fault| *fault != ValueError::Empty));
    // What is no address yet is meant for one: such a button must not say that it only removes.
    let label = move || match *read.read() {
        Err(ValueError::Empty) => (t.remove)(count.get()),
        Ok(_) | Err(_) => (t.replace)(count.get()),
    };
    let address = StoredValue::new(address);
    let plan = move || {
        let address = address.get_value();
        let operation = match read.get_untracked() {
            Ok(successor) => Operation::Replace(Attribute::SendTo, address.clone(), successor),
            Err(_) => Operation::Remove(Attribute::SendTo, vec![address.clone()]),
        };
        let facet = Facet::Attribute(Attribute::SendTo);
        let target = Query::default().after(QueryChange::Choose(facet, vec![address]));
        let request = ChangeRequest {
            target: Some(ChangeTarget::Matching(target)),
            operations: vec![operation],
            ..ChangeRequest::default()
        };
        context.navigation.go(Route::Change(request.to_text()));
    };
    let form = move || {
        view! {
            <form class="handover" novalidate=true on:submit=move |event| {
                event.prevent_default();
                if bad.get_untracked().is_none() {
                    plan();
                }
            }>
                <TextField
                    id="successor"
                    label=t.successor
                    value=successor
                    on_input=Callback::new(move |text| successor.set(text))
                    hint=Signal::derive(move || Some(t.successor_hint.to_owned()))
                    error=Signal::derive(move || bad.get().map(|fault| (t.successor_bad)((values.fault)(fault))))
                />
                <WriteButton offer reason=READ_ONLY submit=true kind=ButtonKind::Primary>{label}</WriteButton>
            </form>
        }
    };
    move || (count.get() > 0).then(form)
}
