//! The plan as a file, to be looked at by others before it is applied.

use crate::browser::{download, intl};
use crate::state::context::Context;
use crate::state::use_change_plan::ChangePlan;
use cadenza_core::change::plan_file;
use cadenza_core::i18n::on_demand_messages;
use cadenza_core::list::{FormulaEscaping, Separator};

/// Gives the browser the plan as CSV, a line for each field that changes.
pub(super) fn export_plan(context: Context, planned: ChangePlan) {
    let t = &on_demand_messages(context.messages).change_many;
    let left_out = planned.left_out.get_untracked();
    let separator = if intl::has_decimal_comma() { Separator::Semicolon } else { Separator::Comma };
    let plan = planned.plan.get_untracked();
    let changes = plan.0.changes.iter().filter(|change| !left_out.contains(&change.schedule.id));
    let text = plan_file(changes, FormulaEscaping::Defused, separator, &|warning| (t.warning_of)(warning));
    download::save(&format!("plan-{}.csv", intl::today()), "text/csv;charset=utf-8", &text);
}
