//! Trying again: what failed, and nothing else.

use std::time::Duration;

use cadenza_core::api::error::{ApiError, Write};
use cadenza_core::job::{Job, JobPhase, TaskResult, TaskResultKind, WriteTask};

use super::{create, delete, id, job, results, tasks, update};

/// Takes the next task and finishes it like this.
fn next(job: &mut Job, result: TaskResult) -> usize {
    let (at, _) = job.take_next().expect("one waits");
    job.finish(at, result);
    at
}

fn failed() -> TaskResult {
    TaskResult::of_error(ApiError::Unreachable)
}

/// A job that came to its end with these results.
fn ended(results: impl IntoIterator<Item = (WriteTask, TaskResult)>) -> Job {
    let (tasks, results): (Vec<_>, Vec<_>) = results.into_iter().unzip();
    let mut job = job(tasks);
    for result in results {
        next(&mut job, result);
    }
    job
}

/// The places that are still taken, one after the other.
fn taken(job: &mut Job) -> Vec<usize> {
    std::iter::from_fn(|| job.take_next().map(|(at, _)| at)).collect()
}

#[test]
fn an_error_that_leaves_it_open_is_no_failure() {
    let unclear = ApiError::TimedOut.unclear(Write::Create);
    assert_eq!(TaskResult::of_error(unclear.clone()), TaskResult::Unknown(unclear));
    assert_eq!(failed(), TaskResult::Failed(ApiError::Unreachable));
}

#[test]
fn what_failed_and_what_can_be_looked_at_is_tried_again() {
    let unknown = || TaskResult::of_error(ApiError::TimedOut.unclear(Write::Update));
    for kind in [update, create, delete] {
        for result in results().into_iter().filter(|it| *it != TaskResult::Waiting) {
            let again = match (&result, kind("a")) {
                (TaskResult::Failed(_), _) => true,
                (TaskResult::Unknown(_) | TaskResult::Interrupted, task) => task.id().is_some(),
                (_, _) => false,
            };
            let mut all = ended([(kind("a"), result.clone())]);
            assert_eq!(all.has_failed(), again, "{result:?}");
            all.retry_failed();
            let mut one = ended([(kind("a"), result.clone())]);
            one.retry(0);
            assert_eq!(all, one);
            assert_eq!(taken(&mut one).len(), usize::from(again), "{result:?}");
        }
    }
    let mut job = ended([(create("a"), unknown()), (update("b"), unknown()), (delete("c"), failed())]);
    job.retry_failed();
    assert_eq!(taken(&mut job), [1, 2], "in their order, the creation left alone");
}

#[test]
fn an_end_that_is_tried_again_ends_again() {
    let mut job = ended([(update("a"), failed()), (update("b"), TaskResult::AlreadySo)]);
    assert_eq!(job.phase(), JobPhase::Ended);
    job.retry(0);
    assert_eq!((job.phase(), job.count_of(TaskResultKind::Waiting)), (JobPhase::Running, 1));
    assert_eq!(next(&mut job, TaskResult::Written(id("a"))), 0);
    assert_eq!((job.phase(), job.has_failed()), (JobPhase::Ended, false));
}

#[test]
fn what_is_tried_again_while_others_wait_is_next() {
    for again in [|job: &mut Job| job.retry(0), Job::retry_failed] {
        let mut job = job(tasks(3));
        next(&mut job, failed());
        next(&mut job, TaskResult::AlreadySo);
        again(&mut job);
        assert_eq!(taken(&mut job), [0, 2]);
    }
}

#[test]
fn trying_again_where_nothing_failed_begins_nothing() {
    let mut stopped = job(tasks(2));
    stopped.stop();
    stopped.retry_failed();
    stopped.retry(0);
    stopped.retry(7);
    assert_eq!((stopped.phase(), stopped.take_next()), (JobPhase::Stopped, None));
    let mut paused = job(tasks(2));
    paused.pause();
    paused.retry_failed();
    assert_eq!(paused.take_next(), None);
}

/// Four tasks: the first and the third failed, then a person stopped it.
fn stopped() -> Job {
    let mut job = job("abcde".chars().map(|name| update(&name.to_string())));
    for result in [failed(), TaskResult::AlreadySo, failed()] {
        next(&mut job, result);
    }
    job.stop();
    job
}

#[test]
fn of_a_job_that_was_stopped_only_what_failed_is_tried_again() {
    let mut job = stopped();
    job.retry_failed();
    assert_eq!(job.phase(), JobPhase::Running);
    assert_eq!(taken(&mut job), [0, 2]);
    job.finish(0, TaskResult::Written(id("a")));
    assert_eq!(job.phase(), JobPhase::Running, "one is under way");
    job.finish(2, failed());
    assert_eq!((job.phase(), job.count_of(TaskResultKind::Waiting)), (JobPhase::Stopped, 2));
    job.retry(2);
    assert_eq!(taken(&mut job), [2]);
    job.finish(2, TaskResult::AlreadySo);
    job.resume();
    assert_eq!(taken(&mut job), [3, 4], "the rest waits for a person to go on");
}

#[test]
fn what_waits_again_while_it_is_tried_again_is_taken_again() {
    let mut job = stopped();
    job.retry(0);
    next(&mut job, TaskResult::Waiting);
    assert_eq!(job.phase(), JobPhase::Running);
    job.retry(2);
    assert_eq!(next(&mut job, TaskResult::AlreadySo), 0);
    job.pause();
    job.resume();
    assert_eq!(next(&mut job, TaskResult::AlreadySo), 2);
    assert_eq!((job.phase(), job.take_next()), (JobPhase::Stopped, None));
}

#[test]
fn a_stop_ends_what_is_tried_again_too() {
    let mut job = stopped();
    job.retry_failed();
    next(&mut job, TaskResult::AlreadySo);
    job.stop();
    assert_eq!((job.phase(), job.take_next()), (JobPhase::Stopped, None));
    job.resume();
    assert_eq!(taken(&mut job), [2, 3, 4]);
}

#[test]
fn the_rest_is_judged_by_what_was_done_and_not_by_too_little() {
    let mut job = job(tasks(10));
    for _ in 0..5 {
        next(&mut job, TaskResult::AlreadySo);
    }
    assert_eq!(job.rest(3, Duration::from_secs(3)), None);
    assert_eq!(job.rest(5, Duration::from_secs(10)), Some(Duration::from_secs(10)));
    assert_eq!(job.rest(4, Duration::from_secs(4)), Some(Duration::from_secs(5)), "as fast as since it went on");
}
