//! A job as text, to outlive a reload of the page: the tasks once, and a letter for each result as it comes.

use serde_json::Value;

use super::{Job, JobAction, JobItem, JobPhase, TaskResult, TaskResultKind, WriteTask};

impl Job {
    /// The tasks as text; they never change.
    pub fn tasks_text(&self) -> String {
        let tasks: Vec<Value> = self.items.iter().map(|item| item.task.to_value()).collect();
        cadenza_contract::json(&Value::from(tasks))
    }

    /// The results as text, a letter for each. Why something failed is left out: it is tried again, or not.
    pub fn results_text(&self) -> String {
        self.items.iter().map(|item| letter(&item.result)).collect()
    }

    /// Reads a job back as one that was stopped, unless it had ended. Nothing where either text is another version's.
    pub fn parse(action: JobAction, tasks: &str, results: &str) -> Option<Self> {
        let tasks: Value = serde_json::from_str(tasks).ok()?;
        let tasks = tasks.as_array()?.iter().map(WriteTask::from_value).collect::<Option<Vec<_>>>()?;
        let mut results = results.chars();
        let mut items = Vec::with_capacity(tasks.len());
        for task in tasks {
            let result = match (results.next()?, task.id()) {
                ('w', Some(id)) => TaskResult::Written(id.clone()),
                // A created one is known by the journal alone.
                ('w' | 's', _) => TaskResult::AlreadySo,
                ('m', _) => TaskResult::ChangedMeanwhile(Vec::new()),
                ('u' | 'r', _) => TaskResult::Interrupted,
                (' ' | 'f', _) => TaskResult::Waiting,
                _ => return None,
            };
            items.push(JobItem::new(task, result));
        }
        // The results of another job.
        if results.next().is_some() {
            return None;
        }
        let mut job = Self {
            action,
            items,
            counts: [0; TaskResultKind::EVERY.len()],
            phase: JobPhase::Stopped,
            first_waiting: 0,
            again: Vec::new(),
            reason: None,
        };
        job.count();
        job.end_if_done();
        Some(job)
    }
}

fn letter(result: &TaskResult) -> char {
    match result.kind() {
        TaskResultKind::Written => 'w',
        TaskResultKind::AlreadySo => 's',
        TaskResultKind::ChangedMeanwhile => 'm',
        TaskResultKind::Failed => 'f',
        TaskResultKind::Unknown => 'u',
        TaskResultKind::Running => 'r',
        TaskResultKind::Waiting => ' ',
    }
}
