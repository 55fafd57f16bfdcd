//! One line of a job: what came of a schedule, why, and what can be done about it.

use cadenza_view::prelude::*;

use super::job_results::class_of;
use crate::pages::cells;
use crate::pages::few_values::few;
use crate::pages::read_only_notice::READ_ONLY;
use crate::state::context::Context;
use crate::ui::{ButtonKind, Icon, Link, WriteButton, icon, offered};
use cadenza_contract::Attributes;
use cadenza_core::i18n::{explain, lazy_messages, on_demand_messages};
use cadenza_core::job::{Job, JobAction, JobItem, TaskResult, TaskResultKind, WriteTask, WrittenTask};
use cadenza_core::route::Route;
use cadenza_core::schedule::{Attribute, AttributeValue, Difference, Patch, difference};

/// The line of the task at a place of the job, `at` this place of the table, both from 0. What can be done about it is offered
/// once the job stands still.
pub(super) fn job_row(context: Context, place: usize, at: usize, stands_still: Memo<bool>) -> View {
    let t = &on_demand_messages(context.messages).job;
    let job = context.jobs.job();
    let item = move || job.with(|job| job.as_ref().and_then(|job| job.items().get(place).cloned()));
    let Some(JobItem { task, .. }) = untrack(item) else { return View::Nothing };
    let result = Memo::new(move |_| item().map_or(TaskResult::Waiting, |item| item.result));
    let kind = Memo::new(move |_| result.read().kind());
    let name = {
        let task = task.clone();
        move || {
            let id = match &*result.read() {
                TaskResult::Written(id) => Some(id.clone()),
                _ => task.id().cloned(),
            };
            let name = cells::name(task.name());
            match id.filter(|_| !matches!(task, WriteTask::Delete { .. })) {
                Some(id) => {
                    let href = context.navigation.href(&Route::schedule(&id));
                    view! { <Link href>{name}</Link> }
                }
                None => name,
            }
        }
    };
    let note = {
        let task = task.clone();
        move || {
            let note = note(context, &task, &result.get());
            view! { <span title=note.clone()>{note.clone()}</span> }
        }
    };
    let class = move || format!("job-result {}", class_of(kind.get()));
    view! {
        <tr aria-rowindex=(at + 2).to_string() class="first">
            <td class=class>{move || icon(result_icon(kind.get()))}<span>{move || (t.results)(kind.get())}</span></td>
            <th scope="row" class="job-name">{name}</th>
            <td class="job-change">{changes(context, &task)}</td>
            <td class="job-note">{note}</td>
            <td class="job-action">{action(context, place, task.clone(), result, stands_still)}</td>
        </tr>
    }
}

/// The drawing of a result.
pub(super) fn result_icon(kind: TaskResultKind) -> Icon {
    match kind {
        TaskResultKind::Written => Icon::WRITTEN,
        TaskResultKind::AlreadySo => Icon::CHECK,
        TaskResultKind::ChangedMeanwhile => Icon::MEANWHILE,
        TaskResultKind::Failed => Icon::FAILED,
        TaskResultKind::Unknown => Icon::UNKNOWN,
        TaskResultKind::Running => Icon::RUNNING,
        TaskResultKind::Waiting => Icon::WAITING,
    }
}

/// What the task changes, on one line.
fn changes(context: Context, task: &WriteTask) -> View {
    let t = &on_demand_messages(context.messages).job;
    match task {
        WriteTask::Create { .. } if context.jobs.is_undo() => t.creates.into_view(),
        WriteTask::Create { .. } => context.messages.new_schedule.into_view(),
        WriteTask::Delete { .. } => t.deletes.into_view(),
        WriteTask::Update { before, after, .. } => {
            let pieces: Vec<_> = changed(before, after).map(|(before, after)| piece(&before, &after)).collect();
            view! { <span class="pieces">{pieces}</span> }
        }
    }
}

/// The values of each attribute before and after.
pub(crate) fn changed(
    before: &Attributes,
    after: &Attributes,
) -> impl Iterator<Item = (AttributeValue, AttributeValue)> + use<> {
    let (before, after) = (Patch::from(before.clone()), Patch::from(after.clone()));
    Attribute::EVERY.into_iter().filter_map(move |attribute| Some((before.get(attribute)?, after.get(attribute)?)))
}

