//! A job: many writes, one by one, with what came of each. It decides what is next and what is over; it sends nothing.

mod job_codec;
mod job_item;
mod task_codec;
mod write_task;

use std::time::Duration;

pub(crate) use task_codec::values;

pub use job_item::{JobItem, TaskResult, TaskResultKind};
pub use write_task::{Standing, WriteTask, WrittenTask};

use crate::api::error::ApiError;

/// What a job is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobAction {
    /// A planned change of many.
    Change,
    /// What a file holds and is not so here.
    Import,
    /// What was written before is taken back: the journal's entry.
    Undo(u64),
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JobPhase {
    /// Tasks are being sent.
    Running,
    /// No other is begun until somebody goes on.
    Paused(PauseReason),
    /// Over: by a person before its end, or with the page it ran in.
    Stopped,
    /// Each task has a result.
    Ended,
}

/// Why it pauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseReason {
    /// A person wanted it.
    Person,
    /// The browser has no network.
    Offline,
    /// Nothing may be changed: the token, or the page around, says so.
    NotAllowed,
    /// The server wants nothing for longer than anybody waits.
    Busy,
}

/// The tasks in their order, and what is known of each.
#[derive(Clone, Debug, PartialEq)]
pub struct Job {
    action: JobAction,
    items: Vec<JobItem>,
    counts: [usize; TaskResultKind::EVERY.len()],
    phase: JobPhase,
    /// Before this place none waits that would be taken.
    first_waiting: usize,
    /// Which of the tasks are tried again, while only those are: the job was stopped. Else it has none.
    again: Vec<bool>,
    /// What paused it.
    reason: Option<ApiError>,
}

impl Job {
    /// A job of which nothing is done.
    pub fn new(action: JobAction, tasks: impl IntoIterator<Item = WriteTask>) -> Self {
        let items = tasks.into_iter().map(|task| JobItem::new(task, TaskResult::Waiting)).collect();
        let mut job = Self {
            action,
            items,
            counts: [0; TaskResultKind::EVERY.len()],
            phase: JobPhase::Running,
            first_waiting: 0,
            again: Vec::new(),
            reason: None,
        };
        job.count();
        job.end_if_done();
        job
    }

    /// What it is for.
    pub fn action(&self) -> JobAction {
        self.action
    }

    /// Its tasks with their results.
    pub fn items(&self) -> &[JobItem] {
        &self.items
    }

    /// Where it stands.
    pub fn phase(&self) -> JobPhase {
        self.phase
    }

    /// What paused it, in the API's words.
    pub fn reason(&self) -> Option<&ApiError> {
        self.reason.as_ref()
    }

    /// Whether it would go on by itself, or once somebody lets it.
    pub fn is_open(&self) -> bool {
        matches!(self.phase, JobPhase::Running | JobPhase::Paused(_))
    }

    /// Whether it is open, or a task is still being sent though it was stopped: what comes of that belongs to it.
    pub fn is_busy(&self) -> bool {
        self.is_open() || self.count_of(TaskResultKind::Running) > 0
    }

    /// How many tasks have a result of this kind.
    pub fn count_of(&self, kind: TaskResultKind) -> usize {
        self.counts.get(kind as usize).copied().unwrap_or_default()
    }

    /// How many tasks have a result.
    pub fn done(&self) -> usize {
        self.items.len() - self.count_of(TaskResultKind::Waiting) - self.count_of(TaskResultKind::Running)
    }

    /// Takes the next task that waits, unless it pauses or is over.
    pub fn take_next(&mut self) -> Option<(usize, WriteTask)> {
        if self.phase != JobPhase::Running {
            return None;
        }
        let at = self.next_waiting()?;
        self.first_waiting = at + 1;
        self.set_result(at, TaskResult::Running);
        Some((at, self.items.get(at)?.task.clone()))
    }

    /// The task at this place has come to this.
    pub fn finish(&mut self, at: usize, result: TaskResult) {
        if result == TaskResult::Waiting {
            self.first_waiting = self.first_waiting.min(at);
        }
        self.set_result(at, result);
        self.end_if_done();
    }

