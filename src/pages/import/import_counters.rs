//! How many rows come to what, each a way to see those.

use cadenza_view::prelude::*;

use crate::state::context::context;
use crate::state::use_import::ImportPlan;
use crate::ui::{Icon, icon};
use cadenza_core::i18n::on_demand_messages;
use cadenza_core::import::ImportGroup;

/// The counters. What a sound file has none of is not there.
#[component]
pub(super) fn ImportCounters(
    /// What was read.
    plan: ImportPlan,
) -> impl IntoView {
    let m = context().messages;
    let t = &on_demand_messages(m).import;
    let present = Memo::new(move |_| plan.group());
    let counter = move |group: ImportGroup| {
        let count = Memo::new(move |_| {
            let (Some(source), Some(comparison)) = (plan.source.get(), plan.comparison.get()) else { return 0 };
            comparison.0.count_of(group, &source.file)
        });
        // What was ambiguous stays to be decided anew.
        let is_there = Memo::new(move |_| {
            let (Some(source), Some(undecided)) = (plan.source.get(), plan.undecided.get()) else { return false };
            !group.is_exceptional() || count.get() > 0 || undecided.0.count_of(group, &source.file) > 0
        });
        let button = move || {
            view! {
                <button
                    type="button"
                    class=class_of(group)
                    aria-pressed=move || (present.get() == group).to_string()
                    data-none=move || (count.get() == 0).then_some("")
                    on:click=move |_| plan.shown.set(Some(group))
                >
                    {icon(drawing(group))}
                    <b>{move || (m.number)(count.get() as u64)}</b>
                    " "
                    <span class="counter-name">{(t.group)(group)}</span>
                    " "
                    <span class="counter-hint">{(t.group_hint)(group)}</span>
                </button>
            }
        };
        move || is_there.get().then(button)
    };
    let counters: Vec<_> = ImportGroup::EVERY.into_iter().map(|group| counter(group).into_view()).collect();
    view! { <div class="import-counters" role="group" aria-label=t.groups>{counters}</div> }
}

fn class_of(group: ImportGroup) -> &'static str {
    match group {
        ImportGroup::ToCreate | ImportGroup::ToChange | ImportGroup::Same | ImportGroup::OnlyHere => "counter",
        ImportGroup::Ambiguous => "counter is-open",
        ImportGroup::Rejected | ImportGroup::Unreadable => "counter is-failed",
    }
}

fn drawing(group: ImportGroup) -> Icon {
    match group {
        ImportGroup::ToCreate => Icon::PLUS,
        ImportGroup::ToChange => Icon::EDIT,
        ImportGroup::Same => Icon::CHECK,
        ImportGroup::OnlyHere => Icon::LIST,
        ImportGroup::Ambiguous => Icon::WARNING,
        ImportGroup::Rejected | ImportGroup::Unreadable => Icon::FAILED,
    }
}
