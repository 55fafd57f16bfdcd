//! One line of the plan: a field as it is, and as it will be.

use cadenza_view::prelude::*;

use super::plan_table::PlanLine;
use crate::pages::cells;
use crate::pages::few_values::in_line;
use crate::state::context::Context;
use crate::state::use_change_plan::ChangePlan;
use crate::ui::{Checkbox, Icon, icon};
use cadenza_core::change::{PlanWarning, PlannedChange, WarningKind};
use cadenza_core::i18n::{lazy_messages, on_demand_messages};
use cadenza_core::schedule::{Attribute, AttributeKind, AttributeValue};
use cadenza_core::tag_input::ValueKind;

/// The line, `at` this place of the table, from 0.
pub(super) fn plan_row(context: Context, planned: ChangePlan, line: PlanLine, at: usize) -> View {
    let plan = planned.plan.get_untracked();
    let Some(change) = plan.0.changes.get(line.change) else { return View::Nothing };
    let t = &on_demand_messages(context.messages).change_many;
    let included = Memo::new({
        let change = change.clone();
        move |_| planned.is_included(&change)
    });
    let name = cells::plain_name(context, &change.schedule.name);
    let id = change.schedule.id.clone();
    let check = line.is_first.then(|| {
        let on_change = Callback::new(move |on| planned.include([id.clone()], on));
        view! { <Checkbox label=(t.include)(&name) hide_label=true checked=included on_change /> }
    });
    let [now, after] = sides(context, change, line.attribute);
    // Each line says whose it is: to the eye the first of them does.
    let class = if line.is_first { "plan-name" } else { "plan-name again" };
    view! {
        <tr aria-rowindex=(at + 2).to_string() class=if line.is_first { "first" } else { "" } data-out=move || !included.get()>
            <td class="plan-check">{check}</td>
            <th scope="row" class=class><span>{cells::name(&change.schedule.name)}</span></th>
            <td class="plan-field">{(lazy_messages(context.messages).attribute)(line.attribute)}</td>
            <td class="plan-now">{now}</td>
            <td class="plan-after">{icon(Icon::BECOMES)}{after}</td>
        </tr>
    }
}

/// What it is now and what it will be, each on one line; of lists what goes and what comes.
fn sides(context: Context, change: &PlannedChange, attribute: Attribute) -> [View; 2] {
    let before = AttributeValue::of(&change.schedule, attribute);
    let Some(after) = change.patch.get(attribute) else { return [View::Nothing, View::Nothing] };
    let [now, becomes] = in_line(&before, &after);
    match (&after, warning_at(context, change, attribute)) {
        (AttributeValue::List(_), Some(warning)) => [now, warning],
        (_, warning) => [now, view! { {becomes}{warning.map(|warning| view! { " "{warning} })} }],
    }
}

/// What is doubtful about this attribute of a change.
fn warning_at(context: Context, change: &PlannedChange, attribute: Attribute) -> Option<View> {
    let t = &on_demand_messages(context.messages).change_many;
    let is_here = |warning: &&PlanWarning| match (warning.kind(), attribute.kind()) {
        (WarningKind::NobodyLeft | WarningKind::OutsideDomains, AttributeKind::List(ValueKind::Address))
        | (WarningKind::UnknownZone, AttributeKind::Zone) => true,
        // Said once, at the first attribute that makes it so.
        (WarningKind::Duplicate, AttributeKind::Word | AttributeKind::Zone | AttributeKind::List(_)) => {
            first_of_report(change) == Some(attribute)
        }
        (_, _) => false,
    };
    let warning = change.warnings.iter().find(is_here)?;
    let words = (t.warning_of)(warning);
    Some(view! { <span class="warned" title=words.clone()>{icon(Icon::WARNING)}{words.clone()}</span> })
}

fn first_of_report(change: &PlannedChange) -> Option<Attribute> {
    let is_address = |attribute: Attribute| attribute.value_kind() == Some(ValueKind::Address);
    Attribute::EVERY.into_iter().find(|attribute| {
        attribute.kind() != AttributeKind::Text && !is_address(*attribute) && change.patch.get(*attribute).is_some()
    })
}
