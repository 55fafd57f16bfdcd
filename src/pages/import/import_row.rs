//! One line of the table, in the columns of its group.

use cadenza_view::prelude::*;

use super::import_table::{ImportLine, ImportLines};
use super::row_decision::row_decision;
use crate::pages::cells;
use crate::pages::few_values::{few, in_line};
use crate::state::context::{Context, context};
use crate::state::use_import::ImportPlan;
use crate::ui::{Checkbox, Icon, icon};
use cadenza_contract::Schedule;
use cadenza_core::i18n::{lazy_messages, on_demand_messages};
use cadenza_core::import::{
    Comparison, ImportGroup, ImportPlace, ImportedSchedule, RejectedRow, RowChange, UnreadableRow,
};
use cadenza_core::schedule::{Attribute, AttributeValue};

/// The class of the table of a group, its heads, and how many columns it has.
pub(super) fn head(context: Context, plan: ImportPlan, group: ImportGroup) -> (&'static str, View, usize) {
    let m = context.messages;
    let t = on_demand_messages(m);
    let attribute = lazy_messages(m).attribute;
    let cell = |class: &'static str, words: &'static str| view! { <th scope="col" class=class>{words}</th> };
    let name = || cell("import-name", t.change_many.schedule);
    let place = || cell("import-side", t.import.place_head);
    let of_schedule = || {
        vec![
            name(),
            cell("import-extra", attribute(Attribute::Kind)),
            cell("import-side", attribute(Attribute::Frequency)),
            cell("import-main", attribute(Attribute::SendTo)),
        ]
    };
    let (class, cells) = match group {
        ImportGroup::ToChange => (
            "lined plan",
            vec![
                include_all(context, plan, |it| it.to_change.iter().map(|change| change.matched.row.place).collect()),
                cell("plan-name", t.change_many.schedule),
                cell("plan-field", lazy_messages(m).change.field),
                cell("plan-now", t.import.here_now),
                cell("plan-after", t.import.in_file),
            ],
        ),
        ImportGroup::ToCreate => {
            let check = include_all(context, plan, |it| it.to_create.iter().map(|row| row.place).collect());
            ("lined imported", std::iter::once(check).chain(of_schedule()).collect())
        }
        ImportGroup::OnlyHere => ("lined imported", of_schedule()),
        ImportGroup::Same => ("lined imported", vec![name(), place(), cell("import-main", t.import.matched_head)]),
        ImportGroup::Ambiguous => ("lined imported", vec![name(), place(), cell("import-main", t.import.means)]),
        ImportGroup::Rejected => ("lined imported", vec![name(), place(), cell("import-main", t.import.reason)]),
        ImportGroup::Unreadable => {
            ("lined imported", vec![cell("import-name", t.import.place_head), cell("import-main", t.import.reason)])
        }
    };
    let columns = cells.len();
    (class, view! { <tr>{cells}</tr> }, columns)
}

/// Includes all rows of a group, or leaves them out.
fn include_all(context: Context, plan: ImportPlan, places: fn(&Comparison) -> Vec<ImportPlace>) -> View {
    let t = &on_demand_messages(context.messages).change_many;
    let places = move || places(&plan.comparison.get().unwrap_or_default().0);
    let included = Memo::new(move |_| {
        let places = places();
        (places.iter().filter(|place| plan.is_included(**place)).count(), places.len())
    });
    let all_in = Signal::derive(move || included.get().0 == included.get().1);
    let some_in = Signal::derive(move || included.get().0 > 0 && !all_in.get());
    let on_change = Callback::new(move |on| plan.include(untrack(places), on));
    view! {
        <th scope="col" class="plan-check"><Checkbox label=t.include_all hide_label=true checked=all_in mixed=some_in on_change /></th>
    }
}

/// The line, `at` this place of the table, from 0.
pub(super) fn draw_line(context: Context, plan: ImportPlan, lines: &ImportLines, line: ImportLine, at: usize) -> View {
    let comparison = &lines.comparison.0;
    match (lines.group, line) {
        (_, ImportLine::Change(change, attribute, is_first)) => {
            let change = comparison.to_change.get(change);
            change.map_or(View::Nothing, |it| change_row(context, plan, it, (attribute, is_first), at))
        }
        (_, ImportLine::Ambiguous(group, row)) => {
            let Some((group, row)) = comparison.ambiguous.get(group).and_then(|it| Some((it, it.rows.get(row)?)))
            else {
                return View::Nothing;
            };
            let means = row_decision(context, plan, group, row);
            plain(at, Some(row_name(row)), Some(row.place), means)
        }
        (ImportGroup::ToCreate, ImportLine::Row(row)) => {
            comparison.to_create.get(row).map_or(View::Nothing, |row| new_row(context, plan, row, at))
        }
        (ImportGroup::Same, ImportLine::Row(row)) => comparison.same.get(row).map_or(View::Nothing, |it| {
            let matched = (on_demand_messages(context.messages).import.matched_by)(it.matched_by);
            plain(at, Some(&it.schedule.name), Some(it.row.place), matched.into_view())
        }),
        (ImportGroup::OnlyHere, ImportLine::Row(row)) => comparison.only_here.get(row).map_or(View::Nothing, |it| {
            view! { <tr aria-rowindex=(at + 2).to_string() class="first">{of_schedule(it)}</tr> }
        }),
        (ImportGroup::Rejected, ImportLine::Row(row)) => comparison.rejected.get(row).map_or(View::Nothing, |it| {
            let name = it.schedule.as_ref().map_or_else(|| row_name(&it.row), |schedule| schedule.name.as_str());
            plain(at, Some(name), Some(it.row.place), rejection(context, it))
        }),
        (ImportGroup::Unreadable, ImportLine::Row(row)) => {
            let unreadable = lines.source.as_ref().and_then(|source| source.file.unreadable.get(row));
            unreadable.map_or(View::Nothing, |it| unreadable_row(context, it, at))
        }
        (ImportGroup::ToChange | ImportGroup::Ambiguous, ImportLine::Row(_)) => View::Nothing,
    }
}

