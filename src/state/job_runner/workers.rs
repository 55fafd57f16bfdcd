//! The workers of a job: each takes one task after the other, as long as the job runs.

use std::rc::Rc;
use std::time::Duration;

use cadenza_view::prelude::*;

use super::JobRunner;
use super::send_task::{self, Sent, SentTask};
use crate::browser::intl::now;
use cadenza_core::job::{Job, JobAction, JobPhase, PauseReason, TaskResult, WriteTask};
use cadenza_core::unfinished::BackgroundTask;
use cadenza_core::write_access::WritePermit;

/// A longer pause is one a person should know of, and decide about.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

impl JobRunner {
    /// As many workers as may be are at it.
    pub(super) fn go_on(self, permit: WritePermit) {
        let Some((phase, done)) = self.job.with_untracked(|job| job.as_ref().map(|job| (job.phase(), job.done())))
        else {
            return;
        };
        if phase != JobPhase::Running {
            return self.settle();
        }
        let under_way = Rc::new(self.work.begin(BackgroundTask::Job));
        let mut missing = 0;
        self.run.update_value(|run| {
            missing = self.parallel.saturating_sub(run.workers);
            run.workers += missing;
            // Who goes on does not want to wait for what was asked before.
            run.not_before = 0.0;
            run.began = (now(), done);
            run.under_way = Some(under_way);
        });
        let number = self.run.with_value(|run| run.number);
        for _ in 0..missing {
            spawn_local(self.work_off(permit, number));
        }
    }

    async fn work_off(self, permit: WritePermit, number: u64) {
        loop {
            let Some(wait) = self.until_allowed(number) else { return };
            if !wait.is_zero() {
                self.session.pause(wait).await;
                continue;
            }
            let Some((at, task)) = self.job.try_update(|job| job.as_mut().and_then(Job::take_next)).flatten() else {
                break;
            };
            self.keep_before(&task);
            let Some(sent) = self.send_patiently(permit, &task, number).await else { return };
            self.note(at, sent);
        }
        let mut workers = 0;
        self.run.update_value(|run| {
            run.workers = run.workers.saturating_sub(1);
            workers = run.workers;
        });
        if workers == 0 {
            self.settle();
        }
    }

    /// Sends a task, and again where the server was too busy for it; meanwhile nobody else sends anything either. Nothing where
    /// the app is gone, or another job or another person there: what was begun is then finished, and nothing new begun.
    async fn send_patiently(self, permit: WritePermit, task: &WriteTask, number: u64) -> Option<Sent> {
        /// A server that is busy for longer than this is one that fails.
        const TRIES: usize = 6;
        let mut tries = 0;
        loop {
            let sent = send_task::send(self.session, permit, task, self.action()).await;
            self.run.try_read_value().filter(|run| run.number == number)?;
            let Sent::TryLater(pause, error) = sent else { return Some(sent) };
            if pause > LONGEST_PAUSE {
                return Some(Sent::PutBack(PauseReason::Busy, error));
            }
            tries += 1;
            if tries == TRIES {
                return Some(Sent::Done(SentTask::Not(TaskResult::of_error(error))));
            }
            self.run.update_value(|run| run.not_before = run.not_before.max(now() + pause.as_millis() as f64));
            let wait = self.until_allowed(number)?;
            self.session.pause(wait).await;
            // Another job may have begun meanwhile, or another person have signed in.
            self.until_allowed(number)?;
            if !untrack(|| self.is_running()) {
                return Some(Sent::TryLater(pause, error));
            }
        }
    }

    /// What the job is for; a change where there is none.
    pub(super) fn action(self) -> JobAction {
        self.job.with_untracked(|job| job.as_ref().map_or(JobAction::Change, Job::action))
    }

    fn is_running(self) -> bool {
        self.job.with(|job| job.as_ref().is_some_and(|job| job.phase() == JobPhase::Running))
    }

    /// How long no write is wanted; nothing where another job has begun, or the app is gone.
    fn until_allowed(self, number: u64) -> Option<Duration> {
        let run = self.run.try_read_value().filter(|run| run.number == number)?;
        Some(Duration::from_millis((run.not_before - now()).max(0.0).ceil() as u64))
    }
}
