//! The rows of the group that is shown.

use std::rc::Rc;

use cadenza_view::prelude::*;

use super::import_row::{draw_line, head};
use crate::state::context::context;
use crate::state::use_import::{ImportPlan, ImportSource, SharedComparison};
use crate::ui::{DrawLine, EmptyState, LongTable};
use cadenza_core::i18n::on_demand_messages;
use cadenza_core::import::ImportGroup;
use cadenza_core::schedule::Attribute;

/// A line of the table, by places in the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ImportLine {
    /// An attribute of a change, and whether it is the change's first.
    Change(usize, Attribute, bool),
    /// An ambiguous row: its group, and its place there.
    Ambiguous(usize, usize),
    /// One row of any other group.
    Row(usize),
}

/// The lines as one value, told from others by a number, with what they are of.
#[derive(Clone)]
pub(super) struct ImportLines {
    number: u64,
    pub group: ImportGroup,
    pub source: Option<ImportSource>,
    pub comparison: SharedComparison,
    pub lines: Rc<Vec<ImportLine>>,
}

impl PartialEq for ImportLines {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.lines, &other.lines)
    }
}

/// The table.
#[component]
pub(super) fn ImportTable(
    /// What was read.
    plan: ImportPlan,
) -> impl IntoView {
    let context = context();
    let t = &on_demand_messages(context.messages).import;
    let group = Memo::new(move |_| plan.group());
    let lines = Memo::new(move |before: Option<&ImportLines>| lines(plan, group.get(), before));
    let is_empty = Memo::new(move |_| lines.read().lines.is_empty());
    let draw = DrawLine::new(move |at| {
        let lines = lines.read_untracked();
        lines.lines.get(at).map_or(View::Nothing, |line| draw_line(context, plan, &lines, *line, at))
    });
    move || match (group.get(), is_empty.get()) {
        (group, true) => view! { <EmptyState title=(t.nothing_in)(group) text="">{()}</EmptyState> },
        (group, false) => {
            let (draw, (class, head, columns)) = (draw.clone(), head(context, plan, group));
            let count = Signal::derive(move || lines.read().lines.len());
            let of = Signal::derive(move || lines.read().number);
            view! { <LongTable label=(t.group)(group) class head columns count of heights=(28, 56) draw /> }
        }
    }
}

/// The lines of a group. Ambiguous rows stay where they are when they are decided about, so that each can be decided anew.
fn lines(plan: ImportPlan, group: ImportGroup, before: Option<&ImportLines>) -> ImportLines {
    let comparison = match group {
        ImportGroup::Ambiguous => plan.undecided.get(),
        ImportGroup::ToCreate
        | ImportGroup::ToChange
        | ImportGroup::Same
        | ImportGroup::OnlyHere
        | ImportGroup::Rejected
        | ImportGroup::Unreadable => plan.comparison.get(),
    };
    let (comparison, source) = (comparison.unwrap_or_default(), plan.source.get());
    let rows = |count: usize| (0..count).map(ImportLine::Row).collect::<Vec<_>>();
    let lines = match group {
        ImportGroup::ToChange => {
            let changes = comparison.0.to_change.iter().enumerate();
            let lines = changes.flat_map(|(at, change)| {
                let changed = Attribute::EVERY.into_iter().filter(|it| change.patch.get(*it).is_some());
                changed.enumerate().map(move |(nth, attribute)| ImportLine::Change(at, attribute, nth == 0))
            });
            lines.collect()
        }
        ImportGroup::Ambiguous => {
            let groups = comparison.0.ambiguous.iter().enumerate();
            groups.flat_map(|(at, it)| (0..it.rows.len()).map(move |row| ImportLine::Ambiguous(at, row))).collect()
        }
        ImportGroup::ToCreate
        | ImportGroup::Same
        | ImportGroup::OnlyHere
        | ImportGroup::Rejected
        | ImportGroup::Unreadable => {
            rows(source.as_ref().map_or(0, |source| comparison.0.count_of(group, &source.file)))
        }
    };
    ImportLines {
        number: before.map_or(0, |before| before.number + 1),
        group,
        source,
        comparison,
        lines: Rc::new(lines),
    }
}
