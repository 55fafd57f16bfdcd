//! Taking back what was written: asked for wherever it is shown, one write beside any job, several as a job of their own.

use cadenza_view::prelude::*;

use super::JobRunner;
use super::send_task::{self, Sent, SentTask};
use cadenza_core::api::error::ApiError;
use cadenza_core::job::{JobAction, TaskResult, WriteTask};
use cadenza_core::journal::JournalEntry;
use cadenza_core::schedule::Attribute;
use cadenza_core::write_access::WritePermit;

/// How the undo of a single write ended.
#[derive(Clone, Debug)]
pub enum UndoOutcome {
    /// It was taken back, or was so already.
    Undone,
    /// It was taken back but for these attributes, which were changed since.
    Partly(Vec<Attribute>),
    /// The schedule was changed since: nothing was written.
    Changed,
    /// It failed.
    Failed(ApiError),
}

impl JobRunner {
    /// Asks for an entry of the journal to be taken back, from wherever it is shown.
    pub fn request_undo(self, entry: u64) {
        self.undo_request.set(Some(entry));
    }

    /// The entry that is to be taken back, live.
    pub fn undo_request(self) -> Signal<Option<u64>> {
        self.undo_request.into()
    }

    /// The request is seen to.
    pub fn take_undo_request(self) {
        self.undo_request.set(None);
    }

    /// Who hears how the undo of a single write ended.
    pub fn hear_undo(self, on_undone: Callback<(String, UndoOutcome)>) {
        self.on_undone.set_value(Some(on_undone));
    }

    /// Takes back what still stands of an entry: a single write at once, several as a job.
    pub fn undo(self, permit: WritePermit, entry: u64) {
        let tasks = self.journal.journal().with_untracked(|journal| journal.entry(entry).map(JournalEntry::undo));
        match tasks.unwrap_or_default() {
            tasks if tasks.len() > 1 => {
                self.start(permit, JobAction::Undo(entry), tasks);
            }
            tasks => {
                if let Some(task) = tasks.into_iter().next() {
                    self.undo_one(permit, entry, task);
                }
            }
        }
    }

    /// Takes back one write of an entry, beside any job.
    pub fn undo_one(self, permit: WritePermit, entry: u64, task: WriteTask) {
        let under_way = (entry, task.clone());
        if self.undoing.with_untracked(|undoing| undoing.contains(&under_way)) {
            return;
        }
        self.undoing.update(|undoing| undoing.push(under_way.clone()));
        spawn_local(async move {
            let outcome = self.undo_now(permit, entry, &task).await;
            // The app may be gone by now.
            if self.undoing.try_update(|undoing| undoing.retain(|it| *it != under_way)).is_none() {
                return;
            }
            if let (Some(outcome), Some(on_undone)) = (outcome, self.on_undone.try_get_value().flatten()) {
                on_undone.run((task.name().to_owned(), outcome));
            }
        });
    }

    /// Takes it back; nothing where there is nobody to tell.
    async fn undo_now(self, permit: WritePermit, entry: u64, task: &WriteTask) -> Option<UndoOutcome> {
        Some(match send_task::send(self.session, permit, task, JobAction::Undo(entry)).await {
            Sent::Done(SentTask::Written { now, id, kept, .. }) => {
                self.run.try_read_value()?;
                self.tell_host(task, id.as_str());
                self.journal.mark_undone(entry, task, &id, &kept);
                self.journal.keep();
                self.remove_from_lists(task, &id);
                self.written.update_value(|written| written.extend(now));
                self.hand_over();
                if kept.is_empty() { UndoOutcome::Undone } else { UndoOutcome::Partly(kept) }
            }
            Sent::Done(SentTask::Not(result)) => match result {
                TaskResult::ChangedMeanwhile(_) => UndoOutcome::Changed,
                TaskResult::Failed(error) | TaskResult::Unknown(error) => UndoOutcome::Failed(error),
                TaskResult::AlreadySo => {
                    if let Some(id) = task.id() {
                        self.journal.mark_undone(entry, task, id, &[]);
                    }
                    UndoOutcome::Undone
                }
                TaskResult::Waiting | TaskResult::Running | TaskResult::Written(_) | TaskResult::Interrupted => {
                    return None;
                }
            },
            Sent::TryLater(_, error) | Sent::PutBack(_, error) => UndoOutcome::Failed(error),
            Sent::SignedOut => return None,
        })
    }
}
