//! What is doubtful about the plan, kind by kind, with a way to look at it and a way out.

use cadenza_view::prelude::*;

use crate::state::context::context;
use crate::state::use_change_plan::ChangePlan;
use crate::ui::{Button, ButtonKind, Icon, focus, icon};
use cadenza_core::change::WarningKind;
use cadenza_core::i18n::on_demand_messages;

/// The kinds of warnings there are, worst first.
#[component]
pub fn PlanWarnings(
    /// The plan.
    planned: ChangePlan,
    /// The kind whose schedules alone are shown.
    shown: RwSignal<Option<WarningKind>>,
    /// What gets the focus when a warning goes.
    heading: NodeRef,
) -> impl IntoView {
    let t = &on_demand_messages(context().messages).change_many;
    let counts = Memo::new(move |_| {
        let plan = planned.plan.get();
        let left_out = planned.left_out.read();
        let count = |kind| plan.0.with_warning(kind).iter().filter(|id| !left_out.contains(id)).count();
        WarningKind::EVERY.map(|kind| (kind, count(kind)))
    });
    // What is shown alone and has no warning any more would be an empty table.
    Effect::new(move || {
        let is_gone = |kind| counts.read().iter().any(|(other, count)| *other == kind && *count == 0);
        if shown.get().is_some_and(is_gone) {
            shown.set(None);
        }
    });
    let line = move |kind: WarningKind| {
        let count =
            Memo::new(move |_| counts.read().iter().find(|(other, _)| *other == kind).map_or(0, |(_, count)| *count));
        let show = Callback::new(move |()| {
            shown.update(|shown| *shown = if *shown == Some(kind) { None } else { Some(kind) });
        });
        let leave_out = Callback::new(move |()| {
            let ids = planned.plan.get_untracked().0.with_warning(kind);
            // The bar goes with what it is about.
            focus(heading);
            planned.include(ids, false);
        });
        let bar = move || {
            view! {
                <div class="plan-warning">
                    {icon(Icon::WARNING)}
                    <p role="status">{move || (t.warning)(kind, count.get())}</p>
                    <Button kind=ButtonKind::Quiet on_press=show>{move || if shown.get() == Some(kind) { t.show_all } else { t.show_them }}</Button>
                    <Button kind=ButtonKind::Quiet on_press=leave_out>{t.leave_them_out}</Button>
                </div>
            }
        };
        move || (count.get() > 0).then(bar)
    };
    view! { <div class="plan-warnings">{WarningKind::EVERY.map(line).into_iter().collect::<Vec<_>>()}</div> }
}
