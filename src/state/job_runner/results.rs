//! What becomes of a result: in the job, in the journal, in the lists, and for the page around.

use std::collections::HashSet;

use cadenza_contract::{Schedule, ScheduleId};

use super::JobRunner;
use super::send_task::{Sent, SentTask};
use crate::browser::host::HostEvent;
use crate::state::session::State;
use cadenza_core::job::{JobAction, TaskResult, TaskResultKind, WriteTask};
use cadenza_core::journal::JournalAction;
use cadenza_core::schedule::Attribute;

/// So many written schedules are handed to the lists at once: each time costs as much as a list is long.
const AT_ONCE: usize = 50;

impl JobRunner {
    pub(super) fn note(self, at: usize, sent: Sent) {
        match sent {
            Sent::Done(SentTask::Written { task, now, id, kept }) => {
                self.tell_host(&task, id.as_str());
                self.note_written(&task, &id, &kept);
                self.remove_from_lists(&task, &id);
                self.written.update_value(|written| written.extend(now));
                let is_whole = kept.is_empty();
                self.finish(at, if is_whole { TaskResult::Written(id) } else { TaskResult::ChangedMeanwhile(kept) });
            }
            Sent::Done(SentTask::Not(result)) => {
                let found = self.found_written(at, &result);
                self.finish(at, found.unwrap_or(result));
            }
            // Somebody has paused or stopped the job meanwhile.
            Sent::TryLater(..) => self.finish(at, TaskResult::Waiting),
            Sent::PutBack(reason, error) => {
                self.change(|job| job.put_back(at, reason, error));
                self.keep_results();
            }
            Sent::SignedOut => self.stop(),
        }
        if self.written.with_value(Vec::len) + self.gone.with_value(Vec::len) >= AT_ONCE {
            self.hand_over();
        }
    }

    fn finish(self, at: usize, result: TaskResult) {
        self.change(|job| job.finish(at, result));
        self.keep_results();
    }

    /// What nobody knew to be written and is so now was written here: it can be taken back like the others.
    fn found_written(self, at: usize, result: &TaskResult) -> Option<TaskResult> {
        let item = self.job.with_untracked(|job| job.as_ref().and_then(|job| job.items().get(at).cloned()))?;
        let id = item.task.id().filter(|_| *result == TaskResult::AlreadySo)?.clone();
        match self.action() {
            // Somebody else took it back.
            JobAction::Undo(entry) => {
                self.journal.mark_undone(entry, &item.task, &id, &[]);
                None
            }
            JobAction::Change | JobAction::Import if item.was_unknown => {
                self.note_written(&item.task, &id, &[]);
                Some(TaskResult::Written(id))
            }
            JobAction::Change | JobAction::Import => None,
        }
    }

    fn note_written(self, task: &WriteTask, id: &ScheduleId, kept: &[Attribute]) {
        let journal_action = match self.action() {
            JobAction::Undo(entry) => return self.journal.mark_undone(entry, task, id, kept),
            JobAction::Change => JournalAction::Change,
            JobAction::Import => JournalAction::Import,
        };
        // An entry that had come to nothing is gone; a later try may still come to something.
        let entry = self.run.with_value(|run| run.entry).filter(|entry| self.journal.has(*entry));
        let entry = entry.unwrap_or_else(|| self.journal.begin(journal_action));
        self.run.update_value(|run| run.entry = Some(entry));
        self.journal.add(entry, task.clone(), id.clone());
    }

    /// A deleted schedule is nowhere any more, as soon as the lists hear of it.
    pub(super) fn remove_from_lists(self, task: &WriteTask, id: &ScheduleId) {
        if let WriteTask::Delete { .. } = task {
            self.gone.update_value(|gone| gone.push(id.clone()));
        }
    }

    /// Keeps everything for a reload: the page is about to go.
    pub fn keep_all(self) {
        self.journal.keep();
        self.keep_results_now();
    }

    pub(super) fn tell_host(self, task: &WriteTask, id: &str) {
        let host = self.host.read_value();
        match task {
            WriteTask::Update { .. } => host.emit_event(HostEvent::Updated(id)),
            WriteTask::Create { .. } => host.emit_event(HostEvent::Created(id)),
            WriteTask::Delete { .. } => host.emit_event(HostEvent::Deleted(&[id])),
        };
    }

    /// Gives the lists what was written.
    pub(super) fn hand_over(self) {
        let (mut written, mut gone) = (Vec::new(), Vec::new());
        self.written.update_value(|all| written = std::mem::take(all));
        self.gone.update_value(|all| gone = std::mem::take(all));
        if !gone.is_empty() {
            self.fleet.remove(&gone);
            self.list.set(self.list.read_untracked().without(&gone));
        }
        if written.is_empty() {
            return;
        }
        self.fleet.put(&written);
        let list = self.list.read_untracked();
        let shown: HashSet<&ScheduleId> = list.rows.iter().map(|row| &row.id).collect();
        let here: Vec<Schedule> = written.into_iter().filter(|it| shown.contains(&it.id)).collect();
        if !here.is_empty() {
            self.list.set(list.with(&here));
        }
    }

    /// Nothing is under way any more: everybody hears how it stands.
    pub(super) fn settle(self) {
        let Some(workers) = self.run.try_read_value().map(|run| run.workers) else { return };
        if workers > 0 {
            return;
        }
        self.hand_over();
        let Some(job) = self.job.try_read_untracked() else { return };
        let Some(job) = job.as_ref() else { return };
        if !job.is_open() {
            self.run.update_value(|run| run.under_way = None);
            if let Some(entry) = self.run.with_value(|run| run.entry) {
                self.journal.drop_if_empty(entry);
            }
            let failed = job.count_of(TaskResultKind::Failed) + job.count_of(TaskResultKind::Unknown);
            let event = HostEvent::Job { done: job.done(), failed, total: job.items().len() };
            self.host.read_value().emit_event(event);
        }
        self.journal.keep();
        self.keep_results_now();
        if self.session.state().get_untracked() == State::SignedOut {
            self.forget();
        }
    }
}
