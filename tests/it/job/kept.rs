//! A job as text: a reload finds each task, and what came of it.

use cadenza_core::job::{Job, JobAction, JobPhase, TaskResult, TaskResultKind, WriteTask};
use proptest::prelude::*;

use super::{create, id, job, results, tasks, update};

fn reloaded(job: &Job) -> Option<Job> {
    Job::parse(job.action(), &job.tasks_text(), &job.results_text())
}

/// What a result is after a reload.
fn kept(task: &WriteTask, result: &TaskResult) -> TaskResult {
    match result {
        TaskResult::Waiting | TaskResult::Failed(_) => TaskResult::Waiting,
        TaskResult::Running | TaskResult::Unknown(_) | TaskResult::Interrupted => TaskResult::Interrupted,
        TaskResult::Written(_) => task.id().cloned().map_or(TaskResult::AlreadySo, TaskResult::Written),
        TaskResult::AlreadySo => TaskResult::AlreadySo,
        TaskResult::ChangedMeanwhile(_) => TaskResult::ChangedMeanwhile(Vec::new()),
    }
}

/// A job in which some tasks have a result, and some are under way.
fn under_way() -> impl Strategy<Value = Job> {
    let result = prop_oneof![1 => Just(None), 3 => prop::sample::select(results().to_vec()).prop_map(Some)];
    (0_usize..9, prop::collection::vec(result, 0..9)).prop_map(|(count, results)| {
        let mut job = job(tasks(count));
        let taken: Vec<usize> = results.iter().map_while(|_| job.take_next()).map(|(at, _)| at).collect();
        for (at, result) in taken.into_iter().zip(results) {
            if let Some(result) = result {
                let result = if matches!(result, TaskResult::Written(_)) { written(&job, at) } else { result };
                job.finish(at, result);
            }
        }
        job
    })
}

/// A task is written to its own schedule, or to a new one.
fn written(job: &Job, at: usize) -> TaskResult {
    TaskResult::Written(job.items()[at].task.id().cloned().unwrap_or_else(|| id("new")))
}

proptest! {
    #[test]
    fn a_reload_gives_back_every_task_and_what_came_of_it(job in under_way()) {
        let back = reloaded(&job).unwrap();
        prop_assert_eq!(back.action(), job.action());
        prop_assert_eq!(back.items().len(), job.items().len());
        for (before, after) in job.items().iter().zip(back.items()) {
            prop_assert_eq!(&after.task, &before.task);
            prop_assert_eq!(&after.result, &kept(&before.task, &before.result));
        }
        let is_open = back.items().iter().any(|it| it.result == TaskResult::Waiting);
        prop_assert_eq!(back.phase(), if is_open { JobPhase::Stopped } else { JobPhase::Ended });
        prop_assert_eq!(reloaded(&back), Some(back));
    }

    #[test]
    fn after_a_reload_nothing_is_begun_but_by_a_person(job in under_way()) {
        let mut back = reloaded(&job).unwrap();
        prop_assert_eq!(back.take_next(), None);
        let waiting = back.count_of(TaskResultKind::Waiting);
        back.resume();
        prop_assert_eq!(std::iter::from_fn(|| back.take_next()).count(), waiting);
    }

    #[test]
    fn no_text_breaks_it(text in any::<String>(), results in any::<String>()) {
        let tasks = job(tasks(3)).tasks_text();
        let _ = Job::parse(JobAction::Change, &text, &results);
        let read = Job::parse(JobAction::Change, &tasks, &results);
        let is_ours = results.chars().count() == 3 && results.chars().all(|letter| " wsmfur".contains(letter));
        prop_assert_eq!(read.is_some(), is_ours);
    }
}

#[test]
fn what_is_not_a_job_is_none() {
    let tasks = job(tasks(2)).tasks_text();
    let cases = [
        ("", ""),
        ("[]", " "),
        ("null", ""),
        ("{}", ""),
        ("[{}]", " "),
        ("[{\"Update\":{}}]", " "),
        (&tasks[1..], "  "),
        (&tasks, ""),
        (&tasks, " "),
        (&tasks, "   "),
        (&tasks, "wx"),
    ];
    for (tasks, results) in cases {
        assert_eq!(Job::parse(JobAction::Import, tasks, results), None, "{tasks} {results:?}");
    }
    assert!(Job::parse(JobAction::Import, &tasks, "  ").is_some());
}

#[test]
fn what_was_being_sent_is_looked_at_again_and_a_creation_is_not_repeated() {
    let mut job = job([update("a"), create("b"), update("c")]);
    job.take_next();
    job.take_next();
    let mut back = reloaded(&job).unwrap();
    assert_eq!(
        back.items().iter().map(|it| it.result.clone()).collect::<Vec<_>>(),
        [TaskResult::Interrupted, TaskResult::Interrupted, TaskResult::Waiting]
    );
    back.retry_failed();
    assert_eq!(back.take_next().map(|(at, _)| at), Some(0));
    assert_eq!(back.take_next(), None, "the third waits for a person to go on, the creation for nobody");
}
