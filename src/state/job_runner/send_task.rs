//! One task on its way: look, compare, write.

use std::rc::Rc;
use std::time::Duration;

use cadenza_contract::{Schedule, ScheduleId};

use crate::state::session::Session;
use cadenza_client::{Created, Deleted};
use cadenza_core::api::error::ApiError;
use cadenza_core::job::{JobAction, PauseReason, Standing, TaskResult, WriteTask};
use cadenza_core::schedule::{Attribute, Patch};
use cadenza_core::unfinished::BackgroundTask;
use cadenza_core::write_access::WritePermit;

/// How a try ended.
#[allow(clippy::large_enum_variant, reason = "one a task on its way, and moved once")]
pub(super) enum Sent {
    /// It is over.
    Done(SentTask),
    /// Nothing was written, and the server wants nothing for so long.
    TryLater(Duration, ApiError),
    /// Nothing was written, and nothing would be with any other task.
    PutBack(PauseReason, ApiError),
    /// The person signed out.
    SignedOut,
}

/// What came of a task.
#[allow(clippy::large_enum_variant, reason = "one a task on its way, and moved once")]
pub(super) enum SentTask {
    /// It was written.
    Written {
        /// As it was really made: what the server holds now may be spelled otherwise.
        task: WriteTask,
        /// The schedule it was written to.
        id: ScheduleId,
        /// That schedule as it now is; none where it is gone.
        now: Option<Schedule>,
        /// What was left as it is, because somebody else has changed it since.
        kept: Vec<Attribute>,
    },
    /// It was not.
    Not(TaskResult),
}

/// Where a server that is too busy does not say for how long.
const PAUSE: Duration = Duration::from_secs(2);

/// Reads the schedule again and writes only if the task still fits.
pub(super) async fn send(session: Session, permit: WritePermit, task: &WriteTask, action: JobAction) -> Sent {
    match try_once(session, permit, task, action).await {
        Ok(done) => Sent::Done(done),
        Err(ApiError::SignedOut) => Sent::SignedOut,
        Err(error) => match (stops_all(&error), &error) {
            (Some(reason), _) => Sent::PutBack(reason, error),
            (None, ApiError::Busy(_, pause)) => Sent::TryLater(pause.unwrap_or(PAUSE), error),
            (None, _) => Sent::Done(SentTask::Not(TaskResult::of_error(error))),
        },
    }
}

async fn try_once(
    session: Session,
    permit: WritePermit,
    task: &WriteTask,
    action: JobAction,
) -> Result<SentTask, ApiError> {
    let Some(id) = task.id().cloned() else { return create(session, permit, task, action).await };
    let read = session.call({
        let id = id.clone();
        move |client| {
            let id = id.clone();
            async move { client.schedule(&id).await }
        }
    });
    let before = match (read.await, task) {
        (Ok(before), _) => before,
        // What is to be deleted is gone.
        (Err(ApiError::Missing(_)), WriteTask::Delete { .. }) => return Ok(SentTask::Not(TaskResult::AlreadySo)),
        (Err(error), _) => return Err(error),
    };
    match task.standing(&before) {
        Standing::AlreadySo => Ok(SentTask::Not(TaskResult::AlreadySo)),
        Standing::Changed(attributes) => match (action, task.without(&attributes)) {
            // What still stands is taken back; what somebody has changed since stays.
            (JobAction::Undo(_), Some(rest)) => update(session, permit, &rest, before, attributes).await,
            (JobAction::Undo(_) | JobAction::Change | JobAction::Import, _) => {
                Ok(SentTask::Not(TaskResult::ChangedMeanwhile(attributes)))
            }
        },
        Standing::AsExpected => match task {
            WriteTask::Update { .. } => update(session, permit, task, before, Vec::new()).await,
            WriteTask::Create { .. } | WriteTask::Delete { .. } => delete(session, permit, task, id).await,
        },
    }
}

async fn update(
    session: Session,
    permit: WritePermit,
    task: &WriteTask,
    before: Schedule,
    kept: Vec<Attribute>,
) -> Result<SentTask, ApiError> {
    let WriteTask::Update { after, .. } = task else { return Ok(SentTask::Not(TaskResult::AlreadySo)) };
    let (before, patch) = (Rc::new(before), Patch::from(after.clone()));
    let sent = Rc::clone(&before);
    let write = session.write_as(BackgroundTask::Job, permit, move |client| {
        let (before, patch) = (Rc::clone(&sent), patch.clone());
        async move { client.update(&before, &patch).await }
    });
    let now = write.await?;
    let made = WriteTask::between(&before, &now).unwrap_or_else(|| task.clone());
    Ok(SentTask::Written { task: made, id: now.id.clone(), now: Some(now), kept })
}

async fn create(
    session: Session,
    permit: WritePermit,
    task: &WriteTask,
    action: JobAction,
) -> Result<SentTask, ApiError> {
    let WriteTask::Create { attributes } = task else { return Ok(SentTask::Not(TaskResult::AlreadySo)) };
    let attributes = attributes.clone();
    let write = session.write_as(BackgroundTask::Job, permit, move |client| {
        let attributes = attributes.clone();
        async move { client.create(&attributes).await }
    });
    let (Created::Told(now) | Created::Found(now)) = write.await?;
    let made = match action {
        // The journal knows it by what was to be taken back.
        JobAction::Undo(_) => task.clone(),
        // What the server made of it: it is held against that before it is deleted again.
        JobAction::Change | JobAction::Import => WriteTask::create(&now),
    };
    Ok(SentTask::Written { task: made, id: now.id.clone(), now: Some(now), kept: Vec::new() })
}

async fn delete(session: Session, permit: WritePermit, task: &WriteTask, id: ScheduleId) -> Result<SentTask, ApiError> {
    let ids = [id.clone()];
    let write = session.write_as(BackgroundTask::Job, permit, move |client| {
        let ids = ids.clone();
        async move { client.delete(&ids).await }
    });
    match write.await? {
        Deleted { left: Some((_, error)), .. } => Err(error),
        Deleted { left: None, .. } => Ok(SentTask::Written { task: task.clone(), id, now: None, kept: Vec::new() }),
    }
}

/// Whether an error says that the same would not go better for any other task.
fn stops_all(error: &ApiError) -> Option<PauseReason> {
    match error {
        ApiError::Offline => Some(PauseReason::Offline),
        error if error.forbids_writing() => Some(PauseReason::NotAllowed),
        _ => None,
    }
}
