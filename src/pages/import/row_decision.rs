//! The choice what an ambiguous row means.

use std::sync::Arc;

use cadenza_view::prelude::*;

use super::import_row::row_name;
use crate::pages::cells;
use crate::state::context::Context;
use crate::state::use_import::ImportPlan;
use crate::ui::{SelectBox, SelectOption};
use cadenza_contract::{Schedule, ScheduleId};
use cadenza_core::i18n::on_demand_messages;
use cadenza_core::import::{Ambiguity, ImportedSchedule, Resolution};
use cadenza_core::invisible_chars::escape_hidden;

const OPEN: &str = "";
const CREATE: &str = "create";
const LEAVE_OUT: &str = "leave-out";
/// Before an id, which may be any word.
const CHANGE: char = '=';

/// The select of a row. A schedule another row was given is not offered.
pub(super) fn row_decision(context: Context, plan: ImportPlan, group: &Ambiguity, row: &ImportedSchedule) -> View {
    let t = &on_demand_messages(context.messages).import;
    let place = row.place;
    let name = cells::plain_name(context, row_name(row));
    let others: Vec<_> = group.rows.iter().map(|row| row.place).filter(|other| *other != place).collect();
    let candidates: Vec<(ScheduleId, SelectOption)> =
        group.candidates.iter().map(|it| (it.id.clone(), candidate(context, it))).collect();
    let options = Memo::new(move |_| {
        let decisions = plan.decisions.read();
        let is_given =
            |id: &ScheduleId| others.iter().any(|other| decisions.of(*other) == Some(&Resolution::Change(id.clone())));
        let free: Vec<_> = candidates.iter().filter(|(id, _)| !is_given(id)).collect();
        let value = match decisions.of(place) {
            Some(Resolution::Create) => CREATE.to_owned(),
            Some(Resolution::LeaveOut) => LEAVE_OUT.to_owned(),
            Some(Resolution::Change(id)) if free.iter().any(|(other, _)| other == id) => format!("{CHANGE}{id}"),
            Some(Resolution::Change(_)) | None => OPEN.to_owned(),
        };
        let mut options = vec![SelectOption::new(OPEN, t.decide)];
        options.extend(free.into_iter().map(|(_, option)| option.clone()));
        options.push(SelectOption::new(CREATE, t.new_one));
        options.push(SelectOption::new(LEAVE_OUT, t.leave_out));
        (options, value)
    });
    let on_change = Callback::new(move |value: String| {
        let resolution = match value.as_str() {
            CREATE => Some(Resolution::Create),
            LEAVE_OUT => Some(Resolution::LeaveOut),
            value => value.strip_prefix(CHANGE).and_then(ScheduleId::new).map(Resolution::Change),
        };
        plan.decisions.update(|decisions| decisions.decide(place, resolution));
    });
    view! { <SelectBox label=(t.means_named)(&(t.place)(place), &name) options on_change /> }
}

/// Schedules of one name are told apart by what else they have.
fn candidate(context: Context, schedule: &Arc<Schedule>) -> SelectOption {
    let name = cells::plain_name(context, &schedule.name);
    let to = schedule.send_to.as_ref().and_then(|all| all.first()).map_or(context.messages.nobody, String::as_str);
    let label = format!("{name} · {} · {to} · {}", schedule.frequency, schedule.id);
    SelectOption::new(&format!("{CHANGE}{}", schedule.id), &escape_hidden(&label))
}
