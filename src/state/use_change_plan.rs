//! What would become of many schedules, live: which ones are meant, what is to be done to them, and who is left out.

use std::collections::HashSet;
use std::rc::Rc;
use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId};
use cadenza_view::prelude::*;

use super::chunk_loader::LoadState;
use super::context::Context;
use super::fetch_schedules::fetch_schedules;
use super::use_list::use_list;
use crate::browser::intl;
use cadenza_core::change::{ChangeTarget, Operation, Plan, PlanRules, PlannedChange, plan};
use cadenza_core::job::WriteTask;
use cadenza_core::list::{ListState, Query, Rows, SearchIndex, Size};
use cadenza_core::tag_input::{ValueKind, ValueRules};

/// A plan by its place in memory: comparing two of a hundred thousand schedules would cost more than drawing one.
#[derive(Clone, Default)]
pub struct SharedPlan(pub Rc<Plan>);

impl PartialEq for SharedPlan {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The plan and what it rests on.
#[derive(Clone, Copy)]
pub struct ChangePlan {
    /// How far the schedules that are meant have come.
    pub list: Signal<ListState>,
    /// Asks for them once more.
    pub again: Callback<()>,
    /// The schedules that are meant.
    pub rows: Memo<Rows>,
    /// How many of the selected are not there any more.
    pub missing: Memo<usize>,
    /// What becomes of them.
    pub plan: Memo<SharedPlan>,
    /// Those that are left as they are, though the plan would change them.
    pub left_out: RwSignal<HashSet<ScheduleId>>,
}

/// Which values of a list are the same, with what the browser knows of letters.
pub fn value_rules(kind: ValueKind) -> ValueRules {
    ValueRules { kind, unicode: intl::UNICODE }
}

/// Plans the operations for the schedules that are meant, and again whenever either changes.
pub fn use_change_plan(
    context: Context,
    target: Signal<Option<ChangeTarget>>,
    operations: Signal<Vec<Operation>>,
) -> ChangePlan {
    let (rows, list, again) = target_rows(context, target);
    let selected = selected_ids(context, target);
    let missing =
        Memo::new(move |_| match (selected.read().as_ref(), list.with(|list| list.answered_query.is_some())) {
            (Some(ids), true) => ids.len().saturating_sub(rows.read().len()),
            (_, _) => 0,
        });
    let fleet = context.fleet;
    let plan = Memo::new(move |_| {
        let domains = context.config.read_value().recipient_domains.clone();
        let is_zone = |zone: &str| intl::canonical_zone(zone).is_some();
        let rules = PlanRules { values: &value_rules, is_zone: &is_zone, recipient_domains: &domains };
        SharedPlan(Rc::new(plan(&rows.read(), &fleet.state().read().rows, &operations.read(), &rules)))
    });
    ChangePlan { list, again, rows, missing, plan, left_out: RwSignal::new(HashSet::new()) }
}

/// The rows that are meant: of a query as the list would show them, of a selection those among all.
fn target_rows(
    context: Context,
    target: Signal<Option<ChangeTarget>>,
) -> (Memo<Rows>, Signal<ListState>, Callback<()>) {
    // A duplicate may be any other schedule, and a selection may reach over all of them.
    Effect::new(move || {
        context.refresh.read();
        if target.read().is_some() {
            context.fleet.want();
        }
    });
    let query = Memo::new(move |_| match target.get() {
        Some(ChangeTarget::Matching(query)) => query,
        Some(ChangeTarget::Selected) | None => Query::default(),
    });
    let list = RwSignal::new(ListState::empty());
    let asked = Signal::derive(move || (query.get(), Size::All));
    let again = use_list((context.session, context.fleet), fetch_schedules, asked, context.refresh.into(), list);
    let index = StoredValue::new(SearchIndex::default());
    let selected = selected_ids(context, target);
    let rows = Memo::new(move |_| {
        let all = list.read().rows.clone();
        if let Some(ids) = selected.read().as_ref() {
            let meant = |row: &&Arc<Schedule>| ids.contains(&row.id);
            return all.iter().filter(meant).cloned().collect::<Vec<_>>().into();
        }
        let query = query.get();
        match context.second_load.load_state() {
            LoadState::Here(module) if query.is_narrowed() => (module.find)(&all, &query, index),
            LoadState::Here(_) | LoadState::Coming | LoadState::Missing => all,
        }
    });
    (rows, list.into(), again)
}

/// The ids of a selection; nothing where a query says which schedules are meant.
fn selected_ids(context: Context, target: Signal<Option<ChangeTarget>>) -> Memo<Option<HashSet<ScheduleId>>> {
    Memo::new(move |_| {
        let selection = context.list_page.selection;
        let ids = || selection.read().entries().into_iter().map(|(id, _)| id).collect();
        (target.get() == Some(ChangeTarget::Selected)).then(ids)
    })
}

impl ChangePlan {
    /// Whether a change is to be made.
    pub fn is_included(self, change: &PlannedChange) -> bool {
        !self.left_out.with(|left_out| left_out.contains(&change.schedule.id))
    }

    /// How many attributes of how many schedules are to be changed.
    pub fn totals(self) -> (usize, usize) {
        let plan = self.plan.get();
        let left_out = self.left_out.read();
        let kept = plan.0.changes.iter().filter(|change| !left_out.contains(&change.schedule.id));
        kept.fold((0, 0), |(fields, schedules), change| (fields + change.attribute_count(), schedules + 1))
    }

    /// What is to be written.
    pub fn tasks(self) -> Vec<WriteTask> {
        let plan = self.plan.get_untracked();
        let left_out = self.left_out.read_untracked();
        plan.0.changes.iter().filter(|change| !left_out.contains(&change.schedule.id)).map(WriteTask::from).collect()
    }

    /// Includes these, or leaves them out.
    pub fn include(self, ids: impl IntoIterator<Item = ScheduleId>, included: bool) {
        self.left_out.update(|left_out| {
            for id in ids {
                if included {
                    left_out.remove(&id);
                } else {
                    left_out.insert(id);
                }
            }
        });
    }
}
