//! An address that leads nowhere.

use cadenza_view::prelude::*;

use crate::state::context::context;
use crate::ui::{EmptyState, Link, LinkKind};
use cadenza_core::i18n::lazy_messages;
use cadenza_core::route::Route;

/// Says that there is nothing here, and leads to the list.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let list = context.navigation.href(&Route::all());
    view! {
        <div class="page">
            <EmptyState title=m.not_found text=lazy_messages(m).not_found_advice heading=true>
                <Link href=list kind=LinkKind::PrimaryButton>{lazy_messages(m).back_to_list}</Link>
            </EmptyState>
        </div>
    }
}
