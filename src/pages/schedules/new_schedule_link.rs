//! The way to the form of a new schedule.

use cadenza_core::route::{Prefill, Route};
use cadenza_core::write_access::WriteAccess;
use cadenza_view::prelude::*;

use crate::state::context::context;
use crate::ui::{Icon, LinkKind, WriteLink, icon, offered};

/// The link, where schedules may be changed.
#[component]
pub fn NewScheduleLink(
    /// Whether they may.
    access: Signal<WriteAccess>,
) -> impl IntoView {
    let context = context();
    let href = context.navigation.href(&Route::New(Prefill::default()));
    offered(access, move |offer| {
        view! { <WriteLink offer href=href.clone() kind=LinkKind::PrimaryButton>{icon(Icon::PLUS)}<span class="button-words">{context.messages.new_schedule}</span></WriteLink> }
    })
}