    /// Nothing could be sent: the task waits again, and the whole job with it.
    pub fn put_back(&mut self, at: usize, reason: PauseReason, error: ApiError) {
        self.finish(at, TaskResult::Waiting);
        if self.phase == JobPhase::Running {
            self.phase = JobPhase::Paused(reason);
            self.reason = Some(error);
        }
    }

    /// Begins no other task for now.
    pub fn pause(&mut self) {
        self.pause_for(PauseReason::Person);
    }

    /// The same for a reason.
    pub fn pause_for(&mut self, reason: PauseReason) {
        if self.phase == JobPhase::Running {
            self.phase = JobPhase::Paused(reason);
        }
    }

    /// Goes on with what waits.
    pub fn resume(&mut self) {
        if self.phase != JobPhase::Running {
            self.phase = JobPhase::Running;
            self.reason = None;
        }
        self.end_if_done();
    }

    /// Begins no other task.
    pub fn stop(&mut self) {
        if self.is_open() {
            self.phase = JobPhase::Stopped;
            self.take_all();
        }
    }

    /// Lets what failed wait again, and goes on; of a job that was stopped with this alone. What is not known to have failed is
    /// looked at first by whoever runs the task; a creation of which that cannot be told is left alone.
    pub fn retry_failed(&mut self) {
        let failed = |(at, item): (usize, &JobItem)| item.can_be_tried_again().then_some(at);
        self.try_again(self.items.iter().enumerate().filter_map(failed).collect());
    }

    /// Lets one task wait again, as [`Job::retry_failed`] does.
    pub fn retry(&mut self, at: usize) {
        if self.items.get(at).is_some_and(JobItem::can_be_tried_again) {
            self.try_again(vec![at]);
        }
    }

    /// Whether there is anything [`Job::retry_failed`] would try.
    pub fn has_failed(&self) -> bool {
        self.items.iter().any(JobItem::can_be_tried_again)
    }

    /// How long the rest takes if it goes as what was done in this time; nothing before there is enough to judge by.
    pub fn rest(&self, done: usize, elapsed: Duration) -> Option<Duration> {
        const ENOUGH: usize = 4;
        let left = self.items.len() - self.done();
        (done >= ENOUGH).then(|| Duration::from_millis(elapsed.as_millis() as u64 * left as u64 / done as u64))
    }

    fn try_again(&mut self, places: Vec<usize>) {
        if places.is_empty() {
            return;
        }
        if self.phase == JobPhase::Stopped {
            self.again = vec![false; self.items.len()];
        }
        for at in places {
            if let Some(again) = self.again.get_mut(at) {
                *again = true;
            }
            self.set_result(at, TaskResult::Waiting);
            self.first_waiting = self.first_waiting.min(at);
        }
        self.resume();
    }

    /// All that waits is taken from now on, and not only what is tried again.
    fn take_all(&mut self) {
        self.again = Vec::new();
        self.first_waiting = 0;
    }

    fn next_waiting(&self) -> Option<usize> {
        let is_taken = |at: usize| self.again.get(at).copied().unwrap_or(true);
        let items = self.items.iter().enumerate().skip(self.first_waiting);
        items.filter(|(at, item)| item.result == TaskResult::Waiting && is_taken(*at)).map(|(at, _)| at).next()
    }

    fn set_result(&mut self, at: usize, result: TaskResult) {
        let Some(item) = self.items.get_mut(at) else { return };
        let (before, now) = (item.result.kind() as usize, result.kind() as usize);
        item.result = result;
        item.was_unknown |= item.result.kind() == TaskResultKind::Unknown;
        if let Some(count) = self.counts.get_mut(before) {
            *count -= 1;
        }
        if let Some(count) = self.counts.get_mut(now) {
            *count += 1;
        }
    }

    fn end_if_done(&mut self) {
        let is_over = self.done() == self.items.len();
        let was_stopped = !self.again.is_empty() && self.count_of(TaskResultKind::Running) == 0;
        if is_over || (was_stopped && self.next_waiting().is_none()) {
            self.phase = if is_over { JobPhase::Ended } else { JobPhase::Stopped };
            self.take_all();
        }
    }

    fn count(&mut self) {
        for item in &self.items {
            if let Some(count) = self.counts.get_mut(item.result.kind() as usize) {
                *count += 1;
            }
        }
    }
}