fn piece(before: &AttributeValue, after: &AttributeValue) -> View {
    match (before, after) {
        (AttributeValue::List(before), AttributeValue::List(after)) => {
            let Difference { removed, added, .. } = difference(before, after);
            let side = |values: &[String], sign| (!values.is_empty()).then(|| few(values, Some(sign)));
            view! { <span class="piece">{side(&removed, "−")}" "{side(&added, "+")}</span> }
        }
        (before, after) => {
            let side = |value: &AttributeValue| match value {
                AttributeValue::Text(text) => few(std::slice::from_ref(text), None),
                AttributeValue::List(list) => few(list, None),
            };
            view! { <span class="piece">{side(before)}{icon(Icon::BECOMES)}{side(after)}</span> }
        }
    }
}

/// Why it is so.
fn note(context: Context, task: &WriteTask, result: &TaskResult) -> String {
    let m = context.messages;
    let t = &on_demand_messages(m).job;
    match result {
        TaskResult::Waiting | TaskResult::Running | TaskResult::Written(_) => String::new(),
        TaskResult::AlreadySo => t.already_so.to_owned(),
        TaskResult::ChangedMeanwhile(fields) if fields.is_empty() => t.meanwhile_unknown.to_owned(),
        TaskResult::ChangedMeanwhile(fields) => {
            let names: Vec<_> = fields.iter().map(|field| (lazy_messages(m).attribute)(*field)).collect();
            (t.meanwhile)(&names.join(", "))
        }
        TaskResult::Failed(error) | TaskResult::Unknown(error) => {
            let said = explain(m, error);
            said.detail.map_or(said.what.clone(), |detail| format!("{} {detail}", said.what))
        }
        TaskResult::Interrupted => match task {
            WriteTask::Create { .. } => t.interrupted_create.to_owned(),
            WriteTask::Update { .. } | WriteTask::Delete { .. } => t.interrupted.to_owned(),
        },
    }
}

/// Undo of what was written, another try of what was not.
fn action(context: Context, place: usize, task: WriteTask, result: Memo<TaskResult>, stands_still: Memo<bool>) -> View {
    let t = &on_demand_messages(context.messages).job;
    let jobs = context.jobs;
    let name = cells::plain_name(context, task.name());
    let written = Memo::new(move |_| match &*result.read() {
        // While it goes on the journal changes all the time, and with it would every line.
        TaskResult::Written(id) if stands_still.get() => written_task(context, &task, id),
        _ => None,
    });
    let again = Memo::new(move |_| {
        let can = jobs
            .job()
            .with(|job| job.as_ref().and_then(|job| job.items().get(place)).is_some_and(JobItem::can_be_tried_again));
        can && stands_still.get()
    });
    let access = context.write_access();
    let content = move || match (written.get(), again.get()) {
        (Some(written), _) if written.is_undone => view! { <span class="hint">{t.undone}</span> },
        (Some(written), _) => {
            let label = (t.undo_named)(&name);
            offered(access, move |offer| {
                let written = written.clone();
                let undo = Callback::new(move |permit| {
                    if let Some(entry) = jobs.entry() {
                        jobs.undo_one(permit, entry, written.undo());
                    }
                });
                view! { <WriteButton offer reason=READ_ONLY kind=ButtonKind::Quiet label=label.clone() on_press=undo>{icon(Icon::UNDO)}{t.undo}</WriteButton> }
            })
        }
        (None, true) => {
            let label = (t.retry_named)(&name);
            offered(access, move |offer| {
                let retry = Callback::new(move |permit| jobs.retry(permit, place));
                view! { <WriteButton offer reason=READ_ONLY kind=ButtonKind::Quiet label=label.clone() on_press=retry>{icon(Icon::REFRESH)}{t.retry}</WriteButton> }
            })
        }
        (None, false) => View::Nothing,
    };
    content.into_view()
}

/// The journal's word about a written task; an undo has none of its own.
fn written_task(context: Context, task: &WriteTask, id: &cadenza_contract::ScheduleId) -> Option<WrittenTask> {
    let action = context.jobs.job().with(|job| job.as_ref().map(Job::action))?;
    let (JobAction::Change | JobAction::Import) = action else { return None };
    let entry = context.jobs.entry()?;
    let of_task = |written: &&WrittenTask| match task {
        WriteTask::Create { .. } => written.id == *id,
        WriteTask::Update { .. } | WriteTask::Delete { .. } => written.task.id() == task.id(),
    };
    context.journal.journal().with(|journal| journal.entry(entry)?.tasks.iter().find(of_task).cloned())
}
