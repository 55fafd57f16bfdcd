//! A job: what is taken when, what came of each task, and what outlives a reload.

mod again;
mod kept;
mod tasks;

use cadenza_contract::{Attributes, ScheduleId};
use cadenza_core::api::error::{ApiError, Write};
use cadenza_core::job::{Job, JobAction, JobItem, JobPhase, PauseReason, TaskResult, TaskResultKind, WriteTask};
use cadenza_core::schedule::Attribute;
use proptest::prelude::*;

pub fn id(text: &str) -> ScheduleId {
    ScheduleId::new(text).unwrap()
}

pub fn named(name: &str) -> Attributes {
    Attributes { name: Some(name.to_owned()), ..Attributes::default() }
}

pub fn update(schedule: &str) -> WriteTask {
    WriteTask::Update {
        id: id(schedule),
        name: schedule.to_owned(),
        before: named(schedule),
        after: named(&format!("{schedule} anew")),
    }
}

pub fn create(name: &str) -> WriteTask {
    WriteTask::Create { attributes: named(name) }
}

pub fn delete(schedule: &str) -> WriteTask {
    WriteTask::Delete { id: id(schedule), attributes: named(schedule) }
}

pub fn job(tasks: impl IntoIterator<Item = WriteTask>) -> Job {
    Job::new(JobAction::Change, tasks)
}

/// Of each kind one in turn, so many.
pub fn tasks(count: usize) -> Vec<WriteTask> {
    let kinds: [fn(&str) -> WriteTask; 3] = [update, create, delete];
    kinds.into_iter().cycle().enumerate().take(count).map(|(at, kind)| kind(&format!("s-{at}"))).collect()
}

/// Everything a task can come to.
pub fn results() -> [TaskResult; 7] {
    let unclear = || ApiError::TimedOut.unclear(Write::Update);
    [
        TaskResult::Waiting,
        TaskResult::Written(id("new")),
        TaskResult::AlreadySo,
        TaskResult::ChangedMeanwhile(vec![Attribute::Name]),
        TaskResult::of_error(ApiError::Unreachable),
        TaskResult::of_error(unclear()),
        TaskResult::Interrupted,
    ]
}

/// One thing that happens to a job.
#[derive(Clone, Debug)]
enum Step {
    Take,
    /// Of those under way, the one at this place has come to this.
    Finish(usize, TaskResult),
    PutBack(usize),
    Pause,
    Resume,
    Stop,
    Retry(usize),
    RetryFailed,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let result = || prop::sample::select(results().to_vec());
    let step = prop_oneof![
        6 => Just(Step::Take),
        6 => (0_usize..4, result()).prop_map(|(at, result)| Step::Finish(at, result)),
        1 => (0_usize..4).prop_map(Step::PutBack),
        1 => Just(Step::Pause),
        2 => Just(Step::Resume),
        1 => Just(Step::Stop),
        2 => (0_usize..9).prop_map(Step::Retry),
        1 => Just(Step::RetryFailed),
    ];
    prop::collection::vec(step, 0..60)
}

/// A job with what is known of it from outside: which tasks were taken and are not over.
struct Watched {
    job: Job,
    under_way: Vec<usize>,
}

impl Watched {
    fn new(job: Job) -> Self {
        Self { job, under_way: Vec::new() }
    }

    fn step(&mut self, step: &Step) -> Result<(), TestCaseError> {
        let before = self.job.clone();
        let nth = |at: &usize, under_way: &mut Vec<usize>| {
            let at = at.checked_rem(under_way.len())?;
            Some(under_way.remove(at))
        };
        match step {
            Step::Take => self.take(&before)?,
            Step::Finish(at, result) => {
                if let Some(at) = nth(at, &mut self.under_way) {
                    self.job.finish(at, result.clone());
                    prop_assert_eq!(&self.job.items()[at].result, result);
                }
            }
            Step::PutBack(at) => {
                if let Some(at) = nth(at, &mut self.under_way) {
                    self.job.put_back(at, PauseReason::Offline, ApiError::Offline);
                    prop_assert_eq!(&self.job.items()[at].result, &TaskResult::Waiting);
                    prop_assert_ne!(self.job.phase(), JobPhase::Running);
                }
            }
            Step::Pause => self.job.pause(),
            Step::Resume => self.job.resume(),
            Step::Stop => self.job.stop(),
            Step::Retry(at) => self.job.retry(*at),
            Step::RetryFailed => self.job.retry_failed(),
        }
        self.check(&before)
    }

    fn take(&mut self, before: &Job) -> Result<(), TestCaseError> {
        let taken = self.job.take_next();
        let waits = |item: &JobItem| item.result == TaskResult::Waiting;
        match (before.phase(), &taken) {
            (JobPhase::Running, Some((at, task))) => {
                prop_assert!(waits(&before.items()[*at]) && before.items()[*at].task == *task);
                prop_assert!(!self.under_way.contains(at), "it is under way already");
                prop_assert_eq!(&self.job.items()[*at].result, &TaskResult::Running);
            }
            (_, None) => prop_assert_eq!(&self.job, before),
            (phase, Some(_)) => prop_assert!(false, "taken while {:?}", phase),
        }
        self.under_way.extend(taken.map(|(at, _)| at));
        Ok(())
    }

