//! One task of a job, and what came of it.

use cadenza_contract::ScheduleId;

use super::WriteTask;
use crate::api::error::ApiError;
use crate::schedule::Attribute;

/// A task and its result.
#[derive(Clone, Debug, PartialEq)]
pub struct JobItem {
    /// What is to be written.
    pub task: WriteTask,
    /// What came of it.
    pub result: TaskResult,
    /// Nobody knew at some time whether it was written: what is found to be so already may be its doing.
    pub was_unknown: bool,
}

/// What came of a task.
#[derive(Clone, Debug, PartialEq)]
pub enum TaskResult {
    /// Its turn has not come.
    Waiting,
    /// It is being sent.
    Running,
    /// It was written, to the schedule of this id: a created one has a new id.
    Written(ScheduleId),
    /// Nothing was to be written: it is so already.
    AlreadySo,
    /// Not written: these attributes are no longer what the task rests on.
    ChangedMeanwhile(Vec<Attribute>),
    /// Not written, for this reason.
    Failed(ApiError),
    /// Nobody knows whether it was written, for this reason.
    Unknown(ApiError),
    /// It was being sent when the page went away: nobody heard what came of it.
    Interrupted,
}

/// A result without its details, to be counted and filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TaskResultKind {
    /// [`TaskResult::Written`]
    Written,
    /// [`TaskResult::AlreadySo`]
    AlreadySo,
    /// [`TaskResult::ChangedMeanwhile`]
    ChangedMeanwhile,
    /// [`TaskResult::Failed`]
    Failed,
    /// [`TaskResult::Unknown`], [`TaskResult::Interrupted`]
    Unknown,
    /// [`TaskResult::Running`]
    Running,
    /// [`TaskResult::Waiting`]
    Waiting,
}

impl TaskResultKind {
    /// Every kind, in the order they are shown.
    pub const EVERY: [Self; 7] = [
        Self::Written,
        Self::AlreadySo,
        Self::ChangedMeanwhile,
        Self::Failed,
        Self::Unknown,
        Self::Running,
        Self::Waiting,
    ];
}

impl TaskResult {
    /// Its kind.
    pub fn kind(&self) -> TaskResultKind {
        match self {
            Self::Waiting => TaskResultKind::Waiting,
            Self::Running => TaskResultKind::Running,
            Self::Written(_) => TaskResultKind::Written,
            Self::AlreadySo => TaskResultKind::AlreadySo,
            Self::ChangedMeanwhile(_) => TaskResultKind::ChangedMeanwhile,
            Self::Failed(_) => TaskResultKind::Failed,
            Self::Unknown(_) | Self::Interrupted => TaskResultKind::Unknown,
        }
    }

    /// What an error means for the task: not written, or not known.
    pub fn of_error(error: ApiError) -> Self {
        match error {
            error @ ApiError::Unclear(..) => Self::Unknown(error),
            error => Self::Failed(error),
        }
    }
}

impl JobItem {
    /// A task with a result.
    pub fn new(task: WriteTask, result: TaskResult) -> Self {
        let was_unknown = result.kind() == TaskResultKind::Unknown;
        Self { task, result, was_unknown }
    }

    /// Whether trying again does no harm: what failed was not written, and an update or a deletion of which that is not
    /// known is looked at before it is sent. A creation cannot be looked at: it would be made twice.
    pub fn can_be_tried_again(&self) -> bool {
        match (&self.result, &self.task) {
            (TaskResult::Failed(_), _) => true,
            (TaskResult::Unknown(_) | TaskResult::Interrupted, WriteTask::Update { .. } | WriteTask::Delete { .. }) => {
                true
            }
            (TaskResult::Unknown(_) | TaskResult::Interrupted, WriteTask::Create { .. }) => false,
            (
                TaskResult::Waiting
                | TaskResult::Running
                | TaskResult::Written(_)
                | TaskResult::AlreadySo
                | TaskResult::ChangedMeanwhile(_),
                _,
            ) => false,
        }
    }
}
