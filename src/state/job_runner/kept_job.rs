//! The job as the tab keeps it: a reload finds it as it was stopped, with what is still to be done. The token is no part of it.

use super::{JobRunner, Run};
use crate::browser::storage::TabNote;
use crate::state::session::State;
use cadenza_core::job::{Job, JobAction, WriteTask};
use cadenza_core::stored_session::StorageFailure;

/// Under what name it is kept, beside the API and the session.
const PLACE: &str = "/change";

impl JobRunner {
    /// Whether a reload may have interrupted a job.
    pub fn is_kept(self) -> bool {
        self.session.tab_storage(TabNote::Job).found(&self.session.place(PLACE)).is_some()
    }

    /// Finds the job a reload has interrupted, unless there is one.
    pub fn find_kept(self) {
        if self.job.with_untracked(Option::is_some) {
            return;
        }
        let found = |note| self.session.tab_storage(note).found(&self.session.place(PLACE));
        let (Some(tasks), Some(results)) = (found(TabNote::Job), found(TabNote::JobResults)) else { return };
        let Some((head, tasks)) = tasks.split_once('\n') else { return };
        let Some((action, entry)) = parse_head(head) else { return };
        if let Some(job) = Job::parse(action, tasks, &results) {
            self.run.set_value(Run { number: 1, entry, ..Run::default() });
            self.job.set(Some(job));
        }
    }

    /// Keeps what is to be done; once, as it never changes.
    pub(super) fn keep_tasks(self) {
        let Some(job) = self.job.get_untracked() else { return };
        let text = format!("{}\n{}", head(job.action(), self.run.with_value(|run| run.entry)), job.tasks_text());
        self.keep(TabNote::Job, &text);
        self.keep_results_now();
    }

    /// Keeps what came of each task so far. Of very many not each time: the page keeps all before it goes.
    pub(super) fn keep_results(self) {
        const MANY: usize = 2_000;
        let (done, all) =
            self.job.with_untracked(|job| job.as_ref().map_or((0, 0), |job| (job.done(), job.items().len())));
        if done % (all / MANY + 1) == 0 {
            self.keep_results_now();
        }
    }

    /// Keeps that a task is about to be sent. A creation whose end nobody hears must never be taken for one that waits.
    pub(super) fn keep_before(self, task: &WriteTask) {
        match task {
            WriteTask::Create { .. } => self.keep_results_now(),
            WriteTask::Update { .. } | WriteTask::Delete { .. } => self.keep_results(),
        }
    }

    /// The same, whatever their number.
    pub(super) fn keep_results_now(self) {
        let results = self.job.with_untracked(|job| job.as_ref().map(Job::results_text));
        if let Some(results) = results {
            self.keep(TabNote::JobResults, &results);
        }
    }

    pub(super) fn forget_kept(self) {
        for note in [TabNote::Job, TabNote::JobResults] {
            self.session.tab_storage(note).forget();
        }
    }

    fn keep(self, note: TabNote, text: &str) {
        if self.session.remembers_writes() && self.session.state().get_untracked() != State::SignedOut {
            let kept = self.session.tab_storage(note).keep(&self.session.place(PLACE), text);
            self.session.storage_failures().note(StorageFailure::Writes, kept);
        }
    }
}

/// What the job is for, and the journal's entry it writes to.
fn head(action: JobAction, entry: Option<u64>) -> String {
    match (action, entry) {
        (JobAction::Change, Some(entry)) => format!("change {entry}"),
        (JobAction::Import, Some(entry)) => format!("import {entry}"),
        (JobAction::Undo(entry), _) => format!("undo {entry}"),
        (JobAction::Change | JobAction::Import, None) => String::new(),
    }
}

fn parse_head(head: &str) -> Option<(JobAction, Option<u64>)> {
    let (word, entry) = head.split_once(' ')?;
    let entry = entry.parse().ok()?;
    match word {
        "change" => Some((JobAction::Change, Some(entry))),
        "import" => Some((JobAction::Import, Some(entry))),
        "undo" => Some((JobAction::Undo(entry), None)),
        _ => None,
    }
}