    /// What holds at any time.
    fn check(&self, before: &Job) -> Result<(), TestCaseError> {
        let job = &self.job;
        let count = |kind| job.items().iter().filter(|it| it.result.kind() == kind).count();
        for kind in TaskResultKind::EVERY {
            prop_assert_eq!(job.count_of(kind), count(kind), "{:?}", kind);
        }
        let open = count(TaskResultKind::Waiting) + count(TaskResultKind::Running);
        prop_assert_eq!(job.done() + open, job.items().len());
        prop_assert_eq!(job.phase() == JobPhase::Ended, open == 0, "{:?} with {} open", job.phase(), open);
        let running: Vec<_> =
            (0..job.items().len()).filter(|at| job.items()[*at].result == TaskResult::Running).collect();
        let mut under_way = self.under_way.clone();
        under_way.sort_unstable();
        prop_assert_eq!(running, under_way);
        for (was, is) in before.items().iter().zip(job.items()) {
            prop_assert_eq!(&was.task, &is.task);
            let is_open_creation =
                matches!(is.task, WriteTask::Create { .. }) && was.result.kind() == TaskResultKind::Unknown;
            prop_assert!(!is_open_creation || was == is, "it may have been made");
            prop_assert!(was.result.kind() != TaskResultKind::Written || was == is, "it was made");
        }
        Ok(())
    }
}

proptest! {
    #[test]
    fn whatever_happens_the_counts_add_up(count in 0_usize..9, steps in steps()) {
        let mut watched = Watched::new(job(tasks(count)));
        for step in &steps {
            watched.step(step)?;
        }
        // Once all goes well, it comes to an end.
        for at in std::mem::take(&mut watched.under_way) {
            watched.job.finish(at, TaskResult::AlreadySo);
        }
        watched.job.stop();
        watched.job.resume();
        while let Some((at, _)) = watched.job.take_next() {
            watched.job.finish(at, TaskResult::AlreadySo);
        }
        prop_assert_eq!((watched.job.phase(), watched.job.done()), (JobPhase::Ended, count));
    }

    #[test]
    fn each_task_is_taken_once_and_in_order(count in 0_usize..30, late in prop::collection::vec(any::<bool>(), 30)) {
        let mut job = job(tasks(count));
        let mut taken = Vec::new();
        while let Some((at, task)) = job.take_next() {
            if !late[at] {
                job.finish(at, TaskResult::AlreadySo);
            }
            taken.push(task);
        }
        prop_assert_eq!(taken, tasks(count));
        prop_assert_eq!(job.phase() == JobPhase::Ended, !late[..count].contains(&true));
    }
}

#[test]
fn a_job_without_tasks_has_ended() {
    assert_eq!(job([]).phase(), JobPhase::Ended);
    assert_eq!(job([update("a")]).phase(), JobPhase::Running);
}

#[test]
fn nothing_is_taken_while_it_pauses_or_after_it_was_stopped() {
    let mut job = job(tasks(3));
    job.pause();
    assert_eq!((job.phase(), job.take_next()), (JobPhase::Paused(PauseReason::Person), None));
    job.resume();
    let (at, _) = job.take_next().unwrap();
    job.stop();
    assert_eq!((job.take_next(), job.is_open()), (None, false));
    job.finish(at, TaskResult::AlreadySo);
    assert_eq!((job.phase(), job.done()), (JobPhase::Stopped, 1), "what was under way is heard out");
    job.pause();
    assert_eq!(job.phase(), JobPhase::Stopped);
    job.resume();
    assert_eq!(job.take_next().map(|(at, _)| at), Some(1));
}

#[test]
fn what_could_not_be_sent_waits_again_and_is_next() {
    let mut job = job(tasks(4));
    let taken = [job.take_next(), job.take_next()].map(|it| it.unwrap().0);
    for at in taken {
        job.put_back(at, PauseReason::NotAllowed, ApiError::SignedOut);
    }
    assert_eq!((job.phase(), job.reason()), (JobPhase::Paused(PauseReason::NotAllowed), Some(&ApiError::SignedOut)));
    job.resume();
    assert_eq!((job.reason().cloned(), job.take_next().map(|(at, _)| at)), (None, Some(0)));
    job.stop();
    job.put_back(0, PauseReason::Offline, ApiError::Offline);
    assert_eq!((job.phase(), job.reason()), (JobPhase::Stopped, None), "a person's word counts");
}

#[test]
fn the_last_result_ends_it_even_in_a_pause() {
    let mut job = job(tasks(1));
    let (at, _) = job.take_next().unwrap();
    job.pause();
    job.finish(at, TaskResult::AlreadySo);
    assert_eq!(job.phase(), JobPhase::Ended);
    job.resume();
    assert_eq!(job.phase(), JobPhase::Ended);
}
