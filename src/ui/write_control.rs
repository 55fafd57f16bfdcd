//! What changes a schedule: controls that cannot be drawn without asking whether that is offered, nor pressed without
//! asking whether it is permitted.

use cadenza_core::write_access::{WriteAccess, WritePermit};
use cadenza_view::prelude::*;

use super::{Button, ButtonKind, Link, LinkKind};

/// That changes are offered; what draws a control that writes asks for one. Only [`write_offer`] makes it.
#[derive(Clone, Copy)]
pub struct WriteOffer(Signal<WriteAccess>);

impl WriteOffer {
    /// The permit to change something now, live: none while the token is refused a change.
    pub fn permit(self) -> Option<WritePermit> {
        self.0.get().permit()
    }
}

/// The offer, while there is one. It changes with the page around alone: a refused token takes nothing out of sight.
pub fn write_offer(access: Signal<WriteAccess>) -> Signal<Option<WriteOffer>> {
    let is_offered = Memo::new(move |_| access.get().is_offered());
    Signal::derive(move || is_offered.get().then_some(WriteOffer(access)))
}

/// Draws what changes something, while that is offered.
pub fn offered(access: Signal<WriteAccess>, draw: impl Fn(WriteOffer) -> View + 'static) -> View {
    let offer = write_offer(access);
    (move || offer.get().map(&draw)).into_view()
}

/// A button that changes something. It is off while the token was refused a change.
#[component]
pub fn WriteButton(
    /// That changes are offered.
    offer: WriteOffer,
    /// Id of the element that says why it is off.
    reason: &'static str,
    /// How it looks.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether it submits the form it stands in, which then asks for the permit.
    #[prop(optional)]
    submit: bool,
    /// Whether what it started is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether it is off for a reason of its own.
    #[prop(optional, into)]
    off: Signal<bool>,
    /// Its name, where the children are too short to be one.
    #[prop(optional, into)]
    label: Option<String>,
    /// It was pressed, and may write.
    #[prop(optional, into)]
    on_press: Option<Callback<WritePermit>>,
    /// The element.
    #[prop(optional)]
    node_ref: NodeRef,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let access = offer.0;
    let off = Signal::derive(move || access.get().permit().is_none() || off.get());
    let press = Callback::new(move |()| {
        if let (Some(on_press), Some(permit)) = (on_press, access.get_untracked().permit()) {
            on_press.run(permit);
        }
    });
    view! { <Button kind submit busy off reason label on_press=press node_ref>{children()}</Button> }
}

/// A link to where something is changed.
#[component]
pub fn WriteLink(
    /// That changes are offered.
    offer: WriteOffer,
    /// The address.
    #[prop(into)]
    href: Signal<String>,
    /// How it looks.
    kind: LinkKind,
    /// Its name, where the children are too short to be one.
    #[prop(optional, into)]
    label: Option<String>,
    /// What it says.
    children: Children,
) -> impl IntoView {
    // Having one is all that is asked: the form itself says what a refused token means.
    let WriteOffer(_) = offer;
    view! { <Link href kind label>{children()}</Link> }
}