/// A field as it is here and as the file has it.
fn change_row(
    context: Context,
    plan: ImportPlan,
    change: &RowChange,
    (attribute, is_first): (Attribute, bool),
    at: usize,
) -> View {
    let (place, schedule) = (change.matched.row.place, &change.matched.schedule);
    let included = Memo::new(move |_| plan.is_included(place));
    let check = is_first.then(|| include(context, plan, place, &schedule.name, included));
    let after = change.patch.get(attribute);
    let [now, after] = match after {
        Some(after) => in_line(&AttributeValue::of(schedule, attribute), &after),
        None => [View::Nothing, View::Nothing],
    };
    view! {
        <tr aria-rowindex=(at + 2).to_string() class=if is_first { "first" } else { "" } data-out=move || !included.get()>
            <td class="plan-check">{check}</td>
            // Each line says whose it is: to the eye the first of them does.
            <th scope="row" class=if is_first { "plan-name" } else { "plan-name again" }><span>{cells::name(&schedule.name)}</span></th>
            <td class="plan-field">{(lazy_messages(context.messages).attribute)(attribute)}</td>
            <td class="plan-now">{now}</td>
            <td class="plan-after">{icon(Icon::BECOMES)}{after}</td>
        </tr>
    }
}

fn new_row(context: Context, plan: ImportPlan, row: &ImportedSchedule, at: usize) -> View {
    let place = row.place;
    let included = Memo::new(move |_| plan.is_included(place));
    let check = include(context, plan, place, row_name(row), included);
    let text = |text: &Option<String>| few(&[text.clone().unwrap_or_default()], None);
    let attributes = &row.attributes;
    view! {
        <tr aria-rowindex=(at + 2).to_string() class="first" data-out=move || !included.get()>
            <td class="plan-check">{check}</td>
            <th scope="row" class="import-name">{cells::name(row_name(row))}</th>
            <td class="import-extra">{text(&attributes.kind)}</td>
            <td class="import-side">{text(&attributes.frequency)}</td>
            <td class="import-main">{few(attributes.send_to.as_deref().unwrap_or_default(), None)}</td>
        </tr>
    }
}

fn include(context: Context, plan: ImportPlan, place: ImportPlace, name: &str, included: Memo<bool>) -> View {
    let label = (on_demand_messages(context.messages).change_many.include)(&cells::plain_name(context, name));
    let on_change = Callback::new(move |on| plan.include([place], on));
    view! { <Checkbox label hide_label=true checked=included on_change /> }
}

fn of_schedule(schedule: &Schedule) -> View {
    view! {
        <th scope="row" class="import-name">{cells::name(&schedule.name)}</th>
        <td class="import-extra">{cells::value(&schedule.kind)}</td>
        <td class="import-side">{cells::value(&schedule.frequency)}</td>
        <td class="import-main">{few(schedule.send_to.as_deref().unwrap_or_default(), None)}</td>
    }
}

/// A row of the file: its name, where it stands, and what there is to say of it.
fn plain(at: usize, name: Option<&str>, place: Option<ImportPlace>, words: View) -> View {
    let place = place.map(on_demand_messages(context().messages).import.place);
    view! {
        <tr aria-rowindex=(at + 2).to_string() class="first">
            <th scope="row" class="import-name">{name.map(cells::name)}</th>
            <td class="import-side">{place}</td>
            <td class="import-main">{words}</td>
        </tr>
    }
}

fn unreadable_row(context: Context, row: &UnreadableRow, at: usize) -> View {
    let t = &on_demand_messages(context.messages).import;
    let (why, id) = ((t.row_problem)(&row.why), row.id.as_ref().map(|id| view! { " "{cells::value(id.as_str())} }));
    view! {
        <tr aria-rowindex=(at + 2).to_string() class="first">
            <th scope="row" class="import-name">{(t.place)(row.place)}{id}</th>
            <td class="import-main" title=why.clone() translate="no">{why}</td>
        </tr>
    }
}

/// Why a row is not imported, field by field.
fn rejection(context: Context, row: &RejectedRow) -> View {
    let t = lazy_messages(context.messages);
    let words = row
        .problems
        .iter()
        .map(|(field, problem)| format!("{}: {}", (t.attribute)(*field), (t.problem)(*field, problem)));
    let words = words.collect::<Vec<_>>().join("; ");
    view! { <span title=words.clone() translate="no">{words}</span> }
}

pub(super) fn row_name(row: &ImportedSchedule) -> &str {
    row.attributes.name.as_deref().unwrap_or_default()
}
