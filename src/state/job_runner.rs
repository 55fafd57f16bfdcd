//! Sends the tasks of a job, a few at once, whatever screen one looks at: each schedule is read again first, and written only
//! if what the task rests on still stands.

mod kept_job;
mod results;
mod send_task;
mod undo;
mod workers;

use std::rc::Rc;
use std::time::Duration;

use cadenza_contract::{Schedule, ScheduleId};
use cadenza_view::prelude::*;

use super::fleet::Fleet;
use super::journal_store::JournalStore;
use super::session::Session;
use super::unfinished_work::{TaskGuard, UnfinishedWork};
use crate::browser::host::Host;
use crate::browser::intl::now;
use cadenza_core::job::{Job, JobAction, JobPhase, PauseReason, WriteTask};
use cadenza_core::journal::JournalAction;
use cadenza_core::list::ListState;
use cadenza_core::write_access::WritePermit;
pub use undo::UndoOutcome;

/// The one job of an app, and all that it tells.
#[derive(Clone, Copy)]
pub struct JobRunner {
    session: Session,
    host: StoredValue<Host>,
    work: UnfinishedWork,
    fleet: Fleet,
    /// The rows on the screen.
    list: RwSignal<ListState>,
    journal: JournalStore,
    /// The most tasks that are under way at once.
    parallel: usize,
    job: RwSignal<Option<Job>>,
    run: StoredValue<Run>,
    /// Written schedules the lists have not heard of.
    written: StoredValue<Vec<Schedule>>,
    /// An entry of the journal somebody wants to be taken back.
    undo_request: RwSignal<Option<u64>>,
    /// Deleted schedules the lists have not heard of.
    gone: StoredValue<Vec<ScheduleId>>,
    /// The writes that are being taken back one by one, each with its entry: none of them twice.
    undoing: RwSignal<Vec<(u64, WriteTask)>>,
    /// Hears how the undo of a single write ended, and the name of its schedule.
    on_undone: StoredValue<Option<Callback<(String, UndoOutcome)>>>,
}

/// The present run of the job: from a start, or a pause, to the next one.
#[derive(Clone, Default)]
struct Run {
    /// Tells it from those before: what belongs to an older job is not counted in this one.
    number: u64,
    /// The journal's entry that is written to.
    entry: Option<u64>,
    /// How many workers are at it.
    workers: usize,
    /// When it began, in milliseconds from 1970, and how much was done by then.
    began: (f64, usize),
    /// Before this time, in milliseconds from 1970, the server wants no other write.
    not_before: f64,
    /// Held while there is something to lose.
    under_way: Option<Rc<TaskGuard>>,
}

impl JobRunner {
    /// No job.
    pub fn new(
        (session, host, work): (Session, Host, UnfinishedWork),
        (fleet, list, journal): (Fleet, RwSignal<ListState>, JournalStore),
        parallel: usize,
    ) -> Self {
        Self {
            session,
            host: StoredValue::new(host),
            work,
            fleet,
            list,
            journal,
            parallel,
            job: RwSignal::new(None),
            run: StoredValue::new(Run::default()),
            written: StoredValue::new(Vec::new()),
            undo_request: RwSignal::new(None),
            gone: StoredValue::new(Vec::new()),
            undoing: RwSignal::new(Vec::new()),
            on_undone: StoredValue::new(None),
        }
    }

    /// The job, or how it ended; none before the first.
    pub fn job(self) -> Signal<Option<Job>> {
        self.job.into()
    }

    /// Whether a job is under way, live: there is only one at a time. One that was stopped is until the last answer is here.
    pub fn is_busy(self) -> bool {
        self.job.with(|job| job.as_ref().is_some_and(Job::is_busy))
    }

    /// Whether writes of an entry are being taken back one by one, live.
    pub fn is_undoing(self, entry: u64) -> bool {
        self.undoing.with(|undoing| undoing.iter().any(|(other, _)| *other == entry))
    }

    /// Whether the job takes something back.
    pub fn is_undo(self) -> bool {
        self.job.with_untracked(|job| job.as_ref().is_some_and(|job| matches!(job.action(), JobAction::Undo(_))))
    }

    /// The journal's entry the job writes to, or takes back.
    pub fn entry(self) -> Option<u64> {
        match self.job.with_untracked(|job| job.as_ref().map(Job::action)) {
            Some(JobAction::Undo(entry)) => Some(entry),
            Some(JobAction::Change | JobAction::Import) => self.run.with_value(|run| run.entry),
            None => None,
        }
    }

    /// Begins a job, unless one is under way; tells whether it did.
    pub fn start(self, permit: WritePermit, action: JobAction, tasks: Vec<WriteTask>) -> bool {
        if untrack(|| self.is_busy()) || tasks.is_empty() {
            return false;
        }
        let entry = match action {
            JobAction::Change => Some(self.journal.begin(JournalAction::Change)),
            JobAction::Import => Some(self.journal.begin(JournalAction::Import)),
            JobAction::Undo(_) => None,
        };
        self.run.update_value(|run| *run = Run { number: run.number + 1, entry, ..Run::default() });
        self.job.set(Some(Job::new(action, tasks)));
        self.keep_tasks();
        self.go_on(permit);
        true
    }

    /// Begins no other task; those under way are finished.
    pub fn pause(self) {
        self.change(Job::pause);
    }

    /// Goes on with what waits.
    pub fn resume(self, permit: WritePermit) {
        self.change(Job::resume);
        self.go_on(permit);
    }

    /// Begins no other task. What came of the others stays to be looked at.
    pub fn stop(self) {
        self.change(Job::stop);
        self.settle();
    }

    /// Tries what failed once more.
    pub fn retry_failed(self, permit: WritePermit) {
        self.change(Job::retry_failed);
        self.go_on(permit);
    }

    /// Tries one task once more.
    pub fn retry(self, permit: WritePermit, at: usize) {
        self.change(|job| job.retry(at));
        self.go_on(permit);
    }

    /// The browser is back in the network: what waited for that goes on.
    pub fn resume_after_offline(self, permit: WritePermit) {
        let waits = self.job.with_untracked(|job| {
            job.as_ref().is_some_and(|job| job.phase() == JobPhase::Paused(PauseReason::Offline))
        });
        if waits {
            self.resume(permit);
        }
    }

    /// The page around wants nothing to be changed any more: nothing more is begun.
    pub fn forbid(self) {
        self.change(|job| job.pause_for(PauseReason::NotAllowed));
    }

    /// How much longer it takes, if it goes on as it went since it last began.
    pub fn rest(self) -> Option<Duration> {
        let (at, done) = self.run.with_value(|run| run.began);
        let elapsed = Duration::from_millis((now() - at).max(0.0) as u64);
        self.job.with(|job| job.as_ref().and_then(|job| job.rest(job.done().saturating_sub(done), elapsed)))
    }

    /// Forgets it, with the session; what is under way is finished.
    pub fn forget(self) {
        self.run.update_value(|run| *run = Run { number: run.number + 1, ..Run::default() });
        self.job.set(None);
        self.written.set_value(Vec::new());
        self.gone.set_value(Vec::new());
    }

    /// Forgets how the last one ended.
    pub fn dismiss(self) {
        if !untrack(|| self.is_busy()) {
            self.forget();
            self.forget_kept();
        }
    }

    fn change(self, change: impl FnOnce(&mut Job)) {
        self.job.update(|job| {
            if let Some(job) = job {
                change(job);
            }
        });
    }
}
