//! What becomes of every schedule: a line for each field that changes.

use std::rc::Rc;

use cadenza_view::prelude::*;

use super::plan_row::plan_row;
use crate::state::context::context;
use crate::state::use_change_plan::ChangePlan;
use crate::ui::{Checkbox, DrawLine, EmptyState, LongTable};
use cadenza_core::change::WarningKind;
use cadenza_core::i18n::{lazy_messages, on_demand_messages};
use cadenza_core::schedule::Attribute;

/// A line: the change it belongs to, by its place in the plan, the attribute, and whether it is the change's first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PlanLine {
    pub change: usize,
    pub attribute: Attribute,
    pub is_first: bool,
}

/// The lines as one value, told from others by a number.
#[derive(Clone, Default)]
pub(super) struct PlanLines {
    number: u64,
    pub lines: Rc<Vec<PlanLine>>,
}

impl PartialEq for PlanLines {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.lines, &other.lines)
    }
}

/// The plan.
#[component]
pub fn PlanTable(
    /// The plan.
    planned: ChangePlan,
    /// The kind of warning whose schedules alone are shown.
    shown: RwSignal<Option<WarningKind>>,
    /// Whether anything is to be done.
    is_begun: Signal<bool>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let t = &on_demand_messages(m).change_many;
    let lines = Memo::new(move |before: Option<&PlanLines>| {
        let number = before.map_or(0, |before| before.number + 1);
        PlanLines { number, lines: Rc::new(lines(planned, shown.get())) }
    });
    let all_in = Memo::new(move |_| planned.left_out.read().is_empty());
    let some_in = Memo::new(move |_| !all_in.get() && planned.totals().1 > 0);
    let include_all = Callback::new(move |on| {
        let ids = planned.plan.get_untracked().0.changes.iter().map(|it| it.schedule.id.clone()).collect::<Vec<_>>();
        planned.include(ids, on);
    });
    let change = &lazy_messages(m).change;
    let head = move || {
        view! {
            <tr>
                <th scope="col" class="plan-check"><Checkbox label=t.include_all hide_label=true checked=all_in mixed=some_in on_change=include_all /></th>
                <th scope="col" class="plan-name">{t.schedule}</th>
                <th scope="col" class="plan-field">{change.field}</th>
                <th scope="col" class="plan-now">{change.now}</th>
                <th scope="col" class="plan-after">{change.after}</th>
            </tr>
        }
    };
    let draw = DrawLine::new(move |at| match lines.get_untracked().lines.get(at) {
        Some(line) => plan_row(context, planned, *line, at),
        None => View::Nothing,
    });
    let is_empty = Memo::new(move |_| lines.read().lines.is_empty());
    let has_rows = Memo::new(move |_| !planned.rows.read().is_empty());
    let stay = move || {
        let unchanged = planned.plan.get().0.unchanged.len();
        (is_begun.get() && unchanged > 0).then(|| view! { <p class="hint change-stay">{(t.stay)(unchanged)}</p> })
    };
    let content = move || match (is_empty.get(), is_begun.get(), has_rows.get()) {
        (true, true, true) => view! { <EmptyState title=t.all_are_so text="">{()}</EmptyState> },
        (true, _, _) => view! { <EmptyState title=t.nothing_planned text=t.nothing_planned_advice>{()}</EmptyState> },
        (false, _, _) => {
            let draw = draw.clone();
            let count = Signal::derive(move || lines.read().lines.len());
            let of = Signal::derive(move || lines.read().number);
            view! { <LongTable label=t.plan class="lined plan" head=head() columns=5 count of heights=(28, 56) draw /> }
        }
    };
    view! { {content}{stay} }
}

/// The lines of those that are shown.
fn lines(planned: ChangePlan, shown: Option<WarningKind>) -> Vec<PlanLine> {
    let plan = planned.plan.get();
    let mut lines = Vec::new();
    for (change, planned) in plan.0.changes.iter().enumerate() {
        if shown.is_some_and(|kind| !planned.warnings.iter().any(|warning| warning.kind() == kind)) {
            continue;
        }
        let changed = Attribute::EVERY.into_iter().filter(|attribute| planned.patch.get(*attribute).is_some());
        let line = |(at, attribute)| PlanLine { change, attribute, is_first: at == 0 };
        lines.extend(changed.enumerate().map(line));
    }
    lines
}
